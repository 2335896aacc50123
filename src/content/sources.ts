import { type Claims, claimsOf, withoutHeader } from './claims.ts';

const files = import.meta.glob<string>('./programs/*.js', { query: '?raw', import: 'default', eager: true });

function textOf(file: string): string {
  const text = files[`./programs/${file}.js`];
  if (text === undefined) throw new Error(`no program ${file}.js in src/content/programs`);
  return text;
}

/** Text of a program of `programs/` without its header, by its name without `.js`. Throws when there is none. */
export function sourceOf(file: string): string {
  return withoutHeader(textOf(file));
}

/** What a program says about itself. */
export function declaredBy(file: string): Claims {
  try {
    return claimsOf(textOf(file));
  } catch (error) {
    throw new Error(`${file}.js: ${(error as Error).message}`);
  }
}

/** Names of all programs. */
export const programFiles: string[] = Object.keys(files).map((path) =>
  path.slice('./programs/'.length, -'.js'.length),
);
