import type { Run } from './run.ts';

/** How far one press goes: an instruction, to the end of a line, or past a switch to another thread. */
export type Unit = 'instruction' | 'line' | 'switch';

/** Where a press forward (1) or back (-1) leads from a step of the run; never outside of the run. */
export function stride(run: Run, at: number, unit: Unit, direction: 1 | -1): number {
  let step = at + direction;
  while (step > 0 && step < run.length && !stopsAfter(run, step, unit)) step += direction;
  return Math.max(0, Math.min(step, run.length));
}

/** Whether a press that goes by `unit` stops after `step` steps, of which there is a next one. */
function stopsAfter(run: Run, step: number, unit: Unit): boolean {
  if (unit === 'instruction') return true;
  const { thread } = run.schedule[step - 1];
  // On the first step of the new thread, where the switch before it can be looked at.
  if (unit === 'switch') return step > 1 && run.schedule[step - 2].thread !== thread;
  if (run.schedule[step].thread !== thread) return true;
  return run.program.instructions[run.effect(step).pc].range.line !== run.lineAt(step, thread);
}
