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

/** A worker, and whom it listens to. */
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
  private current: RealRun | null = null;

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
  async run({ ...program }: Program, options: RealOptions): Promise<RealRun> {
    // The cores have their own.
    program.storeBuffers = false;
    if (this.isBusy) throw new Error('these workers are at work');
    this.isBusy = true;
    try {
      const workers = workersFor(program);
      await this.warm(workers);
      const run = new RealRun(program, options, workers, ++this.jobs);
      const members = this.members.slice(0, workers);
      for (const [number, member] of members.entries()) {
        member.listen = (message) => run.hear(message);
        member.fail = (error) => run.fail(error);
        member.port.post(run.jobFor(number));
      }
      this.current = run;
      const release = () => {
        this.isBusy = false;
      };
      // Workers of a run that has failed may wait for each other for ever.
      run.answer.then(release, () => this.close());
      return run;
    } catch (error) {
      // A worker that could not be started is none.
      await this.close();
      throw error;
    }
  }

  /** Ends all workers, whatever they do; a run that is not over fails. */
  async close(): Promise<void> {
    const { members } = this;
    this.members = [];
    this.isBusy = false;
    this.current?.fail(new Error('the workers were ended'));
    this.current = null;
    await Promise.all(members.map(({ port }) => port.terminate()));
  }

  private member(): Member {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const member: Member = {
      port: this.start(
        (message) => (message.kind === 'ready' ? resolve() : member.listen(message)),
        (error) => {
          reject(error);
          member.fail(error);
        },
      ),
      ready: promise,
      listen: () => {},
      fail: () => {},
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
