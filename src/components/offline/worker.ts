import { addPlugins, cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { ISOLATION } from './isolation.ts';

/** What of a service worker's own is used here: the types of its world would take the place of the page's. */
declare const self: {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', hear: (event: MessageEvent) => void): void;
};
/** Every file of this build that is needed offline, with what tells it from that of another build; the build puts it here. */
declare const PRECACHED: PrecacheEntry[];

/** A page with the headers that isolate it, where it has none. */
function isolated(response: Response): Response {
  if (response.type === 'opaqueredirect' || response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(ISOLATION)) if (!headers.has(name)) headers.set(name, value);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

addPlugins([
  {
    handlerWillRespond: async ({ request, response }) =>
      request.mode === 'navigate' ? isolated(response) : response,
  },
]);
cleanupOutdatedCaches();
// One moment of a demo is one page, whatever its query says.
precacheAndRoute(PRECACHED, { ignoreURLParametersMatching: [/./] });

// Pages that are not kept come from the network, isolated as well. A frame of another site's is left as it is.
registerRoute(
  ({ request }) => request.mode === 'navigate' && request.destination === 'document',
  async ({ request }) => isolated(await fetch(request)),
);

// The reader has been told of the new version, and wants it.
self.addEventListener('message', ({ data }) => {
  if (data === 'renew') self.skipWaiting();
});
