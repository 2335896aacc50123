import { type ComponentType, createElement, useState } from 'react';
import { vi } from 'vitest';
import { allThere } from '../../../src/components/demo/late.tsx';
import type { ModeProps } from '../../../src/components/demo/mode.ts';
import type { DemoSpec } from '../../../src/components/demo/spec.ts';
import { type DemoHandle, useDemo } from '../../../src/components/demo/useDemo.ts';
import { openAddress } from '../address.ts';
import { propsOf } from '../measured.ts';
import { live } from '../page.ts';

/** Nothing is laid out here. */
class Observer {
  observe() {}
  disconnect() {}
}

/** Parts of modes on a page, over a demo that the reader can use. */
export async function liveDemo(spec: DemoSpec, ...parts: ComponentType<ModeProps>[]) {
  await allThere();
  openAddress();
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('ResizeObserver', Observer);
  vi.stubGlobal('navigator', { hardwareConcurrency: 4 });
  let demo: DemoHandle | undefined;
  function Example() {
    const [props, admit] = useState(() => propsOf(spec));
    const handle = useDemo(props, admit);
    demo = handle;
    return createElement(
      'figure',
      { className: 'demo', id: spec.id },
      parts.map((Part, i) => createElement(Part, { key: i, demo: handle })),
    );
  }
  const page = await live(createElement(Example));
  await page.after(() => {});
  return {
    page,
    get demo(): DemoHandle {
      if (demo === undefined) throw new Error('nothing is shown');
      return demo;
    },
  };
}
