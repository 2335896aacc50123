import { reduces, state, targets, walked } from './memory';
import { find, stateAt } from './states';
import { apply, expandKnown, settle } from './steps';

/**
 * Steps out of the state at a position, into `walked`, and the positions where they lead, into `targets`; gives their
 * number. Steps to states that are not in the table are left out. `only`: the thread whose steps are wanted; all when
 * below 0.
 */
export function walk(position: u32, only: i32): i32 {
  const from = stateAt(position);
  const all = expandKnown(from, walked, only);
  let kept: usize = 0;
  for (let k = 0; k < all; k++) {
    const step = load<i32>(walked + ((<usize>k) << 2));
    apply(from, step, state);
    if (reduces != 0 && settle(state) < 0) continue;
    const target = find(state);
    if (target < 0) continue;
    store<i32>(walked + (kept << 2), step);
    store<i32>(targets + (kept << 2), target);
    kept++;
  }
  return <i32>kept;
}
