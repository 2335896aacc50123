/**
 * Marks the section being read in every list of contents of the page, and names it in the folded one, which
 * stays at the top of the window.
 */
class ContentsBar extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    const now = this.querySelector('.contents-bar__now');
    if (details === null || now === null) return;

    const links = document.querySelectorAll<HTMLAnchorElement>('.contents a');
    const headings = [...document.querySelectorAll('.lesson h2')];
    let current = '';
    const mark = (): void => {
      // The last heading above the upper third is the section on the screen.
      const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
      const hash = `#${above.at(-1)?.id ?? ''}`;
      if (hash === current) return;
      current = hash;
      now.textContent = '';
      for (const link of links) {
        if (link.hash !== hash || hash === '#') link.removeAttribute('aria-current');
        else {
          link.setAttribute('aria-current', 'location');
          now.textContent = link.firstChild?.textContent ?? '';
        }
      }
    };

    let waiting = false;
    const onScroll = (): void => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    };
    addEventListener('scroll', onScroll, { passive: true });
    addEventListener('resize', onScroll, { passive: true });
    mark();

    details.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a')) details.open = false;
    });
    document.addEventListener('click', (event) => {
      if (event.target instanceof Node && !details.contains(event.target)) details.open = false;
    });
    details.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !details.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    });
  }
}

customElements.define('contents-bar', ContentsBar);
