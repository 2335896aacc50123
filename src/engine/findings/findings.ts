import type { Run } from '../run/run.ts';
import { stepByStep } from '../run/step-by-step.ts';
import { findDeadlock } from './deadlock.ts';
import { faultFinding } from './fault.ts';
import type { Finding } from './finding.ts';
import { findLostWakeups } from './lost-wakeup.ts';
import { RaceDetector } from './race.ts';

/** Everything that a run proves about its program, in the order of the steps. */
export function findings(run: Run): Finding[] {
  return [...findRaces(run), ...findDeadlock(run), ...findLostWakeups(run), ...findFaults(run)].sort(
    (a, b) => a.step - b.step,
  );
}

/** Data races: one for each word, in the order of the steps. */
export function findRaces(run: Run): Finding[] {
  return evidenceOf(run).races.found;
}

/** Failed assertions and other faults, in the order of the steps. */
export function findFaults(run: Run): Finding[] {
  return evidenceOf(run).faults;
}

// Pure, so that a page that shows no findings need not bring what finds them.
const evidenceOf = /* @__PURE__ */ stepByStep(
  (program) => ({ races: new RaceDetector(program), faults: [] as Finding[] }),
  ({ races, faults }, run: Run, step) => {
    const effect = run.effect(step);
    races.learn(effect, step, ({ process, address }) => run.namesAt(step).ofWord(process, address));
    if (effect.fault !== null) faults.push(faultFinding(run.program, effect.fault, step));
  },
);
