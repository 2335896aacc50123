/** Digits up to which an exact number is easy to read by itself. */
const READABLE = 12;
const MOST_PLACES = 4;

// To make one takes longer than to use it a hundred times, and to make the first as long as to start all the rest of
// a worker, which may need none.
const FORMATS = Array.from({ length: MOST_PLACES + 1 }, (_, maximumFractionDigits) =>
  once(() => new Intl.NumberFormat('ko-KR', { maximumFractionDigits })),
);
const COMPACT = once(() => new Intl.NumberFormat('ko-KR', { notation: 'compact', maximumFractionDigits: 0 }));
const SCIENTIFIC = once(
  () =>
    new Intl.NumberFormat('en', {
      notation: 'scientific',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
);
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A whole number of any length with its digits in groups of three: `1,234,567`. */
export function grouped(digits: string | number): string {
  return FORMATS[0]().format(BigInt(digits));
}

/** A whole number too long to take in, roughly: `약 3.7×10²⁵`; an empty text for one that is not. */
export function about(digits: string): string {
  if (digits.length <= READABLE) return '';
  const [mantissa, exponent] = SCIENTIFIC().format(BigInt(digits)).split('E');
  const power = exponent.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]);
  return `약 ${mantissa}×10${power}`;
}

/** A whole number by the largest unit that it fills: `3만`, `1억`. */
export function compact(digits: string | number): string {
  return COMPACT().format(BigInt(digits));
}

/** A number with at most so many digits behind the point, 0 to 4. */
export function decimal(value: number, places: number): string {
  return FORMATS[places]().format(value);
}

/** A number with at most three digits that count, or all digits before the point; `–` for none. */
export function digits(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return value === 0 ? '0' : '–';
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return decimal(value, Math.min(places, MOST_PLACES));
}

/** A share as percent. */
export function percentText(share: number): string {
  const percent = share * 100;
  const places = percent === 0 || percent >= 99.95 || percent >= 10 ? 1 : 2;
  return `${decimal(percent, places)} %`;
}

/** How many times as text, with two digits that count. */
export function timesText(ratio: number): string {
  const places = ratio >= 10 ? 0 : ratio >= 0.95 ? 1 : 2;
  // Not yet 1, however near: the difference itself stays.
  return `${decimal(ratio, ratio > 1 && ratio < 1.05 ? 2 : places)}배`;
}

/** How often in a second as text, large numbers by 만: nobody reads seven digits. */
export function rateText(value: number): string {
  return value >= 10_000 ? `${digits(value / 10_000)}만 ` : digits(value);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const BYTE_UNITS = ['B', 'KiB', 'MiB', 'GiB'];

/** An amount of memory in bytes as text. */
export function bytesText(bytes: number): string {
  let [value, unit] = [bytes, 0];
  for (; value >= 1024 && unit < BYTE_UNITS.length - 1; unit++) value /= 1024;
  return `${digits(value)} ${BYTE_UNITS[unit]}`;
}
