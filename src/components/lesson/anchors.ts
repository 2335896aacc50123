/** Lets all sections take their true heights, which those out of sight do not: what leads into the page then lands. */
function layOutWhole(): void {
  document.documentElement.dataset.whole = '';
}

// Before the browser follows the link, whatever else is done with it.
document.addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
    if (link?.pathname === location.pathname) layOutWhole();
  },
  { capture: true },
);
addEventListener('hashchange', layOutWhole);
addEventListener('beforeprint', layOutWhole);

for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.anchor')) {
  const label = anchor.getAttribute('aria-label') ?? '';
  anchor.addEventListener('click', async () => {
    // The link is followed as well, so that the address is there to copy where the clipboard is not allowed.
    await navigator.clipboard?.writeText(anchor.href).then(
      () => {
        anchor.dataset.copied = '';
        anchor.setAttribute('aria-label', '복사했어요');
        setTimeout(() => {
          delete anchor.dataset.copied;
          anchor.setAttribute('aria-label', label);
        }, 1600);
      },
      () => undefined,
    );
  });
}
