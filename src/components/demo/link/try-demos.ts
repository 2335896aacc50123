import { setDemo } from './set.ts';

/** Lets links of the prose set the demo beside them instead of leaving the page. */
export function tryDemos(): void {
  document.addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-try]') : null;
    const demo = document.getElementById(link?.dataset.try ?? '');
    if (link === null || demo === null || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    import('./show-demo.ts').then(({ showDemo }) => showDemo(demo));
    const query = new URL(link.href).search.slice(1);
    // One that does not live yet reads the address when it does.
    if (demo.hasAttribute('data-ready')) setDemo({ demo: demo.id, query });
    else history.replaceState(history.state, '', link.href);
  });
}
