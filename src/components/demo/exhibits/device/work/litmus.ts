import { roundMemory } from './memory.ts';

/** A small test of what two threads may see of each other's writes. */
export type LitmusWay = 'store-buffer' | 'store-buffer-atomic' | 'publish';

/** What both workers of a round do: one test again and again, each time on words of its own. */
export interface LitmusPart {
  way: LitmusWay;
  /** Memory that both have. */
  memory: SharedArrayBuffer;
  /** Which of the two a worker is. */
  side: 0 | 1;
  /** Bytes between the two words of an instance. */
  apart: number;
}

/** Instances of a round. */
export const INSTANCES = 100;

/** Words of 4 bytes: where each has arrived, how many are over, what each has seen, and the instances. */
const PLACE = { arrived: [0, 64], over: 128, seen: [192, 192 + INSTANCES], cells: 1024 } as const;
/** Words from one instance to the next, more than two of them are ever apart. */
const STRIDE = 256;
/** Moments by which threads that were started together are apart: not the same in each instance. */
const JITTER = 16;

type Test = (words: Int32Array, x: number, y: number) => number;

/** What each of two does with two words that were 0, and what it has seen. */
const TESTS: Record<LitmusWay, readonly [Test, Test]> = {
  'store-buffer': [
    (words, x, y) => {
      words[x] = 1;
      return words[y];
    },
    (words, x, y) => {
      words[y] = 1;
      return words[x];
    },
  ],
  'store-buffer-atomic': [
    (words, x, y) => {
      Atomics.store(words, x, 1);
      return Atomics.load(words, y);
    },
    (words, x, y) => {
      Atomics.store(words, y, 1);
      return Atomics.load(words, x);
    },
  ],
  // x is the data, and y says that it is there. Seen is the flag as 2, and the data as 1.
  publish: [
    (words, x, y) => {
      words[x] = 1;
      words[y] = 1;
      return 0;
    },
    (words, x, y) => {
      const flag = words[y];
      return 2 * flag + words[x];
    },
  ],
};

/** Whether what two have seen can come from no order in which their steps are done one after the other. */
function isWeak(way: LitmusWay, first: number, second: number): boolean {
  return way === 'publish' ? second === 2 : first === 0 && second === 0;
}

/** Memory for rounds. */
export function litmusMemory(): SharedArrayBuffer {
  return roundMemory(Int32Array.BYTES_PER_ELEMENT * (PLACE.cells + INSTANCES * STRIDE));
}

/** Does a worker's part of a round. The one that helps touches nothing any more after that. */
export function takePart({ way, memory, side, apart }: LitmusPart): void {
  const words = new Int32Array(memory);
  const [mine, other] = [PLACE.arrived[side], PLACE.arrived[1 - side]];
  const test = TESTS[way][side];
  for (let i = 0; i < INSTANCES; i++) {
    const x = PLACE.cells + i * STRIDE;
    Atomics.store(words, mine, i + 1);
    while (Atomics.load(words, other) <= i);
    for (let spins = (37 * i + 11 * side) % JITTER; spins > 0; spins--) Atomics.load(words, mine);
    words[PLACE.seen[side] + i] = test(words, x, x + apart / Int32Array.BYTES_PER_ELEMENT);
  }
  Atomics.add(words, PLACE.over, 1);
}

/** The same for the one that leads: gives in how many instances they have seen what no order explains. */
export function takePartBoth(part: LitmusPart): number {
  takePart(part);
  const words = new Int32Array(part.memory);
  while (Atomics.load(words, PLACE.over) < 2);
  const [first, second] = PLACE.seen;
  let weak = 0;
  for (let i = 0; i < INSTANCES; i++) if (isWeak(part.way, words[first + i], words[second + i])) weak++;
  return weak;
}
