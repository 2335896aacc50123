import { compile } from '../../../src/engine/compiler.ts';
import { type Hardware, type Measurement, measure, TEXTBOOK } from '../../../src/engine/hardware/index.ts';

/** The textbook's machine with free instructions: only `compute`, `io` and `sleep` take time. */
export const FREE: Hardware = { ...TEXTBOOK, instruction: 0 };

/** Measures a text on the textbook's machine with free instructions, changed where told. */
export function time(source: string, changes: Partial<Hardware> = {}): Measurement {
  return measure(compile(source), { ...FREE, ...changes });
}

/** A program that starts jobs at once, each a function's body, and waits for all. */
export function jobs(...bodies: string[]): string {
  const functions = bodies.map((body, i) => `function job${i}() { ${body} }`).join('\n');
  return `${functions}\nparallel(${bodies.map((_, i) => `job${i}`).join(', ')});`;
}

/** The mean of something over all tasks. */
export function mean(
  { tasks }: Measurement,
  of: (task: Measurement['tasks'][number]) => number | null,
): number {
  return tasks.reduce((sum, task) => sum + (of(task) ?? Number.NaN), 0) / tasks.length;
}

/** Spans as text, in the order of time: `A0-5 B5-8`, of one CPU and of running alone unless told otherwise. */
export function gantt({ spans }: Measurement, cpu = 0, kinds = ['run']): string {
  return spans
    .filter((span) => span.cpu === cpu && kinds.includes(span.kind))
    .map(({ task, kind, from, to }) => `${task}${kind === 'run' ? '' : `(${kind})`}${from}-${to}`)
    .join(' ');
}

/** A program of jobs that compute once each, as `[arrival, burst]`, and when its threads A, B, C … arrive. */
export function arriving(list: readonly (readonly [number, number])[]): {
  source: string;
  arrivals: Record<string, number>;
} {
  return {
    source: jobs(...list.map(([, burst]) => `compute(${burst});`)),
    arrivals: Object.fromEntries(list.map(([arrival], i) => [String.fromCharCode(65 + i), arrival])),
  };
}
