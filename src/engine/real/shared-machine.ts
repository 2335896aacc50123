import type { Program } from '../language/program.ts';
import { HEADER } from '../machine/layout.ts';
import { Machine } from '../machine/machine.ts';
import { type Control, INTERRUPT, WORKER_STATE } from './control.ts';

/*
 * The machine over words that several workers share. What a step means is the ordinary machine's business; here is only
 * that words of memory are accessed one at a time, and that what is not an access is done under one lock: the "big kernel
 * lock" of early Linux.
 */

/** Thrown into the middle of a step of a thread that must not go on. */
export class Stopped extends Error {}

/** Thrown where the state has no room left. */
export class OutOfRoom extends Error {}

/** A machine as one worker has it: the state is everybody's, the thread that it runs is its own. */
export class SharedMachine extends Machine {
  /** Whether this worker holds the lock. */
  holdsLock = false;
  /** Thread that this worker runs, or -1. */
  current = -1;
  private readonly control: Control;
  private readonly worker: number;
  private readonly workers: number;
  private hasStopped = false;

  /** @param state memory for the state @param worker number of the worker that has it, of so many */
  constructor(
    program: Program,
    state: SharedArrayBuffer,
    control: Control,
    { worker, workers }: { worker: number; workers: number },
  ) {
    super(program, {});
    this.words = new Int32Array(state);
    this.control = control;
    this.worker = worker;
    this.workers = workers;
  }

  /** Value of a word of memory, as all workers see it. */
  override load(offset: number): number {
    return Atomics.load(this.words, offset);
  }

  /** Sets a word of memory, for all workers to see. */
  override store(offset: number, value: number): void {
    Atomics.store(this.words, offset, value);
  }

  /** Clears bits of a word of memory, and no other worker's change. */
  override clearBits(offset: number, bits: number): void {
    Atomics.and(this.words, offset, ~bits);
  }

  /** Takes the lock, unless this worker holds it. Throws `Stopped` where its thread is not to go on. */
  override enterKernel(): boolean {
    if (this.holdsLock) return false;
    const { control, worker } = this;
    control.setState(worker, WORKER_STATE.kernel);
    const isOver = () => (control.interrupts & INTERRUPT.end) !== 0;
    if (!control.lock(isOver)) throw new Stopped();
    this.holdsLock = true;
    if (isOver() || (this.current >= 0 && this.hasEnded(this.current))) {
      this.leaveKernel();
      throw new Stopped();
    }
    return true;
  }

  /** Waits until all other workers stand between two steps, where they stay until the lock is given back. */
  override stopOthers(): void {
    this.enterKernel();
    if (this.hasStopped) return;
    this.hasStopped = true;
    this.control.interrupt(INTERRUPT.stop);
    this.control.awaitOthers(this.worker, this.workers, (state) => state !== WORKER_STATE.running);
  }

  /** Gives the lock back, if this worker holds it, and lets others go on. */
  leaveKernel(): void {
    if (!this.holdsLock) return;
    if (this.hasStopped) this.control.resume(INTERRUPT.stop);
    this.hasStopped = false;
    this.holdsLock = false;
    this.control.unlock();
  }

  /** Begins anew from a state. Only where no other worker is at work. */
  begin(template: Int32Array): void {
    this.words.fill(0, template.length, Math.max(template.length, this.words[HEADER.used]));
    this.words.set(template);
  }

  /** Throws `OutOfRoom`: what is shared does not grow. */
  protected override makeRoom(): never {
    throw new OutOfRoom();
  }
}
