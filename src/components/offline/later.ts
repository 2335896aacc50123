/** The reader's page comes first: what is needed offline begins to come this long after it is there. */
const LATER = 3000;

if (import.meta.env.PROD && 'serviceWorker' in navigator)
  addEventListener('load', () =>
    setTimeout(() => import('./register.ts').then(({ keepOffline }) => keepOffline()).catch(() => {}), LATER),
  );
