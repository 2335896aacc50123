import { expect, test } from 'vitest';
import { ExploreBelow, ExploreBeside } from '../../../../src/components/demo/explore/ExploreMode.tsx';
import { formatSchedule } from '../../../../src/engine/index.ts';
import { fakeWorkers } from '../../workers/fake-workers.ts';
import { liveDemo } from '../live-demo.ts';
import { spec as plain } from '../programs.ts';

const spec = { ...plain, programs: [plain.programs[0]], opens: 'explore' as const };

test('beside the code stand the ends, below it what can go wrong and the states', async () => {
  fakeWorkers();
  const { page } = await liveDemo(spec, ExploreBeside, ExploreBelow);
  const [beside, below] = ['.explore-side', '.explore-below'].map((one) => page.find(one).textContent);
  expect(beside).toContain('모든 순서를 다 살폈어요');
  expect(beside).toContain('결말 2가지');
  expect(beside).not.toContain('데이터 경쟁');
  expect(below).toContain('데이터 경쟁');
  expect(below).not.toContain('결말 2가지');
  expect(page.place.querySelectorAll('.explore-below svg title')).toHaveLength(26);
  expect(below).toContain('0 / 0 걸음');
});

test('a section may ask for some of it', async () => {
  fakeWorkers();
  const { page } = await liveDemo(
    { ...spec, explore: { show: [{ kind: 'problems' }] } },
    ExploreBeside,
    ExploreBelow,
  );
  expect(page.text).toContain('데이터 경쟁');
  expect(page.text).not.toContain('결말 2가지');
  expect(page.place.querySelector('svg title')).toBeNull();
});

test('the run is moved by its threads', async () => {
  fakeWorkers();
  const shown = await liveDemo(spec, ExploreBeside, ExploreBelow);
  await shown.page.happen(shown.page.find('.thread-buttons button'), 'click');
  expect(formatSchedule(shown.demo.run.schedule)).toBe('m1');
  expect(shown.page.find('.explore-foot').textContent).toContain('1 / 1 걸음');
});

test('an end leads to its schedule in 한 단계씩', async () => {
  fakeWorkers();
  const shown = await liveDemo(spec, ExploreBeside, ExploreBelow);
  await shown.page.press('이 순서를 한 걸음씩 보기');
  const { state, at, run } = shown.demo;
  expect([state.mode, at, run.at(run.length).end]).toEqual(['step', 0, 'finished']);
});
