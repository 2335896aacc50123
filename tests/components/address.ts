import { vi } from 'vitest';

/** Gives a page without a browser an address, its history, and what happens to it. */
export function openAddress() {
  const written: { address: string; state: unknown }[] = [];
  const events = new EventTarget();
  const goTo = (address: string) => {
    const { pathname, search, hash, href } = new URL(address, 'https://site.example/page/');
    vi.stubGlobal('location', { pathname, search, hash, href });
  };
  vi.stubGlobal('HTMLAnchorElement', class {});
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
  vi.stubGlobal('dispatchEvent', events.dispatchEvent.bind(events));
  vi.stubGlobal('history', {
    state: { kept: true },
    replaceState: (state: unknown, _: string, address: string) => written.push({ address, state }),
  });
  goTo('#top');
  return {
    /** What was written into the address. */
    written,
    /** What listens on the page. */
    events,
    goTo,
  };
}
