import { expect, test } from 'vitest';
import { runText } from './pools.ts';

const TIMES = 3000;

const counting = (head: string, add: string) => `${head}
function work() { for (let i = 0; i < ${TIMES}; i++) { ${add} } }
parallel(work, work);
`;

test('a long run loses updates of a plain word or none, and none under a lock, or of an atomic', async () => {
  const plain = await runText(counting('let counter = 0;', 'counter++;'), { kind: 'long' });
  const [end] = plain.ends;
  expect([plain.runs, end.seen]).toEqual([1, 1]);
  expect(end.globals.counter).toBeGreaterThanOrEqual(2);
  expect(end.globals.counter).toBeLessThanOrEqual(2 * TIMES);
  const locked = counting('let counter = 0; const m = new Mutex();', 'm.lock(); counter++; m.unlock();');
  const atomic = counting('const counter = new Atomic(0);', 'counter.add(1);');
  for (const text of [locked, atomic])
    expect((await runText(text, { kind: 'long' })).ends[0].globals.counter).toBe(2 * TIMES);
});

test('fork gives the child the memory of one moment, whatever its siblings write', async () => {
  // a is never behind b, and never more than one ahead: whoever reads a first, and of one moment, sees that.
  const text = `let a = 0; let b = 0; let stop = false;
function writer() { while (!stop) { a++; b++; } }
function forker() {
  for (let i = 0; i < 10; i++) {
    const child = fork();
    if (child === 0) exit(a - b);
    const apart = wait(child);
    assert(apart === 0 || apart === 1, 'apart');
  }
  stop = true;
}
parallel(writer, forker);
`;
  const { ends, runs } = await runText(text, { instances: 20 });
  expect(runs).toBe(20);
  expect(ends.map(({ kind }) => kind).filter((kind) => kind !== 'finished')).toEqual([]);
});
