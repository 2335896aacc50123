/** Ratio of the longest bar to the shortest from which lengths are shown by their logarithms. */
const WIDE = Math.log(500);
/** Length of the shortest bar of those. */
const SHORTEST = 0.03;

/** Natural logarithm of a whole number of any length. */
function logarithm(digits: string): number {
  return Math.log(Number(digits.slice(0, 15))) + Math.max(0, digits.length - 15) * Math.LN10;
}

/** Shares of numbers of any length in their sum, as natural logarithms: some are too small for a number. */
export function shareLogs(numbers: readonly string[]): number[] {
  const sum = logarithm(String(numbers.reduce((total, digits) => total + BigInt(digits), 0n)));
  return numbers.map((digits) => (digits === '0' ? -Infinity : logarithm(digits) - sum));
}

/** Lengths of bars, 0 to 1. */
export interface Lengths {
  /** As the shares were given: rows of those that are compared. */
  lengths: number[][];
  /** Whether they show logarithms, because the shortest bar would else not be seen. */
  logarithmic: boolean;
}

/** Lengths of bars for shares, on one scale for all; the largest is as long as can be, and 0 has none. */
export function barLengths(logs: readonly (readonly number[])[]): Lengths {
  const present = logs.flat().filter(Number.isFinite);
  const most = present.reduce((a, b) => Math.max(a, b), -Infinity);
  const least = present.reduce((a, b) => Math.min(a, b), Infinity);
  const logarithmic = most - least > WIDE;
  const length = (log: number) => {
    if (!Number.isFinite(log)) return 0;
    if (logarithmic) return 1 - ((most - log) / (most - least)) * (1 - SHORTEST);
    return Math.exp(log - most);
  };
  return { lengths: logs.map((some) => some.map(length)), logarithmic };
}
