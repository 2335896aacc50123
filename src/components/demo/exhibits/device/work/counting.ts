import { roundMemory } from './memory.ts';

/** A way of adding one to a word again and again, beside somebody who does the same. */
export type CountingWay = 'plain' | 'atomic' | 'lock' | 'own';

/** What both workers of a round do. */
export interface CountingPart {
  way: CountingWay;
  /** Memory that both have; its words are those of `PLACE`. */
  memory: SharedArrayBuffer;
  /** Word that this worker counts in. */
  at: number;
  times: number;
}

/** Words of 4 bytes; each a cache line or more from the others, whatever a device's lines are. */
const PLACE = { arrived: 0, over: 64, lock: 128, counters: 1024 } as const;
/** Times that both meet before they start. */
const MEETINGS = 100;
/** Times that a lock is asked for again before its thread goes to sleep. */
const SPINS = 200;
/** States of the lock, as in Ulrich Drepper, "Futexes are tricky" (2011). */
const LOCK = { free: 0, held: 1, wanted: 2 } as const;

/** Memory for rounds. */
export function countingMemory(): SharedArrayBuffer {
  return roundMemory(2 * Int32Array.BYTES_PER_ELEMENT * PLACE.counters);
}

/** Word of a counter so many bytes behind the first. */
export function counterAt(bytes: number): number {
  return PLACE.counters + bytes / Int32Array.BYTES_PER_ELEMENT;
}

/** What the first counter has come to. */
export function counted(memory: SharedArrayBuffer): number {
  return Atomics.load(new Int32Array(memory), PLACE.counters);
}

/** Waits until workers have come to a place so many times in all. */
function spinUntil(words: Int32Array, place: number, times: number): void {
  while (Atomics.load(words, place) < times);
}

/** Lets both meet again and again until they start: who meets this often has a core of its own by then, if there are two. */
function startTogether(words: Int32Array): void {
  for (let meeting = 1; meeting <= MEETINGS; meeting++) {
    Atomics.add(words, PLACE.arrived, 1);
    spinUntil(words, PLACE.arrived, 2 * meeting);
  }
}

/** Does a worker's part of a round, begun by both at once. The one that helps touches nothing any more after that. */
export function count({ way, memory, at, times }: CountingPart, begin = () => {}): void {
  const words = new Int32Array(memory);
  startTogether(words);
  begin();
  COUNT[way](words, at, times);
  Atomics.add(words, PLACE.over, 1);
}

/** The same for the one that leads; gives the milliseconds from when both were there until both had done their part. */
export function countBoth(part: CountingPart, now: () => number): number {
  let began = 0;
  count(part, () => {
    began = now();
  });
  spinUntil(new Int32Array(part.memory), PLACE.over, 2);
  return now() - began;
}

/** A loop for each, so that each is compiled for what it does. */
const COUNT: Record<CountingWay, (words: Int32Array, at: number, times: number) => void> = {
  plain(words, at, times) {
    for (let i = 0; i < times; i++) words[at]++;
  },
  atomic(words, at, times) {
    for (let i = 0; i < times; i++) Atomics.add(words, at, 1);
  },
  lock(words, at, times) {
    for (let i = 0; i < times; i++) {
      lock(words);
      words[at]++;
      unlock(words);
    }
  },
  own(words, at, times) {
    let sum = 0;
    for (let i = 0; i < times; i++) sum++;
    Atomics.add(words, at, sum);
  },
};

function lock(words: Int32Array): void {
  for (let i = 0; i < SPINS; i++)
    if (Atomics.compareExchange(words, PLACE.lock, LOCK.free, LOCK.held) === LOCK.free) return;
  while (Atomics.exchange(words, PLACE.lock, LOCK.wanted) !== LOCK.free)
    Atomics.wait(words, PLACE.lock, LOCK.wanted);
}

function unlock(words: Int32Array): void {
  if (Atomics.exchange(words, PLACE.lock, LOCK.free) === LOCK.wanted) Atomics.notify(words, PLACE.lock, 1);
}
