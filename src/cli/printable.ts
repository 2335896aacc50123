/** What a terminal may act upon: C0 but for tabs and line ends, DEL, C1, and marks that turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const hexadecimal = (letter: string, digits: number) =>
  letter.charCodeAt(0).toString(16).padStart(digits, '0');

/** A text for a terminal: what the program under test prints must not act on the terminal of who looks at it. */
export function printable(text: string): string {
  return text.replace(CONTROLS, (letter) =>
    letter > '\u00ff' ? `\\u${hexadecimal(letter, 4)}` : `\\x${hexadecimal(letter, 2)}`,
  );
}

/** A value as JSON on one line, which is safe for a terminal too. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(CONTROLS, (letter) => `\\u${hexadecimal(letter, 4)}`);
}
