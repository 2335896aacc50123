import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../src/content/sources.ts';
import { specOf } from '../../src/content/specs.ts';
import { type DemoStand, queryOfStand } from '../../src/content/try.ts';
import { textOf } from './lesson-text.ts';
import { permanent } from './permanent.ts';

const lessons = Object.keys(permanent);

/** What `<Try …>` says, from the text of a lesson: strings, and numbers in braces. */
function standOf(attributes: string): DemoStand {
  const said = [...attributes.matchAll(/(\w+)=(?:"([^"]*)"|\{(-?\d+)\})/g)];
  const entries = said.map(([, name, text, number]) => [name, text ?? Number(number)]);
  return { demo: '', ...Object.fromEntries(entries) };
}

/** Sections of a lesson and their parts that have a demo or a heading of their own, by their text. */
function sectionsOf(lesson: string): { id: string; text: string }[] {
  return textOf(lesson)
    .split(/^(?=#{2,3} .*\{\/\* #)/m)
    .slice(1)
    .map((text) => ({ id: /\{\/\* #([a-z0-9-]+)/.exec(text)?.[1] ?? '', text }))
    .filter(({ text }) => text.startsWith('## ') || text.includes('<Demo '));
}

const sections = lessons.flatMap((lesson) => sectionsOf(lesson).map((section) => ({ lesson, ...section })));

test.each(sections)('the prose of $lesson#$id sets a demo', ({ text }) => {
  expect(text).toMatch(/<Try demo="/);
});

const tries = sections.flatMap(({ lesson, id, text }) =>
  [...text.matchAll(/<Try ([^>]*)>/g)].map(([, said]) => ({ lesson, id, said })),
);

test.each(tries)('$lesson#$id can set $said', ({ lesson, said }) => {
  const stand = standOf(said);
  // On its own page: without a script the link leads there.
  expect(textOf(lesson)).toContain(`<Demo slot="demo" id="${stand.demo}" />`);
  expect(queryOfStand(stand)).toContain(`demo=${stand.demo}`);
});

test.each(sections.filter(({ text }) => text.includes('<Mark>')))(
  'what $lesson#$id marks is named so by the program beside it',
  ({ text }) => {
    const demo = /<Demo slot="demo" id="([^"]+)"/.exec(text)?.[1] ?? '';
    const sources = specOf(demo).programs.map(({ file }) => sourceOf(file));
    for (const [, name] of text.matchAll(/<Mark>([^<]+)<\/Mark>/g))
      expect(sources.some((source) => new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(source))).toBe(true);
  },
);

describe('what cannot be set stops the build', () => {
  test.each([
    [{ demo: 'nowhere', at: 3 }, '0 demos with the id nowhere'],
    [{ demo: 'lost-update', program: 'nope' }, 'program=nope'],
    [{ demo: 'lost-update', RUNS: 5 }, 'set=RUNS.5'],
    [{ demo: 'lost-update', mode: 'step', at: 999 }, '999걸음'],
    [{ demo: 'lost-update', run: 'm1Z2' }, '1걸음까지만'],
    [{ demo: 'one-core', mode: 'measure', cpus: 5 }, '설정'],
    [{ demo: 'lost-update' }, 'stands so when it opens'],
  ] satisfies [DemoStand, string][])('%o', (stand, reason) => {
    expect(() => queryOfStand(stand)).toThrow(reason);
  });
});
