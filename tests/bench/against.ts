import { spawnSync } from 'node:child_process';
import { type Explored, geometricMean, MODELS, median, ONE } from './model.ts';

/** What is done with a model, and with which. */
export interface Task {
  mode: Explored;
  names: readonly string[];
}

/** What one exploration took, in milliseconds: of the processor, which others on the machine matter less to, and by the clock. */
interface Took {
  processor: number;
  milliseconds: number;
}

const HERE = new URL('../..', import.meta.url).pathname;

/** Explores a model with the explorer of a checkout, in a process of its own. */
function explored(checkout: string, name: string, mode: Explored): Took {
  const model = new URL(`${name}.js`, MODELS).pathname;
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', ONE, model, mode, checkout],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${checkout}: ${stderr}`);
  return JSON.parse(stdout);
}

/**
 * Explores models with this checkout and with another, in turns, so that both meet the same machine. A ratio above 1
 * says that this one is slower. By the least time of the processor, because whatever else a machine does only adds to it; and
 * the medians of pairs, by the processor and by the clock.
 */
export function against(other: string, tasks: readonly Task[], rounds: number): void {
  console.log(
    `\nThis explorer over that of ${other}: least time of the processor, median of that, and by the clock`,
  );
  const all: number[] = [];
  for (const { mode, names } of tasks) {
    const ratios = names.map((name) => {
      const theirs: Took[] = [];
      const ours: Took[] = [];
      for (let i = 0; i < rounds; i++) {
        // Who goes first changes: the second finds the files in memory.
        if (i % 2 === 0) theirs.push(explored(other, name, mode));
        ours.push(explored(HERE, name, mode));
        if (i % 2 === 1) theirs.push(explored(other, name, mode));
      }
      const middle = (what: keyof Took) => median(ours.map((one, i) => one[what] / theirs[i][what]));
      const least = (took: readonly Took[]) => Math.min(...took.map(({ processor }) => processor));
      const ratios = [least(ours) / least(theirs), middle('processor'), middle('milliseconds')];
      const columns = ratios.map((ratio) => ratio.toFixed(2).padStart(6)).join('');
      const took = `${least(theirs).toFixed(0)} -> ${least(ours).toFixed(0)} ms`;
      console.log(`  ${mode.padEnd(16)}${name.padEnd(27)}${columns}  ${took}`);
      return ratios[0];
    });
    all.push(...ratios);
    console.log(`  ${mode}, geometric mean: ${geometricMean(ratios).toFixed(3)}`);
  }
  console.log(`  geometric mean of all: ${geometricMean(all).toFixed(3)}`);
}
