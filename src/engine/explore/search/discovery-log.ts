import type { Choice } from '../../run/schedule.ts';
import type { Successors } from '../steps/successors.ts';
import { ByteList } from './byte-list.ts';

/*
 * How each state was found, in about two bytes: enough for a schedule with the fewest steps when there is no memory
 * for better ones.
 */

/** States of which one says what it was discovered from by a number of its own. */
const STRIDE = 64;

/**
 * For each state, in the order of their discovery: the state that it was discovered from, and which of its steps led
 * there. As the search is breadth-first, this is a schedule with the fewest steps; and states are discovered in the
 * order of those that they are discovered from, so that it is enough to know how far each is from the one before.
 */
export class DiscoveryLog {
  /** For each state but the start which step led to it. */
  private readonly ordinals = new ByteList();
  /** For each of them how far its parent lies behind that of the one before. */
  private readonly advances = new ByteList();
  /** For every `STRIDE`th of them its parent. */
  private readonly parents: number[] = [];
  /** Parent of the last one. */
  private parent = 0;

  /** Bytes in use. */
  get bytes(): number {
    return this.ordinals.bytes + this.advances.bytes;
  }

  /** Adds a state. `ordinal`: which of the steps in the state `parent` led to it; parents come in their order. */
  add(parent: number, ordinal: number): void {
    if (this.ordinals.length % STRIDE === 0) this.parents.push(parent);
    this.advances.push(parent - this.parent);
    this.ordinals.push(ordinal);
    this.parent = parent;
  }

  /** The steps from the start to the state with a number, commuting ones included. */
  scheduleTo(number: number, successors: Successors): Choice[] {
    const path: number[] = [];
    for (let at = number; at !== 0; at = this.parentOf(at)) path.push(at);
    const state = successors.start();
    return path.reverse().flatMap((at) => {
      const steps = successors.expand(state) ?? [];
      return successors.follow(state, steps[this.ordinals.at(at - 1)]);
    });
  }

  private parentOf(number: number): number {
    const at = number - 1;
    const known = at - (at % STRIDE);
    let parent = this.parents[known / STRIDE];
    for (let i = known + 1; i <= at; i++) parent += this.advances.at(i);
    return parent;
  }
}
