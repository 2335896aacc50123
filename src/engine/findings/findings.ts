import type { Run } from '../run/run.ts';
import { findDeadlock, findLostWakeups } from './deadlock.ts';
import { findFaults } from './fault.ts';
import type { Finding } from './finding.ts';
import { findRaces } from './race.ts';

/** Everything that a run proves about its program, in the order of the steps. */
export function findings(run: Run): Finding[] {
  return [...findRaces(run), ...findDeadlock(run), ...findLostWakeups(run), ...findFaults(run)].sort(
    (a, b) => a.step - b.step,
  );
}
