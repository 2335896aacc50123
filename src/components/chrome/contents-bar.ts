/**
 * Marks the section being read in every list of contents of the page, and names it in the folded one, which
 * stays at the top of the window.
 */
class ContentsBar extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    const now = this.querySelector('.contents-bar__now');
    if (details === null || now === null) return;

    const links = new Map<string, HTMLAnchorElement[]>();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
      const id = decodeURIComponent(link.hash.slice(1));
      links.set(id, [...(links.get(id) ?? []), link]);
    }
    const headings = [...links.keys()]
      .map((id) => document.getElementById(id))
      .filter((heading) => heading !== null);

    let current = '';
    const mark = (): void => {
      // The last heading above the upper third is the section on the screen.
      const line = window.innerHeight / 3;
      const above = headings.filter((heading) => heading.getBoundingClientRect().top < line);
      const id = above.at(-1)?.id ?? '';
      if (id === current) return;
      for (const link of links.get(current) ?? []) link.removeAttribute('aria-current');
      for (const link of links.get(id) ?? []) link.setAttribute('aria-current', 'location');
      now.textContent = links.get(id)?.[0]?.textContent?.trim() ?? '';
      current = id;
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
