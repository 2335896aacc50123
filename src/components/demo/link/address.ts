/** What a link says of a demo, beside the demo itself. */
const KEYS = ['run', 'at', 'steps', 'program', 'set', 'code', 'pc', 'turns', 'by', 'mode', 'with', 'look'];

/** Whether the demo is alone on its page, in the page of somebody else. */
const isEmbedded = () => document.documentElement.dataset.home !== undefined;

/** Whether the address says how a demo stands. Chat programs cut off anchors, so the query names the demo too. */
export function isAddressed(id: string): boolean {
  const query = new URLSearchParams(location.search);
  const named = query.get('demo');
  if (named !== null) return named === id;
  const here = location.hash === `#${encodeURIComponent(id)}` || isEmbedded();
  return here && KEYS.some((key) => query.has(key));
}

/** The address of a demo that stands as a query says; an empty one is its beginning. */
export function hrefOf(query: string, id: string): string {
  return `${location.pathname}${query === '' ? '' : `?${query}`}#${encodeURIComponent(id)}`;
}

/** Goes to the demo that the query names, where its anchor was lost on the way, or to the id that it has now. */
export function findLostAnchor(): void {
  const named = new URLSearchParams(location.search).get('demo');
  const former = named ?? location.hash.slice(1);
  const now = document.getElementById(former)?.dataset.now;
  if (now !== undefined)
    location.replace(hrefOf(location.search.slice(1).replace(`demo=${former}`, `demo=${now}`), now));
  if (location.hash !== '' || named === null) return;
  if (document.getElementById(named)?.matches('.demo')) location.replace(`#${encodeURIComponent(named)}`);
}
