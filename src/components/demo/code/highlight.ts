import { joined, type Token, type TokenKind } from './tokens.ts';

const KEYWORDS = new Set(
  'const let function return if else switch case default do while for break continue new throw true false null'.split(
    ' ',
  ),
);

// Every alternative also takes what was never closed, up to the end of its line or of the text:
// a broken text costs one pass like any other.
const TOKEN =
  /(?<comment>\/\/.*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?)|(?<number>\b\d\w*)|(?<word>[\p{L}_$][\p{L}\p{N}_$]*)|(?<text>[^\p{L}\p{N}_$'"`/{}]+|[\s\S])/uy;

/** A template from its beginning, or from the end of an expression in it, to the next expression or its end. */
const TEMPLATE = /[`}](?:\\[\s\S]?|\$(?!\{)|[^`\\$])*(?:`|\$\{|$)/uy;

function kindOf(groups: Record<string, string | undefined>, after: string): TokenKind {
  if (groups.comment !== undefined) return 'comment';
  if (groups.string !== undefined) return 'string';
  if (groups.number !== undefined) return 'constant';
  if (groups.word === undefined) return 'text';
  if (KEYWORDS.has(groups.word)) return 'keyword';
  return after === '(' ? 'function' : 'text';
}

/** The pieces of a text from its beginning to its end. */
function* pieces(source: string): Generator<Token> {
  /** For each expression of a template that is open: how many braces are open in it. */
  const braces: number[] = [];
  for (let at = 0; at < source.length; ) {
    const first = source[at];
    const goesOn = first === '}' && braces.at(-1) === 0;
    const pattern = goesOn || first === '`' ? TEMPLATE : TOKEN;
    pattern.lastIndex = at;
    const { 0: text, groups } = pattern.exec(source)!;
    at += text.length;
    if (pattern === TEMPLATE) {
      if (goesOn) braces.pop();
      if (text.endsWith('${')) braces.push(0);
      yield { text, kind: 'string' };
      continue;
    }
    if (braces.length > 0 && (first === '{' || first === '}'))
      braces[braces.length - 1] += first === '{' ? 1 : -1;
    yield { text, kind: kindOf(groups!, source.charAt(at)) };
  }
}

/**
 * A text that the reader is writing or has written, in coloured pieces, line by line. What the build writes is coloured
 * by Shiki, whose grammar and engine would be more script than the demo itself; over all programs the two agree. It
 * never throws, whatever it is given.
 */
export function highlight(source: string): Token[][] {
  const lines: Token[][] = [[]];
  for (const { text, kind } of pieces(source)) {
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      lines[lines.length - 1].push({ text: part, kind });
    }
  }
  return lines.map(joined);
}
