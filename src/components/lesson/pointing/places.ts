/** Name of the marks, in the style sheet too. */
const MARKS = 'named';

/** Where a name stands in an element, as a word by itself. */
function* placesOf(name: string, element: Element): Generator<Range> {
  const word = new RegExp(`(?<![\\p{L}\\p{N}_$])${name.replaceAll('$', '\\$')}(?![\\p{L}\\p{N}_$])`, 'gu');
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    for (const { index } of (text.textContent ?? '').matchAll(word)) {
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + name.length);
      yield range;
    }
  }
}

/** Marks, in the demo beside it, the name that a term of the prose is. */
export function markName(term: Element): void {
  const demo = term.closest('.pair')?.querySelector('.demo');
  const name = term.textContent?.trim() ?? '';
  if (demo && /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name))
    CSS.highlights.set(MARKS, new Highlight(...placesOf(name, demo)));
}
