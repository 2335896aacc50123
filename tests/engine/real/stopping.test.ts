import { expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { RealPool } from '../../../src/engine/index.ts';
import { countedWorkers, runToEnd } from './pools.ts';

const TIMES = Number(process.env.NARANHI_REAL_TIMES ?? 20);

const DEADLOCK =
  'const a = new Mutex(); const b = new Barrier(3);\nparallel(() => { a.lock(); b.wait(); }, () => { a.lock(); b.wait(); });\n';
const ENDLESS = 'let x = 0;\nparallel(() => { for (;;) x++; }, () => { while (x >= 0) { x = 1; } });\n';
const FAULT = 'let x = 0;\nparallel(() => { for (;;) x = 1; }, () => { assert(x === 2, "no"); });\n';
const RIGHT =
  'const n = new Atomic(0);\nparallel(() => { n.add(1); }, () => { n.add(1); });\nprint(n.load());\n';

test('a deadlock, an endless loop, a fault and a cancel end, leave no worker behind, and the next run works', async () => {
  const { start, alive } = countedWorkers();
  const pool = new RealPool(start);
  const programs = {
    deadlock: compile(DEADLOCK),
    endless: compile(ENDLESS),
    fault: compile(FAULT),
    right: compile(RIGHT),
  };
  for (let i = 0; i < TIMES; i++) {
    const stuck = await runToEnd(pool, programs.deadlock, { instances: 3 });
    expect([stuck.runs, stuck.ends.map(({ kind }) => kind)]).toEqual([3, ['deadlock']]);
    const endless = await runToEnd(pool, programs.endless, { instances: 2, patience: 2 });
    expect([endless.runs, endless.unfinished]).toEqual([0, 2]);
    const fault = await runToEnd(pool, programs.fault, { instances: 3 });
    expect([fault.runs, new Set(fault.ends.map(({ kind }) => kind))]).toEqual([3, new Set(['fault'])]);
    const cancelled = await pool.run(programs.endless, { kind: 'long', instances: 1, seed: i });
    cancelled.stop();
    expect(await cancelled.answer).toMatchObject({ runs: 0, unfinished: 0, stopped: true });
    const right = await runToEnd(pool, programs.right, { instances: 3 });
    expect(right.ends).toEqual([{ kind: 'finished', output: ['2'], globals: { n: 2 }, seen: 3 }]);
    expect(alive()).toBe(pool.size);
  }
  expect(pool.size).toBe(3);
  await pool.close();
  expect([alive(), pool.size]).toEqual([0, 0]);
});

test('one run at a time; where a worker dies the run fails, and the next one has workers again', async () => {
  const { start, alive } = countedWorkers();
  const fails: ((error: Error) => void)[] = [];
  const pool = new RealPool((listen, fail) => {
    fails.push(fail);
    return start(listen, fail);
  });
  const run = await pool.run(compile(ENDLESS), { kind: 'long', instances: 1, seed: 1 });
  await expect(pool.run(compile(RIGHT), { kind: 'batch', instances: 1, seed: 1 })).rejects.toThrow('at work');
  fails[0](new Error('it has died'));
  await expect(run.answer).rejects.toThrow('it has died');
  const closed = await pool.run(compile(ENDLESS), { kind: 'long', instances: 1, seed: 1 });
  await pool.close();
  await expect(closed.answer).rejects.toThrow('ended');
  expect((await runToEnd(pool, compile(RIGHT), { instances: 2 })).runs).toBe(2);
  await pool.close();
  expect(alive()).toBe(0);
});

test('a run whose workers are ended before they are ready fails, and does not end those of the next one', async () => {
  const { start, alive } = countedWorkers();
  const pool = new RealPool(start);
  const early = pool.run(compile(RIGHT), { kind: 'batch', instances: 1, seed: 1 });
  const ended = pool.close();
  const next = runToEnd(pool, compile(RIGHT), { instances: 2 });
  await expect(early).rejects.toThrow('ended');
  await ended;
  expect((await next).runs).toBe(2);
  await pool.close();
  expect(alive()).toBe(0);
});

test('a worker that dies between two runs is not waited for', async () => {
  const { start, alive } = countedWorkers();
  const fails: ((error: Error) => void)[] = [];
  const pool = new RealPool((listen, fail) => {
    fails.push(fail);
    return start(listen, fail);
  });
  expect((await runToEnd(pool, compile(RIGHT))).runs).toBe(10);
  fails[0](new Error('it has died'));
  expect(pool.size).toBe(0);
  expect((await runToEnd(pool, compile(RIGHT))).runs).toBe(10);
  await pool.close();
  expect(alive()).toBe(0);
});

test('more threads than workers take turns, those that spin included', async () => {
  const { start, alive } = countedWorkers();
  const pool = new RealPool(start);
  const threads = Array.from({ length: 20 }, () => 'f').join(', ');
  const text = `const arrived = new Atomic(0);\nfunction f() { arrived.add(1); while (arrived.load() < 20) {} }\nparallel(${threads});\n`;
  const { runs, workers } = await runToEnd(pool, compile(text), { instances: 2 });
  expect([runs, workers < 20]).toEqual([2, true]);
  await pool.close();
  expect(alive()).toBe(0);
});
