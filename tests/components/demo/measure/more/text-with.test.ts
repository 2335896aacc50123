import { describe, expect, test } from 'vitest';
import { highlight } from '../../../../../src/components/demo/code/highlight.ts';
import { unpackKinds } from '../../../../../src/components/demo/code/packed-kinds.ts';
import {
  knownConstants,
  measuredConstants,
  turnedBy,
} from '../../../../../src/components/demo/measure/configuration.ts';
import { textWith } from '../../../../../src/components/demo/measure/more/text-with.ts';
import { compile } from '../../../../../src/engine/compiler.ts';
import { measuredDemos, shownOf } from '../../../measured.ts';

const textOf = (lines: { text: string }[][]) =>
  lines.map((line) => line.map(({ text }) => text).join('')).join('\n');

describe.each(measuredDemos)('%s', (_, spec) => {
  test('shows its programs with the numbers that they are measured with', () => {
    const { dials = [] } = spec.measure;
    const ends = Object.fromEntries(
      dials.map((dial) => [turnedBy(dial), dial.values[dial.values.length - 1].value]),
    );
    for (const stand of [{}, ends]) {
      for (const configuration of shownOf(spec, stand).configurations) {
        const { lines } = textWith(
          unpackKinds(configuration.job.source, ''),
          measuredConstants(configuration),
        );
        const shown = compile(textOf(lines)).constants;
        const measured = knownConstants(configuration);
        expect(Object.fromEntries(shown.map(({ name, value }) => [name, value]))).toMatchObject(measured);
      }
    }
  });
});

test('says which numbers are not those of the text', () => {
  const lines = unpackKinds('const A = 1;\nconst B = 2;\nprint(A + B);', 'K5T4C1T1');
  const { lines: written, turned } = textWith(lines, { A: 1, B: 7 });
  expect(textOf(written)).toBe('const A = 1;\nconst B = 7;\nprint(A + B);');
  expect([...turned]).toEqual([1]);
});

test.each([
  ['const A2 = 2;', { A2: 7 }, 'const A2 = 7;'],
  ['const A = 2; // 2 of them', { A: 7 }, 'const A = 7; // 2 of them'],
  ['const A = -1;', { A: 10 }, 'const A = 10;'],
])('puts the number of %s in the place of the number', (source, values, written) => {
  for (const lines of [unpackKinds(source, ''), [highlight(source)[0]]])
    expect(textOf(textWith(lines, values).lines)).toBe(written);
});
