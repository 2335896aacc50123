import { parseHTML } from 'linkedom';
import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';

/** Something that a page remembers for as long as its tab is open. */
function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/**
 * Shows components on a page without a browser, where they hear what the reader does and draw themselves anew. It is gone
 * with the test, if it was not left before.
 */
export async function live(element: ReactElement) {
  const page = parseHTML('<main></main>');
  const { document, window } = page;
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.stubGlobal('sessionStorage', storage());
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw));
  vi.stubGlobal('cancelAnimationFrame', (frame: NodeJS.Timeout) => clearTimeout(frame));
  // Nothing is laid out.
  Object.assign(window.HTMLElement.prototype, { scrollIntoView() {}, clientWidth: 600 });
  vi.stubGlobal('DOMRect', class {});
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = one<HTMLElement>(document, 'main');
  const root = createRoot(place);
  const show = (shown: ReactElement | null) => act(async () => root.render(shown));
  let isThere = true;
  /** The reader leaves the page. */
  async function leave(): Promise<void> {
    if (isThere) await show(null);
    isThere = false;
  }
  onTestFinished(async () => {
    await leave();
    vi.unstubAllGlobals();
  });
  await show(element);

  /** Lets something be done, and what comes late come. */
  const after = (done: () => unknown) =>
    act(async () => {
      await done();
      await vi.dynamicImportSettled();
    });

  /** Lets something happen to an element; gives whether its own way of answering is left to the browser. */
  async function happen(target: Element, type: string, more: object = {}): Promise<boolean> {
    const event = Object.assign(new window.Event(type, { bubbles: true, cancelable: true }), more);
    await after(() => target.dispatchEvent(event));
    return !event.defaultPrevented;
  }

  return {
    place,
    show,
    leave,
    after,
    happen,
    /** What is read of it, with single spaces. */
    get text(): string {
      return (place.textContent ?? '').replace(/\s+/g, ' ').trim();
    },
    find: <Found extends Element = Element>(selector: string) => one<Found>(document, selector),
    /** The button with a name. */
    button(name: string): Element {
      const found = [...document.querySelectorAll('button')].find(
        (button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim() === name,
      );
      if (found === undefined) throw new Error(`no button ${name}`);
      return found;
    },
    /** Presses the button with a name. */
    async press(name: string): Promise<void> {
      await happen(this.button(name), 'click');
    },
    /** Writes into a field in place of all that is in it, or moves a slider. */
    async write(field: Element, text: string): Promise<void> {
      // React was loaded without a page, and listens as it does in old browsers.
      Object.assign(field, { attachEvent() {}, detachEvent() {} });
      await happen(field, 'focusin');
      const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
      set?.call(field, text);
      await happen(field, 'keyup');
    },
    /** Chooses one of the values of a group, by its name. */
    async choose(group: string, name: string): Promise<void> {
      const fields = [...document.querySelectorAll('fieldset')];
      const field = fields.find((one) => one.getAttribute('aria-label') === group);
      const radio = field?.querySelector(`input[aria-label="${name}"]`);
      if (radio) await happen(radio, 'click');
      else throw new Error(`no ${name} in ${group}`);
    },
    /** Picks one of a list, by its name. */
    async pick(list: Element, name: string): Promise<void> {
      const option = [...list.querySelectorAll('option')].find(({ textContent }) => textContent === name);
      if (option === undefined) throw new Error(`no ${name} in the list`);
      Object.defineProperty(list, 'value', { configurable: true, value: option.getAttribute('value') });
      await happen(list, 'change');
    },
    /** Lets time pass. */
    pass: (milliseconds: number) => after(() => vi.advanceTimersByTimeAsync(milliseconds)),
  };
}

function one<Found extends Element>(document: Document, selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}
