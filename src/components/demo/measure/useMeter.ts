import { useEffect, useRef, useState } from 'react';
import { Meter } from './meter.ts';
import type { Job, Result } from './protocol.ts';

// The page is written with what it shows first; a reader's browser leaves measuring to a worker.
const runJob = import.meta.env.SSR ? (await import('./run-job.ts')).runJob : null;

/** Runs that were asked for, as far as they are there. */
export interface Metered {
  /** One for each job; null for one that is not there yet and had no forerunner. */
  results: (Result | null)[];
  /** Whether some of them are still those of the settings before. */
  busy: boolean;
}

/**
 * Measures jobs whenever they change. What was measured before stays until the new result is there, so that a
 * slider does not make the picture blink; results that come close together are shown together.
 */
export function useMeter(jobs: Job[], keep: boolean): Metered {
  const [metered, setMetered] = useState<Metered>(() => ({
    results: runJob === null ? [] : jobs.map(runJob),
    busy: runJob === null,
  }));
  const meter = useRef<Meter | null>(null);
  const key = JSON.stringify(jobs);

  useEffect(() => {
    const wanted: Job[] = JSON.parse(key);
    meter.current ??= new Meter();
    const fresh: (Result | null)[] = wanted.map(() => null);
    let frame = 0;
    let left = wanted.length;
    if (!keep) setMetered({ results: fresh, busy: left > 0 });
    const show = () => {
      frame = 0;
      setMetered((before) => ({
        results: fresh.map((result, i) => result ?? (keep ? (before.results[i] ?? null) : null)),
        busy: left > 0,
      }));
    };
    meter.current.ask(wanted, (index, result) => {
      fresh[index] = result;
      left = 'failed' in result && index === 0 && wanted.length === 1 ? 0 : left - 1;
      if (frame === 0) frame = requestAnimationFrame(show);
    });
    return () => cancelAnimationFrame(frame);
  }, [key, keep]);

  useEffect(
    () => () => {
      meter.current?.stop();
      meter.current = null;
    },
    [],
  );
  return metered;
}
