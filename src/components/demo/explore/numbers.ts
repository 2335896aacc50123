/** Digits up to which an exact number is easy to read by itself. */
const READABLE = 12;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Ratio of the longest bar to the shortest from which lengths are shown by their logarithms. */
const WIDE = 500n;

/** A whole number with its digits in groups of three: `1,234,567`. */
export function grouped(digits: string | number): string {
  return String(digits).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A number too long to take in, roughly: `약 3.7×10²⁵`; an empty text for one that is not. */
export function about(digits: string): string {
  if (digits.length <= READABLE) return '';
  let exponent = digits.length - 1;
  let mantissa = Math.round(Number(digits.slice(0, 3)) / 10);
  if (mantissa === 100) {
    mantissa = 10;
    exponent++;
  }
  const power = String(exponent).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]);
  return `약 ${(mantissa / 10).toFixed(1)}×10${power}`;
}

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
