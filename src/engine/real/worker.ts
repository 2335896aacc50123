import { canStep, waysOf } from '../machine/enabled.ts';
import { THREAD, THREAD_STATE } from '../machine/layout.ts';
import { step } from '../machine/step.ts';
import { Control, INTERRUPT, WORKER_STATE } from './control.ts';
import { Dice } from './dice.ts';
import type { FromWorker, RealJob } from './port.ts';
import { SharedMachine, Stopped } from './shared-machine.ts';
import { Tally } from './tally.ts';
import { userInstructions } from './user-mode.ts';

/*
 * What a worker does: it takes a thread that can go on and that nobody runs, and lets it go on until it ends or waits.
 *
 *     idle ──thread that can go on──► run ──each step: alone with its words, or under the lock──► waits, ends ──► idle
 *     idle ──nobody can go on──► the instance is over: its end is counted, the next one begins
 */

/** Steps after which a thread gives way to those that nobody runs. */
const TURN = 1 << 14;
/** Turns of an empty loop that a thread waits by chance before its first step, fewer than that. */
const JITTER = 64;
/** One of so many chances to wake from a condition without a signal is taken. */
const SPURIOUS = 16;
/** Instances that a worker has counted between two messages about what was seen. */
const TELL_EVERY = 32;

/** Takes part in a job until it is done. Sends what it has seen now and then, and at the end. */
export function answerJob(job: RealJob, send: (message: FromWorker) => void): void {
  try {
    const { ends, unfinished } = new RealWorker(job, send).work();
    send({ kind: 'done', job: job.job, ends, unfinished });
  } catch (error) {
    send({ kind: 'failed', job: job.job, message: String(error) });
  }
}

class RealWorker {
  private readonly job: RealJob;
  private readonly send: (message: FromWorker) => void;
  private readonly control: Control;
  private readonly machine: SharedMachine;
  private readonly isUser: readonly boolean[];
  private readonly dice: Dice;
  private tally = new Tally();

  constructor(job: RealJob, send: (message: FromWorker) => void) {
    this.job = job;
    this.send = send;
    this.control = new Control(job.control);
    this.machine = new SharedMachine(job.program, job.state, this.control, job);
    this.isUser = userInstructions(job.program);
    this.dice = new Dice(job.seed);
  }

  /** Works until there is nothing more to do. Gives what was seen and not told yet. */
  work(): Tally {
    const { control, machine } = this;
    for (;;) {
      // Before looking whether all is done: what is announced after that does not let it sleep.
      const { work } = control;
      if ((control.interrupts & INTERRUPT.done) !== 0) return this.tally;
      machine.current = -1;
      try {
        machine.enterKernel();
        const thread = this.claim();
        machine.leaveKernel();
        if (thread >= 0) this.run(thread);
        else this.rest(work);
      } catch (error) {
        machine.leaveKernel();
        if (!(error instanceof Stopped)) throw error;
        // Whose thread has only ended looks on: nobody else may be left to see that all have.
        if ((control.interrupts & INTERRUPT.end) !== 0) this.rest(work);
      }
    }
  }

  private rest(work: number): void {
    this.control.setState(this.job.worker, WORKER_STATE.idle);
    this.control.awaitWork(work);
  }

  /** A thread that can go on and that nobody runs, or -1. Where nobody can go on, the instance is over. */
  private claim(): number {
    const { control, machine, job } = this;
    for (let tries = 0; tries < 2; tries++) {
      const { threads } = machine;
      let isOver = true;
      for (let i = 0; i < threads; i++) {
        const thread = (control.nextClaim + i) % threads;
        if (machine.hasEnded(thread) || control.isBlocked(thread)) continue;
        isOver = false;
        if (control.isClaimed(thread)) continue;
        control.claim(thread, job.worker);
        return thread;
      }
      if (!isOver) return -1;
      // Who sleeps where one may wake without a signal does so at the latest now.
      if (!this.unblock(true)) this.finish(true);
      if ((control.interrupts & INTERRUPT.done) !== 0) return -1;
    }
    return -1;
  }

