/*
 * The faces of the page have the letters that the site is written with. Others can only come from a reader, who writes
 * or brings them in a link; where to get those is known by a style sheet that is larger than all others together.
 */
async function bring(): Promise<void> {
  removeEventListener('focusin', onFocus);
  const { default: sheet } = await import('../../styles/rare-letters.css?inline');
  const style = document.createElement('style');
  style.textContent = sheet;
  document.head.append(style);
}

function onFocus({ target }: FocusEvent): void {
  if (target instanceof HTMLElement && target.matches('input, textarea')) bring();
}

if (location.search === '') addEventListener('focusin', onFocus);
else bring();
