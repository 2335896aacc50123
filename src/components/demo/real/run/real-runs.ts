import { useEffect, useSyncExternalStore } from 'react';
import type { Program } from '../../../../engine/index.ts';
import { browserPlatform } from './browser.ts';
import { DemoRuns } from './demo-runs.ts';
import { useRecorded } from './recorded.ts';
import { type Seen, UNSEEN } from './seen.ts';

const all = new Map<string, DemoRuns>();

/** The runs of a demo. */
function demoRuns(demo: string): DemoRuns {
  const runs = all.get(demo) ?? new DemoRuns(browserPlatform);
  all.set(demo, runs);
  return runs;
}

/** Whether workers may share memory here: only pages that are isolated from other sites have it. */
export const isIsolated = () => globalThis.crossOriginIsolated === true;

/** What was seen of a program in a demo, or on another machine where nothing can be run here. */
export function useSeenRuns(demo: string, program: Program): Seen {
  const runs = demoRuns(demo);
  const seen = useSyncExternalStore(runs.subscribe, () => runs.of(program));
  const recorded = useRecorded(program, !isIsolated());
  return recorded === null ? seen : (recorded.seen ?? UNSEEN);
}

/** Keeps workers for a demo while it is in 진짜로: what runs is stopped with another program, and with the mode. */
export function useWorkers(demo: string, program: Program): DemoRuns {
  const runs = demoRuns(demo);
  useEffect(() => (isIsolated() ? runs.open() : undefined), [runs]);
  useEffect(() => {
    runs.warm(program);
    return () => runs.stop();
  }, [runs, program]);
  return runs;
}
