import { expect, test, vi } from 'vitest';
import { RealAbove, RealBelow, RealBeside } from '../../../../src/components/demo/real/RealMode.tsx';
import type { RealSpec } from '../../../../src/components/demo/spec.ts';
import type { FromWorker, RealJob } from '../../../../src/engine/real-worker.ts';
import { type FakeWorker, fakeWorkers } from '../../workers/fake-workers.ts';
import { liveDemo } from '../live-demo.ts';
import { spec as plain } from '../programs.ts';

/** 진짜로 of a demo, on a page that has real threads or not. */
async function real(isIsolated: boolean, section: RealSpec = {}, id = 'lost-update') {
  const all = fakeWorkers();
  vi.stubGlobal('crossOriginIsolated', isIsolated);
  const spec = { ...plain, id, programs: [plain.programs[0]], opens: 'real' as const, real: section };
  const { page, demo } = await liveDemo(spec, RealAbove, RealBeside, RealBelow);
  await page.after(() => vi.dynamicImportSettled());
  return { page, demo, all };
}

/** Lets every worker be ready, and gives those that have something to do. */
async function jobs(page: Awaited<ReturnType<typeof real>>['page'], all: FakeWorker[]): Promise<RealJob[]> {
  for (const worker of all) await page.after(() => worker.say({ kind: 'ready' } satisfies FromWorker));
  return all.flatMap(({ told }) => told as RealJob[]);
}

test('a program runs for real when it is asked to, on a worker for each of its threads', async () => {
  const { page, all } = await real(true, {}, 'runs');
  expect(page.text).toContain('진짜 스레드로 수천 번 돌려요');
  expect(await jobs(page, all)).toEqual([]);
  await page.press('진짜로 돌리기');
  expect(page.find('.real-amount [role=status]').textContent).toBe('진짜 스레드를 준비하고 있어요');
  await page.after(() => {});
  const asked = await jobs(page, all);
  expect(asked.map(({ worker, workers }) => [worker, workers])).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
  const [end] = [{ kind: 'finished' as const, output: ['counter = 1'], globals: { counter: 1 }, seen: 7 }];
  for (const [i, worker] of all.entries())
    await page.after(() =>
      worker.say({
        kind: 'done',
        job: asked[i].job,
        ends: i === 0 ? [end] : [],
        unfinished: 0,
      } satisfies FromWorker),
    );
  expect(page.find('.real-amount [role=status]').textContent).toBe('다 돌렸어요');
  expect(page.find('.real-conclusion').textContent).toContain('1가지는 이번에 안 나왔어요');
  expect(page.find('.real-side').textContent).toContain('counter = 1');
  expect(page.button('다시 돌리기')).toBeTruthy();
});

test('a run can be stopped, and its workers go with the mode', async () => {
  const { page, all } = await real(true, {}, 'stopped');
  await page.press('진짜로 돌리기');
  expect(page.button('멈추기')).toBeTruthy();
  await page.after(() => {});
  await page.leave();
  expect(all.length).toBeGreaterThan(0);
  expect(all.every(({ isEnded }) => isEnded)).toBe(true);
});

test('a worker that dies is told', async () => {
  const { page, all } = await real(true, {}, 'dies');
  await page.press('진짜로 돌리기');
  await page.after(() => {});
  await jobs(page, all);
  await page.after(() => all[1].die('it has died'));
  await page.after(() => {});
  expect(page.find('.real-conclusion b').textContent).toContain('it has died');
});

test('where no threads share memory, why is said, and what another machine has seen is shown', async () => {
  const { page, all } = await real(false, {}, 'not-isolated');
  expect(page.text).toContain('이 페이지에서는 진짜로 돌릴 수 없어요.');
  expect(() => page.button('진짜로 돌리기')).toThrow();
  await page.after(() => {});
  expect(page.find('.real-recorded').textContent).toContain('다른 기기');
  expect(page.find('.real-side').textContent).toContain('기록한 기기');
  expect(all).toEqual([]);
});

test('a section may show something of the device in place of runs, or more below them', async () => {
  const sees = '페이지가 멈춰요.';
  const instead = await real(true, { sees, show: [{ kind: 'freeze' }] }, 'instead');
  expect(instead.page.find('.real').textContent).toContain(sees);
  expect(() => instead.page.button('진짜로 돌리기')).toThrow();
  expect(instead.page.button('계산 시작')).toBeTruthy();
  await instead.page.leave();
  const more = await real(true, { more: [{ name: '멈추는 화면', show: { kind: 'freeze' } }] }, 'more');
  expect(() => more.page.button('계산 시작')).toThrow();
  await more.page.press('멈추는 화면');
  expect(more.page.button('계산 시작')).toBeTruthy();
});
