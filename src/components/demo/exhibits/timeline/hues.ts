import { threadOfName } from '../../../../engine/index.ts';
import { threadHue } from '../../../ui/ThreadBadge.tsx';
import type { NamedRun } from '../../measure/shown.ts';

/** Value of `data-thread` for each thread of a run: its own, or that of its process in the order of creation. */
export function huesOf({ summary }: NamedRun, by: 'process' | undefined): (thread: number) => string {
  if (by === undefined) return threadHue;
  const processes = [...new Set(summary.tasks.map(({ process }) => process))].sort((a, b) => a - b);
  const hues = new Map(
    summary.tasks.map(({ name, process }) => [threadOfName(name), threadHue(processes.indexOf(process) + 1)]),
  );
  return (thread) => hues.get(thread) ?? threadHue(0);
}
