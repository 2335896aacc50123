import {
  type Program,
  type RealAnswer,
  RealPool,
  type RealRun,
  type StartWorker,
  workersFor,
} from '../../../../engine/index.ts';
import { type Seen, UNSEEN } from './seen.ts';

/** How long runs go on. */
interface Pace {
  /** Instances of a batch at most, and those that it has however long they take. */
  most: number;
  least: number;
  /** Milliseconds that a batch takes, once it has those. */
  enough: number;
  /** Milliseconds between two looks at a run, */
  lookEvery: number;
  /** looks without an end more after which an instance is given up, */
  patience: number;
  /** and instances that are given up before no other is tried. */
  givenUp: number;
}

export const PACE: Pace = { most: 5000, least: 300, enough: 3000, lookEvery: 100, patience: 15, givenUp: 4 };

/** What it takes to run programs for real. */
export interface Platform {
  start: StartWorker;
  /** Brings what workers are started with. */
  bring(): Promise<void>;
}

/** A run that was asked for. */
interface Asked {
  program: Program;
  tell(seen: Seen): void;
}

/**
 * Runs programs on a pool that is kept, one run at a time, and tells what was seen so far. Nothing of a run is done
 * here: workers do it, and this looks at it now and then.
 */
export class RealRunner {
  private readonly platform: Platform;
  private readonly pace: Pace;
  private readonly pool: RealPool;
  private run: RealRun | null = null;
  private last: Promise<void> = Promise.resolve();
  /** Runs that were asked for, and those of them that nobody wants any more. */
  private asked = 0;
  private unwanted = 0;
  private isClosed = false;

  constructor(platform: Platform, pace = PACE) {
    this.platform = platform;
    this.pace = pace;
    this.pool = new RealPool(platform.start);
  }

  /** Workers that there are. */
  get workers(): number {
    return this.pool.size;
  }

  /** Starts the workers that a program keeps busy, so that they are there when they are asked. */
  async warm(program: Program): Promise<void> {
    await this.platform.bring();
    // What cannot be started is told when it is asked to run.
    if (!this.isClosed) await this.pool.warm(workersFor(program)).catch(() => {});
  }

  /** Runs a program once the run before has stopped. `tell` is told again and again, and how it came to its end last. */
  start(program: Program, tell: (seen: Seen) => void): Promise<void> {
    this.stop();
    const number = ++this.asked;
    this.last = this.last.then(() => this.runNow(number, { program, tell }));
    return this.last;
  }

  /** Stops the run that is at work; what was seen stays. */
  stop(): void {
    this.unwanted = this.asked;
    this.run?.stop();
  }

  /** Ends all workers, whatever they do. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.pool.close();
  }

  private async runNow(number: number, { program, tell }: Asked): Promise<void> {
    tell({ ...UNSEEN, status: 'starting' });
    try {
      await this.platform.bring();
      if (this.isClosed) return;
      this.run = await this.pool.run(program, {
        kind: 'batch',
        instances: this.pace.most,
        seed: Math.floor(Math.random() * 2 ** 31),
        patience: this.pace.patience,
      });
      // It may have been stopped before it was there.
      if (number <= this.unwanted) this.run.stop();
      await follow(this.run, this.pace, tell);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (!this.isClosed) tell({ ...UNSEEN, status: 'failed', why });
    } finally {
      this.run = null;
    }
  }
}

type Shown = Pick<RealAnswer, 'ends' | 'runs' | 'unfinished'>;

/** Looks at a run until it is over, and stops it when it is enough. */
async function follow(run: RealRun, pace: Pace, tell: (seen: Seen) => void): Promise<void> {
  const began = performance.now();
  let isEnough = false;
  const tellWith = (status: Seen['status'], { ends, runs, unfinished }: Shown) => {
    const milliseconds = performance.now() - began;
    tell({ status, ends, runs, unfinished, milliseconds, workers: run.workers, why: '' });
  };
  const look = () => {
    run.look();
    const { ends, givenUp } = run;
    const runs = ends.reduce((sum, { seen }) => sum + seen, 0);
    tellWith('running', { ends, runs, unfinished: givenUp });
    const hasEnough = performance.now() - began > pace.enough && runs >= pace.least;
    if (!hasEnough && givenUp < pace.givenUp) return;
    isEnough = true;
    run.stop();
  };
  const watch = setInterval(look, pace.lookEvery);
  try {
    const answer = await run.answer;
    tellWith(answer.stopped && !isEnough ? 'stopped' : 'done', answer);
  } finally {
    clearInterval(watch);
  }
}
