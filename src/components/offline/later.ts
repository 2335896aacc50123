/** The reader's page comes first: what is needed offline begins to come this long after it is there. */
const LATER = 3000;

// A page that was packed for somebody else's server is not the site.
const isPacked = document.documentElement.dataset.root !== undefined;

if (import.meta.env.PROD && !isPacked && 'serviceWorker' in navigator)
  addEventListener('load', () =>
    setTimeout(() => import('./register.ts').then(({ keepOffline }) => keepOffline()).catch(() => {}), LATER),
  );
