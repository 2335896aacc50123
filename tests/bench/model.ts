import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the models are. */
export const MODELS = new URL('./models/', import.meta.url);
/** The program that explores one model. */
export const ONE = new URL('./one.ts', import.meta.url).pathname;
/** Sizes of pan's hash table to try, as powers of two. */
const TABLES = [18, 20, 22, 24];

/** What is done with a model: to a verdict, or exploring alone; with reduction or without. */
export type Explored = 'search' | 'verdict' | 'reduced' | 'reduced-verdict';

/** What one exploration reports. */
export interface Outcome {
  states: number;
  transitions: number;
  milliseconds: number;
}

/**
 * Our side, always in a process of its own, so that nothing is warm. `millisecondsInAll` counts the start of Node too.
 * `lazily`: whether functions are compiled when they are first called; else when they are loaded, as the site asks
 * browsers to do with its workers.
 */
export function runOurs(
  name: string,
  mode: Explored,
  lazily = true,
): Outcome & { bytes: number; millisecondsInAll: number } {
  const began = performance.now();
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', ...(lazily ? [] : ['--no-lazy']), ONE, new URL(`${name}.js`, MODELS).pathname, mode],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return { ...JSON.parse(stdout), millisecondsInAll: performance.now() - began };
}

/** SPIN's side of a model: a verifier that is compiled once for each way of verifying. */
export class Pan {
  private readonly folder = mkdtempSync(join(tmpdir(), 'naranhi-bench-'));
  private readonly source: string;
  private table = TABLES[0];

  constructor(name: string) {
    this.source = new URL(`${name}.pml`, MODELS).pathname;
    readFileSync(this.source);
  }

  /** Makes the verifier and gives how long that took. `reduce`: with SPIN's partial-order reduction. */
  build(reduce: boolean): number {
    const began = performance.now();
    execFileSync('spin', ['-a', this.source], { cwd: this.folder, stdio: 'pipe' });
    const options = ['-O2', '-DSAFETY', ...(reduce ? [] : ['-DNOREDUCE']), '-w', '-o', 'pan', 'pan.c'];
    execFileSync('gcc', options, { cwd: this.folder, stdio: 'pipe' });
    return performance.now() - began;
  }

  /** Looks for the size of the hash table with which it is fastest. */
  tune(): void {
    const times = TABLES.map((table) => this.run(table).milliseconds);
    this.table = TABLES[times.indexOf(Math.min(...times))];
  }

  run(table = this.table): Outcome {
    const began = performance.now();
    const output = execFileSync('./pan', ['-m5000000', '-E', `-w${table}`], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    const milliseconds = performance.now() - began;
    const number = (pattern: RegExp) => Number(pattern.exec(output)?.[1]);
    return { states: number(/(\d+) states, stored/), transitions: number(/(\d+) transitions/), milliseconds };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Whether SPIN and a C compiler are there. */
export function hasSpin(): boolean {
  const works = (command: string, option: string) => spawnSync(command, [option]).status === 0;
  return works('spin', '-V') && works('gcc', '--version');
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The geometric mean: what ratios are averaged with. */
export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
