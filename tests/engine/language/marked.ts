/** Stands in a text before each place where an error is expected. */
const MARK = '▸';

/** A text without its marks, and the line and column of each mark as an editor counts them. */
export function marked(text: string): { source: string; places: string[] } {
  const [first, ...rest] = text.split(MARK);
  let source = first!;
  const places = rest.map((piece) => {
    const lines = source.split('\n');
    source += piece;
    return `${lines.length}:${lines.at(-1)!.length + 1}`;
  });
  return { source, places };
}
