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

/** The name that is pointed at, and the demo beside it. */
function pointedAt(target: EventTarget | null): { name: string; demo: Element } | null {
  const term = target instanceof Element ? target.closest('.pair__prose code') : null;
  const demo = term?.closest('.pair')?.querySelector('.demo');
  const name = term?.textContent?.trim() ?? '';
  return demo && /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? { name, demo } : null;
}

function mark({ target }: Event): void {
  const pointed = pointedAt(target);
  if (pointed !== null) CSS.highlights.set(MARKS, new Highlight(...placesOf(pointed.name, pointed.demo)));
}

const clear = () => CSS.highlights.delete(MARKS);

// Older browsers leave the demo as it is.
if (typeof Highlight !== 'undefined') {
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, mark);
  for (const type of ['pointerout', 'focusout']) document.addEventListener(type, clear);
}
