const files = import.meta.glob<string>('./programs/*.js', { query: '?raw', import: 'default', eager: true });

/** Text of a program of `programs/`, by its name without `.js`. Throws when there is none. */
export function sourceOf(file: string): string {
  const source = files[`./programs/${file}.js`];
  if (source === undefined) throw new Error(`no program ${file}.js in src/content/programs`);
  return source;
}

/** Names of all programs. */
export const programFiles: string[] = Object.keys(files).map((path) =>
  path.slice('./programs/'.length, -'.js'.length),
);
