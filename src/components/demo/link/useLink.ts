import { useCallback, useEffect, useRef, useState } from 'react';
import type { DemoProps } from '../props.ts';
import { reduce } from '../state.ts';
import type { DemoRun } from '../useRun.ts';
import { hrefOf, isAddressed } from './address.ts';
import { printAddress } from './printed-address.ts';
import { onSet } from './set.ts';

/** Browsers allow about a hundred changes of the address in half a minute. */
const PAUSE = 400;

/** Reading and writing links brings a decompressor with it, which most readers never need. */
const loadLink = () => import('./open-link.ts');

/** Opens what the address says when the demo is there and when the reader goes back, and what the prose sets. */
function useAsked(id: string, open: (query: string, told: boolean) => Promise<void>) {
  const first = useRef(true);
  useEffect(() => {
    const address = () => isAddressed(id) && open(location.search.slice(1), false);
    if (first.current) address();
    first.current = false;
    // Going to another anchor of the page keeps the query, which then is about the demo that wrote it.
    const back = (event: PopStateEvent) => event.state?.demo === id && address();
    addEventListener('popstate', back);
    const off = onSet(id, (query) => open(query, true));
    return () => {
      removeEventListener('popstate', back);
      off();
    };
  }, [id, open]);
}

/** Opens what the address says, and what the prose sets. `admit` takes the demo with a program that a link has brought. */
function useOpening(props: DemoProps, demo: DemoRun, admit: (props: DemoProps) => void) {
  const { spec } = props;
  const { id } = spec;
  const { act, compile } = demo;
  const [notice, setNotice] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const latest = useRef(demo.state);
  latest.current = demo.state;
  /** What waits for the program that it has brought. */
  const asked = useRef<string | null>(null);

  const open = useCallback(
    async (query: string, told: boolean) => {
      setNotice(null);
      const { followLink, withForeign, askSite } = await loadLink();
      const wider = await withForeign(query, props, askSite);
      if (wider !== null) {
        asked.current = query;
        admit(wider);
        return;
      }
      const followed = await followLink(query, props, compile);
      if (followed === null) return;
      if ('refused' in followed) {
        setNotice(followed.refused);
        // A reload would only repeat it.
        history.replaceState(history.state, '', location.pathname + location.hash);
        return;
      }
      if (told) {
        const { toldChange } = await loadLink();
        setSaid(toldChange(latest.current, reduce(latest.current, { type: 'open', ...followed }), spec));
      }
      act({ type: 'open', ...followed });
      setNotice(followed.note);
    },
    [spec, props, compile, act, admit],
  );

  useEffect(() => {
    const query = asked.current;
    asked.current = null;
    if (query !== null) open(query, false);
  }, [open]);

  useAsked(id, open);
  return { notice, setNotice, said };
}

/** Keeps the address at the moment shown, so that a reload or a link leads back to it. */
export function useLink(props: DemoProps, demo: DemoRun, admit: (props: DemoProps) => void) {
  const { id } = props.spec;
  const { state, touched } = demo;
  const { notice, setNotice, said } = useOpening(props, demo, admit);
  /** Times that the address was to be written. */
  const writes = useRef(0);

  useEffect(() => {
    if (!touched) return;
    const timer = setTimeout(async () => {
      const write = ++writes.current;
      const { queryOf } = await loadLink();
      // What comes later may have its code sooner: the first to ask waits for the file.
      if (write !== writes.current) return;
      const query = queryOf(state, props);
      if (query === null) return;
      history.replaceState({ ...history.state, demo: id }, '', hrefOf(query, id));
      printAddress(id);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [touched, state, props, id]);

  const share = useCallback(
    async (opener: HTMLElement) => (await import('../share/offers.ts')).shareDemo(opener, state, props),
    [state, props],
  );

  return { notice, said, dismiss: () => setNotice(null), share };
}
