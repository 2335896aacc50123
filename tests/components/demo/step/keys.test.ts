import { describe, expect, test, vi } from 'vitest';
import { onKeys } from '../../../../src/components/demo/step/keys.ts';

/** Presses a key on an element for which `closest` finds what is named. */
function press(
  key: string,
  { code = '', within = '', ...more }: { code?: string; within?: string; ctrlKey?: boolean } = {},
) {
  const names = ['forward', 'back', 'start', 'end', 'play'] as const;
  const actions = {
    forward: vi.fn(),
    back: vi.fn(),
    start: vi.fn(),
    end: vi.fn(),
    play: vi.fn(),
    choose: vi.fn((letter: string) => letter === 'A' || letter === 'm'),
  };
  const preventDefault = vi.fn();
  const target = {
    closest: (selector: string) => (within !== '' && selector.split(', ').includes(within) ? {} : null),
  };
  onKeys(actions)({ key, code, target, preventDefault, ...more } as never);
  const done: string[] = names.filter((name) => actions[name].mock.calls.length > 0);
  for (const [letter] of actions.choose.mock.calls) done.push(letter);
  return { done, prevented: preventDefault.mock.calls.length > 0 };
}

describe('keys of a demo', () => {
  test.each([
    ['ArrowRight', 'forward'],
    ['ArrowLeft', 'back'],
    ['Home', 'start'],
    ['End', 'end'],
    [' ', 'play'],
  ])('%s', (key, action) => {
    expect(press(key)).toEqual({ done: [action], prevented: true });
  });

  test('a letter picks a thread, with Korean input too', () => {
    expect(press('a', { code: 'KeyA' }).done).toEqual(['A']);
    expect(press('ㅁ', { code: 'KeyA' }).done).toEqual(['A']);
    expect(press('m', { code: 'KeyM' }).done).toEqual(['m']);
  });

  test('a letter without a thread is left to the browser', () => {
    expect(press('z', { code: 'KeyZ' }).prevented).toBe(false);
  });

  test.each(['Tab', 'Escape', 'Enter', 'PageDown'])('%s is left to the browser', (key) => {
    expect(press(key)).toEqual({ done: [], prevented: false });
  });

  test('nothing is taken from a text field or from a combination', () => {
    expect(press('ArrowRight', { within: 'textarea' })).toEqual({ done: [], prevented: false });
    expect(press('a', { code: 'KeyA', ctrlKey: true })).toEqual({ done: [], prevented: false });
  });

  test('Space presses the button that has the focus', () => {
    expect(press(' ', { within: 'button' })).toEqual({ done: [], prevented: false });
    expect(press('ArrowRight', { within: 'button' }).done).toEqual(['forward']);
  });
});
