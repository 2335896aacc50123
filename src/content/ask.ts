import {
  type EndedKind,
  type EndKind,
  follow,
  formatSchedule,
  type Policy,
  type ProblemKind,
  parseSchedule,
  policyOf,
  Run,
} from '../engine/index.ts';
import { figuresOf } from '../results/run-figures.ts';
import { exploredOf, programOf } from './programs.ts';

/** How a program is to be run. */
export interface Options {
  /** Values for the constants at its top. */
  constants?: Record<string, number>;
  /** First steps; the policy takes those after them. */
  schedule?: string;
  policy?: Policy['kind'];
  /** Steps in a turn of round robin; 1 unless told otherwise. */
  quantum?: number;
  seed?: number;
}

/** A way that runs of a program can end. */
export interface EndGroup {
  kind: EndedKind;
  /** Last line printed, or an empty string. */
  output: string;
  /** Number of schedules that end so, as a decimal number; `∞` where the program has infinitely many schedules. */
  schedules: string;
}

const runs = new Map<string, Run>();

function runOf(file: string, options: Options = {}): Run {
  const key = JSON.stringify([file, options]);
  let run = runs.get(key);
  if (run === undefined) {
    const { policy = 'rr', quantum = 1, seed = 1 } = options;
    const program = programOf(file, options.constants);
    run = follow(
      new Run(program, parseSchedule(options.schedule ?? '')),
      policyOf({ policy, quantum, seed }),
    );
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
  output: (file: string, options?: Options) => figuresOf(runOf(file, options)).output,
  /** All lines printed. */
  lines: (file: string, options?: Options) => lastMoment(file, options).output.map((line) => line.text),
  /** How the run ends. */
  end: (file: string, options?: Options): EndKind => lastMoment(file, options).end,
  steps: (file: string, options?: Options) => runOf(file, options).length,
  /** Times that another thread goes on than the one before. */
  switches: (file: string, options?: Options) => Number(figuresOf(runOf(file, options)).switches),
  /** Threads that end by themselves, of all: `3 / 4`. */
  survivors: (file: string, options?: Options) => figuresOf(runOf(file, options)).survivors,
  /** Pages copied on write. */
  copies: (file: string, options?: Options) => Number(figuresOf(runOf(file, options)).copies),
  /** Frames in use at the largest moment; so are the sums in pages that follow. */
  frames: (file: string, options?: Options) => Number(figuresOf(runOf(file, options)).frames),
  virtual: (file: string, options?: Options) => Number(figuresOf(runOf(file, options)).virtual),
  resident: (file: string, options?: Options) => Number(figuresOf(runOf(file, options)).resident),
  proportional: (file: string, options?: Options) => Number(figuresOf(runOf(file, options)).proportional),
  unique: (file: string, options?: Options) => Number(figuresOf(runOf(file, options)).unique),
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
  /** Exact number of schedules, as a decimal number; `∞` where some loop of the program need not end. */
  schedules: (file: string, options?: Options) => waysOf(exploredOf(file, options?.constants).schedules),
  /** All ways to end, the most frequent first. Ends with the same last line are one. */
  ends: (file: string, options?: Options): EndGroup[] => endsOf(file, options?.constants),
  /** Whether some schedule ends with this last line. */
  can: (file: string, output: string, options?: Options) =>
    ask.ends(file, options).some((end) => end.output === output),
  /** Whether some schedule shows the problem. */
  has: (file: string, kind: ProblemKind, options?: Options) =>
    exploredOf(file, options?.constants).findings[kind] !== null,
  /** Whether no schedule shows the problem. */
  never: (file: string, kind: ProblemKind, options?: Options) => !ask.has(file, kind, options),
  /** The schedule that shows the problem with the fewest switches, as in a link. Throws where there is none. */
  witness: (file: string, kind: ProblemKind, options?: Options) => {
    const problem = exploredOf(file, options?.constants).findings[kind];
    if (problem === null) throw new Error(`${file}: no schedule shows ${kind}`);
    return formatSchedule(problem.schedule);
  },
  /** The schedule with the fewest switches that ends with this last line, as in a link. Throws where none does. */
  way: (file: string, output: string, options?: Options) => {
    const end = exploredOf(file, options?.constants).ends.find((end) => end.output.at(-1) === output);
    if (end === undefined) throw new Error(`${file}: no schedule ends with ${output}`);
    return formatSchedule(end.schedule);
  },
  /** Number of distinct states that the program can be in. */
  states: (file: string, options?: Options) => exploredOf(file, options?.constants).states,
};

function waysOf(schedules: bigint | null): string {
  return schedules === null ? '∞' : String(schedules);
}

function endsOf(file: string, constants?: Record<string, number>): EndGroup[] {
  const groups = Map.groupBy(
    exploredOf(file, constants).ends,
    (end) => `${end.kind} ${end.output.at(-1) ?? ''}`,
  );
  const ends = [...groups.values()].map((group) => ({
    kind: group[0].kind,
    output: group[0].output.at(-1) ?? '',
    schedules: group.reduce<bigint | null>(
      (sum, end) => (sum === null || end.schedules === null ? null : sum + end.schedules),
      0n,
    ),
  }));
  ends.sort((a, b) => Number((b.schedules ?? 0n) - (a.schedules ?? 0n)));
  return ends.map((end) => ({ ...end, schedules: waysOf(end.schedules) }));
}
