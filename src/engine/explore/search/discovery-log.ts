import type { Choice } from '../../run/schedule.ts';
import type { Successors } from '../steps/successors.ts';
import { ByteList } from './byte-list.ts';

/*
 * How each state was found, in about two bytes: enough for a schedule with the fewest steps when there is no memory
 * for better ones.
 */

/** States between two of which it is known which states they have discovered. */
const STRIDE = 64;

/**
 * For each state, in the order of their discovery: the state that it was discovered from, and which of its steps led
 * there. As the search is breadth-first, this is a schedule with the fewest steps; and states are discovered in the
 * order of those that they are discovered from, so that it is enough to know how many each has discovered.
 */
export class DiscoveryLog {
  /** States discovered so far; the start is number 0. */
  length = 1;
  /** For each state but the start which step led to it. */
  private readonly ordinals = new ByteList();
  /** For each state how many it has discovered. The last one that has discovered any is still open. */
  private readonly discovered = new ByteList();
  private open = 0;
  /** States of which it is known how many they have discovered. */
  private closed = 0;
  /** For every `STRIDE`th state the first that it, or one behind it, has discovered. */
  private readonly firsts: number[] = [];

  /** Bytes in use. */
  get bytes(): number {
    return this.ordinals.bytes + this.discovered.bytes;
  }

  /** Adds a state. `ordinal`: which of the steps in the state `parent` led to it; parents come in their order. */
  add(parent: number, ordinal: number): void {
    while (this.closed < parent) this.close();
    this.open++;
    this.ordinals.push(ordinal);
    this.length++;
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
    let low = 0;
    for (let high = this.firsts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if (this.firsts[middle] <= number) low = middle;
      else high = middle;
    }
    let parent = low * STRIDE;
    let next = this.firsts[low] ?? 1;
    for (; parent < this.discovered.length; parent++) {
      next += this.discovered.at(parent);
      if (number < next) break;
    }
    return parent;
  }

  private close(): void {
    if (this.closed % STRIDE === 0) this.firsts.push(this.length - this.open);
    this.discovered.push(this.open);
    this.closed++;
    this.open = 0;
  }
}
