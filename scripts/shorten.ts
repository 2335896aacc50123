/** Attributes of drawings whose numbers are places and sizes in pixels, and others whose numbers are shares of them. */
const PLACES = / (?:d|points|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height)="[^"]*"/g;
const SHARES = / (?:style|transform|viewBox)="[^"]*"/g;

/** A number with more digits than a screen shows, as computations leave them. */
const LONG = /-?\d*\.\d{2,}(?:e[-+]?\d+)?/g;

/** With four digits; nearly nothing is nothing. */
function short(number: string): string {
  const value = Number(number);
  return String(Math.abs(value) < 1e-5 ? 0 : Number(value.toPrecision(4)));
}

/** To a tenth of a pixel, and less where a picture may be enlarged. */
const place = (number: string) =>
  Math.abs(Number(number)) < 10 ? short(number) : String(Number(Number(number).toFixed(1)));

const shortNumbers = (tag: string) =>
  tag
    .replaceAll(PLACES, (value) => value.replaceAll(LONG, place))
    .replaceAll(SHARES, (value) => value.replaceAll(LONG, short));

/** Parts in which space is text, or that are no text. */
const LITERAL = /(<(pre|textarea|script|style)\b[\s\S]*?<\/\2>)/;

/**
 * A page without what no reader can see: indentation between tags, and digits of drawings below a tenth of a pixel.
 * React takes over such a page as it is, because it compares texts and not numbers of attributes. One space always
 * stays: between Korean words it has a meaning.
 */
export function shorten(html: string): string {
  // A split by two groups gives text, literal, its name, text, …
  return html
    .split(LITERAL)
    .flatMap((part, at) => {
      if (at % 3 === 2) return [];
      if (at % 3 === 1) return [part];
      return [part.replaceAll(/\s*\n\s*/g, '\n').replaceAll(/<[a-z][^>]*>/gi, shortNumbers)];
    })
    .join('');
}
