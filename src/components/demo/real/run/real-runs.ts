import { useEffect, useSyncExternalStore } from 'react';
import type { Program } from '../../../../engine/index.ts';
import { bringWorker, startBrowserWorker } from './browser.ts';
import { DemoRuns } from './demo-runs.ts';
import type { RunKind, Seen } from './seen.ts';

const all = new Map<string, DemoRuns>();

/** The runs of a demo. */
export function demoRuns(demo: string): DemoRuns {
  const runs = all.get(demo) ?? new DemoRuns({ start: startBrowserWorker, bring: bringWorker });
  all.set(demo, runs);
  return runs;
}

/** What was seen of a program in a demo. */
export function useSeenRuns(demo: string, program: Program, kind: RunKind): Seen {
  const runs = demoRuns(demo);
  return useSyncExternalStore(runs.subscribe, () => runs.of(program, kind));
}

/** Keeps workers for a demo while it is in 진짜로: what runs is stopped with another program, and with the mode. */
export function useWorkers(demo: string, program: Program): DemoRuns {
  const runs = demoRuns(demo);
  useEffect(() => runs.open(), [runs]);
  useEffect(() => {
    runs.warm(program);
    return () => runs.stop();
  }, [runs, program]);
  return runs;
}
