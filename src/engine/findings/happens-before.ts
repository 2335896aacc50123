import type { Method } from '../language/instruction.ts';
import type { Program } from '../language/program.ts';
import type { Effect } from '../machine/effect.ts';
import { type Clock, join } from './clock.ts';

// What a successful call of each method orders: acquiring learns what was released before, releasing passes it on.
const ACQUIRES: ReadonlySet<Method> = new Set<Method>([
  'lock',
  'tryLock',
  'acquire',
  'tryAcquire',
  'wait',
  'readLock',
  'writeLock',
  'load',
  'add',
  'exchange',
  'compareExchange',
  'read',
]);
const RELEASES: ReadonlySet<Method> = new Set<Method>([
  'unlock',
  'release',
  'wait',
  'countDown',
  'readUnlock',
  'writeUnlock',
  'store',
  'add',
  'exchange',
  'compareExchange',
  'write',
  'signal',
  'broadcast',
]);

/** Methods that may change nothing. */
const TRIES: ReadonlySet<Method> = new Set<Method>(['tryLock', 'tryAcquire', 'release']);

/** Which steps of a run are known to have happened before which, by its synchronisation alone. */
export class HappensBefore {
  private readonly program: Program;
  private readonly threads: Clock[] = [];
  private readonly objects = new Map<number, Clock>();
  /** Threads that a `parallel` started, by the thread that waits for them. */
  private readonly awaited = new Map<number, number[]>();

  /** Before the first step of a run of the program. */
  constructor(program: Program) {
    this.program = program;
  }

  /** What a thread knows. */
  clockOf(thread: number): Clock {
    this.threads[thread] ??= [];
    return this.threads[thread];
  }

  /** Learns a step that comes next in the run; `clockOf` its thread then tells what happened before it, and it itself. */
  learn(effect: Effect): void {
    const { thread } = effect;
    const clock = this.clockAtEnd(thread);
    for (const ended of effect.joined) join(clock, this.clockAtEnd(ended));
    this.acquire(effect, clock);
    clock[thread] = (clock[thread] ?? 0) + 1;
    this.release(effect, clock);
    for (const started of effect.started) join(this.clockOf(started), clock);
    for (const woken of effect.woken) if (woken !== thread) join(this.clockOf(woken), clock);
    for (const { pipe, after } of effect.closed)
      for (const closing of after) join(this.objectClock(pipe), this.clockOf(closing));
    if (this.program.instructions[effect.pc].op === 'parallel') this.awaited.set(thread, [...effect.started]);
  }

  /** What a thread knows once its `parallel` is over: a thread that ends with it takes no step that could learn it. */
  private clockAtEnd(thread: number): Clock {
    const clock = this.clockOf(thread);
    for (const child of this.awaited.get(thread) ?? []) join(clock, this.clockAtEnd(child));
    this.awaited.delete(thread);
    return clock;
  }

  private acquire(effect: Effect, clock: Clock): void {
    const method = this.methodOf(effect);
    if (effect.mutex !== -1 && !effect.slept) join(clock, this.objectClock(effect.mutex));
    else if (method !== null && ACQUIRES.has(method) && effect.object !== -1)
      join(clock, this.objectClock(effect.object));
  }

  private release(effect: Effect, clock: Clock): void {
    const method = this.methodOf(effect);
    if (effect.mutex !== -1 && effect.slept) join(this.objectClock(effect.mutex), clock);
    if (method !== null && RELEASES.has(method) && effect.object !== -1)
      join(this.objectClock(effect.object), clock);
  }

  /** The method that a step called with success: a lock that was not free orders nothing, nor does a permit too many. */
  private methodOf(effect: Effect): Method | null {
    const instruction = this.program.instructions[effect.pc];
    if (instruction.op !== 'invoke') return null;
    // Who only asks has not taken anything yet.
    if (effect.asked) return null;
    return TRIES.has(instruction.method) && !effect.accesses.some((access) => access.after !== access.before)
      ? null
      : instruction.method;
  }

  private objectClock(object: number): Clock {
    let clock = this.objects.get(object);
    if (clock === undefined) {
      clock = [];
      this.objects.set(object, clock);
    }
    return clock;
  }
}
