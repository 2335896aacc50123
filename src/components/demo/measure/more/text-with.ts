import type { Token } from '../../code/tokens.ts';

/** A constant's declaration up to its number. */
const CONSTANT = /^const (\w+) = (-?\d+)(?=;)/;

/** Lines of a program with the numbers of its constants as they are measured; the places of those that the text has otherwise. */
export function textWith(
  lines: readonly Token[][],
  values: Readonly<Record<string, number>>,
): { lines: Token[][]; turned: Set<number> } {
  const turned = new Set<number>();
  const written = lines.map((line, place) => {
    const found = CONSTANT.exec(line.map(({ text }) => text).join(''));
    if (found === null || !(found[1] in values)) return line;
    const [declared, name, own] = found;
    const value = String(values[name]);
    if (value === own) return line;
    turned.add(place);
    return replaced(line, declared.length - own.length, declared.length, value);
  });
  return { lines: written, turned };
}

/** A line with another text in place of its characters from one place to before another. */
function replaced(line: readonly Token[], from: number, to: number, text: string): Token[] {
  let start = 0;
  return line.map((token) => {
    const [first, last] = [from - start, to - start];
    start += token.text.length;
    if (last <= 0 || start <= from) return token;
    const before = first < 0 ? '' : token.text.slice(0, first) + text;
    return { ...token, text: before + token.text.slice(last) };
  });
}
