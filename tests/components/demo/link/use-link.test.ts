import { createElement, useState } from 'react';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { setDemo } from '../../../../src/components/demo/link/set.ts';
import { useLink } from '../../../../src/components/demo/link/useLink.ts';
import type { DemoProps } from '../../../../src/components/demo/props.ts';
import { type DemoRun, useRun } from '../../../../src/components/demo/useRun.ts';
import { compile } from '../../../../src/engine/compiler.ts';
import { openAddress } from '../../address.ts';
import { live } from '../../page.ts';
import { LOST_UPDATE, place, spec as plain } from '../programs.ts';

/** Longer than the address is left alone after a change. */
const LATER = 1000;

const spec = { ...plain, programs: [plain.programs[0]] };
const PROPS: DemoProps = {
  spec,
  sources: [LOST_UPDATE],
  colours: [''],
  constants: [{}],
  program: compile(LOST_UPDATE),
};

let page: ReturnType<typeof openAddress>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  page = openAddress();
});

/** A demo on a page with an address. */
async function demoAt(address: string) {
  let demo: DemoRun | undefined;
  let link: ReturnType<typeof useLink> | undefined;
  const props: DemoProps[] = [];
  function Example() {
    const [given, admit] = useState(PROPS);
    props.push(given);
    demo = useRun(given);
    link = useLink(given, demo, admit);
    return null;
  }
  page.goTo(address);
  const shown = await live(createElement(Example));
  await shown.after(() => {});
  const now = () => {
    if (demo === undefined || link === undefined) throw new Error('nothing is shown');
    return { demo, link };
  };
  return {
    ...shown,
    props,
    now,
    stands: () => place(now().demo.state),
    /** Lets the reader do something. */
    act: (...actions: Parameters<DemoRun['act']>) => shown.after(() => now().demo.act(...actions)),
    hear: (event: Event) => shown.after(() => page.events.dispatchEvent(event)),
  };
}

test('a demo opens as its address says', async () => {
  const { stands, now } = await demoAt('?demo=lost-update&run=m1A1B1&at=2');
  expect(stands()).toBe('m1A1|B1');
  expect(now().link).toMatchObject({ notice: null, said: '' });
});

test.each(['?demo=other&run=m1A1', '#other', '#lost-update', '?run=m1A1#other'])(
  'an address that says nothing of it is left alone: %s',
  async (address) => {
    const { stands, pass } = await demoAt(address);
    await pass(LATER);
    expect(stands()).toBe('|');
    expect(page.written).toEqual([]);
  },
);

test('a link that leads nowhere is told and leaves the address, so that a reload does not repeat it', async () => {
  const { stands, now, after } = await demoAt('?run=m1&set=N.99#lost-update');
  expect(stands()).toBe('|');
  expect(now().link.notice).toContain('처음 상태로 열었어요');
  expect(page.written).toEqual([{ address: '/page/#lost-update', state: { kept: true } }]);
  await after(now().link.dismiss);
  expect(now().link.notice).toBeNull();
});

test('a link that can be followed in part says how far', async () => {
  const { stands, now } = await demoAt('?run=m1Z9#lost-update');
  expect(stands()).toBe('m1|');
  expect(now().link.notice).toContain('1걸음까지만');
});

test('the address follows what the reader does, once for what comes in one go', async () => {
  const { act, pass } = await demoAt('#lost-update');
  await act({ type: 'forward' });
  await act({ type: 'forward' });
  expect(page.written).toEqual([]);
  await pass(LATER);
  expect(page.written).toEqual([
    {
      address: expect.stringMatching(/^\/page\/\?demo=lost-update&.*run=m1A1.*#lost-update$/),
      state: { kept: true, demo: 'lost-update' },
    },
  ]);
  await act({ type: 'back' });
  await pass(LATER);
  expect(page.written[1].address).toContain('at=1');
  expect(page.written).toHaveLength(2);
});

test('what the address has come to opens the same moment', async () => {
  const first = await demoAt('#lost-update');
  for (const type of ['forward', 'forward', 'forward', 'back'] as const) await first.act({ type });
  await first.pass(LATER);
  const stood = first.stands();
  await first.leave();
  const again = await demoAt(page.written[0].address);
  expect(again.stands()).toBe(stood);
});

test('going back opens what the demo has written, and nothing that another one has', async () => {
  const { stands, hear } = await demoAt('#lost-update');
  const back = (demo: string) => hear(Object.assign(new Event('popstate'), { state: { demo } }));
  page.goTo('?demo=lost-update&run=m1B1');
  await back('other');
  expect(stands()).toBe('|');
  await back('lost-update');
  expect(stands()).toBe('m1B1|');
});

test('what the prose sets is done and said; other demos do not hear it', async () => {
  const { stands, now, after } = await demoAt('#lost-update');
  await after(() => setDemo({ demo: 'other', query: 'run=m1A1' }));
  expect(stands()).toBe('|');
  await after(() => setDemo({ demo: 'lost-update', query: 'run=m1A1' }));
  expect(stands()).toBe('m1A1|');
  expect(now().link.said).toBe('데모를 바꿨어요: 2걸음 가운데 2걸음.');
});

test('a program that the section does not show comes with its link, and opens once it is there', async () => {
  const text = 'let x = 0;\nx = 1;\nprint(x);\n';
  const asked = vi.fn(async () => Response.json({ label: '다른 것', source: text, constants: {} }));
  vi.stubGlobal('fetch', asked);
  const { props, now, pass } = await demoAt('?program=foreign&run=m2#lost-update');
  await pass(0);
  expect(asked).toHaveBeenCalledOnce();
  expect(props.at(-1)?.spec.programs.map(({ file }) => file)).toEqual(['lost-update', 'foreign']);
  expect(now().demo.state).toMatchObject({ choice: 1, at: 2, program: { source: text } });
});

test('a demo that has gone neither hears nor writes', async () => {
  const { act, leave, pass, stands } = await demoAt('#lost-update');
  await act({ type: 'forward' });
  await leave();
  setDemo({ demo: 'lost-update', query: 'run=m1A1' });
  await pass(LATER);
  expect(page.written).toEqual([]);
  expect(stands()).toBe('m1|');
});
