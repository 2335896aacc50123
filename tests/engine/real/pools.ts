import { startWorker } from '../../../src/cli/real/start-worker.ts';
import { watched } from '../../../src/cli/real/watched.ts';
import { compile } from '../../../src/engine/compiler.ts';
import {
  type Program,
  type RealAnswer,
  type RealOptions,
  RealPool,
  type StartWorker,
} from '../../../src/engine/index.ts';

/** Milliseconds between two looks of a watchdog. */
const LOOK_EVERY = 20;

/** Workers of Node that are counted while they live. */
export function countedWorkers(): { start: StartWorker; alive(): number } {
  let alive = 0;
  return {
    start(listen, fail) {
      const port = startWorker(listen, fail);
      alive++;
      return {
        post: (job) => port.post(job),
        async terminate() {
          await port.terminate();
          alive--;
        },
      };
    },
    alive: () => alive,
  };
}

/** Runs a program to the end under a watchdog. */
export async function runToEnd(
  pool: RealPool,
  program: Program,
  options: Partial<RealOptions> = {},
): Promise<RealAnswer> {
  const run = await pool.run(program, { kind: 'batch', instances: 10, seed: 1, ...options });
  return watched(run, LOOK_EVERY);
}

/** Runs a text once, on workers of its own. */
export async function runText(text: string, options: Partial<RealOptions> = {}): Promise<RealAnswer> {
  const pool = new RealPool(startWorker);
  try {
    return await runToEnd(pool, compile(text), options);
  } finally {
    await pool.close();
  }
}
