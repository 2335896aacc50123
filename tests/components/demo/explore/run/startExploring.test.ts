import { createElement } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Explored } from '../../../../../src/components/demo/explore/run/explored.ts';
import type { Question, Report } from '../../../../../src/components/demo/explore/run/messages.ts';
import { startExploring } from '../../../../../src/components/demo/explore/run/startExploring.ts';
import {
  type Exploring,
  useExploration,
} from '../../../../../src/components/demo/explore/run/useExploration.ts';
import { live } from '../../../page.ts';
import { type FakeWorker, fakeWorkers } from '../../../workers/fake-workers.ts';
import { answerTo, programOf } from '../asked.ts';

const program = programOf('lost-update');
const whole = answerTo(program);
const part = { ...whole, complete: false };

/** Begins an exploration; gives all that was told, and the workers as they come. */
function begin(level: 'first' | 'counted', before = null as typeof whole | null) {
  const all = fakeWorkers();
  const told: Explored[] = [];
  const job = startExploring(program, level, before, (now) => told.push(now));
  onTestFinished(() => job.cancel());
  const worker = (nth: number) =>
    vi.waitFor(
      () => {
        const found = all[nth];
        expect(found?.question).toBeTruthy();
        return found;
      },
      // For what hangs: to bring the code of a worker may take a busy machine longer than the second it would be.
      { timeout: 60_000 },
    );
  return { all, job, told, last: () => told.at(-1), worker };
}

const say = (worker: FakeWorker, report: Report) => worker.answer(report);

test('what was known stays in sight, and what is found takes its place', async () => {
  const { last, worker } = begin('counted', whole);
  const first = await worker(0);
  say(first, { type: 'progress', states: 7, phase: 'count' });
  expect(last()).toMatchObject({ status: 'running', states: 7, phase: 'count', answer: whole });
  say(first, { type: 'answer', answer: part });
  expect(last()).toMatchObject({ status: 'done', answer: whole });
});

test('a first look that is cut short is followed by a longer one, and is heard no more', async () => {
  const { job, last, told, worker } = begin('first');
  const first = await worker(0);
  say(first, { type: 'answer', answer: part });
  expect(last()).toMatchObject({ status: 'running', level: 'reduced', answer: part });
  expect(told).toHaveLength(1);
  const second = await worker(1);
  expect([first, second].map(({ question }) => (question as Question).limits.reduce)).toEqual([false, true]);
  say(first, { type: 'progress', states: 99, phase: 'search' });
  expect(last()?.states).toBe(0);
  job.cancel();
  expect(second.isEnded).toBe(true);
});

test('what goes wrong is told with its reason, and takes nothing away', async () => {
  const { last, worker } = begin('counted', whole);
  (await worker(0)).die('it has died');
  expect(last()).toMatchObject({
    status: 'failed',
    answer: whole,
    why: expect.stringContaining('(it has died)'),
  });
});

test('nothing is asked of an exploration that was cancelled before its code came', async () => {
  const { all, job, told } = begin('first');
  job.cancel();
  await import('../../../../../src/components/demo/explore/run/explorer.ts');
  await Promise.resolve();
  expect([all, told]).toEqual([[], []]);
});

test('a demo is told once that it explores, and then only what is new', async () => {
  const all = fakeWorkers();
  const seen: Exploring[] = [];
  function Example() {
    seen.push(useExploration(program, true, true));
    return null;
  }
  const page = await live(createElement(Example));
  await page.after(() => {});
  // What the build has written stands until the reader is there.
  expect(seen.map(({ status }) => status)).toEqual(['done', 'running']);
  await page.after(() => say(all[0], { type: 'progress', states: 7, phase: 'search' }));
  await page.after(() => say(all[0], { type: 'answer', answer: whole }));
  expect(seen.slice(2).map(({ status, states }) => [status, states])).toEqual([
    ['running', 7],
    ['done', whole.states],
  ]);
  await page.after(() => seen.at(-1)?.again('counted'));
  await page.after(() => {});
  expect(seen.slice(4).map(({ status, level }) => [status, level])).toEqual([['running', 'counted']]);
  await page.after(() => seen.at(-1)?.cancel());
  expect(seen.at(-1)).toMatchObject({ status: 'cancelled', answer: whole });
  expect(all.every(({ isEnded }) => isEnded)).toBe(true);
});
