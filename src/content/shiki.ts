import { createHighlighter, type ShikiTransformer, type ThemeRegistration } from 'shiki';
import { joined, type Token, type TokenKind, tokenClass } from '../components/demo/code/tokens.ts';

/** Which TextMate scopes are of which kind; the deeper or the longer one decides, and all others are plain text. */
const SCOPES: Record<TokenKind, string[]> = {
  keyword: ['keyword.control', 'keyword.operator.new', 'storage', 'constant.language'],
  constant: ['constant.numeric'],
  string: ['string', 'punctuation.definition.template-expression'],
  comment: ['comment'],
  function: ['entity.name.function'],
  text: ['storage.type.function.arrow', 'meta.template.expression'],
};

/** A theme whose colours are the kinds of tokens: the style sheet knows the colours. */
export const theme: ThemeRegistration = {
  name: 'kinds',
  type: 'light',
  fg: 'text',
  bg: 'text',
  settings: Object.entries(SCOPES).map(([foreground, scope]) => ({ scope, settings: { foreground } })),
};

const isKind = (color = ''): color is TokenKind => Object.hasOwn(SCOPES, color);
const kindOf = (color?: string): TokenKind => (isKind(color) ? color : 'text');

/** Gives Shiki's HTML the classes of tokens in place of styles. */
export const tokenClasses: ShikiTransformer = {
  name: 'token-classes',
  span(node, _line, _column, _parent, { color }) {
    node.properties = { class: tokenClass(kindOf(color)) };
  },
  pre(node) {
    delete node.properties.style;
  },
};

const highlighter = createHighlighter({ langs: ['javascript'], themes: [theme] });
const known = new Map<string, Token[][]>();

/** A program's text in coloured pieces, line by line. */
export async function tokensOf(source: string): Promise<Token[][]> {
  const before = known.get(source);
  if (before !== undefined) return before;
  const { codeToTokensBase } = await highlighter;
  // On a busy machine a limit of time would leave the rest of a line as it began.
  const found = codeToTokensBase(source, { lang: 'javascript', theme, tokenizeTimeLimit: 0 });
  const lines = found.map((line) =>
    joined(line.map(({ content, color }) => ({ text: content, kind: kindOf(color) }))),
  );
  known.set(source, lines);
  return lines;
}
