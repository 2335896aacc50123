import { arena } from './memory';

/*
 * Memory for one walk over the states at a time. It grows with the walk, and the next walk has it from the start again.
 */

/** How a call that walks has ended: there is nothing left to do, */
export const WALK_DONE: i32 = 0;
/** there is more to do, */
export const WALK_MORE: i32 = 1;
/** what it came to may be a goal, for the host to look at, */
export const WALK_HIT: i32 = 2;
/** or memory is out. */
export const WALK_OUT_OF_MEMORY: i32 = -1;

/** By how many pages memory grows at least: seldom enough to cost nothing. */
const GROWTH: i32 = 64;

/** The first byte that is not taken, and the first that is not there. */
let next: u64 = 0;
let end: u64 = 0;

/** Gives everything back. */
export function clear(): void {
  next = arena;
  end = (<u64>memory.size()) << 16;
}

/**
 * Takes so many bytes, behind those that were taken last, at a multiple of 8; 0 where memory is out. What lies there
 * may be anything.
 */
export function take(bytes: usize): usize {
  const after = (next + bytes + 7) & ~7;
  if (after > end) {
    if (after >> 32 != 0) return 0;
    const pages = <i32>((after - end + 0xffff) >> 16);
    if (memory.grow(max(pages, GROWTH)) < 0 && memory.grow(pages) < 0) return 0;
    end = (<u64>memory.size()) << 16;
  }
  const taken = <usize>next;
  next = after;
  return taken;
}
