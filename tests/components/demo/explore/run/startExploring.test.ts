import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Explored } from '../../../../../src/components/demo/explore/run/explored.ts';
import type { Question, Report } from '../../../../../src/components/demo/explore/run/messages.ts';
import { startExploring } from '../../../../../src/components/demo/explore/run/startExploring.ts';
import { answerTo, programOf } from '../asked.ts';

const program = programOf('lost-update');
const whole = answerTo(program);
const part = { ...whole, complete: false };

/** A worker that says what it is told to say. */
class FakeWorker {
  static all: FakeWorker[] = [];
  question: Question | null = null;
  ended = false;
  onmessage: ((event: { data: Report }) => void) | null = null;
  constructor() {
    FakeWorker.all.push(this);
  }
  postMessage(question: Question) {
    this.question = question;
  }
  terminate() {
    this.ended = true;
  }
  say(report: Report) {
    this.onmessage?.({ data: report });
  }
}

beforeEach(() => {
  FakeWorker.all = [];
  vi.stubGlobal('Worker', FakeWorker);
  // The worker's file is there, from the site's beginning.
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('fetch', async () => new Response(''));
});
afterEach(() => vi.unstubAllGlobals());

/** Begins an exploration; gives what was told last, and the workers as they come. */
function begin(level: 'first' | 'counted', before = null as typeof whole | null) {
  const told: Explored[] = [];
  const job = startExploring(program, level, before, (now) => told.push(now));
  const worker = (nth: number) =>
    vi.waitFor(
      () => {
        const found = FakeWorker.all[nth];
        expect(found?.question).toBeTruthy();
        return found;
      },
      // For what hangs: to bring the code of a worker may take a busy machine longer than the second it would be.
      { timeout: 60_000 },
    );
  return { job, last: () => told.at(-1), worker };
}

test('what was known stays in sight, and what is found takes its place', async () => {
  const { last, worker } = begin('counted', whole);
  expect(last()).toMatchObject({ status: 'running', level: 'counted', answer: whole });
  const first = await worker(0);
  first.say({ type: 'progress', states: 7, phase: 'count' });
  expect(last()).toMatchObject({ status: 'running', states: 7, phase: 'count', answer: whole });
  first.say({ type: 'answer', answer: part });
  expect(last()).toMatchObject({ status: 'done', answer: whole });
});

test('a first look that is cut short is followed by a longer one, and is heard no more', async () => {
  const { job, last, worker } = begin('first');
  const first = await worker(0);
  first.say({ type: 'answer', answer: part });
  expect(last()).toMatchObject({ status: 'running', level: 'reduced', answer: part });
  const second = await worker(1);
  expect([first, second].map(({ question }) => question?.limits.reduce)).toEqual([false, true]);
  first.say({ type: 'progress', states: 99, phase: 'search' });
  expect(last()?.states).toBe(0);
  job.cancel();
  expect(second.ended).toBe(true);
});

test('nothing is asked of an exploration that was cancelled before its code came', async () => {
  const { job, last } = begin('first');
  job.cancel();
  await import('../../../../../src/components/demo/explore/run/explorer.ts');
  await Promise.resolve();
  expect(FakeWorker.all).toEqual([]);
  expect(last()).toMatchObject({ status: 'running', states: 0 });
});
