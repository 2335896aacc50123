import type { Moment, Run } from '../../engine/index.ts';

const living = ({ processes }: Moment) => processes.filter(({ state }) => state === 'running').length;

/** The last step of a run after which most processes live: there they can be looked at beside each other. */
export function stepOfMostProcesses(run: Run): number {
  let most = 0;
  let step = 0;
  for (let at = 0; at <= run.length; at++) {
    const alive = living(run.at(at));
    if (alive < most) continue;
    most = alive;
    step = at;
  }
  return step;
}
