import type { WorkMeter } from '../limits/work-meter.ts';
import type { Successors } from '../steps/successors.ts';

/*
 * A look ahead by random walks, before millions of states are packed.
 */

/** Steps of one walk at most. */
const WALK_STEPS = 1000;
/** Steps of the kernel that take as long as one that the machine takes, about. */
const LEARNED_STEPS = 64;
/** Walks in a row that meet nothing new before they are enough. */
const DULL_WALKS = 16;

/**
 * Runs the program a few times at random, to meet most of what its slots can hold before the search does: fields that
 * turn out too narrow when millions of states are packed cost a second for each bit.
 * The walks are the same every time. `steps`: how many to take in all; fewer where the meter is told to stop.
 */
export function randomWalks(successors: Successors, steps: number, meter: WorkMeter): void {
  let left = steps;
  let random = 1;
  const draw = (bound: number) => {
    // A linear congruential generator (Numerical Recipes); the low bits are weak, so that the high ones are taken.
    random = (Math.imul(random, 1664525) + 1013904223) | 0;
    return Math.floor(((random >>> 8) / 2 ** 24) * bound);
  };
  const contents = () => successors.vector.slots.reduce((sum, slot) => sum + slot.contents.length, 0);
  let known = contents();
  for (let dull = 0; dull < DULL_WALKS && left > 0 && meter.stopped === null; dull++) {
    let state = successors.start();
    // Long stays with one thread lead to other states than even turns do.
    const stay = draw(8);
    let last = -1;
    for (let i = 0; i < WALK_STEPS && left > 0 && meter.stopped === null; i++, left--) {
      const { learned, bytes } = successors;
      const steps = successors.expand(state);
      meter.spend(
        1 + successors.kernel.commutingSpent() + LEARNED_STEPS * (successors.learned - learned),
        successors.bytes - bytes,
      );
      if (steps === null) {
        state = successors.packAnew(state);
        continue;
      }
      if (steps.length === 0) break;
      let choice = steps[draw(steps.length)];
      for (const step of steps) if (successors.steps.threadOf[step] === last && draw(8) < stay) choice = step;
      last = successors.steps.threadOf[choice];
      successors.steps.apply(state, choice, state);
    }
    if (contents() > known) dull = 0;
    known = contents();
  }
}
