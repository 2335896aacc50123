import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Ratios } from '../../../../../src/components/demo/exhibits/worker-memory/Ratios.tsx';
import type { WeightsSpec } from '../../../../../src/components/demo/exhibits/worker-memory/weights.ts';
import { textOf } from '../../../show.ts';

const spec: WeightsSpec = {
  workers: [{ value: 500, label: '500명' }],
  own: [
    { value: 0, label: '없음' },
    { value: 1024, label: '1 MiB' },
    { value: 102_400, label: '100 MiB' },
  ],
  start: { workers: 500, own: 0 },
  world: [{ weight: 'total', own: 0, thread: 20, fork: [60, 64], exec: [90] }],
  source: '잰 값',
};

const draw = (weight: 'total' | 'unique', own: number) =>
  renderToStaticMarkup(createElement(Ratios, { spec, weight, workers: 500, own }));

test('each kind of worker has a curve, and each measured ratio a sign', () => {
  const html = draw('total', 1024);
  expect(html).toContain('aria-label="자기 메모리에 따른 비율 곡선, 실제로 드는 것. 숫자는 표에 있어요."');
  expect(html.match(/class="chart-curve"/g)).toHaveLength(3);
  expect(html.match(/translate\(\S+%/g)).toHaveLength(3 * 3 + 3);
  expect(html).toContain('class="chart-dial" x1="50%"');
  for (const text of ['없음', '1 MiB', '100 MiB', '1배']) expect(html).toContain(`>${text}</text>`);
  expect(textOf(html)).toContain('× 잰 값');
});

test('where nothing was measured there is no sign', () => {
  const html = draw('unique', 5);
  expect(html.match(/translate\(\S+%/g)).toHaveLength(3 * 3);
  expect(html).not.toContain('chart-dial');
  expect(textOf(html)).not.toContain('잰 값');
});
