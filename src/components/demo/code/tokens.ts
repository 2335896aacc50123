/** What a piece of source is, as far as its colour goes. */
export type TokenKind = 'keyword' | 'constant' | 'string' | 'comment' | 'function' | 'text';

/** A piece of one line of source. */
export interface Token {
  text: string;
  kind: TokenKind;
}

/** Class of a token's element; plain text needs none. */
export const tokenClass = (kind: TokenKind): string | undefined =>
  kind === 'text' ? undefined : `token-${kind}`;

/** A line's pieces, neighbours of one kind joined, none empty. */
export function joined(pieces: Iterable<Token>): Token[] {
  const line: Token[] = [];
  for (const { text, kind } of pieces) {
    const last = line[line.length - 1];
    if (text === '') continue;
    if (last?.kind === kind) last.text += text;
    else line.push({ text, kind });
  }
  return line;
}
