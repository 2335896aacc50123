/** Lets all sections take their true heights, which those out of sight do not: what leads into the page then lands. */
function layOutWhole(): void {
  document.documentElement.dataset.whole = '';
}

// Before the browser follows the link, whatever else is done with it.
document.addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
    if (link?.pathname !== location.pathname) return;
    layOutWhole();
    // The link is followed as well, so that the address is there to copy.
    if (link.matches('.anchor')) import('../share/place.ts').then(({ sharePlace }) => sharePlace(link));
  },
  { capture: true },
);
addEventListener('hashchange', layOutWhole);
addEventListener('beforeprint', layOutWhole);
