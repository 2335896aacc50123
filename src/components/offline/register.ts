import { tellOfNew } from '../loading/notice.ts';

/** Longest that a page stays open without asking whether there is a new version. */
const HOUR = 3_600_000;

/** Lets the waiting version take over, and goes on in it. */
function renew(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('renew');
}

/** Tells the reader once a version is there in full; the page goes on with the one that it began with. */
function watch({ installing }: ServiceWorkerRegistration): void {
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed' && navigator.serviceWorker.controller !== null)
      tellOfNew(() => renew(installing));
  });
}

/** Keeps the site for when there is no connection. Rejects where the browser does not want to. */
export async function keepOffline(): Promise<void> {
  const base = import.meta.env.BASE_URL;
  const kept = await navigator.serviceWorker.register(`${base}service-worker.js`, { scope: base });
  const { waiting } = kept;
  if (waiting !== null && navigator.serviceWorker.controller !== null) tellOfNew(() => renew(waiting));
  kept.addEventListener('updatefound', () => watch(kept));
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - asked < HOUR) return;
    asked = Date.now();
    kept.update().catch(() => undefined);
  });
}
