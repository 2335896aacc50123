import { parseHTML } from 'linkedom';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DemoIsland } from '../../../../src/components/demo/DemoIsland.tsx';
import { give } from '../../../../src/components/demo/given.ts';
import { allThere } from '../../../../src/components/demo/late.tsx';
import { pack } from '../../../../src/components/demo/props.ts';
import { measuredDemos, propsOf } from '../../measured.ts';

await allThere();

/** A demo as the build writes it. */
function written(id: string, spec: (typeof measuredDemos)[number][1]) {
  const props = propsOf({ ...spec, opens: 'measure' });
  give(`/demos/${id}.json`, pack(props));
  const html = renderToStaticMarkup(createElement(DemoIsland, { data: `/demos/${id}.json` }));
  const { document } = parseHTML(`<main>${html}</main>`);
  return { id, document };
}

const pages = measuredDemos.map(([id, spec]) => written(id, spec));

test('the same number of the same run is the same text wherever it stands', () => {
  const texts = new Map<string, Set<string>>();
  for (const { document } of pages)
    for (const element of document.querySelectorAll('[data-metric]')) {
      const key = `${element.getAttribute('data-metric')} of ${element.getAttribute('data-setting')}`;
      texts.set(key, (texts.get(key) ?? new Set()).add(element.textContent ?? ''));
    }
  expect(texts.size).toBeGreaterThan(30);
  expect([...texts].filter(([, { size }]) => size > 1).map(([key, found]) => [key, ...found])).toEqual([]);
});

test.each(pages)('$id is a guess, knobs, one picture, a sentence, and a row of more', ({ document }) => {
  expect(document.querySelectorAll('.measure-answer')).toHaveLength(1);
  // A picture that says it in words of its own needs no second sentence.
  const sentences = document.querySelectorAll('.measure-results > [role="status"]');
  if (sentences.length === 0)
    expect(document.querySelectorAll('.measure-answer [role="status"]')).toHaveLength(1);
  else expect(sentences).toHaveLength(1);
  expect(document.querySelector('.measure-more button[aria-expanded]')).not.toBeNull();
});
