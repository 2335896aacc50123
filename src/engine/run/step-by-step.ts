import type { Program } from '../language/program.ts';
import type { Effect } from '../machine/effect.ts';
import type { MachineOptions } from '../machine/machine.ts';
import type { Schedule } from './schedule.ts';

/** What a run tells of the steps that it has taken. */
export interface TakenSteps {
  /** What runs. */
  readonly program: Program;
  /** Who takes which step. */
  readonly schedule: Schedule;
  /** How its machine differs from an ordinary one. */
  readonly options: MachineOptions;
  /** Number of steps. */
  readonly length: number;
  /** What step 1 … `length` did. */
  effect(step: number): Effect;
}

/** What is known of the last run of a program that was asked about. */
interface Known<Found> {
  /** The steps that have been learned. */
  schedule: Schedule;
  options: MachineOptions;
  found: Found;
}

/**
 * Works something out of the steps of a run, one after the other, and remembers it for the last run of each program:
 * who asks about a run that goes on from there pays for its new steps only. What is given back changes with the next
 * run that is asked about.
 *
 * @param begin what is known before the first step
 * @param learn adds what a step shows, from 1
 */
export function stepByStep<Found, Steps extends TakenSteps = TakenSteps>(
  begin: (program: Program) => Found,
  learn: (found: Found, run: Steps, step: number) => void,
): (run: Steps) => Found {
  const last = new WeakMap<Program, Known<Found>>();
  return (run) => {
    const { program, schedule, options } = run;
    const known = last.get(program);
    const goesOn =
      known?.options === options && known.schedule.every((choice, step) => choice === schedule[step]);
    const found = goesOn ? known.found : begin(program);
    // Half learned, if a step throws, it would be wrong for good.
    last.delete(program);
    for (let step = goesOn ? known.schedule.length + 1 : 1; step <= run.length; step++) {
      learn(found, run, step);
    }
    last.set(program, { schedule, options, found });
    return found;
  };
}
