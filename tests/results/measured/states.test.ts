import { expect, test } from 'vitest';
import { stateLanePaths } from '../../../src/components/demo/exhibits/timeline/lane.ts';
import { sourceOf } from '../../../src/content/sources.ts';
import { INTERVAL_STATES, type StateInterval } from '../../../src/engine/index.ts';
import { metricOf } from '../../../src/results/measured/metrics.ts';
import { hardwareOf } from '../../../src/results/measured/preset.ts';
import { pieceAt } from '../../../src/results/measured/rows.ts';
import { runJob } from '../../../src/results/measured/run-job.ts';
import { type PackedStates, packStates } from '../../../src/results/measured/states.ts';

function measured(constants: Record<string, number>) {
  const job = { source: sourceOf('three-mixes'), constants, hardware: hardwareOf('measured'), spans: true };
  const result = runJob(job);
  if ('failed' in result) throw new Error(result.failed);
  return { ...result, states: result.states! };
}

const MS = 1_000_000;

/** State of a thread at a time, and what it waits for. */
function stateAt(states: PackedStates, thread: number, time: number): string {
  const i = pieceAt(states, states.threads.indexOf(thread), time);
  if (i === null) return 'gone';
  return [INTERVAL_STATES[states.state[i]], states.waits[states.wait[i]]].filter(Boolean).join(' ');
}

test('who was preempted is ready, who waits says for what, by letters as everywhere', () => {
  const { states } = measured({});
  expect(states.threads).toEqual([0, 1, 2, 3]);
  expect(stateAt(states, 1, 3 * MS)).toBe('running');
  expect(stateAt(states, 1, 5 * MS)).toBe('ready');
  expect(stateAt(states, 2, 9 * MS)).toBe('blocked 입출력');
  expect(stateAt(states, 0, 9 * MS)).toBe('blocked A의 끝');
  expect(stateAt(states, 1, 40 * MS)).toBe('gone');
});

test('a child that nobody waits for is a zombie until its parent ends', () => {
  const forgotten = measured({ REAP: 0 });
  expect(stateAt(forgotten.states, 1, 89 * MS)).toBe('zombie');
  const time = (run: ReturnType<typeof measured>) => metricOf('zombies', run.summary, run.summary, 1);
  expect(time(forgotten)).toBeGreaterThan(100 * MS);
  expect(time(measured({ REAP: 1 }))).toBeLessThan(0.1 * MS);
});

test('the times of a thread are those of its pieces, and without waiting there is no blocked time', () => {
  const { states, summary } = measured({ MIX: 0 });
  for (const [row, times] of summary.states.entries()) {
    const sums = INTERVAL_STATES.map(() => 0);
    for (let i = states.starts[row]; i < states.starts[row + 1]; i++) {
      sums[states.state[i]] += states.to[i] - states.from[i];
    }
    expect(sums).toEqual(INTERVAL_STATES.map((state) => times[state]));
  }
  expect(summary.states.slice(1).map(({ blocked }) => blocked)).toEqual([0, 0, 0]);
});

test('each state has a height of its own where it is wide enough, and its share of time where it is not', () => {
  const states = INTERVAL_STATES.flatMap((state, i): StateInterval[] => [
    { task: 'A', state, from: i * 10, to: i * 10 + 10, waitsFor: null },
  ]);
  const packed = packStates({ intervals: states, tasks: [] });
  const heights = (width: number) =>
    stateLanePaths(packed, 0, { from: 0, to: 40 }, width).paths.map(({ fill, d }) => [
      fill,
      Number(/v([\d.]+)/.exec(d)![1]),
    ]);
  expect(heights(400)).toEqual([
    ['running', 1],
    ['ready', 0.64],
    ['blocked', 0.2],
    ['zombie', 0.64],
  ]);
  expect(heights(1)).toEqual(INTERVAL_STATES.map((state) => [state, 0.25]));
});
