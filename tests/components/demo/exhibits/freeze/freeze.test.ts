import { createElement } from 'react';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { FrameStrip } from '../../../../../src/components/demo/exhibits/freeze/FrameStrip.tsx';
import { Freeze } from '../../../../../src/components/demo/exhibits/freeze/Freeze.tsx';
import { UNSEEN } from '../../../../../src/components/demo/real/run/seen.ts';
import { live } from '../../../page.ts';
import { render } from '../../../show.ts';
import { fakeWorkers } from '../../../workers/fake-workers.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
});

/** The exhibit, with a page that draws every 16 ms. */
async function freeze() {
  const all = fakeWorkers();
  const shown = { answer: null, seen: UNSEEN, recorded: false };
  const page = await live(createElement('p'));
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
  await page.show(createElement(Freeze, { spec: {}, shown, act: { watch() {} } }));
  return {
    all,
    page,
    /** What stands in the row of a place. */
    row(place: string) {
      const rows = [...page.place.querySelectorAll('tbody tr')];
      const row = rows.find((one) => one.querySelector('th')?.textContent === place);
      return [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
    },
  };
}

test('a computation on a worker leaves the page free, and a press is answered meanwhile', async () => {
  const { all, page, row } = await freeze();
  await page.choose('계산을', '일꾼 스레드에서');
  await page.press('계산 시작');
  await page.pass(0);
  expect(all[0].question).toBe(2000);
  await page.pass(320);
  expect(page.button('계산하는 중').getAttribute('aria-disabled')).toBe('true');
  await page.happen(page.button('시작하고 바로 눌러 보세요'), 'click', { timeStamp: performance.now() - 5 });
  await page.pass(16);
  expect(page.button('반응했어요')).toBeTruthy();
  await page.after(() => all[0].answer(1));
  await page.pass(2000);
  expect(page.button('계산 시작')).toBeTruthy();
  expect(row('일꾼 스레드에서')).toEqual(['16 ms', '5 ms']);
  expect(row('화면의 스레드에서')).toEqual(['–', '–']);
  expect(page.find('[role=status]').textContent).toContain(
    '가장 오래 멈춘 시간: 16 ms. 누르고 나서 5 ms 뒤에',
  );
});

test('what cannot be computed leaves nothing under way', async () => {
  const { all, page, row } = await freeze();
  await page.choose('계산을', '일꾼 스레드에서');
  await page.press('계산 시작');
  await page.pass(100);
  await page.after(() => all[0].die('it has died'));
  await page.pass(100);
  expect(page.button('계산 시작')).toBeTruthy();
  expect(row('일꾼 스레드에서')).toEqual(['–', '–']);
});

test('time without a frame is a block, with the press beside it', () => {
  const experiment = {
    place: 'page' as const,
    frames: [16, 32, 500, 516],
    over: 490,
    press: { at: 100, answered: 505 },
  };
  const html = render(FrameStrip, { experiment, length: 1000 });
  expect(html.match(/<rect[^>]*>/g)).toEqual(['<rect data-kind="gap" x="32" y="8" width="468" height="24">']);
  expect(html).toContain('d="M100 20H505"');
  expect(html).toContain('M16 8V32M32 8V32M500 8V32M516 8V32');
  expect(render(FrameStrip, { experiment: null, length: 1000 })).not.toContain('<rect');
});
