import { type Moment, narrate, type Run } from '../../../engine/index.ts';
import { STATE_WORDS } from '../../../words/states.ts';
import { escaped } from '../../ui/escaped.ts';
import { LIGHT, LIGHT_THREADS } from '../../ui/light.ts';
import { threadHue } from '../../ui/ThreadBadge.tsx';

const WIDTH = 960;
const MARGIN = 32;
const LINE = 22;
const SIDE = 560;
const MOST_LINES = 60;
const MOST_WORDS = 14;

const colourOf = (thread: number) => LIGHT_THREADS[threadHue(thread)];

const SANS = "'Naranhi Sans', Pretendard, 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif";
const MONO = "'Naranhi Mono', 'JetBrains Mono', Consolas, Menlo, monospace";

interface Style {
  size?: number;
  colour?: string;
  bold?: boolean;
  mono?: boolean;
}

function words(
  x: number,
  y: number,
  text: string,
  { size = 15, colour = LIGHT.ink, bold, mono }: Style = {},
): string {
  const face = mono ? MONO : SANS;
  const weight = bold ? ' font-weight="700"' : '';
  return `<text x="${x}" y="${y}" font-family="${face}" font-size="${size}" fill="${colour}"${weight} xml:space="preserve">${escaped(text)}</text>`;
}

function badge(x: number, y: number, name: string, thread: number): string {
  const letter = `<text x="${x + 10}" y="${y + 14.5}" text-anchor="middle" font-family="${MONO}" font-size="13" fill="#ffffff">${escaped(name)}</text>`;
  return `<rect x="${x}" y="${y}" width="20" height="20" rx="4" fill="${colourOf(thread)}"/>${letter}`;
}

/** The program, with the threads at the lines that they do next. */
function codeAt(moment: Moment, source: string, top: number): string[] {
  return source
    .trimEnd()
    .split('\n')
    .slice(0, MOST_LINES)
    .flatMap((line, i) => {
      const y = top + i * LINE;
      const here = moment.threads.filter((thread) => thread.line === i + 1);
      const [first] = here;
      const band =
        first === undefined
          ? []
          : [
              `<rect x="${MARGIN}" y="${y}" width="${SIDE - MARGIN * 2}" height="${LINE}" fill="${colourOf(first.index)}" opacity="0.12"/>`,
            ];
      const marks = here
        .slice(0, 3)
        .map((thread, at) => badge(MARGIN + 26 + at * 22, y + 1, thread.name, thread.index));
      const number = words(MARGIN, y + 16, String(i + 1).padStart(2), {
        size: 12,
        colour: LIGHT.muted,
        mono: true,
      });
      return [...band, number, ...marks, words(MARGIN + 96, y + 16, line, { size: 14, mono: true })];
    });
}

/** Threads with their states, the words of memory, and what was printed. */
function sideAt(moment: Moment, top: number): string[] {
  const threads = moment.threads.map((thread, i) => {
    const y = top + i * 26;
    return badge(SIDE, y, thread.name, thread.index) + words(SIDE + 30, y + 15, STATE_WORDS[thread.state]);
  });
  const memory = moment.processes.flatMap((process) =>
    process.globals.map(({ name, text }) => `${name} = ${text}`),
  );
  const below = top + threads.length * 26 + 30;
  const values = memory
    .slice(0, MOST_WORDS)
    .map((line, i) => words(SIDE, below + i * LINE, line, { size: 14, mono: true }));
  const printed = below + values.length * LINE + 14;
  const output = moment.output
    .slice(-6)
    .map(({ text }, i) =>
      words(SIDE, printed + i * LINE, `▸ ${text}`, { size: 14, mono: true, colour: LIGHT.muted }),
    );
  return [...threads, ...values, ...output];
}

function heightOf(moment: Moment, source: string): number {
  const lines = Math.min(source.trimEnd().split('\n').length, MOST_LINES);
  const values = moment.processes.reduce((sum, { globals }) => sum + globals.length, 0);
  const side =
    moment.threads.length * 26 +
    Math.min(values, MOST_WORDS) * LINE +
    Math.min(6, moment.output.length) * LINE +
    60;
  return Math.max(lines * LINE, side);
}

/** What a demo shows at a step, drawn for slides: program, threads, memory, output, the step in words, and the address. */
export function pictureOfMoment(run: Run, at: number, title: string, address: string): string {
  const moment = run.at(at);
  const { source } = run.program;
  const top = 84;
  const bottom = top + heightOf(moment, source) + 30;
  const told = at === 0 ? '아직 아무 걸음도 가지 않았어요.' : narrate(run, at);
  const height = bottom + 74;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(`${title}, ${at}걸음: ${told}`)}">`,
    `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="#ffffff"/>`,
    words(MARGIN, 46, title, { size: 22, bold: true }),
    words(SIDE, 46, `${run.length}걸음 가운데 ${at}걸음`, { colour: LIGHT.muted }),
    ...codeAt(moment, source, top),
    ...sideAt(moment, top),
    `<rect x="${MARGIN}" y="${bottom}" width="${WIDTH - MARGIN * 2}" height="1" fill="${LIGHT.line}"/>`,
    words(MARGIN, bottom + 28, told),
    words(MARGIN, bottom + 54, `나란히 · ${address.length > 110 ? address.split('?')[0] : address}`, {
      size: 12,
      colour: LIGHT.muted,
    }),
    '</svg>',
  ].join('');
}
