import { afterEach, expect, test, vi } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { Control, INTERRUPT } from '../../../src/engine/real/control.ts';
import type { FromWorker } from '../../../src/engine/real/port.ts';
import { RealRun } from '../../../src/engine/real/real-run.ts';
import { answerJob } from '../../../src/engine/real/worker.ts';

afterEach(() => vi.restoreAllMocks());

test('who looks around while another one ends it all does not sleep through that', () => {
  const interrupts = Object.getOwnPropertyDescriptor(Control.prototype, 'interrupts')?.get;
  let isFirst = true;
  // Between this look and whatever comes next, the other one is done, and says so for the last time.
  vi.spyOn(Control.prototype, 'interrupts', 'get').mockImplementation(function (this: Control) {
    const seen: number = interrupts?.call(this);
    if (isFirst) {
      isFirst = false;
      this.interrupt(INTERRUPT.end | INTERRUPT.done);
      this.announceWork();
    }
    return seen;
  });
  vi.spyOn(Control.prototype, 'awaitWork').mockImplementation(function (this: Control, work) {
    if (this.work === work) throw new Error('asleep for ever');
  });
  const run = new RealRun(compile('print(1);'), { kind: 'batch', instances: 5, seed: 1 }, 2, 0);
  const sent: FromWorker[] = [];
  answerJob(run.jobFor(0), (message) => sent.push(message));
  expect(sent).toEqual([{ kind: 'done', job: 0, ends: [], unfinished: 0 }]);
});
