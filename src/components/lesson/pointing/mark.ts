/** The term that is pointed at by now. */
let pointed: Element | null = null;

async function mark({ target }: Event): Promise<void> {
  const term = target instanceof Element ? target.closest('.pair__prose code') : null;
  pointed = term;
  if (term === null) return;
  const { markName } = await import('./places.ts');
  if (pointed === term) markName(term);
}

function clear(): void {
  pointed = null;
  CSS.highlights.clear();
}

// Older browsers leave the demo as it is.
if (typeof Highlight !== 'undefined') {
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, mark);
  for (const type of ['pointerout', 'focusout']) document.addEventListener(type, clear);
}
