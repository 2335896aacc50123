/**
 * Definitions of terms, beside them: shown on hover and on focus, and by the first tap where nothing can hover (the
 * second follows the link). The platform puts them away with Esc or a press elsewhere, since they are popovers.
 */

/** Room between a definition and the window's edges, in pixels; the style sheet's where it can do the placing. */
const MARGIN = 16;
const anchored = CSS.supports('anchor-scope: all');

/** The term whose definition was opened by a tap. */
let tapped: Element | null = null;

const termAt = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('glossary-term') : null;

/** Shows or hides the definition of a term. */
function toggle(term: Element | null, shown: boolean): void {
  const word = term?.querySelector('a');
  const tip = term?.querySelector<HTMLElement>('[popover]');
  if (!word || !tip) return;
  tip.togglePopover(shown);
  if (!shown || anchored) return;
  const { left, bottom } = word.getBoundingClientRect();
  const most = document.documentElement.clientWidth - tip.offsetWidth - MARGIN;
  tip.style.left = `${scrollX + Math.max(MARGIN, Math.min(left, most))}px`;
  tip.style.top = `${scrollY + bottom}px`;
}

document.addEventListener('pointerover', ({ target, relatedTarget, pointerType }) => {
  const term = termAt(target);
  if (pointerType !== 'touch' && term !== termAt(relatedTarget)) toggle(term, true);
});
document.addEventListener('pointerout', ({ target, relatedTarget, pointerType }) => {
  const term = termAt(target);
  if (pointerType === 'touch' || term === termAt(relatedTarget)) return;
  toggle(term, term?.contains(document.activeElement) ?? false);
});
document.addEventListener('focusin', ({ target }) => toggle(termAt(target), true));
document.addEventListener('focusout', ({ target }) => {
  const term = termAt(target);
  toggle(term, term === tapped || (term?.matches(':hover') ?? false));
});
document.addEventListener('pointerdown', ({ target }) => {
  if (termAt(target) !== tapped) tapped = null;
});
document.addEventListener('click', (event) => {
  const word = event.target instanceof Element ? event.target.closest('glossary-term > a') : null;
  if (word === null || word.parentElement === tapped || !matchMedia('(hover: none)').matches) return;
  event.preventDefault();
  tapped = word.parentElement;
  toggle(tapped, true);
});

// Until now the style sheet has shown definitions, as it does where there are no scripts.
customElements.define('glossary-term', class extends HTMLElement {});