  /** Lets a thread go on until it ends, waits, or has to stop. */
  private run(thread: number): void {
    const { control, machine, job, dice } = this;
    machine.current = thread;
    if (control.meet(thread) && job.jitter)
      for (let spins = dice.below(JITTER); spins > 0; spins--) control.stateOf(job.worker);
    for (let left = TURN; left > 0; left--) {
      control.setState(job.worker, WORKER_STATE.running);
      const { interrupts } = control;
      if (interrupts !== 0 && !this.heed(interrupts)) return;
      if (machine.load(machine.threadAt(thread) + THREAD.state) >= THREAD_STATE.finished) return;
      if (!this.take(thread)) return;
    }
    control.addSteps(job.worker, TURN);
    machine.enterKernel();
    control.release(thread, false);
    control.announceWork();
    machine.leaveKernel();
  }

  /** Sees to what everybody has to see to. Gives whether the thread may go on. */
  private heed(interrupts: number): boolean {
    const { control, job } = this;
    control.setState(job.worker, WORKER_STATE.kernel);
    if ((interrupts & INTERRUPT.end) !== 0) return false;
    if ((interrupts & INTERRUPT.stop) !== 0) control.awaitResume();
    else if (this.givesUp(interrupts)) return false;
    control.setState(job.worker, WORKER_STATE.running);
    return control.interrupts === 0 || this.heed(control.interrupts);
  }

  /** Gives the instance up, if that is what is asked for, and says whether it did. */
  private givesUp(interrupts: number): boolean {
    const { control, machine } = this;
    machine.enterKernel();
    const isAbandoned = (interrupts & INTERRUPT.abandon) !== 0 && control.abandoned === control.instance;
    control.resume(INTERRUPT.abandon);
    const isOver = isAbandoned || (interrupts & INTERRUPT.cancel) !== 0;
    if (isAbandoned) this.tally.unfinished++;
    if (isOver) this.finish(false);
    machine.leaveKernel();
    return isOver;
  }

  /** Takes a step of a thread. Gives whether it may take another one. */
  private take(thread: number): boolean {
    const { control, machine } = this;
    if (
      !this.isUser[machine.thread(thread, THREAD.pc)] ||
      machine.thread(thread, THREAD.state) !== THREAD_STATE.ready
    ) {
      machine.enterKernel();
      const ways = waysOf(machine, thread);
      if (ways.length === 0) return this.wait(thread);
      step(machine, thread, ways[this.dice.below(ways.length)]);
    } else step(machine, thread);
    if (!machine.holdsLock) return true;
    const { started, slept } = machine.effect;
    if (started.length > 1) control.group(started);
    if (this.unblock(false) || started.length > 0) control.announceWork();
    if (slept) return this.wait(thread);
    machine.leaveKernel();
    return true;
  }

  /** Lets a thread be until another one's step has made it able to go on. */
  private wait(thread: number): false {
    this.control.release(thread, true);
    this.machine.leaveKernel();
    return false;
  }

  /** Lets those go on who waited and can move now. Gives whether there are any. `all`: those too who may wake without a signal. */
  private unblock(all: boolean): boolean {
    const { control, machine, dice } = this;
    let any = false;
    for (let thread = 0; thread < machine.threads; thread++) {
      if (!control.isBlocked(thread) || machine.hasEnded(thread) || !canStep(machine, thread)) continue;
      const sleeps = machine.thread(thread, THREAD.state) === THREAD_STATE.sleeping;
      if (sleeps && !all && dice.below(SPURIOUS) > 0) continue;
      control.release(thread, false);
      any = true;
    }
    return any;
  }

  /** Begins the next instance, where one is wanted. `counts`: how this one has ended is counted first. Under the lock. */
  private finish(counts: boolean): void {
    const { control, machine, job } = this;
    const { interrupts } = control;
    control.interrupt(INTERRUPT.end);
    control.announceWork();
    control.awaitOthers(job.worker, job.workers, (state) => state === WORKER_STATE.idle);
    machine.current = -1;
    if (counts) this.tally.count(machine);
    if (this.tally.instances >= TELL_EVERY) this.tell();
    control.countInstance();
    if ((interrupts & INTERRUPT.cancel) !== 0 || control.instance >= job.instances) {
      control.interrupt(INTERRUPT.done);
      control.announceWork();
      return;
    }
    machine.begin(job.template);
    control.forgetThreads();
    control.resume(INTERRUPT.end);
    control.announceWork();
  }

  private tell(): void {
    const { ends, unfinished } = this.tally;
    this.send({ kind: 'seen', job: this.job.job, ends, unfinished });
    this.tally = new Tally();
  }
}
