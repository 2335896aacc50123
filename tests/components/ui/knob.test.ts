import { createElement } from 'react';
import { expect, test, vi } from 'vitest';
import { KnobControl } from '../../../src/components/ui/Knob.tsx';
import { live } from '../page.ts';

const named = (...labels: string[]) => labels.map((label, value) => ({ value, label }));
const NUMBERS = named('1개', '2개', '4개', '8개', '16개', '32개', '64개');
const NAMES = named('가', '나', '다', '라', '마', '바', '사');

/** A knob, and what it was turned to. */
async function knob(values: typeof NUMBERS, value = 1) {
  const onTurn = vi.fn();
  const page = await live(createElement(KnobControl<number>, { label: '수', values, value, onTurn }));
  return { page, onTurn };
}

test('a few values are all in sight', async () => {
  const { page, onTurn } = await knob(NUMBERS.slice(0, 6));
  expect(page.place.querySelectorAll('input[type=radio]')).toHaveLength(6);
  await page.choose('수', '4개');
  expect(onTurn.mock.calls).toEqual([[2]]);
});

test('many numbers are slid over, and the one is said at which it stands', async () => {
  const { page, onTurn } = await knob(NUMBERS);
  const slider = page.find('input');
  const [name, says] = ['aria-label', 'aria-valuetext'].map((one) => slider.getAttribute(one));
  expect([name, says, page.text]).toEqual(['수', '2개', '수 2개']);
  await page.write(slider, '6');
  expect(onTurn.mock.calls).toEqual([[6]]);
});

test('of many names one is picked', async () => {
  const { page, onTurn } = await knob(NAMES);
  await page.pick(page.find('select'), '사');
  expect(onTurn.mock.calls).toEqual([[6]]);
});

test('a knob at none of its values stands at the first', async () => {
  const { page } = await knob(NUMBERS, -5);
  expect(page.find('input').getAttribute('aria-valuetext')).toBe('1개');
});
