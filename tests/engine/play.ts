import { compile } from '../../src/engine/compiler.ts';
import { follow, type Policy, parseSchedule, Run } from '../../src/engine/index.ts';

/** A run of a text: the schedule first, then round robin (or another policy) to the end. */
export function play(source: string, schedule = '', policy: Policy = { kind: 'rr', quantum: 1 }): Run {
  return follow(new Run(compile(source), parseSchedule(schedule)), policy);
}

/** A run of a text that takes the steps of a schedule and no others. */
export function only(source: string, schedule: string): Run {
  return new Run(compile(source), parseSchedule(schedule));
}

/** Lines that a run has printed. */
export function printed(run: Run): string[] {
  return run.at(run.length).output.map((line) => line.text);
}

/** How a run has ended. */
export function endOf(run: Run): string {
  return run.at(run.length).end;
}

/** The fault of a run's first process, or null. */
export function faultOf(run: Run): string | null {
  return run.at(run.length).processes[0].fault?.kind ?? null;
}

/** The lost update of the first lesson. */
export const LOST_UPDATE = `let counter = 0;
function work() {
  counter++;
}
parallel(work, work);
print(counter);
`;
