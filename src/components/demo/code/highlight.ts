/** What a piece of source is, as far as its colour goes. */
export type TokenKind = 'keyword' | 'constant' | 'string' | 'comment' | 'function' | 'text';

export interface Token {
  text: string;
  kind: TokenKind;
}

const KEYWORDS = new Set(
  'const let function return if else switch case default do while for break continue new throw true false null'.split(
    ' ',
  ),
);

// Every alternative also takes what was never closed, up to the end of its line or of the text:
// a broken text costs one pass like any other.
const TOKEN =
  /(?<comment>\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S])))|(?<string>'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?|`(?:\\[\s\S]|[^`\\])*`?)|(?<number>\b\d\w*)|(?<word>[\p{L}_$][\p{L}\p{N}_$]*)|(?<text>[^\p{L}\p{N}_$'"`/]+|[\s\S])/gu;

function kindOf(groups: Record<string, string | undefined>, after: string): TokenKind {
  if (groups.comment !== undefined) return 'comment';
  if (groups.string !== undefined) return 'string';
  if (groups.number !== undefined) return 'constant';
  if (groups.word === undefined) return 'text';
  if (KEYWORDS.has(groups.word)) return 'keyword';
  return after === '(' ? 'function' : 'text';
}

/**
 * A text in coloured pieces, line by line. The texts of the demos and what the reader makes of them go the same way,
 * so that an edited program looks like the one it was; it never throws, whatever it is given.
 */
export function highlight(source: string): Token[][] {
  const lines: Token[][] = [[]];
  for (const match of source.matchAll(TOKEN)) {
    const kind = kindOf(match.groups!, source.charAt(match.index + match[0].length));
    for (const [i, text] of match[0].split('\n').entries()) {
      if (i > 0) lines.push([]);
      const line = lines[lines.length - 1];
      const last = line[line.length - 1];
      if (text === '') continue;
      if (last?.kind === kind) last.text += text;
      else line.push({ text, kind });
    }
  }
  return lines;
}
