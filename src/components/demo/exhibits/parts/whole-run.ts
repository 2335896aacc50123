import { follow, type Program, Run } from '../../../../engine/index.ts';

/** Steps up to which a program is followed; one that spins for ever has started its threads long before. */
const MOST = 2000;

const known = new WeakMap<Program, Run>();

/**
 * A program's run in turn to its end: what pictures take from it is how much room they need (threads, processes, who
 * uses what), so that they stand still from the first step on, whichever order the reader chooses.
 */
export function wholeRun(program: Program): Run {
  const run = known.get(program) ?? follow(new Run(program), { kind: 'rr', quantum: 1 }, { maxSteps: MOST });
  known.set(program, run);
  return run;
}

/** What a program's whole run comes to, worked out once for each program. */
export function ofWholeRun<Found>(workOut: (run: Run) => Found): (program: Program) => Found {
  const worked = new WeakMap<Program, Found>();
  return (program) => {
    const found = worked.get(program) ?? workOut(wholeRun(program));
    worked.set(program, found);
    return found;
  };
}
