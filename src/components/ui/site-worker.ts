/**
 * Starts a worker. A frame without an origin of its own may start none from the site, but one from itself that brings
 * the site's code.
 */
export function siteWorker(address: string): Worker {
  if (globalThis.origin !== 'null') return new Worker(address, { type: 'module' });
  const whole = new URL(address, location.href).href;
  const brings = new Blob([`import ${JSON.stringify(whole)};`], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(brings), { type: 'module' });
}
