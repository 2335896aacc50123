import { setDemo } from './set.ts';

/** Brings a demo into the window where most of it is not. */
function show(demo: Element): void {
  const { top, bottom } = demo.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  if (seen > Math.min(bottom - top, innerHeight) / 2) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  demo.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
}

/** Lets links of the prose set the demo beside them instead of leaving the page. */
export function tryDemos(): void {
  document.addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-try]') : null;
    const demo = document.getElementById(link?.dataset.try ?? '');
    if (link === null || demo === null || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    show(demo);
    const query = new URL(link.href).search.slice(1);
    // One that does not live yet reads the address when it does.
    if (demo.hasAttribute('data-ready')) setDemo({ demo: demo.id, query });
    else history.replaceState(history.state, '', link.href);
  });
}
