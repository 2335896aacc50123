import { useCallback, useEffect, useState } from 'react';
import { copyText } from '../../ui/copy.ts';
import type { DemoProps } from '../props.ts';
import type { DemoRun } from '../useRun.ts';

/** Browsers allow about a hundred changes of the address in half a minute. */
const PAUSE = 400;

/** Reading and writing links brings a decompressor with it, which most readers never need. */
const loadLink = () => import('./open-link.ts');

/** Keeps the address at the moment shown, so that a reload or a link leads back to it. */
export function useLink(props: DemoProps, demo: DemoRun) {
  const { id } = props.spec;
  const { state, touched, act, compile } = demo;
  const [notice, setNotice] = useState<string | null>(null);

  useEffect(() => {
    async function open() {
      if (location.hash !== `#${encodeURIComponent(id)}` || !/[?&]run=/.test(location.search)) return;
      setNotice(null);
      const { followLink } = await loadLink();
      const followed = await followLink(location.search.slice(1), props, compile);
      if (followed === null) return;
      if ('refused' in followed) setNotice(followed.refused);
      else act({ type: 'open', ...followed });
    }
    open();
    // Going to another anchor of the page keeps the query, which then is about the demo that wrote it.
    const back = (event: PopStateEvent) => event.state?.demo === id && open();
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, [id, props, compile, act]);

  useEffect(() => {
    if (!touched) return;
    const timer = setTimeout(async () => {
      const { queryOf } = await loadLink();
      const query = queryOf(state, props);
      if (query !== null) history.replaceState({ ...history.state, demo: id }, '', urlOf(query, id));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [touched, state, props, id]);

  const copy = useCallback(async () => {
    const { queryOf } = await loadLink();
    const query = queryOf(state, props);
    if (query === null) {
      setNotice('순서가 너무 길어서 링크에 담을 수 없어요. 앞쪽 걸음으로 돌아가서 복사해 보세요.');
      return false;
    }
    const link = new URL(urlOf(query, id), location.href).href;
    if (await copyText(link)) return true;
    setNotice(`복사할 수 없었어요. 이 주소를 쓰세요: ${link}`);
    return false;
  }, [state, props, id]);

  return { notice, dismiss: () => setNotice(null), copy };
}

function urlOf(query: string, id: string): string {
  return `${location.pathname}${query === '' ? '' : `?${query}`}#${encodeURIComponent(id)}`;
}
