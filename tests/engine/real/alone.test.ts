import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { Control } from '../../../src/engine/real/control.ts';
import type { FromWorker } from '../../../src/engine/real/port.ts';
import { RealRun } from '../../../src/engine/real/real-run.ts';
import { answerJob } from '../../../src/engine/real/worker.ts';

/*
 * One worker for all threads, on this thread: whatever is asked of it, and whenever, nobody could wake it if it slept.
 */

const PROGRAMS = {
  'ends by itself':
    'const n = new Atomic(0); parallel(() => { n.add(1); }, () => { n.add(1); }); print(n.load());',
  'dies with all its threads':
    'let x = 0; parallel(() => { x = 1; assert(x === 2, "no"); }, () => { x = 1; }); print(x);',
  'is stuck':
    'const a = new Mutex(); const b = new Mutex(); a.lock(); parallel(() => { a.lock(); }, () => { b.lock(); a.lock(); });',
  'leaves its child': 'if (fork() === 0) { exit(1); } print(wait());',
};
const INSTANCES = 3;

const interrupts = Object.getOwnPropertyDescriptor(Control.prototype, 'interrupts')!.get!;

/** Lets one worker do a job; something is asked when it looks for the nth time whether anything is. */
function work(source: string, nth: number, ask: (run: RealRun) => void) {
  const run = new RealRun(
    compile(source),
    { kind: 'batch', instances: INSTANCES, seed: 1, patience: 0 },
    1,
    0,
  );
  let looks = 0;
  vi.spyOn(Control.prototype, 'interrupts', 'get').mockImplementation(function (this: Control) {
    if (looks++ === nth) ask(run);
    return interrupts.call(this);
  });
  const said: FromWorker[] = [];
  answerJob(run.jobFor(0), (message) => said.push(message));
  return { looks, runs: run.instances, said };
}

beforeEach(() => {
  // Threads would wait for each other, which takes its time where there is one worker.
  vi.spyOn(Control.prototype, 'meet').mockReturnValue(false);
  vi.spyOn(Control.prototype, 'awaitWork').mockImplementation(function (this: Control, work) {
    if (this.work === work) throw new Error('asleep for ever');
  });
  onTestFinished(() => void vi.restoreAllMocks());
});

for (const [name, source] of Object.entries(PROGRAMS))
  test(`a program that ${name} comes to its end, and is given up or stopped at any moment`, () => {
    const { looks, runs, said } = work(source, -1, () => {});
    expect([runs, said.at(-1)?.kind]).toEqual([INSTANCES, 'done']);
    expect(looks).toBeGreaterThan(5);
    for (let nth = 0; nth < looks; nth++) {
      const stopped = work(source, nth, (run) => run.stop());
      expect([nth, stopped.said.at(-1)]).toEqual([nth, expect.objectContaining({ kind: 'done' })]);
      const given = work(source, nth, (run) => run.look());
      expect([nth, given.said.at(-1), given.runs]).toEqual([
        nth,
        expect.objectContaining({ kind: 'done' }),
        INSTANCES,
      ]);
    }
  });
