import { readFileSync } from 'node:fs';
import { recordDevice } from '../../scripts/record-device.ts';
import { startWorker } from '../../src/cli/real/start-worker.ts';
import { watched } from '../../src/cli/real/watched.ts';
import { compile } from '../../src/engine/compiler.ts';
import { type RealAnswer, type RealOptions, RealPool } from '../../src/engine/index.ts';

/*
 * What real threads show in a given time. How much that is depends on the cores and on what else they do; so these are
 * no tests.
 */

const SECONDS = 3;
const LONG_SECONDS = 2;
const TIMES = 100_000;
const LONG_RUNS = 10;
/** Rounds of small tests, ten times as many as are said, with 100 instances each; four distances make 300,000. */
const LITMUS_PACE = { rounds: 75, milliseconds: 120_000 };
const LITMUS_INSTANCES = 1000 * LITMUS_PACE.rounds;

const programOf = (name: string) =>
  compile(readFileSync(new URL(`../../src/content/programs/${name}.js`, import.meta.url), 'utf8'));

const COUNTING = `const TIMES = ${TIMES}; let counter = 0;
function work() { for (let i = 0; i < TIMES; i++) counter++; }
parallel(work, work);`;
const COMPUTE = (threads: number, times: number) => `function work() {
  let sum = 0;
  for (let i = 0; i < ${times}; i++) sum = (sum + i) & 1023;
}
parallel(${Array.from({ length: threads }, () => 'work').join(', ')});`;
const ENDLESS = 'let x = 0;\nparallel(() => { for (;;) x++; }, () => { for (;;) x = 1; });';
const DEADLOCK = 'const m = new Mutex();\nparallel(() => { m.lock(); }, () => { m.lock(); });';
const FAULT = 'parallel(() => { for (;;) {} }, () => { assert(false); });';

/** Runs a program on warm workers; stopped when the time is up. */
async function timed(
  pool: RealPool,
  text: string | ReturnType<typeof compile>,
  options: Partial<RealOptions>,
  seconds: number,
): Promise<RealAnswer & { milliseconds: number }> {
  const program = typeof text === 'string' ? compile(text) : text;
  const began = performance.now();
  const run = await pool.run(program, { kind: 'batch', instances: 1, seed: 1, ...options });
  return { ...(await watched(run, 50, seconds)), milliseconds: performance.now() - began };
}

const percent = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`;
const verdict = (holds: boolean) => (holds ? '' : '  ← below the bar');

/** Says how often updates are lost, how much two cores help, and how soon what does not end is stopped. */
export async function real(): Promise<void> {
  console.log('\nReal threads');
  const pool = new RealPool(startWorker);
  await pool.warm(3);
  await timed(pool, programOf('lost-update'), { instances: 300 }, SECONDS);
  for (const name of ['lost-update', 'lost-update-atomic', 'lost-update-lock']) {
    const { ends, runs, milliseconds } = await timed(pool, programOf(name), { instances: 5000 }, SECONDS);
    const lost = ends
      .filter(({ output }) => output.at(-1) === 'counter = 1')
      .reduce((sum, { seen }) => sum + seen, 0);
    const holds = name === 'lost-update' ? lost / runs >= 0.05 : lost === 0;
    console.log(
      `${name}: ${percent(lost, runs)} of ${runs} lose an update, ${Math.round((1000 * runs) / milliseconds)} a second${verdict(holds)}`,
    );
  }
  let losing = 0;
  for (let i = 0; i < LONG_RUNS; i++) {
    const { ends } = await timed(pool, COUNTING, { kind: 'long' }, 10 * LONG_SECONDS);
    if (ends.some(({ globals }) => Number(globals.counter) < 2 * TIMES)) losing++;
  }
  console.log(
    `${losing} of ${LONG_RUNS} long runs of ${TIMES} each lose updates${verdict(losing >= 0.9 * LONG_RUNS)}`,
  );
  const one = await timed(pool, COMPUTE(1, 800_000), { kind: 'long' }, 60);
  const two = await timed(pool, COMPUTE(2, 400_000), { kind: 'long' }, 60);
  const share = two.milliseconds / one.milliseconds;
  console.log(
    `two threads take ${share.toFixed(2)} of the time of one that does both${verdict(share < 0.7)}`,
  );
  for (const [name, text] of Object.entries({ deadlock: DEADLOCK, endless: ENDLESS, fault: FAULT })) {
    const { milliseconds } = await timed(pool, text, { patience: 4 }, 60);
    console.log(`${name}: over after ${Math.round(milliseconds)} ms${verdict(milliseconds < 2000)}`);
  }
  await pool.close();
  await plainWords();
}

/** Says how often what no order explains was seen of words that are read and written without more ado. */
async function plainWords(): Promise<void> {
  const points = await recordDevice('weak-memory', LITMUS_PACE);
  for (const [way, own] of Map.groupBy(points, ({ way }) => way)) {
    const shares = own.map(({ values: [share] }) => share);
    const most = Math.max(...shares);
    const holds = way === 'store-buffer' ? most > 0 : most === 0;
    console.log(
      `${way}: ${shares.map((share) => percent(share, 1)).join(', ')} of ${LITMUS_INSTANCES} instances at each distance${verdict(holds)}`,
    );
  }
}
