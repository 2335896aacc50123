/*
 * The faces of the page have the letters that the site is written with. Others can only come from a reader, who writes
 * or brings them in a link; where to get those is known by a style sheet that is larger than all others together.
 */
async function bring(): Promise<void> {
  removeEventListener('focusin', onFocus);
  const { default: sheet } = await import('../../styles/rare-letters.css?inline');
  // Not by an element: the policy of the site takes none but those that its pages come with.
  const made = new CSSStyleSheet();
  made.replaceSync(sheet);
  document.adoptedStyleSheets.push(made);
}

function onFocus({ target }: FocusEvent): void {
  if (target instanceof HTMLElement && target.matches('input, textarea')) bring();
}

if (location.search === '') addEventListener('focusin', onFocus);
else bring();
