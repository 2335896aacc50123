import { edgeSteps, edgeTargets, reduces, state } from './memory';
import { apply, expandKnown, runCommuting } from './steps';
import { find, stateAt } from './visited';
import { setWordAt, wordAt } from './words';

/*
 * The edges of the graph that a search has found. They are not stored: to find them again takes less time than to read
 * them from a memory as large as that would be.
 */

/**
 * Writes the steps out of the state at a position into `edgeSteps`, and the positions where they lead into
 * `edgeTargets`; gives their number. Steps to states that are not in the table are left out. `only`: the thread whose
 * steps are wanted; all when below 0.
 */
export function edgesFrom(position: u32, only: i32): i32 {
  const from = stateAt(position);
  const all = expandKnown(from, edgeSteps, only);
  let kept = 0;
  for (let k = 0; k < all; k++) {
    const step = wordAt(edgeSteps, k);
    apply(from, step, state);
    if (reduces != 0 && runCommuting(state) < 0) continue;
    const target = find(state);
    if (target < 0) continue;
    setWordAt(edgeSteps, kept, step);
    setWordAt(edgeTargets, kept, target);
    kept++;
  }
  return kept;
}
