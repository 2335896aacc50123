import { type ComponentProps, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SweepPicture } from '../../../../../src/components/demo/exhibits/sweep/SweepPicture.tsx';

type Props = ComponentProps<typeof SweepPicture>;

const draw = (props: Partial<Props>) =>
  renderToStaticMarkup(
    createElement(SweepPicture, {
      title: '일꾼 수에 따른 처리량',
      sweep: {
        over: {
          constant: 'WORKERS',
          label: '일꾼 수',
          values: [1, 2, 4].map((value) => ({ value, label: `${value}개` })),
        },
        metric: 'gain',
        label: '처리량',
      },
      metric: 'gain',
      best: 'highest',
      settingOf: (name) => `setting of ${name}`,
      curves: ['하나', '둘'].map((name, i) => ({
        name,
        points: [1, 2, 4].map((x) => ({ x, y: x * (i + 1) })),
      })),
      marks: [],
      here: 2,
      text: (y) => `${y}배`,
      nameOf: (x) => `${x}개`,
      ...props,
    }),
  );

test('the picture has a name that leads to the table, and its texts', () => {
  const html = draw({});
  expect(html).toContain('role="img" aria-label="일꾼 수에 따른 처리량 곡선. 숫자는 표에 있어요."');
  for (const text of ['1개', '2개', '4개', '0배', '8배']) expect(html).toContain(`>${text}</text>`);
  expect(html).toContain('chart-dial');
  expect(html.match(/<circle/g)).toHaveLength(2);
  expect(draw({ best: undefined })).not.toContain('<circle');
  expect(draw({ here: 3 })).not.toContain('chart-dial');
});

test('marks have the sign of their origin, the colour of their curve and their number', () => {
  const source = '어떤 기계, 2026';
  const html = draw({
    here: 3,
    marks: [
      { x: 4, y: [3, 3.5], origin: 'measured', source, label: '잰 값', curve: '둘' },
      { x: 2, y: 2, origin: 'computed', source, label: '식' },
      { x: 1, y: 1, origin: 'published', source },
    ],
  });
  expect(html).toContain('>잰 값 3–3.5배</text>');
  expect(html).toContain('>식 2배</text>');
  expect(html).toContain('stroke="color-mix(in oklab, var(--thread-2) 60%, var(--ink))"');
  const signs = [...html.matchAll(/<path d="([^"]*)"[^>]*><\/path>/g)].map(([, d]) => d);
  expect(signs.slice(-4)).toEqual([signs.at(-3), signs.at(-3), signs.at(-2), signs.at(-1)]);
  expect(new Set(signs.slice(-3)).size).toBe(3);
});

test('where the dial stands, each curve says its number, and a second metric its own', () => {
  const html = draw({
    here: 4,
    other: {
      label: '값',
      metric: 'total',
      curves: [{ name: '하나', points: [1, 2, 4].map((x) => ({ x, y: 100 * x })) }],
      text: (y) => `${y}원`,
    },
  });
  const number = (metric: string, name: string, text: string) =>
    `<tspan data-metric="${metric}" data-setting="setting of ${name}">${text}</tspan></text>`;
  expect(html).toContain(`>처리량 ${number('gain', '하나', '4배')}`);
  expect(html).toContain(`>처리량 ${number('gain', '둘', '8배')}`);
  expect(html).toContain(`>값 ${number('total', '하나', '400원')}`);
  expect(draw({ here: 4 })).toContain(`>${number('gain', '둘', '8배')}`);
  expect(draw({ here: 3 })).not.toContain('chart-mark');
});
