import { nextChoice, type Policy } from './policy.ts';
import type { Run } from './run.ts';

/** How far one press goes: an instruction, to the end of a line, or until another thread's turn. */
export type Unit = 'instruction' | 'line' | 'switch';

/** Steps that one press takes at most: a loop may have no end. */
const MAX_STRIDE = 2_000;

/** Whether a press that goes by `unit` stops after `step` steps. `next`: the thread of the step after it, or -1. */
function stopsAfter(run: Run, step: number, unit: Unit, next: number): boolean {
  if (unit === 'instruction' || next < 0) return true;
  const { thread, pc } = run.effect(step);
  if (next !== thread) return true;
  if (unit === 'switch') return false;
  return run.program.instructions[pc].range.line !== run.lineAt(step, thread);
}

/** Where a press back leads from a step of the run. */
export function strideBack(run: Run, at: number, unit: Unit): number {
  let step = Math.max(0, at - 1);
  while (step > 0 && !stopsAfter(run, step, unit, run.schedule[step].thread)) step--;
  return step;
}

/** Where a press forward leads: along the run's own schedule, and from its end on by a policy. */
export function strideForward(run: Run, at: number, unit: Unit, policy: Policy): { run: Run; at: number } {
  let current = run;
  for (let step = at; step < at + MAX_STRIDE; ) {
    if (step === current.length) {
      const choice = nextChoice(current, policy);
      if (choice === null) return { run: current, at: step };
      current = current.extend([choice]);
    }
    step++;
    const next = step < current.length ? current.schedule[step].thread : (nextChoice(current, policy)?.thread ?? -1);
    if (stopsAfter(current, step, unit, next)) return { run: current, at: step };
  }
  return { run: current, at: Math.min(at + MAX_STRIDE, current.length) };
}
