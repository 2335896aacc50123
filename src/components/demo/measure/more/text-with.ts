import type { Token } from '../../code/tokens.ts';

const CONSTANT = /^const (\w+) = (-?\d+);/;

/** Lines of a program with the numbers of its constants as they are measured; the places of those that the text has otherwise. */
export function textWith(
  lines: readonly Token[][],
  values: Readonly<Record<string, number>>,
): { lines: Token[][]; turned: Set<number> } {
  const turned = new Set<number>();
  const written = lines.map((line, place) => {
    const found = CONSTANT.exec(line.map(({ text }) => text).join(''));
    if (found === null || !(found[1] in values)) return line;
    const [, name, own] = found;
    const value = String(values[name]);
    if (value === own) return line;
    turned.add(place);
    return replaced(line, own, value);
  });
  return { lines: written, turned };
}

/** A line with the last piece of a text that says one thing saying another. */
function replaced(line: Token[], from: string, to: string): Token[] {
  const at = line.findIndex(({ text }) => text.includes(from));
  return line.map((token, i) => (i === at ? { ...token, text: token.text.replace(from, to) } : token));
}
