import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { geometricMean, MODELS, median } from './model.ts';

/** Explores a model with the explorer of a checkout, in a process of its own; gives milliseconds. */
function explored(checkout: string, name: string): number {
  const one = join(checkout, 'tests/bench/one.ts');
  const model = new URL(`${name}.js`, MODELS).pathname;
  const { stdout, status, stderr } = spawnSync(process.execPath, [one, model, 'search'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${checkout}: ${stderr}`);
  return JSON.parse(stdout).milliseconds;
}

/**
 * Explores models with this checkout and with another, in turns, so that both meet the same machine. A ratio above 1
 * says that this one is faster.
 */
export function against(other: string, names: readonly string[], rounds: number): void {
  console.log(`\nExploring, ${other} over this`);
  const here = new URL('../..', import.meta.url).pathname;
  const ratios = names.map((name) => {
    const pairs = Array.from({ length: rounds }, (_, i) => {
      // Who goes first changes: the second finds the files in memory.
      const first = explored(i % 2 === 0 ? other : here, name);
      const second = explored(i % 2 === 0 ? here : other, name);
      return i % 2 === 0 ? first / second : second / first;
    });
    const ratio = median(pairs);
    console.log(`  ${name.padEnd(27)} ${ratio.toFixed(2).padStart(6)}`);
    return ratio;
  });
  console.log(`  geometric mean: ${geometricMean(ratios).toFixed(2)}`);
}
