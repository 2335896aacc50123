import { describe, expect, test } from 'vitest';
import { standOf, turnedBy } from '../../src/components/demo/measure/configuration.ts';
import { standOfGuess } from '../../src/components/demo/measure/guess/stand.ts';
import { sentenceFor, sentencePieces } from '../../src/components/demo/measure/result/sentence.ts';
import { shownMetric } from '../../src/components/demo/measure/shown-metric.ts';
import type { Stand } from '../../src/components/demo/measure/spec.ts';
import { askedFor } from '../components/asked.ts';
import { type MeasuredDemo, measuredDemos, shownOf } from '../components/measured.ts';

/** Where a demo can be found by a reader without turning every dial everywhere: its start, its question, its cards, the ends of its dials. */
function standsOf({ measure }: MeasuredDemo): Stand[] {
  const { dials = [], cards = [], asked } = measure;
  const ends = dials.flatMap((dial) =>
    [dial.values[0], dial.values[dial.values.length - 1]].map(
      ({ value }): Stand => ({ [turnedBy(dial)]: value }),
    ),
  );
  return [{}, ...(asked ? [asked] : []), ...cards.map(({ sets }) => sets), ...ends];
}

/** The sentence that a demo says of what it shows. */
function saidBy(spec: MeasuredDemo, stand: Stand) {
  const shown = shownOf(spec, stand);
  const sentence = sentenceFor(spec.measure.result, shown);
  return sentence === null ? [] : sentencePieces(sentence, shown);
}

describe.each(measuredDemos)('%s', (_, spec) => {
  const { measure } = spec;

  test('says in one sentence what the reader should see change', () => {
    expect(measure.sees).toMatch(/^[^.?!]+[요]\.$/);
  });

  test('says in one sentence what its runs come to, wherever its dials stand', () => {
    if (measure.result.length === 0) {
      // What takes no run says so in its picture.
      expect(measure.compare).toEqual([]);
      return;
    }
    for (const stand of standsOf(spec)) {
      const text = saidBy(spec, stand)
        .map((piece) => (typeof piece === 'string' ? piece : piece.text))
        .join('');
      expect(text, JSON.stringify(stand)).toMatch(/[요]\.$/);
      expect(text, JSON.stringify(stand)).not.toMatch(/–|NaN|undefined|[{}]/);
    }
  });

  test('what is guessed is what the demo then shows', () => {
    const { estimate, asked } = measure;
    if (estimate === undefined && measure.predict === undefined) return;
    // The demo goes to what was guessed.
    if (measure.compare?.length !== 0) expect(asked).toBeDefined();
    const guesses = estimate?.values ?? [''];
    for (const guess of guesses) {
      for (const [name, value] of Object.entries(standOfGuess(measure, guess) ?? {})) {
        const dial = (measure.dials ?? []).find((one) => turnedBy(one) === name);
        expect(
          dial?.values.map((one) => one.value),
          name,
        ).toContain(value);
      }
    }
    if (estimate === undefined || estimate.turns !== undefined) return;
    const shown = shownOf(spec, asked);
    const named = (label: string | undefined) =>
      label === undefined ? shown.runs[0] : shown.runs.find((run) => run.label === label);
    const of = (label: string | undefined) => {
      const run = named(label);
      expect(run, label).toBeDefined();
      return run === undefined ? Number.NaN : shownMetric(estimate.metric, run, shown);
    };
    const value = of(estimate.run) / (estimate.per === undefined ? 1 : of(estimate.per));
    expect(value).toBeCloseTo(estimate.model, 6);
  });

  test('a sweep and the numbers beside it are multiples of the same run', () => {
    const sweep = askedFor(measure, 'sweep');
    const { baseline = {} } = measure;
    for (const [name, value] of Object.entries(baseline)) {
      const dial = (measure.dials ?? []).find((one) => turnedBy(one) === name);
      expect(
        dial?.values.map((one) => one.value),
        name,
      ).toContain(value);
      if (sweep && turnedBy(sweep.over) === name) expect(sweep.over.values[0].value).toBe(value);
    }
  });

  test('each knob stands where the measured program and hardware have it', () => {
    for (const stand of standsOf(spec)) {
      const { configurations, dials, turned } = shownOf(spec, stand);
      dials.forEach((dial, place) => {
        const value = standOf(dial, place, turned, configurations[0]);
        const name = turnedBy(dial);
        const measured = configurations.map(({ job, known }) =>
          dial.constant === undefined ? job.hardware[dial.hardware] : (job.constants[name] ?? known[name]),
        );
        // What a variant fixes is not the dial's in that variant.
        const own = configurations.filter((_, i) => {
          const { constants = {}, hardware = {} } = measure.compare?.[i] ?? {};
          return !(name in constants) && !(name in hardware);
        });
        expect(own.length, name).toBeGreaterThan(0);
        for (const configuration of own)
          expect(measured[configurations.indexOf(configuration)], name).toBe(value);
      });
    }
  });
});
