import { expect, test } from 'vitest';
import { DemoRuns } from '../../../../../src/components/demo/real/run/demo-runs.ts';
import { PACE, RealRunner } from '../../../../../src/components/demo/real/run/runner.ts';
import type { Seen } from '../../../../../src/components/demo/real/run/seen.ts';
import { compile } from '../../../../../src/engine/compiler.ts';
import { countedWorkers } from '../../../../engine/real/pools.ts';
import { LOST_UPDATE } from '../../programs.ts';

const LOST = compile(LOST_UPDATE);
const ENDLESS = compile('let x = 0;\nparallel(() => { for (;;) x++; }, () => { for (;;) x = 1; });\n');
const bring = async () => {};
/** A pace for those who do not watch. */
const SOON = { ...PACE, enough: 0, lookEvery: 20, patience: 5 };

/** Runs a program and gives all that is told. */
async function heard(runner: RealRunner, program: typeof LOST): Promise<Seen[]> {
  const told: Seen[] = [];
  await runner.start(program, (seen) => told.push(seen));
  return told;
}

test('a program runs often enough, and all that is told of it adds up', async () => {
  const { start, alive } = countedWorkers();
  // Whoever is busy with other things is not given up.
  const runner = new RealRunner({ start, bring }, { ...SOON, patience: 10_000 });
  await runner.warm(LOST);
  expect(alive()).toBe(3);
  const told = await heard(runner, LOST);
  expect(told[0].status).toBe('starting');
  const last = told.at(-1);
  expect(last).toMatchObject({ status: 'done', unfinished: 0, workers: 3 });
  expect(last?.runs).toBeGreaterThanOrEqual(SOON.least);
  for (const { ends, runs } of told) expect(ends.reduce((sum, { seen }) => sum + seen, 0)).toBe(runs);
  const values = new Set(last?.ends.map(({ globals }) => globals.counter));
  for (const value of values) expect([1, 2]).toContain(value);
  await runner.close();
  expect(alive()).toBe(0);
});

test('what does not end by itself is given up, and the next run works', async () => {
  const { start, alive } = countedWorkers();
  const runner = new RealRunner({ start, bring }, SOON);
  const given = (await heard(runner, ENDLESS)).at(-1);
  expect(given).toMatchObject({ status: 'done', runs: 0 });
  expect(given?.unfinished).toBeGreaterThan(0);
  const long: Seen[] = [];
  const stopped = runner.start(ENDLESS, (seen) => {
    long.push(seen);
    if (seen.status === 'running') runner.stop();
  });
  await stopped;
  expect(long.at(-1)).toMatchObject({ status: 'stopped', runs: 0 });
  expect((await heard(runner, LOST)).at(-1)?.status).toBe('done');
  await runner.close();
  expect(alive()).toBe(0);
});

test('a run takes the place of the one before', async () => {
  const { start } = countedWorkers();
  const runner = new RealRunner({ start, bring }, SOON);
  const first = heard(runner, ENDLESS);
  const second = await heard(runner, LOST);
  expect(second.at(-1)?.status).toBe('done');
  expect((await first).at(-1)?.status).toMatch(/stopped|done/);
  await runner.close();
});

test('a worker that cannot be started is told', async () => {
  const runner = new RealRunner({
    bring,
    start() {
      throw new Error('no workers here');
    },
  });
  await runner.warm(LOST);
  expect((await heard(runner, LOST)).at(-1)).toMatchObject({ status: 'failed', why: 'no workers here' });
});

test('a demo that goes leaves no worker, and what was seen stays', async () => {
  const { start, alive } = countedWorkers();
  const runs = new DemoRuns({ start, bring });
  const close = runs.open();
  const { promise, resolve } = Promise.withResolvers<void>();
  runs.subscribe(() => runs.of(LOST).runs > 0 && resolve());
  runs.start(LOST);
  await promise;
  close();
  expect(runs.of(LOST).status).toBe('stopped');
  await expect.poll(alive, { timeout: 60_000 }).toBe(0);
  expect(runs.of(ENDLESS).status).toBe('idle');
});
