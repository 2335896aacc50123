import type { Program } from '../language/program.ts';
import type { Run } from '../run/run.ts';
import type { Schedule } from '../run/schedule.ts';
import { findDeadlock, findLostWakeups } from './deadlock.ts';
import { faultFinding } from './fault.ts';
import type { Finding } from './finding.ts';
import { RaceDetector } from './race.ts';

/** Everything that a run proves about its program, in the order of the steps. */
export function findings(run: Run): Finding[] {
  const { races, faults } = evidenceOf(run);
  return [...races.found, ...findDeadlock(run), ...findLostWakeups(run), ...faults].sort(
    (a, b) => a.step - b.step,
  );
}

/** What the steps of a run show one after the other. */
interface Evidence {
  /** The steps that have been looked at. */
  schedule: Schedule;
  options: Run['options'];
  races: RaceDetector;
  faults: Finding[];
}

/** The last run of a program that was asked about: whoever steps asks about each step anew, and only the last is new. */
const last = new WeakMap<Program, Evidence>();

function evidenceOf(run: Run): Evidence {
  const { program, schedule, options } = run;
  const known = last.get(program);
  const goesOn = known?.options === options && known.schedule.every((choice, i) => choice === schedule[i]);
  const evidence = goesOn ? known : { schedule: [], options, races: new RaceDetector(program), faults: [] };
  for (let step = evidence.schedule.length + 1; step <= run.length; step++) {
    const effect = run.effect(step);
    evidence.races.learn(effect, step);
    if (effect.fault !== null) evidence.faults.push(faultFinding(program, effect.fault, step));
  }
  evidence.schedule = schedule;
  last.set(program, evidence);
  return evidence;
}
