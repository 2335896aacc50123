import { MAX_THREADS } from '../machine/layout.ts';

/*
 * What workers agree about besides the machine's state: words of a memory that all of them share, each that is written
 * often on a cache line of its own.
 */

/** Workers that may take part in a run. */
export const MAX_WORKERS = 64;
/** Words of a cache line of 64 bytes. */
const LINE = 16;
/** Times that a wait looks again before it goes to sleep: about as long as waking up takes. */
const SPINS = 4000;
/** The same where threads wait for each other to be awake: they get their cores one after the other. */
const AWAKE_SPINS = 100_000;
/** Milliseconds after which a sleeper looks around by itself. */
const NAP = 5;
/** Naps until the others of a group at most. */
const NAPS = 4;

/** Words for all workers. */
const WORD = {
  lock: 0,
  interrupt: LINE,
  work: 2 * LINE,
  instance: 3 * LINE,
  abandoned: 4 * LINE,
  claims: 5 * LINE,
} as const;
const WORKERS = 6 * LINE;
const THREADS = WORKERS + MAX_WORKERS * LINE;

/** Words of a worker. */
const WORKER = { state: 0, steps: 1 } as const;
/** Words of a thread. */
const THREAD_WORD = { runner: 0, blocked: 1, group: 2, size: 3, arrived: 4, awake: 5, words: 6 } as const;

/** What a worker that takes a step has to see before the next one; bits. */
export const INTERRUPT = {
  /** All have to stand between two steps until one of them has done what it wants. */
  stop: 1,
  /** The instance is over. */
  end: 2,
  /** The instance is to be given up. */
  abandon: 4,
  /** No other instance is wanted. */
  cancel: 8,
  /** There is nothing more to do. */
  done: 16,
} as const;

/** What a worker is doing. */
export const WORKER_STATE = {
  /** Nothing that anybody could wait for. */
  idle: 0,
  /** A step that may touch shared words without the lock. */
  running: 1,
  /** What only one may do at a time, or waiting to do it, or for others. */
  kernel: 2,
} as const;

/** How the lock can be: as in Ulrich Drepper, "Futexes are tricky" (2011). */
const LOCK = { free: 0, held: 1, wanted: 2 } as const;

/**
 * The words by which the workers of a run agree. Who runs a thread, whether it waits and who starts with it are plain
 * words, for whoever holds the lock or runs the thread; every other access is sequentially consistent.
 */
export class Control {
  /** The words. */
  readonly words: Int32Array<SharedArrayBuffer>;

  /** @param buffer memory of another control to look at; one of its own when left out */
  constructor(
    buffer = new SharedArrayBuffer(
      Int32Array.BYTES_PER_ELEMENT * (THREADS + MAX_THREADS * THREAD_WORD.words),
    ),
  ) {
    this.words = new Int32Array(buffer);
  }

  /** Bits of `INTERRUPT`. */
  get interrupts(): number {
    return Atomics.load(this.words, WORD.interrupt);
  }

  /** Instances that are over. */
  get instance(): number {
    return Atomics.load(this.words, WORD.instance);
  }

  /** Says that one more instance is over. */
  countInstance(): void {
    Atomics.add(this.words, WORD.instance, 1);
  }

  /** Steps that workers have told of so far. */
  get steps(): number {
    let steps = 0;
    for (let worker = 0; worker < MAX_WORKERS; worker++)
      steps += Atomics.load(this.words, workerAt(worker) + WORKER.steps) >>> 0;
    return steps;
  }

  /** Tells of steps that a worker has taken. */
  addSteps(worker: number, steps: number): void {
    Atomics.add(this.words, workerAt(worker) + WORKER.steps, steps);
  }

  /** Sets interrupts. */
  interrupt(bits: number): void {
    Atomics.or(this.words, WORD.interrupt, bits);
    Atomics.notify(this.words, WORD.lock);
  }

  /** Number of the instance that is to be given up, where `abandon` is set. */
  get abandoned(): number {
    return Atomics.load(this.words, WORD.abandoned);
  }

  /** Asks for an instance to be given up, unless it is over by then. */
  abandon(instance: number): void {
    Atomics.store(this.words, WORD.abandoned, instance);
    this.interrupt(INTERRUPT.abandon);
  }

  /** Takes interrupts back. */
  resume(bits: number): void {
    Atomics.and(this.words, WORD.interrupt, ~bits);
    Atomics.notify(this.words, WORD.interrupt);
  }

  /** Sleeps until a stop is over. */
  awaitResume(): void {
    for (let spins = 0; (this.interrupts & INTERRUPT.stop) !== 0; spins++) {
      const { interrupts } = this;
      if (spins > SPINS && (interrupts & INTERRUPT.stop) !== 0)
        Atomics.wait(this.words, WORD.interrupt, interrupts, NAP);
    }
  }

