import { readFileSync } from 'node:fs';

const lessons = new URL('../../src/content/lessons/', import.meta.url);

/** Text of a lesson without its code fences, in which a heading is no heading. */
export function textOf(lesson: string): string {
  const text = readFileSync(new URL(`${lesson}.mdx`, lessons), 'utf8');
  return text.replaceAll(/^```.*?^```$/gms, '');
}

/** Titles of a lesson's sections and their parts in Korean, by their ids. */
export function titlesOf(lesson: string): Map<string, string> {
  const headings = textOf(lesson).matchAll(/^#{2,4} (.*?)(?: \*[^*]+\*)? \{\/\* #([a-z0-9-]+) \*\/\}$/gm);
  return new Map([...headings].map(([, title, id]) => [id, title]));
}
