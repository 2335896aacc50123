import type { Program } from '../language/program.ts';
import { loadProgram } from '../machine/load.ts';
import { Control, INTERRUPT } from './control.ts';
import type { FromWorker, RealJob, SeenEnd } from './port.ts';
import { Tally } from './tally.ts';

/** Words of a state: a memory that grows is several times slower, and what nobody touches takes no room. */
const STATE_WORDS = 2 ** 20;

/** What is wanted of a run. */
export interface RealOptions {
  /**
   * `batch`: many instances, one after the other, whose threads start behind a spin barrier, by chance a few moments
   * apart. `long`: one instance of a program that repeats itself often, for as long as it takes.
   */
  kind: 'batch' | 'long';
  /** Instances of a batch. */
  instances: number;
  /** Where chance starts. */
  seed: number;
  /** Calls of `RealRun.look` without an instance more after which one is given up; for ever when left out. */
  patience?: number;
  /** Called when there is more to tell. */
  onProgress?(run: RealRun): void;
}

/** What was seen. */
export interface RealAnswer {
  /** Distinct ends, the one that was seen most first. */
  ends: SeenEnd[];
  /** Instances that have ended. */
  runs: number;
  /** Instances that were given up. */
  unfinished: number;
  /** Whether somebody has stopped it. */
  stopped: boolean;
  /** Workers that took part. */
  workers: number;
}

/** A run at work. Whoever wants it watched calls `look` again and again: the engine knows no clock. */
export class RealRun {
  /** What was seen, once it is over. */
  readonly answer: Promise<RealAnswer>;
  /** Workers that take part. */
  readonly workers: number;
  private readonly program: Program;
  private readonly options: RealOptions;
  private readonly job: number;
  private readonly control = new Control();
  private readonly template: Int32Array;
  private readonly state = new SharedArrayBuffer(STATE_WORDS * Int32Array.BYTES_PER_ELEMENT);
  private readonly tally = new Tally();
  private readonly settle: { resolve(answer: RealAnswer): void; reject(error: Error): void };
  private atWork: number;
  private isStopped = false;
  private lastInstance = 0;
  private abandoned = 0;
  private looks = 0;

  /** @param job number of the job that the workers are told */
  constructor(program: Program, options: RealOptions, workers: number, job: number) {
    this.program = program;
    this.options = options;
    this.workers = workers;
    this.job = job;
    this.atWork = workers;
    this.template = loadProgram(program).snapshot();
    new Int32Array(this.state).set(this.template);
    const { promise, resolve, reject } = Promise.withResolvers<RealAnswer>();
    this.answer = promise;
    this.settle = { resolve, reject };
  }

  /** Instances that have ended so far. */
  get instances(): number {
    return this.control.instance;
  }

  /** Instances that were asked to be given up so far. */
  get givenUp(): number {
    return this.abandoned;
  }

  /** Steps that were taken so far, about. */
  get steps(): number {
    return this.control.steps;
  }

  /** What was seen so far, as far as it was told. */
  get ends(): SeenEnd[] {
    return this.tally.ends;
  }

  /** What a worker is told. */
  jobFor(worker: number): RealJob {
    const { program, options, job, control, template, state, workers } = this;
    const { kind, instances, seed } = options;
    const isBatch = kind === 'batch';
    return {
      job,
      program,
      template,
      state,
      control: control.words.buffer,
      worker,
      workers,
      instances: isBatch ? instances : 1,
      jitter: isBatch,
      // Neighbouring seeds must not give neighbouring numbers.
      seed: Math.imul(seed + worker + 1, 0x9e3779b1),
    };
  }

  /** Hears what a worker says. */
  hear(message: FromWorker): void {
    if (message.kind === 'ready' || message.job !== this.job) return;
    if (message.kind === 'failed') {
      this.fail(new Error(message.message));
      return;
    }
    this.tally.add(message.ends, message.unfinished);
    if (message.kind === 'done') this.atWork--;
    this.options.onProgress?.(this);
    if (this.atWork === 0) this.settle.resolve(this.answered());
  }

  /** Gives up. */
  fail(error: Error): void {
    this.stop();
    this.settle.reject(error);
  }

  /**
   * Watches: an instance that has not ended after as many calls as the options say is given up. One in which nobody can
   * move ends by itself, as that is decided from the machine's state.
   */
  look(): void {
    const { patience } = this.options;
    const { instance } = this.control;
    this.looks = instance === this.lastInstance ? this.looks + 1 : 0;
    this.lastInstance = instance;
    if (patience === undefined || this.looks < patience) return;
    this.looks = 0;
    this.abandoned++;
    this.control.abandon(instance);
  }

  /** Stops as soon as every thread stands between two steps: the answer is what was seen until then. */
  stop(): void {
    this.isStopped = true;
    this.control.interrupt(INTERRUPT.cancel);
  }

  private answered(): RealAnswer {
    const { tally, workers, isStopped } = this;
    return {
      ends: tally.ends.sort((a, b) => b.seen - a.seen),
      runs: tally.instances,
      unfinished: tally.unfinished,
      stopped: isStopped,
      workers,
    };
  }
}
