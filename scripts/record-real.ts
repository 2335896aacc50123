import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, platform } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startWorker } from '../src/cli/real/start-worker.ts';
import { watched } from '../src/cli/real/watched.ts';
import { withoutHeader } from '../src/content/claims.ts';
import { compile } from '../src/engine/compiler.ts';
import { type Program, type RealAnswer, RealPool } from '../src/engine/index.ts';
import type { RecordedRun, Recording } from '../src/results/recorded/recording.ts';
import { recordDevice } from './record-device.ts';

/*
 * Runs every program of the site on this machine's own cores, measures what pages measure of theirs, and writes down
 * what was seen: pages that may not share memory between threads show that in place of runs of their own. With
 * `--device`, what was measured is renewed alone.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = join(ROOT, 'src/results/recorded/real.json');
const RUNS = 2000;
const SECONDS = 2;
/** Milliseconds between two looks, and looks without an end more after which an instance is given up. */
const LOOK_EVERY = 50;
const PATIENCE = 10;
/** Instances that are given up before a program is left out. */
const MOST_GIVEN_UP = 3;
/** Ends of a program that are written down: those that were seen most. */
const MOST_ENDS = 12;

async function runOnCores(pool: RealPool, program: Program): Promise<RealAnswer & { milliseconds: number }> {
  const run = await pool.run(program, {
    kind: 'batch',
    instances: RUNS,
    seed: Math.floor(Math.random() * 2 ** 31),
    patience: PATIENCE,
  });
  const began = performance.now();
  const answer = await watched(run, LOOK_EVERY, SECONDS, ({ givenUp }) => givenUp >= MOST_GIVEN_UP);
  return { ...answer, milliseconds: Math.round(performance.now() - began) };
}

async function runPrograms(): Promise<Record<string, RecordedRun>> {
  const pool = new RealPool(startWorker);
  const programs: Record<string, RecordedRun> = {};
  for (const path of globSync('src/content/programs/*.js', { cwd: ROOT }).sort()) {
    const program = compile(withoutHeader(readFileSync(join(ROOT, path), 'utf8')));
    const { ends, runs, unfinished, milliseconds } = await runOnCores(pool, program);
    console.log(`${basename(path)}: ${runs} runs, ${ends.length} ends`);
    if (runs === 0) continue;
    programs[program.checksum] = { runs, unfinished, milliseconds, ends: ends.slice(0, MOST_ENDS) };
  }
  await pool.close();
  return programs;
}

const before: Recording = JSON.parse(readFileSync(FILE, 'utf8'));
const recording: Recording = {
  command: 'npm run record',
  date: new Date().toISOString().slice(0, 10),
  cores: availableParallelism(),
  device: `${cpus()[0]?.model.trim() ?? ''}, ${platform()}, Node ${process.versions.node}`,
  programs: process.argv.includes('--device') ? before.programs : await runPrograms(),
  measurements: {
    'lost-updates': await recordDevice('lost-updates'),
    messages: await recordDevice('messages'),
    'false-sharing': await recordDevice('false-sharing'),
    'weak-memory': await recordDevice('weak-memory'),
  },
};
// A line for each program and each measurement: what changes is seen.
const lines = (pairs: [string, unknown][]) =>
  pairs.map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n');
const { programs, measurements, ...rest } = recording;
const text = `${JSON.stringify(rest).slice(0, -1)},"programs":{
${lines(Object.entries(programs))}
},"measurements":{
${lines(Object.entries(measurements))}
}}\n`;
writeFileSync(FILE, text);
