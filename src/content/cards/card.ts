import type { Token, TokenKind } from '../../components/demo/code/tokens.ts';
import { LIGHT, LIGHT_THREADS } from '../../components/ui/light.ts';
import { threadHue } from '../../components/ui/ThreadBadge.tsx';

/** What a picture of a page says, for those who show a link to it. */
export interface PageCard {
  /** Above the title: what the page is. */
  kind: string;
  title: string;
  about: string;
  /** A program of the page. */
  code: readonly Token[][];
  /** Names of the threads that take its first steps. */
  threads: readonly string[];
}

/** An element as the drawing library wants it. */
export interface Drawn {
  type: string;
  key: null;
  props: { style: Record<string, string | number>; children?: Drawn[] | string };
}

export const CARD_SIZE = { width: 1200, height: 630 };

/** A space that the drawing library keeps where a piece begins or ends with it. */
export const NO_BREAK = '\u00a0';

const LINES = 15;
const LETTERS = 46;

const KIND_COLOURS: Record<TokenKind, string> = {
  keyword: '#7a3e9d',
  constant: '#8a4b08',
  string: '#2b6e3f',
  comment: LIGHT.muted,
  function: '#23508f',
  text: LIGHT.ink,
};

const box = (style: Record<string, string | number>, children?: Drawn[] | string): Drawn => ({
  type: 'div',
  key: null,
  props: {
    style: { display: 'flex', boxSizing: 'border-box', ...style },
    ...(children !== undefined && { children }),
  },
});

function lineOf(tokens: readonly Token[]): Drawn {
  let left = LETTERS;
  const pieces = tokens.flatMap(({ text, kind }) => {
    const shown = text.slice(0, Math.max(0, left));
    left -= text.length;
    return shown === '' ? [] : [box({ color: KIND_COLOURS[kind] }, shown.replaceAll(' ', NO_BREAK))];
  });
  return box({ height: 27 }, pieces);
}

function badge(name: string, at: number): Drawn {
  return box(
    {
      width: 40,
      height: 40,
      marginRight: 12,
      alignItems: 'center',
      justifyContent: 'center',
      borderRadius: 8,
      color: '#ffffff',
      background: LIGHT_THREADS[threadHue(at)],
      fontFamily: 'mono',
      fontSize: 22,
    },
    name,
  );
}

const bar = (colour: string): Drawn =>
  box({ width: 9, height: 42, marginRight: 9, borderRadius: 2, background: colour });

/** The words at the left, what the page runs at the right. */
export function drawnCard({ kind, title, about, code, threads }: PageCard): Drawn {
  const long = title.length > 16;
  const words = box({ flexDirection: 'column', width: 500, paddingRight: 44 }, [
    box({ alignItems: 'center', fontSize: 28, fontWeight: 700 }, [
      bar(LIGHT_THREADS[1]),
      bar(LIGHT_THREADS[2]),
      box({ marginLeft: 8 }, '나란히'),
    ]),
    box({ marginTop: 72, color: LIGHT.muted, fontSize: 24 }, kind),
    box(
      { marginTop: 12, fontSize: long ? 46 : 58, fontWeight: 700, lineHeight: 1.25, wordBreak: 'keep-all' },
      title,
    ),
    box(
      {
        marginTop: 22,
        color: LIGHT.muted,
        fontSize: 25,
        lineHeight: 1.55,
        wordBreak: 'keep-all',
        lineClamp: 4,
        display: 'block',
      },
      about,
    ),
  ]);
  const program = box(
    {
      flexDirection: 'column',
      flexGrow: 1,
      padding: '28px 30px',
      background: '#ffffff',
      border: `2px solid ${LIGHT.line}`,
      borderRadius: 20,
      fontFamily: 'mono',
      fontSize: 19,
      overflow: 'hidden',
    },
    [
      box({ flexDirection: 'column', flexGrow: 1 }, code.slice(0, LINES).map(lineOf)),
      box({ marginTop: 20 }, threads.slice(0, 8).map(badge)),
    ],
  );
  return box(
    {
      ...CARD_SIZE,
      padding: 56,
      color: LIGHT.ink,
      background: LIGHT.paper,
      fontFamily: 'sans',
      letterSpacing: -0.4,
    },
    [words, program],
  );
}
