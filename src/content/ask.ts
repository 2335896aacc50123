import { measure } from '../components/demo/metrics.ts';
import { compile } from '../engine/compiler.ts';
import { type EndKind, follow, type Policy, type Program, parseSchedule, Run } from '../engine/index.ts';
import { explore } from './explore.ts';
import { sourceOf } from './sources.ts';

/** How a program is to be run. */
export interface Options {
  /** Values for the constants at its top. */
  constants?: Record<string, number>;
  /** First steps; the policy takes those after them. */
  schedule?: string;
  policy?: 'rr' | 'fcfs' | 'random';
  /** Steps in a turn of round robin; 1 unless told otherwise. */
  quantum?: number;
  seed?: number;
}

/** A way that runs of a program can end. */
export interface End {
  kind: EndKind;
  /** Last line printed, or an empty string. */
  output: string;
  /** Number of schedules that end so, as a decimal number. */
  schedules: string;
}

const programs = new Map<string, Program>();
const runs = new Map<string, Run>();

function programOf(file: string, constants: Record<string, number> = {}): Program {
  const key = JSON.stringify([file, constants]);
  let program = programs.get(key);
  if (program === undefined) {
    program = compile(sourceOf(file), { constants });
    programs.set(key, program);
  }
  return program;
}

function policyOf({ policy = 'rr', quantum = 1, seed = 1 }: Options): Policy {
  if (policy === 'rr') return { kind: 'rr', quantum };
  return policy === 'random' ? { kind: 'random', seed } : { kind: 'fcfs' };
}

function runOf(file: string, options: Options = {}): Run {
  const key = JSON.stringify([file, options]);
  let run = runs.get(key);
  if (run === undefined) {
    const program = programOf(file, options.constants);
    run = follow(new Run(program, parseSchedule(options.schedule ?? '')), policyOf(options));
    runs.set(key, run);
  }
  return run;
}

function lastMoment(file: string, options?: Options) {
  const run = runOf(file, options);
  return run.at(run.length);
}

/**
 * What lessons ask the engine when the site is built, so that no number about a program is typed in.
 * `file` names a program of `programs/` without `.js`.
 */
export const ask = {
  /** Last line printed. */
  output: (file: string, options?: Options) => measure(runOf(file, options)).output,
  /** All lines printed. */
  lines: (file: string, options?: Options) => lastMoment(file, options).output.map((line) => line.text),
  /** How the run ends. */
  end: (file: string, options?: Options): EndKind => lastMoment(file, options).end,
  steps: (file: string, options?: Options) => runOf(file, options).length,
  /** Times that another thread goes on than the one before. */
  switches: (file: string, options?: Options) => Number(measure(runOf(file, options)).switches),
  /** Threads that end by themselves, of all: `3 / 4`. */
  survivors: (file: string, options?: Options) => measure(runOf(file, options)).survivors,
  /** Pages copied on write. */
  copies: (file: string, options?: Options) => Number(measure(runOf(file, options)).copies),
  /** Frames in use at the largest moment; so are the sums in pages that follow. */
  frames: (file: string, options?: Options) => Number(measure(runOf(file, options)).frames),
  virtual: (file: string, options?: Options) => Number(measure(runOf(file, options)).virtual),
  resident: (file: string, options?: Options) => Number(measure(runOf(file, options)).resident),
  proportional: (file: string, options?: Options) => Number(measure(runOf(file, options)).proportional),
  unique: (file: string, options?: Options) => Number(measure(runOf(file, options)).unique),
  /** Value that a global variable of the first process has at last, as text. */
  global: (file: string, name: string, options?: Options) => {
    const found = lastMoment(file, options).processes[0].globals.find((global) => global.name === name);
    if (found === undefined) throw new Error(`${file}: no global variable ${name}`);
    return found.text;
  },
  /** Number of instructions that a line of the source becomes. */
  instructions: (file: string, line: number) => {
    const { instructions } = programOf(file);
    return instructions.filter(
      (instruction) => instruction.op !== 'return' && instruction.range.line === line,
    ).length;
  },
  /** Exact number of schedules, as a decimal number. */
  schedules: (file: string, options?: Options) => explore(programOf(file, options?.constants)).schedules,
  /** All ways to end, the most frequent first. */
  ends: (file: string, options?: Options): End[] => explore(programOf(file, options?.constants)).ends,
  /** Whether some schedule ends with this last line. */
  can: (file: string, output: string, options?: Options) =>
    ask.ends(file, options).some((end) => end.output === output),
};
