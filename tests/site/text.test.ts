import { describe, expect, test } from 'vitest';
import { lessons, pages } from './dist.ts';

describe.each(pages)('the text of $path', ({ document, html }) => {
  test('shows no unrendered markup', () => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const other of body.querySelectorAll('script, style, pre, code')) other.remove();
    const text = body.textContent ?? '';
    expect(text).not.toContain('**');
    expect(text).not.toMatch(/\{\/\*|\*\/\}|\[object |undefined|NaN/);
  });

  test('stands where it is read: nothing waits for a script to show it', () => {
    expect([...document.querySelectorAll('[hidden]')].filter(({ id }) => /S:/.test(id))).toEqual([]);
    expect(html).not.toContain('$RC');
  });

  test('is named and in Korean', () => {
    expect(document.documentElement.lang).toBe('ko');
    expect(document.title).toContain('나란히');
    expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toBeTruthy();
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  test('gives every id once', () => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

test('there are six lessons', () => {
  expect(lessons).toHaveLength(6);
});
