import { createElement } from 'react';
import { expect, test } from 'vitest';
import { PagedTable } from '../../../src/components/ui/PagedTable.tsx';
import { live } from '../page.ts';

const table = (length: number) =>
  createElement(PagedTable, {
    label: '수',
    caption: '수들',
    columns: ['수'],
    length,
    row: (place: number) => createElement('td', null, place),
  });

test('a long table is shown page by page, and never beyond its ends', async () => {
  const page = await live(table(120));
  const rows = () => {
    const cells = [...page.place.querySelectorAll('td')].map(({ textContent }) => Number(textContent));
    return [cells[0], cells.at(-1), cells.length];
  };
  expect(rows()).toEqual([0, 49, 50]);
  expect(page.button('이전').getAttribute('aria-disabled')).toBe('true');
  await page.press('이전');
  expect(rows()).toEqual([0, 49, 50]);
  await page.press('다음');
  await page.press('다음');
  expect(rows()).toEqual([100, 119, 20]);
  expect(page.text).toContain('3 / 3');
  await page.press('다음');
  expect(rows()).toEqual([100, 119, 20]);
  // What has become shorter shows its last page.
  await page.show(table(60));
  expect(rows()).toEqual([50, 59, 10]);
});

test('a short table has no pages to turn', async () => {
  const page = await live(table(50));
  expect(page.place.querySelectorAll('tr')).toHaveLength(51);
  expect(() => page.button('다음')).toThrow();
});
