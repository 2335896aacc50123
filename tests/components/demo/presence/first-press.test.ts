import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pressAgain, rememberPresses } from '../../../../src/components/demo/presence/first-press.ts';

const WRITTEN = `
  <figure class="demo">
    <div data-written>
      <fieldset><legend>CPU</legend><button>하나</button><button>둘</button></fieldset>
      <fieldset><legend>일꾼</legend><button>하나</button></fieldset>
      <input type="range" aria-label="할당량" value="3">
    </div>
  </figure>`;

let demo: Element;
/** What was pressed or set for good. */
let heard: string[];
/** What is to be drawn next. */
let frames: (() => void)[];

beforeEach(() => {
  const { document, window } = parseHTML(`<main>${WRITTEN}</main>`);
  const { Element, Event, HTMLInputElement, HTMLSelectElement } = window;
  for (const [name, value] of Object.entries({
    document,
    Element,
    Event,
    HTMLInputElement,
    HTMLSelectElement,
    requestAnimationFrame: (frame: () => void) => frames.push(frame),
  }))
    vi.stubGlobal(name, value);
  heard = [];
  frames = [];
  demo = document.querySelector('.demo') ?? document.body;
  demo.setAttribute('data-ready', '');
  rememberPresses();
  // This DOM knows no capturing: who listens later hears later.
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element)
      heard.push(`${target.closest('fieldset')?.querySelector('legend')?.textContent} ${target.textContent}`);
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) heard.push(target.value);
  });
});
afterEach(() => vi.unstubAllGlobals());

const buttons = () => [...demo.querySelectorAll('button')];

/** The code comes: other elements stand where the written ones stood. */
function takeOver(): void {
  const written = demo.querySelector('[data-written]');
  const live = written?.cloneNode(true);
  if (live instanceof Element) {
    live.removeAttribute('data-written');
    written?.replaceWith(live);
  }
  pressAgain(demo);
  while (frames.length > 0) frames.shift()?.();
}

test('what was pressed before its code was there is pressed then, once, in order', () => {
  const [one, two, other] = buttons();
  for (const button of [two, other, one]) button.click();
  expect(heard).toEqual([]);
  takeOver();
  expect(heard).toEqual(['CPU 둘', '일꾼 하나', 'CPU 하나']);
  takeOver();
  expect(heard.length).toBe(3);
});

test('an impatient finger presses once', () => {
  buttons()[2].click();
  buttons()[2].click();
  takeOver();
  expect(heard).toEqual(['일꾼 하나']);
});

test('a press waits as long as its part is as it was written, and as long as the demo is', () => {
  buttons()[1].click();
  pressAgain(demo);
  expect(heard).toEqual([]);
  demo.removeAttribute('data-ready');
  takeOver();
  expect(heard).toEqual([]);
  demo.setAttribute('data-ready', '');
  pressAgain(demo);
  expect(heard).toEqual(['CPU 둘']);
});

test('what has its code is pressed as ever', () => {
  takeOver();
  buttons()[0].click();
  expect(heard).toEqual(['CPU 하나']);
});
