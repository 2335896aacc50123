import { expect, test } from 'vitest';
import { Dock } from '../../../../../src/components/demo/step/dock/Dock.tsx';
import { formatSchedule } from '../../../../../src/engine/index.ts';
import { fakeWorkers } from '../../../workers/fake-workers.ts';
import { liveDemo } from '../../live-demo.ts';
import { spec as plain } from '../../programs.ts';

async function openDock() {
  fakeWorkers();
  const shown = await liveDemo({ ...plain, programs: [plain.programs[0]] }, Dock);
  return { shown, text: (part: string) => shown.page.find(part).textContent ?? '' };
}

test('a press steps the run, which is told in words and by what it changed', async () => {
  const { shown, text } = await openDock();
  expect(text('.demo-steps')).toBe('0 / 0 걸음');
  await shown.page.press('한 걸음');
  expect(text('.demo-steps')).toBe('1 / 1 걸음');
  expect(text('.changes')).toContain('줄 7');
  expect(shown.page.find('[role=slider]').getAttribute('aria-valuetext')).toMatch(/^1걸음: .*m/);
  expect(text('.narration')).toMatch(/m/);
});

test('what was printed stands there at the end, and leads to all of it', async () => {
  const { shown, text } = await openDock();
  expect(text('.printed')).toContain('아직 없어요');
  await shown.page.press('끝까지');
  expect(text('.printed')).toContain('counter =');
  expect(text('.narration strong')).not.toBe('');
  await shown.page.press('출력');
  expect(shown.demo.panel).toBe('output');
});

test('a thread goes at a press on its letter, and it is said why one cannot', async () => {
  const { shown, text } = await openDock();
  const buttons = () => [...shown.page.place.querySelectorAll('.thread-buttons button')];
  await shown.page.happen(buttons()[0], 'click');
  await shown.page.happen(buttons()[2], 'click');
  expect(formatSchedule(shown.demo.run.schedule)).toBe('m1B1');
  await shown.page.happen(buttons()[0], 'click');
  expect(formatSchedule(shown.demo.run.schedule)).toBe('m1B1');
  expect(text('.narration-hint')).toMatch(/^ m은 .+ 기다려요.*\.$/);
  await shown.page.happen(buttons()[1], 'click');
  expect(text('.narration-hint')).toBe('');
});
