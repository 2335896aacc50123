/** The longest that can be said, in hundredths of a second. */
const MOST = 9999 * 360_000 + 59 * 6000 + 59 * 100 + 99;

/** A time in ms as SCORM 1.2 writes one: `HHHH:MM:SS.SS` (CMITimespan; ADL, 2001, §3.4.4). */
export function timespan(milliseconds: number): string {
  const hundredths = Math.min(MOST, Math.max(0, Math.round(milliseconds / 10)));
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const hours = String(Math.floor(hundredths / 360_000)).padStart(4, '0');
  const seconds = `${two((hundredths / 100) % 60)}.${two(hundredths % 100)}`;
  return `${hours}:${two((hundredths / 6000) % 60)}:${seconds}`;
}
