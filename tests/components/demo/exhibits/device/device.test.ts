import { createElement } from 'react';
import { expect, test, vi } from 'vitest';
import { Device } from '../../../../../src/components/demo/exhibits/device/Device.tsx';
import { DevicePicture } from '../../../../../src/components/demo/exhibits/device/DevicePicture.tsx';
import { DeviceTable } from '../../../../../src/components/demo/exhibits/device/DeviceTable.tsx';
import { measurementOf } from '../../../../../src/components/demo/exhibits/device/measurements.ts';
import type { FromLeader } from '../../../../../src/components/demo/exhibits/device/work/protocol.ts';
import { UNSEEN } from '../../../../../src/components/demo/real/run/seen.ts';
import { seriesStyle } from '../../../../../src/components/ui/chart/series.ts';
import { live } from '../../../page.ts';
import { render, textOf } from '../../../show.ts';
import { fakeWorkers } from '../../../workers/fake-workers.ts';

const spec = {
  measurement: 'messages' as const,
  sees: '크기가 커지면 갈려요.',
  note: '기기마다 달라요.',
  world: [{ x: 64, y: 8, way: 'copy', origin: 'measured' as const, source: '가상 머신' }],
};
const point = (way: string, x: number, value: number): FromLeader => ({
  kind: 'point',
  point: { way, x, values: [value] },
});

/** The exhibit, and its workers. */
async function device(recorded = false) {
  const all = fakeWorkers();
  vi.stubGlobal('navigator', { hardwareConcurrency: 4 });
  const shown = { answer: null, seen: UNSEEN, recorded };
  const page = await live(createElement(Device, { spec, shown, act: { watch() {} } }));
  await page.after(() => {});
  const status = () => page.find('.device-progress [role=status]').textContent;
  return { all, page, status };
}

test('two workers measure when asked to, and each point is a part of a curve at once', async () => {
  const { all, page, status } = await device();
  expect(page.text).toContain(spec.sees);
  expect([all.length, status()]).toEqual([0, expect.stringContaining('코어 4개')]);
  await page.press('이 기기에서 재기');
  await page.after(() => {});
  expect([all.length, status()]).toEqual([2, '재고 있어요']);
  await page.after(() => all[1].say(point('copy', 64, 12)));
  expect(page.find('progress').getAttribute('value')).toBe('1');
  await page.press('곡선을 표로 보기');
  expect(page.find('table').textContent).toContain('12 µs');
  await page.after(() => all[1].say({ kind: 'done' } satisfies FromLeader));
  expect(status()).toContain('다 쟀어요');
  expect(all.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  expect(page.button('다시 재기')).toBeTruthy();
});

test('a measurement can be stopped, fails in words, and ends with its page', async () => {
  const { all, page, status } = await device();
  await page.press('이 기기에서 재기');
  await page.after(() => {});
  await page.press('멈추기');
  expect([status(), all.every(({ isEnded }) => isEnded)]).toEqual(['멈췄어요', true]);
  await page.press('다시 재기');
  await page.after(() => {});
  await page.after(() => all[2].die('it has died'));
  expect(status()).toBe('재다가 실패했어요');
  await page.press('다시 재기');
  await page.after(() => {});
  await page.leave();
  expect(all.map(({ isEnded }) => isEnded)).toEqual(Array(6).fill(true));
});

test('where nothing can be measured, a recording is shown in its place', async () => {
  const { all, page } = await device(true);
  expect(page.find('.real-recorded').textContent).toContain('다른 기기');
  expect(() => page.button('이 기기에서 재기')).toThrow();
  await page.press('곡선을 표로 보기');
  expect(page.find('table').textContent).toContain('µs');
  expect([all, page.text.includes(spec.note), page.text.includes('가상 머신')]).toEqual([[], true, true]);
});

test('a table has a row for each place and says what is not known', () => {
  const measurement = measurementOf('messages');
  const points = [{ way: 'share', x: 256, values: [1500] }];
  const html = render(DeviceTable, { measurement, metric: measurement.metrics[0], place: 0, points });
  expect(html.match(/<tr/g)).toHaveLength(1 + measurement.x.values.length);
  expect(textOf(html)).toContain('1.5 ms');
  expect(html).not.toContain('NaN');
});

test('a picture has a curve for what was measured here, and a sign for each number of others', () => {
  const measurement = measurementOf('messages');
  const [metric] = measurement.metrics;
  const points = [
    { x: 64, y: 10 },
    { x: 256, y: 20 },
  ];
  const curves = [{ name: '복사', style: seriesStyle(0), points }];
  const drawn = (marks: typeof spec.world) =>
    render(DevicePicture, { measurement, metric, curves, marks }).match(/translate\(/g)?.length;
  expect([drawn([]), drawn(spec.world)]).toEqual([2, 3]);
});
