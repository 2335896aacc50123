import type { Program } from '../language/program.ts';
import { follow } from '../run/policy.ts';
import { Run } from '../run/run.ts';
import { MAX_WORKERS } from './control.ts';
import type { FromWorker, StartWorker, WorkerPort } from './port.ts';
import { type RealOptions, RealRun } from './real-run.ts';

/*
 * Workers that stay: starting one takes longer than a run.
 */

/** Workers for a program, when nobody says how many: more threads than these take turns. */
const MOST_WORKERS = 12;
/** Steps that a program is followed for to see how many threads it has. */
const LOOK_AHEAD = 2000;

/** A worker, and who hears what it says, or that it is no more: whoever waits until it is ready, and then a run. */
interface Member {
  port: WorkerPort;
  ready: Promise<void>;
  listen: (message: FromWorker) => void;
  fail: (error: Error) => void;
}

/** Real threads that wait for something to do. */
export class RealPool {
  private readonly start: StartWorker;
  private members: Member[] = [];
  private jobs = 0;
  private isBusy = false;

  /** @param start brings the platform's workers along */
  constructor(start: StartWorker) {
    this.start = start;
  }

  /** Workers that there are. */
  get size(): number {
    return this.members.length;
  }

  /** Starts workers until there are so many, and waits until all can be told something. */
  async warm(workers: number): Promise<void> {
    while (this.members.length < Math.min(workers, MAX_WORKERS)) this.members.push(this.member());
    await Promise.all(this.members.map(({ ready }) => ready));
  }

  /** Runs a program; one at a time. The run's answer rejects where a worker has died, or the state has no room. */
  async run(asked: Program, options: RealOptions): Promise<RealRun> {
    if (this.isBusy) throw new Error('these workers are at work');
    this.isBusy = true;
    const { members: all } = this;
    // Whoever has closed the pool may have begun with others by now.
    const giveUp = () => (this.members === all ? this.close() : undefined);
    try {
      // Cores have store buffers of their own.
      const program = { ...asked, storeBuffers: false };
      const workers = workersFor(program);
      await this.warm(workers);
      const run = new RealRun(program, options, workers, ++this.jobs);
      for (const [number, member] of all.slice(0, workers).entries()) {
        member.listen = (message) => run.hear(message);
        member.fail = (error) => run.fail(error);
        member.port.post(run.jobFor(number));
      }
      const release = () => {
        this.isBusy = false;
      };
      // Workers of a run that has failed may wait for each other for ever.
      run.answer.then(release, giveUp);
      return run;
    } catch (error) {
      // A worker that could not be started is none.
      await giveUp();
      throw error;
    }
  }

  /** Ends all workers, whatever they do; a run that is not over fails, for the reason given. */
  async close(reason = new Error('the workers were ended')): Promise<void> {
    const { members } = this;
    this.members = [];
    this.isBusy = false;
    for (const { fail } of members) fail(reason);
    await Promise.all(members.map(({ port }) => port.terminate()));
  }

  private member(): Member {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const member: Member = {
      port: this.start(
        (message) => (message.kind === 'ready' ? resolve() : member.listen(message)),
        (error) => {
          // The others would wait for it, in this run or in the next one.
          if (this.members.includes(member)) this.close(error);
        },
      ),
      ready: promise,
      listen: () => {},
      fail: reject,
    };
    return member;
  }
}

/** How many workers a program keeps busy: as many as it has threads, unless these are very many. */
export function workersFor(program: Program): number {
  const { threads } = follow(
    new Run(program),
    { kind: 'rr', quantum: 4 },
    { maxSteps: LOOK_AHEAD },
  ).machineAtEnd();
  return Math.max(2, Math.min(threads, MOST_WORKERS));
}
