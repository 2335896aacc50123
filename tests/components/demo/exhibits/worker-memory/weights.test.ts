import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  kibText,
  memoryParts,
  ratiosOf,
  WEIGHTS,
  worldOf,
} from '../../../../../src/components/demo/exhibits/worker-memory/weights.ts';
import { weights } from '../../../../../src/content/measures/multi-thread.ts';
import { KINDS_OF_WORKERS, workerMemory } from '../../../../../src/engine/index.ts';
import { timesText } from '../../../../../src/words/numbers.ts';
import { askedFor } from '../../../asked.ts';

const { world, own, workers } = askedFor(weights, 'worker-memory')!;

test('however memory is counted, its parts add up to the number beside the bar', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS_OF_WORKERS),
      fc.constantFrom(...WEIGHTS),
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: 0, max: 200_000, noNaN: true }),
      (kind, { value }, count, kib) => {
        const memory = workerMemory(kind, count, kib);
        const sum = memoryParts(memory, value, kib).reduce((sum, part) => sum + part.kib, 0);
        expect(sum).toBeCloseTo(memory[value], 5);
      },
    ),
  );
});

test('where it was measured, the model gives what was measured', () => {
  for (const { weight, own, thread, ...measured } of world) {
    const model = ratiosOf(weight, 500, own);
    for (const kind of ['fork', 'exec'] as const) {
      for (const kib of measured[kind]) {
        const off = Math.abs(model[kind] / (kib / thread) - 1);
        expect(off, `${kind}, ${weight} at ${own} KiB`).toBeLessThan(0.06);
      }
    }
  }
  expect(worldOf(world, 'total').map(({ ratio }) => Number(ratio.toFixed(1)))).toEqual([3.1, 4.7]);
});

test('the more a worker works on for itself, the nearer all ratios come to 1', () => {
  for (const { value: weight } of WEIGHTS) {
    for (const kind of ['fork', 'exec'] as const) {
      const distances = own.map(({ value }) => Math.abs(Math.log(ratiosOf(weight, 500, value)[kind])));
      expect([...distances].sort((a, b) => b - a)).toEqual(distances);
    }
  }
});

test('marks of the world stand where the dial can stand, and the answer to predict is among the choices', () => {
  for (const mark of world) expect(own.map(({ value }) => value)).toContain(mark.own);
  expect(workers.map(({ value }) => value)).toContain(500);
  expect(weights.predict!.choices).toContain(weights.predict!.answer);
});

test('amounts and ratios as text', () => {
  expect([kibText(8.3), kibText(2048), kibText(3 * 1024 * 1024)]).toEqual(['8.3 KiB', '2 MiB', '3 GiB']);
  expect([timesText(1), timesText(4.69), timesText(62.4), timesText(0.29), timesText(1.004)]).toEqual([
    '1배',
    '4.7배',
    '62배',
    '0.29배',
    '1배',
  ]);
});
