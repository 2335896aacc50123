import { mayHaveWork } from './kept.ts';

/** What a reader does that the rest of this is for. */
const SIGNS = ['scroll', 'pointerdown', 'keydown', 'toggle'];

const bring = () => import('./page.ts');

// From now on answers wait for the reader's own.
document.documentElement.dataset.study = '';
if (mayHaveWork()) bring();
else for (const sign of SIGNS) addEventListener(sign, bring, { once: true, capture: true, passive: true });
