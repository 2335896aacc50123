import { joined, type Token, type TokenKind } from './tokens.ts';

/** Kinds by the letter that stands for each. */
const KINDS: Record<string, TokenKind> = {
  C: 'constant',
  F: 'function',
  K: 'keyword',
  M: 'comment',
  S: 'string',
  T: 'text',
};
const letterOf = (kind: TokenKind) => Object.keys(KINDS).find((letter) => KINDS[letter] === kind);

/** The kinds of a text's tokens without the text: a letter and a length in base 36 for each run, `K5T1F4…`. */
export function packKinds(lines: readonly Token[][]): string {
  const pieces = lines.flatMap((line, i): Token[] =>
    i === 0 ? line : [{ text: '\n', kind: 'text' }, ...line],
  );
  return joined(pieces)
    .map(({ text, kind }) => `${letterOf(kind)}${text.length.toString(36)}`)
    .join('');
}

/** Puts a text and the kinds of its tokens together again, line by line; plain where the kinds do not reach. */
export function unpackKinds(source: string, packed: string): Token[][] {
  const lines: Token[][] = [[]];
  let at = 0;
  for (const [, letter, length] of `${packed}T${source.length.toString(36)}`.matchAll(/([A-Z])([^A-Z]+)/g)) {
    const end = at + Number.parseInt(length, 36);
    for (const [i, text] of source.slice(at, end).split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (text !== '') lines[lines.length - 1].push({ text, kind: KINDS[letter] });
    }
    at = end;
  }
  return lines;
}
