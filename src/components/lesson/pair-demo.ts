/**
 * Tells the style sheet how tall the demo is. One taller than the window then scrolls along until its end is
 * in view and stays there; stuck by its top, its end could never be seen.
 */
class PairDemo extends HTMLElement {
  #observer = new ResizeObserver(([{ borderBoxSize }]) => {
    this.style.setProperty('--demo-height', `${borderBoxSize[0].blockSize}px`);
  });

  connectedCallback(): void {
    this.#observer.observe(this);
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
  }
}

customElements.define('pair-demo', PairDemo);
