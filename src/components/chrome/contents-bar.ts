/**
 * Calls back with the id of the heading under which the line at a third of the window lies, or '' above all of them.
 * Sections are observed, not asked where they are: to ask lays out all that are out of sight.
 */
function whenRead(then: (id: string) => void): void {
  let id = '';
  const sections = [...document.querySelectorAll('.lesson .pair')];
  const ids = sections.map((section) => (id = section.querySelector('h2')?.id ?? id));
  const crossing = new Set<Element>();
  let current = '';
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) crossing[isIntersecting ? 'add' : 'delete'](target);
      let at = sections.findLastIndex((section) => crossing.has(section));
      if (at === -1) {
        // Between two sections, the upper one; the entries are in the order in which they are observed.
        const above = entries.findLast(
          ({ boundingClientRect: { top }, rootBounds }) => top < (rootBounds?.top ?? 0),
        );
        at = above === undefined ? sections.indexOf(entries[0].target) - 1 : sections.indexOf(above.target);
      }
      const read = ids[at] ?? '';
      if (read === current) return;
      current = read;
      then(read);
    },
    { rootMargin: '-33% 0px -67% 0px' },
  );
  for (const section of sections) observer.observe(section);
}

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
    whenRead((id) => {
      const hash = `#${id}`;
      now.textContent = '';
      for (const link of links) {
        if (id === '' || link.hash !== hash) link.removeAttribute('aria-current');
        else {
          link.setAttribute('aria-current', 'location');
          now.textContent = link.firstChild?.textContent ?? '';
        }
      }
    });

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
