/**
 * The script of a worker that brings the site's code. What it is told until that is there, it passes on then.
 * No module, though that would wait by itself: where a frame has no origin, browsers start none.
 */
const bringing = (address: string) => `const early = [];
const keep = ({ data }) => early.push(data);
addEventListener('message', keep);
import(${JSON.stringify(address)}).then(() => {
  removeEventListener('message', keep);
  for (const data of early) dispatchEvent(new MessageEvent('message', { data }));
}).catch(reportError);`;

/**
 * Starts a worker. A frame without an origin of its own may start none from the site, but one from itself that brings
 * the site's code.
 */
export function siteWorker(address: string): Worker {
  if (globalThis.origin !== 'null') return new Worker(address, { type: 'module' });
  const script = bringing(new URL(address, location.href).href);
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
}
