import { mayHaveWork } from './kept.ts';

/** What a reader does that shows where they are in the page. */
const SIGNS = ['scroll', 'pointerdown', 'keydown'];

const read = () => import('./page.ts');
const ask = () => import('./questions.ts');

/** A question that is opened wants its form; whatever else is folded does not. */
function hear({ target }: Event): void {
  if (!(target instanceof Element) || !target.matches('details.check')) return;
  removeEventListener('toggle', hear, true);
  ask();
}

// From now on answers wait for the reader's own.
document.documentElement.dataset.study = '';
if (mayHaveWork()) {
  read();
  ask();
} else {
  // A demo that scrolls within itself is no sign: what it scrolls does not bubble.
  for (const sign of SIGNS) addEventListener(sign, read, { once: true, passive: true });
  addEventListener('toggle', hear, true);
}
