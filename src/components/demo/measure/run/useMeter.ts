import { useEffect, useState } from 'react';
import type { Job, Result } from '../../../../results/measured/job.ts';
import { askMeter } from './meter.ts';

// The page is written with what it shows first; a reader's browser leaves measuring to a worker.
const runJob = import.meta.env.SSR ? (await import('../../../../results/measured/run-job.ts')).runJob : null;

/** Runs that were asked for, as far as they are there. */
export interface Metered {
  /** One for each job; null for one that is not there yet and had no forerunner. */
  results: (Result | null)[];
  /** Whether some of them are still those of the settings before. */
  busy: boolean;
}

/** What was measured before the component that shows it was there, by the text of its jobs. */
const ahead = new Map<string, Result[]>();

/** Measures jobs that a component is about to ask for, so that it can show them at once. */
export async function measureAhead(jobs: Job[]): Promise<void> {
  if (jobs.length === 0) return;
  const results: Result[] = [];
  await new Promise<void>((done) => {
    let left = jobs.length;
    askMeter(jobs, (index, result) => {
      results[index] = result;
      if (--left === 0) done();
    });
  });
  ahead.set(keyOf(jobs), results);
}

/**
 * Measures jobs whenever they change. What was measured before stays until the new result is there, so that a
 * slider does not make the picture blink; results that come close together are shown together.
 * `together`: all of them, because they are held against each other and those of other settings say nothing then.
 */
export function useMeter(jobs: Job[], together = false): Metered {
  const key = keyOf(jobs);
  const [metered, setMetered] = useState<Metered & { asked: string }>(() => {
    const results = runJob === null ? (ahead.get(key) ?? []) : jobs.map((job) => runJob(job));
    return { results, busy: results.length < jobs.length, asked: key };
  });

  useEffect(() => {
    const wanted: Job[] = JSON.parse(key);
    const known = wanted.length === 0 ? [] : ahead.get(key);
    ahead.delete(key);
    if (known !== undefined) {
      // On the screen already, if it was asked for at first.
      setMetered((before) => (before.asked === key ? before : { results: known, busy: false, asked: key }));
      return;
    }
    const fresh: (Result | null)[] = wanted.map(() => null);
    let frame = 0;
    let left = wanted.length;
    setMetered(({ results }) => ({ results, busy: true, asked: key }));
    const show = () => {
      frame = 0;
      setMetered(({ results: before }) => {
        const waits = together && left > 0 && before.length === fresh.length;
        return {
          results: waits ? before : fresh.map((result, i) => result ?? before[i] ?? null),
          busy: left > 0,
          asked: key,
        };
      });
    };
    const asking = askMeter(wanted, (index, result) => {
      fresh[index] = result;
      left--;
      if (frame === 0) frame = requestAnimationFrame(show);
    });
    return () => {
      cancelAnimationFrame(frame);
      asking.cancel();
    };
  }, [key, together]);
  // In the moment in which something else is asked for, too.
  return { results: metered.results, busy: metered.busy || metered.asked !== key };
}

function keyOf(jobs: Job[]): string {
  return JSON.stringify(jobs);
}
