import { createElement } from 'react';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import {
  type Metered,
  measureAhead,
  useMeter,
} from '../../../../../src/components/demo/measure/run/useMeter.ts';
import type { Job, Result } from '../../../../../src/results/measured/job.ts';
import { hardwareOf } from '../../../../../src/results/measured/preset.ts';
import { runJob } from '../../../../../src/results/measured/run-job.ts';
import { live } from '../../../page.ts';
import { type FakeWorker, fakeWorkers } from '../../../workers/fake-workers.ts';
import { LOST_UPDATE } from '../../programs.ts';

/** Longer than a frame takes. */
const FRAME = 20;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
});

/** A run on some CPUs. */
function job(cpus: number): Job {
  const hardware = hardwareOf('measured', { cpus });
  return { source: LOST_UPDATE, constants: {}, hardware, spans: false };
}

/** Something to tell results apart by. */
const result = (name: string): Result => ({ failed: name });

/** A component that measures, and its workers. */
async function meter(first: Job[], together = false) {
  const all = fakeWorkers();
  const seen: Metered[] = [];
  function Example({ jobs }: { jobs: Job[] }) {
    seen.push(useMeter(jobs, together));
    return null;
  }
  const page = await live(createElement(Example, { jobs: first }));
  await page.after(() => {});
  return {
    page,
    all,
    ask: async (jobs: Job[]) => {
      await page.show(createElement(Example, { jobs }));
      await page.after(() => {});
    },
    /** A worker says some results, and a frame is drawn. */
    async answer(worker: FakeWorker, ...results: Result[]) {
      for (const one of results) worker.answer(one);
      await page.pass(FRAME);
    },
    /** What is shown: names of results, and whether more are to come. */
    shown() {
      const { results, busy } = seen.at(-1) ?? { results: [], busy: false };
      const names = results.map((one) => one && ('failed' in one ? one.failed : 'measured'));
      return [...names, ...(busy ? ['busy'] : [])];
    },
    seen,
  };
}

test('what the build has measured stands until a worker has measured it here', async () => {
  const { all, answer, shown, seen } = await meter([job(1), job(2)]);
  expect(seen[0]).toEqual({ results: [job(1), job(2)].map((one) => runJob(one)), busy: false });
  expect(all.map(({ question }) => question)).toEqual([[job(1), job(2)]]);
  expect(shown()).toEqual(['measured', 'measured', 'busy']);
  await answer(all[0], result('a'));
  expect(shown()).toEqual(['a', 'measured', 'busy']);
  await answer(all[0], result('b'));
  expect(shown()).toEqual(['a', 'b']);
});

test('results that come close together are shown together', async () => {
  const { all, answer, shown, seen } = await meter([job(1), job(2)]);
  const before = seen.length;
  await answer(all[0], result('a'), result('b'));
  expect([seen.length - before, shown()]).toEqual([1, ['a', 'b']]);
});

test('runs that are held against each other are shown when all of them are there', async () => {
  const { all, answer, ask, shown } = await meter([job(1), job(2)], true);
  await answer(all[0], result('a'), result('b'));
  await ask([job(3), job(4)]);
  await answer(all[0], result('c'));
  expect(shown()).toEqual(['a', 'b', 'busy']);
  await answer(all[0], result('d'));
  expect(shown()).toEqual(['c', 'd']);
});

test('what stands there says that it is of other settings from the moment in which they change', async () => {
  const { all, answer, ask, seen } = await meter([job(1)]);
  await answer(all[0], result('a'));
  const before = seen.length;
  await ask([job(2)]);
  expect(seen.slice(before)).not.toEqual([]);
  expect(seen.slice(before).filter(({ busy }) => !busy)).toEqual([]);
});

test('where nothing is to be measured, nothing is waited for', async () => {
  const { ask, shown } = await meter([job(1)]);
  await ask([]);
  expect(shown()).toEqual([]);
});

test('of settings that come quickly only the last are shown, measured by one worker', async () => {
  const { all, answer, ask, shown } = await meter([job(1)]);
  await ask([job(2)]);
  const { ticket } = all[0].told.at(-1) as { ticket: number };
  await ask([job(3)]);
  all[0].answer(result('of two'), ticket);
  await answer(all[0], result('of three'));
  expect(shown()).toEqual(['of three']);
  expect([all.length, all[0].question]).toEqual([1, [job(3)]]);
});

test('a worker that takes long over what nobody wants any more is not waited for', async () => {
  const { page, all, answer, ask, shown } = await meter([job(1)]);
  await page.pass(1000);
  await ask([job(2)]);
  expect(all.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  await answer(all[1], result('b'));
  expect(shown()).toEqual(['b']);
});

test('the same jobs are not measured again', async () => {
  const { all, ask } = await meter([job(1)]);
  await ask([job(1)]);
  expect(all[0].told).toHaveLength(1);
  await ask([]);
  expect(all[0].question).toBeNull();
});

test('where a worker has died, each run that is not there says why', async () => {
  const { page, all, answer, shown } = await meter([job(1), job(2)]);
  await answer(all[0], result('a'));
  await page.after(() => all[0].die('it has died'));
  await page.pass(FRAME);
  const [first, second, ...busy] = shown();
  expect([first, busy]).toEqual(['a', []]);
  expect(second).toMatch(/재지 못했어요\(it has died\)/);
});

test('who leaves leaves nothing at work', async () => {
  const { page, all } = await meter([job(1)]);
  await page.leave();
  expect(all[0].question).toBeNull();
});

test('what was measured ahead is not asked for again, but once', async () => {
  const all = fakeWorkers();
  const measuring = measureAhead([job(5), job(6)]);
  const worker = await vi.waitFor(
    () => {
      if (all[0] === undefined) throw new Error('not yet');
      return all[0];
    },
    { timeout: 60_000 },
  );
  worker.answer(result('a'));
  worker.answer(result('b'));
  worker.finish();
  await measuring;
  worker.die();
  const { all: asked, ask } = await meter([job(5), job(6)]);
  expect(asked).toEqual([]);
  await ask([job(7)]);
  await ask([job(5), job(6)]);
  expect(asked.map(({ question }) => question)).toEqual([[job(5), job(6)]]);
});
