const MARGIN = 16;

/**
 * The definition of a term beside it. The style sheet shows it on hover and focus; this keeps it inside the
 * window, lets Esc put it away, and gives the first tap to it where nothing can hover (the second follows
 * the link).
 */
class GlossaryTerm extends HTMLElement {
  connectedCallback(): void {
    const word = this.querySelector('a');
    const tip = this.querySelector<HTMLElement>('.term__tip');
    if (word === null || tip === null) return;

    const place = (): void => {
      delete this.dataset.away;
      tip.style.removeProperty('--shift');
      const { left, right } = tip.getBoundingClientRect();
      const width = document.documentElement.clientWidth;
      const shift = right > width - MARGIN ? Math.max(width - MARGIN - right, MARGIN - left) : 0;
      tip.style.setProperty('--shift', `${shift}px`);
    };
    const away = (): void => {
      this.dataset.away = '';
      delete this.dataset.open;
    };

    this.addEventListener('pointerenter', place);
    word.addEventListener('focus', place);
    word.addEventListener('blur', () => delete this.dataset.open);
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') away();
    });
    word.addEventListener('click', (event) => {
      if (!matchMedia('(hover: none)').matches || this.dataset.open !== undefined) return;
      event.preventDefault();
      this.dataset.open = '';
      place();
    });
    document.addEventListener('pointerdown', (event) => {
      if (event.target instanceof Node && !this.contains(event.target)) delete this.dataset.open;
    });
  }
}

customElements.define('glossary-term', GlossaryTerm);
