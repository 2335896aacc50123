import { describe, expect, test } from 'vitest';
import { barsOf, knownEnds } from '../../../../../src/components/demo/exhibits/ends/known-ends.ts';
import { compile } from '../../../../../src/engine/compiler.ts';
import { answerTo } from '../../explore/asked.ts';
import { LOST_UPDATE } from '../../programs.ts';

const answer = answerTo(compile(LOST_UPDATE));
const end = (counter: number, seen: number) => ({
  kind: 'finished' as const,
  output: [`counter = ${counter}`],
  globals: { counter },
  seen,
});

describe('ends that are known', () => {
  test('stand in the order of the exploration, with what was seen of them', () => {
    const ends = knownEnds(answer, [end(2, 30), end(1, 10)]);
    expect(
      ends.map(({ output, schedules, probability, seen }) => [output[0], schedules, probability, seen]),
    ).toEqual([
      ['counter = 1', '18', 0.75, 10],
      ['counter = 2', '2', 0.25, 30],
    ]);
    expect(ends.some(({ impossible }) => impossible)).toBe(false);
  });

  test('are impossible where they were seen and all others were explored', () => {
    const seen = [end(3, 1)];
    expect(knownEnds(answer, seen).map(({ impossible }) => impossible)).toEqual([false, false, true]);
    expect(knownEnds({ ...answer, complete: false }, seen).at(-1)?.impossible).toBe(false);
    expect(knownEnds(null, seen)).toMatchObject([{ seen: 1, impossible: false, schedule: null }]);
  });
});

describe('their bars', () => {
  test('are three numbers that differ', () => {
    const { bars, logarithmic } = barsOf(knownEnds(answer, [end(1, 48), end(2, 52)]), true);
    expect(logarithmic).toBe(false);
    expect(bars[0].map(({ kind }) => kind)).toEqual(['schedules', 'probability', 'seen']);
    for (const [i, share] of [0.9, 0.75, 0.48].entries()) expect(bars[0][i].share).toBeCloseTo(share);
    for (const [i, share] of [0.1, 0.25, 0.52].entries()) expect(bars[1][i].share).toBeCloseTo(share);
  });

  test('are two where nothing runs for real', () => {
    const { bars } = barsOf(knownEnds(answer, []), false);
    expect(bars.map((some) => some.map(({ kind }) => kind))).toEqual([
      ['schedules', 'probability'],
      ['schedules', 'probability'],
    ]);
  });

  test('that nobody counted are left out', () => {
    const { bars } = barsOf(knownEnds(null, [end(1, 1)]), true);
    expect(bars).toEqual([[{ kind: 'seen', length: 1, share: 1 }]]);
  });

  test('of an impossible end have no length but for what was seen', () => {
    const { bars } = barsOf(knownEnds(answer, [end(3, 5), end(1, 5)]), true);
    expect(bars[2].map(({ length }) => length > 0)).toEqual([false, false, true]);
  });
});
