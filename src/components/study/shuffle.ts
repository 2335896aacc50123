import type { Work } from './work.ts';

/** Numbers below 1 that a seed draws, always the same (mulberry32). */
function drawn(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in an order that only the seed decides (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const mixed = [...items];
  const draw = drawn(seed);
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(draw() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
  }
  return mixed;
}

/** Those that were missed, then those without an answer or a judgement, then those that were right; else as they were. */
export function missedFirst<T>(items: readonly T[], keyOf: (item: T) => string, { answers }: Work): T[] {
  const rank = (item: T) => {
    const right = answers[keyOf(item)]?.right;
    if (right === false) return 0;
    return right === true ? 2 : 1;
  };
  return items.toSorted((a, b) => rank(a) - rank(b));
}