  /** Tries to take the lock, and waits for it otherwise. Gives false where `givesUp` says so before. */
  lock(givesUp: () => boolean): boolean {
    const { words } = this;
    if (Atomics.compareExchange(words, WORD.lock, LOCK.free, LOCK.held) === LOCK.free) return true;
    for (let spins = 0; !givesUp(); spins++) {
      if (spins < SPINS) {
        if (Atomics.load(words, WORD.lock) !== LOCK.free) continue;
        if (Atomics.compareExchange(words, WORD.lock, LOCK.free, LOCK.held) === LOCK.free) return true;
      } else {
        if (Atomics.exchange(words, WORD.lock, LOCK.wanted) === LOCK.free) return true;
        Atomics.wait(words, WORD.lock, LOCK.wanted, NAP);
      }
    }
    return false;
  }

  /** Gives the lock back. */
  unlock(): void {
    if (Atomics.exchange(this.words, WORD.lock, LOCK.free) === LOCK.wanted)
      Atomics.notify(this.words, WORD.lock, 1);
  }

  /** How often there was something new to do. */
  get work(): number {
    return Atomics.load(this.words, WORD.work);
  }

  /** Wakes the workers that wait for something to do. */
  announceWork(): void {
    Atomics.add(this.words, WORD.work, 1);
    Atomics.notify(this.words, WORD.work);
  }

  /** Sleeps until there is something to do that was not there when `work` was so much. */
  awaitWork(work: number): void {
    for (let spins = 0; spins < SPINS; spins++) if (this.work !== work) return;
    Atomics.wait(this.words, WORD.work, work);
  }

  /** One of `WORKER_STATE`. */
  stateOf(worker: number): number {
    return Atomics.load(this.words, workerAt(worker) + WORKER.state);
  }

  /** Says what a worker is doing. */
  setState(worker: number, state: number): void {
    Atomics.store(this.words, workerAt(worker) + WORKER.state, state);
  }

  /** Waits until every other worker is in a state that will do. */
  awaitOthers(worker: number, workers: number, until: (state: number) => boolean): void {
    for (let other = 0; other < workers; other++) while (other !== worker && !until(this.stateOf(other)));
  }

  /** Where to look next for a thread that nobody runs: one after the other, so that all have their turn. */
  get nextClaim(): number {
    return this.words[WORD.claims];
  }

  /** Says which thread was claimed. */
  claim(thread: number, worker: number): void {
    this.words[WORD.claims] = thread + 1;
    this.words[threadAt(thread) + THREAD_WORD.runner] = worker + 1;
  }

  /** Says that nobody runs a thread any more; `blocked`: nor may anybody before it can go on. */
  release(thread: number, blocked: boolean): void {
    this.words[threadAt(thread) + THREAD_WORD.runner] = 0;
    this.words[threadAt(thread) + THREAD_WORD.blocked] = blocked ? 1 : 0;
  }

  /** Whether a worker runs a thread. */
  isClaimed(thread: number): boolean {
    return this.words[threadAt(thread) + THREAD_WORD.runner] !== 0;
  }

  /** Whether a thread waits for what others do. */
  isBlocked(thread: number): boolean {
    return this.words[threadAt(thread) + THREAD_WORD.blocked] === 1;
  }

  /** Says that threads were started by one step: they wait for each other before their first one. */
  group(threads: readonly number[]): void {
    for (const thread of threads) {
      const at = threadAt(thread);
      this.words[at + THREAD_WORD.group] = threads[0] + 1;
      this.words[at + THREAD_WORD.size] = threads.length;
    }
  }

  /**
   * Waits until all of a thread's group are there, if it has one, and then until all are awake; not for ever, as some may
   * have no worker, or no core. Gives whether it had one.
   */
  meet(thread: number): boolean {
    const at = threadAt(thread);
    const group = this.words[at + THREAD_WORD.group] - 1;
    if (group < 0) return false;
    this.words[at + THREAD_WORD.group] = 0;
    const size = this.words[at + THREAD_WORD.size];
    this.arrive(threadAt(group) + THREAD_WORD.arrived, size, true);
    this.arrive(threadAt(group) + THREAD_WORD.awake, size, false);
    return true;
  }

  private arrive(counter: number, size: number, sleeps: boolean): void {
    const { words } = this;
    const arrived = Atomics.add(words, counter, 1) + 1;
    if (arrived === size) Atomics.notify(words, counter);
    for (let spins = 0; spins < (sleeps ? SPINS : AWAKE_SPINS); spins++)
      if (Atomics.load(words, counter) >= size) return;
    for (let naps = 0; sleeps && naps < NAPS; naps++) {
      const now = Atomics.load(words, counter);
      if (now >= size) return;
      Atomics.wait(words, counter, now, NAP);
    }
  }

  /** Forgets what was said of threads. */
  forgetThreads(): void {
    this.words.fill(0, THREADS);
    this.words[WORD.claims] = 0;
  }
}

function workerAt(worker: number): number {
  return WORKERS + worker * LINE;
}

function threadAt(thread: number): number {
  return THREADS + thread * THREAD_WORD.words;
}
