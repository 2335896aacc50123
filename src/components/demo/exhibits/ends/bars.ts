/** Ratio of the longest bar to the shortest from which lengths are shown by their logarithms. */
const WIDE = 500n;

/** Natural logarithm of a whole number of any length. */
function logarithm(digits: string): number {
  return Math.log(Number(digits.slice(0, 15))) + Math.max(0, digits.length - 15) * Math.LN10;
}

/** Lengths of bars, 0 to 1. */
export interface Lengths {
  lengths: number[];
  /** Whether they show logarithms, because the shortest bar would else not be seen. */
  logarithmic: boolean;
}

/** Lengths of bars for numbers of schedules; 0 has none. */
export function barLengths(numbers: readonly string[]): Lengths {
  const present = numbers.filter((digits) => digits !== '0').map(BigInt);
  if (present.length === 0) return { lengths: numbers.map(() => 0), logarithmic: false };
  const most = present.reduce((a, b) => (a > b ? a : b));
  const least = present.reduce((a, b) => (a < b ? a : b));
  const logarithmic = most / least > WIDE;
  // One more than the number, so that the bar of a single schedule has a length.
  const log = (digits: string) => logarithm(String(BigInt(digits) + 1n));
  const length = (digits: string) => {
    if (digits === '0') return 0;
    if (logarithmic) return log(digits) / log(String(most));
    return Number((BigInt(digits) * 10_000n) / most) / 10_000;
  };
  return { lengths: numbers.map(length), logarithmic };
}
