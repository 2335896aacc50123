import { parseHTML } from 'linkedom';
import { act, createElement, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Tabs } from '../../../src/components/ui/Tabs.tsx';

const NAMES = ['one', 'two', 'three'] as const;

function Example() {
  const [open, setOpen] = useState<(typeof NAMES)[number]>('one');
  return createElement(Tabs<(typeof NAMES)[number]>, {
    label: 'Numbers',
    names: NAMES,
    open,
    titleOf: (name) => name.toUpperCase(),
    idOf: (name) => `tab-${name}`,
    panelId: 'panel',
    className: 'tabs',
    onOpen: setOpen,
  });
}

let page: ReturnType<typeof parseHTML>;
let root: Root;

beforeEach(async () => {
  page = parseHTML('<main></main>');
  vi.stubGlobal('window', page.window);
  vi.stubGlobal('document', page.document);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(page.document.querySelector('main')!);
  await act(async () => root.render(createElement(Example)));
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

/** The tabs' titles, the open one in brackets, which alone is a Tab stop. */
function shown(): string {
  const tabs = [...page.document.querySelectorAll('[role=tablist] > [role=tab]')];
  return tabs
    .map((tab) => {
      const open = tab.getAttribute('aria-selected') === 'true';
      expect(tab.getAttribute('tabindex')).toBe(open ? '0' : '-1');
      expect(tab.getAttribute('aria-controls')).toBe('panel');
      return open ? `[${tab.textContent}]` : tab.textContent;
    })
    .join(' ');
}

/** Presses a key where the focus is; gives the id of what has it then, and whether somebody else may use the key. */
async function press(key: string) {
  const focus = vi.spyOn(page.window.HTMLElement.prototype, 'focus');
  const event = new page.window.Event('keydown', { bubbles: true, cancelable: true });
  Object.assign(event, { key });
  await act(async () => page.document.querySelector('[aria-selected=true]')!.dispatchEvent(event));
  const focused = focus.mock.contexts.map((element) => (element as unknown as Element).id);
  focus.mockRestore();
  return { focused, free: !event.defaultPrevented };
}

test('arrows, Home and End open another tab and take the focus along, round the ends', async () => {
  expect(shown()).toBe('[ONE] TWO THREE');
  for (const [key, name, tabs] of [
    ['ArrowRight', 'two', 'ONE [TWO] THREE'],
    ['End', 'three', 'ONE TWO [THREE]'],
    ['ArrowRight', 'one', '[ONE] TWO THREE'],
    ['ArrowLeft', 'three', 'ONE TWO [THREE]'],
    ['Home', 'one', '[ONE] TWO THREE'],
  ]) {
    expect(await press(key), key).toEqual({ focused: [`tab-${name}`], free: false });
    expect(shown()).toBe(tabs);
  }
});

test('other keys are left to the demo', async () => {
  expect(await press('ArrowDown')).toEqual({ focused: [], free: true });
  expect(await press(' ')).toEqual({ focused: [], free: true });
  expect(shown()).toBe('[ONE] TWO THREE');
});

test('a press opens a tab', async () => {
  const click = new page.window.Event('click', { bubbles: true });
  await act(async () => page.document.querySelector('#tab-two')!.dispatchEvent(click));
  expect(shown()).toBe('ONE [TWO] THREE');
});
