import { parseHTML } from 'linkedom';
import { createElement, createRef, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DemoIsland } from '../../../../src/components/demo/DemoIsland.tsx';
import { Exhibits } from '../../../../src/components/demo/exhibits/Exhibits.tsx';
import { give } from '../../../../src/components/demo/given.ts';
import { allThere } from '../../../../src/components/demo/late.tsx';
import { turnedBy } from '../../../../src/components/demo/measure/configuration.ts';
import { ResultLine } from '../../../../src/components/demo/measure/result/ResultLine.tsx';
import type { Dial, Stand } from '../../../../src/components/demo/measure/spec.ts';
import { MEASURE_VIEWS } from '../../../../src/components/demo/measure/views.ts';
import { pack } from '../../../../src/components/demo/props.ts';
import { type MeasuredDemo, measuredDemos, propsOf, shownOf } from '../../measured.ts';

await allThere();

/** Stands of a demo that are looked at, and demos whose curves are drawn: each takes dozens of runs. */
const [STANDS, CURVES] =
  process.env.NARANHI_ALL === '1' ? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] : [3, 4];

/** A demo as the build writes it. */
function written(id: string, spec: MeasuredDemo) {
  const props = propsOf({ ...spec, opens: 'measure' });
  give(`/demos/${id}.json`, pack(props));
  const html = renderToStaticMarkup(createElement(DemoIsland, { data: `/demos/${id}.json` }));
  const { document } = parseHTML(`<main>${html}</main>`);
  return { id, document };
}

/** Everything that shows numbers of a demo's runs, what is opened on request too, with its dials at some values; curves take many runs. */
function turned(spec: MeasuredDemo, stand: Stand, curves: boolean) {
  const shown = shownOf(spec, stand);
  const { answer, more, result } = spec.measure;
  const show = [answer, ...more].filter(({ kind }) => curves || kind !== 'sweep');
  const act = { turn() {}, look() {} };
  const html = renderToStaticMarkup(
    createElement(
      Fragment,
      null,
      createElement(Exhibits<'measure'>, { views: MEASURE_VIEWS, show, shown, act }),
      createElement(ResultLine, { result, told: shown, place: createRef<HTMLParagraphElement>() }),
    ),
  );
  return parseHTML(`<main>${html}</main>`).document;
}

/** Texts of numbers, by what they are the numbers of. */
class Numbers {
  readonly texts = new Map<string, Set<string>>();

  add(document: Document): void {
    for (const element of document.querySelectorAll('[data-metric]')) {
      const key = `${element.getAttribute('data-metric')} of ${element.getAttribute('data-setting')}`;
      this.texts.set(key, (this.texts.get(key) ?? new Set()).add(element.textContent ?? ''));
    }
  }

  /** Those that stand there as two texts. */
  get different(): string[][] {
    return [...this.texts].filter(([, { size }]) => size > 1).map(([key, found]) => [key, ...found]);
  }
}

const pages = measuredDemos.map(([id, spec]) => written(id, spec));

test('the same number of the same run is the same text wherever it stands', () => {
  const numbers = new Numbers();
  for (const { document } of pages) numbers.add(document);
  expect(numbers.texts.size).toBeGreaterThan(30);
  expect(numbers.different).toEqual([]);
});

/** Where a demo is looked at: where it starts, where it goes after a guess, its cards and the ends of its dials. */
function standsOf({ measure: { dials = [], cards = [], asked = {} } }: MeasuredDemo): Stand[] {
  const ends = dials.flatMap(({ values, ...dial }) =>
    [values[values.length - 1], values[0]].map(({ value }) => ({ [turnedBy(dial as Dial)]: value })),
  );
  return [{}, asked, ...cards.map(({ sets }) => sets), ...ends];
}

test.each(measuredDemos)('after a knob of %s was turned, each number of each run is one text', (id, spec) => {
  const drawn = measuredDemos.findIndex(([other]) => other === id) < CURVES;
  const numbers = new Numbers();
  standsOf(spec)
    .slice(0, STANDS)
    .forEach((stand, i) => {
      const document = turned(spec, stand, drawn && i === 0);
      numbers.add(document);
      // Where the dial stands on the axis, the curve has a number.
      if (document.querySelector('.chart-dial') !== null)
        expect(document.querySelectorAll('.chart [data-metric]').length).toBeGreaterThan(0);
    });
  expect(numbers.texts.size).toBeGreaterThan(0);
  expect(numbers.different).toEqual([]);
});

test('a curve has a number where its dial stands', () => {
  const quantum = measuredDemos.find(([id]) => id === 'quantum');
  expect(quantum && turned(quantum[1], {}, true).querySelectorAll('.chart [data-metric]').length).toBe(2);
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
