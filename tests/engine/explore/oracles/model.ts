/** What the threads of a model share: flags and numbers by name. */
export type Shared = Readonly<Record<string, number>>;

/** One step of a model's thread: every way in which it can go, none where the thread has to wait. */
export type Step = (shared: Shared, me: number) => Shared[];

/** n! */
export function factorial(n: number): bigint {
  return n < 2 ? 1n : BigInt(n) * factorial(n - 1);
}

/** Ways to merge sequences of these lengths. */
export function multinomial(...lengths: number[]): bigint {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.reduce((ways, length) => ways / factorial(length), factorial(total));
}

/** Changes some of what is shared. */
export function set(change: (shared: Shared, me: number) => Shared): Step {
  return (shared, me) => [{ ...shared, ...change(shared, me) }];
}

/** A step that waits until something holds. */
export function when(guard: (shared: Shared, me: number) => boolean, step: Step): Step {
  return (shared, me) => (guard(shared, me) ? step(shared, me) : []);
}

/** A step of which nobody else hears. */
export const quiet: Step = (shared) => [shared];

export function load(name: string): Step {
  return set((shared, me) => ({ [`r${me}`]: shared[name] }));
}

/** Stores what was loaded before, and `by` more. */
export function store(name: string, by = 0): Step {
  return set((shared, me) => ({ [name]: shared[`r${me}`] + by, [`r${me}`]: 0 }));
}

export function write(name: string, value: number): Step {
  return set(() => ({ [name]: value }));
}

export function add(name: string, by = 1): Step {
  return set((shared) => ({ [name]: shared[name] + by }));
}

/** Takes one permit of what has any. */
export function take(name: string): Step {
  return when((shared) => shared[name] > 0, add(name, -1));
}

/** Lets go of a lock (a permit that is one) and sleeps, until it is woken and the lock is free. */
export function sleep(condition: string, lock: string): Step[] {
  const asleep = (me: number) => `${condition}${me}`;
  return [
    set((_, me) => ({ [asleep(me)]: 1, [lock]: 1 })),
    when((shared, me) => shared[asleep(me)] === 0, take(lock)),
  ];
}

function sleepers(condition: string, shared: Shared): string[] {
  return Object.keys(shared).filter((name) => name.startsWith(condition) && shared[name] === 1);
}

/** Wakes one of those who sleep, whichever. */
export function signal(condition: string): Step {
  return (shared) => {
    const names = sleepers(condition, shared);
    return names.length === 0 ? [shared] : names.map((name) => ({ ...shared, [name]: 0 }));
  };
}

export function broadcast(condition: string): Step {
  return set((shared) => Object.fromEntries(sleepers(condition, shared).map((name) => [name, 0])));
}

/**
 * Ways in which the threads of a model can go, by how they end: an independent answer to what `explore` says.
 * @param tell what is to be told apart of an end; `stuck` says that not all threads have come to theirs
 */
export function ways(
  threads: readonly (readonly Step[])[],
  start: Shared,
  tell: (shared: Shared, stuck: boolean) => string,
): Record<string, bigint> {
  const known = new Map<string, Record<string, bigint>>();
  const from = (at: readonly number[], shared: Shared): Record<string, bigint> => {
    const key = JSON.stringify([at, Object.entries(shared).sort()]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const sums: Record<string, bigint> = {};
    let steps = 0;
    threads.forEach((thread, me) => {
      for (const next of thread[at[me]]?.(shared, me) ?? []) {
        steps++;
        const later = from(
          at.map((step, other) => (other === me ? step + 1 : step)),
          next,
        );
        for (const [end, count] of Object.entries(later)) sums[end] = (sums[end] ?? 0n) + count;
      }
    });
    if (steps === 0) {
      const stuck = threads.some((thread, me) => at[me] < thread.length);
      sums[tell(shared, stuck)] = 1n;
    }
    known.set(key, sums);
    return sums;
  };
  return from(
    threads.map(() => 0),
    start,
  );
}

/** All ways together. */
export function total(counts: Record<string, bigint>): bigint {
  return Object.values(counts).reduce((sum, count) => sum + count, 0n);
}
