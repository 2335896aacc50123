/** The candidate that is most like a name, or null when none is at most two changes and a third of its length away. */
export function suggest(name: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let distance = Math.min(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= distance) continue;
    const changes = changesBetween(name.toLowerCase(), candidate.toLowerCase());
    if (changes < distance) [best, distance] = [candidate, changes];
  }
  return best;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that make one text of the other: the distance of
 * Damerau and Levenshtein, in its form of optimal string alignment.
 */
function changesBetween(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? before[j - 2]! + 1 : replaced;
      next.push(Math.min(replaced, swapped, row[j]! + 1, next[j - 1]! + 1));
    }
    [before, row] = [row, next];
  }
  return row[to.length]!;
}
