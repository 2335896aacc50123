import { expect, test } from 'vitest';
import { lanesOf, pathOf, type Turn, thin } from '../../../../../src/components/demo/step/dock/timeline.ts';
import { compile } from '../../../../../src/engine/compiler.ts';
import { parseSchedule, Run } from '../../../../../src/engine/index.ts';
import { LOST_UPDATE } from '../../programs.ts';

const run = (schedule: string) => new Run(compile(LOST_UPDATE), parseSchedule(schedule));

test('a lane is what its thread ran and when it could not', () => {
  const spans = lanesOf(run('m1A1B3A2m1')).map((lane) => lane.spans);
  expect(spans[0]).toEqual([
    { kind: 'run', from: 0, to: 1 },
    { kind: 'wait', from: 1, to: 7 },
    { kind: 'run', from: 7, to: 8 },
  ]);
  expect(spans[1]).toEqual([
    { kind: 'run', from: 1, to: 2 },
    { kind: 'run', from: 5, to: 7 },
  ]);
  expect(spans[2]).toEqual([{ kind: 'run', from: 2, to: 5 }]);
});

test('before the first step there is one empty lane', () => {
  expect(lanesOf(run(''))).toEqual([{ thread: 0, spans: [] }]);
});

test('lanes of a run that goes on, and of one that went another way, are those of the run itself', () => {
  const program = compile(LOST_UPDATE);
  const afresh = ({ schedule }: Run) => lanesOf(new Run(compile(LOST_UPDATE), schedule));
  const short = new Run(program, parseSchedule('m1A1B2'));
  const before = lanesOf(short);
  for (const longer of [short.choose({ thread: 2 }), short.choose({ thread: 1 }), short.upTo(2), short]) {
    expect(lanesOf(longer)).toEqual(afresh(longer));
  }
  expect(before).toEqual(afresh(short));
});

test('what cannot be seen apart is drawn as one, and nothing is lost', () => {
  const spans: Turn[] = Array.from({ length: 5000 }, (_, i) => ({ kind: 'run', from: 2 * i, to: 2 * i + 1 }));
  const seen = thin(spans, 10_000, 500);
  expect(seen.length).toBeLessThanOrEqual(500);
  expect(seen[0].from).toBe(0);
  expect(seen.at(-1)!.to).toBeGreaterThanOrEqual(9999);
  const far = thin(
    [
      { kind: 'run', from: 3, to: 4 },
      { kind: 'run', from: 9000, to: 9001 },
    ],
    10_000,
    500,
  );
  expect(far).toHaveLength(2);
});

test('an outline has a box for every span of its kind', () => {
  expect(
    pathOf(
      [
        { kind: 'run', from: 0, to: 2 },
        { kind: 'wait', from: 2, to: 3 },
      ],
      'run',
    ),
  ).toBe('M0 0H2V1H0z');
});
