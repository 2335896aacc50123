import { expect, test } from 'vitest';
import { pages } from './dist.ts';

/** Attributes that name other elements by their ids. */
const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'popovertarget'];

const twice = (names: readonly string[]) => names.filter((name, i) => names.indexOf(name) !== i);

test.each(pages)('$path has each id once, and what is referred to', ({ document }) => {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(twice(ids)).toEqual([]);
  const known = new Set(ids);
  for (const name of REFERENCES)
    for (const element of document.querySelectorAll(`[${name}]`))
      for (const id of element.getAttribute(name)!.split(' ')) expect(known, `${name}=${id}`).toContain(id);
});

test.each(pages)('$path has no two groups of radio buttons of one name', ({ document }) => {
  const groups = [...document.querySelectorAll('fieldset')].map((group) => [
    ...new Set([...group.querySelectorAll('[type=radio]')].map((radio) => radio.getAttribute('name')!)),
  ]);
  expect(twice(groups.flat())).toEqual([]);
});
