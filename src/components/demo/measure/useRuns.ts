import { useMemo } from 'react';
import type { Job, Result } from '../../../results/measured/job.ts';
import type { Summary } from '../../../results/measured/summary.ts';
import { type Configuration, jobWith, settingKey } from './configuration.ts';
import { useMeter } from './run/useMeter.ts';
import type { NamedRun } from './shown.ts';
import type { MeasureSettings } from './spec.ts';
import { useSettled } from './useSettled.ts';

/** What is measured for some configurations: each, then each where its multiples are multiples of, if it says so. */
export function jobsOfRuns(
  { dials = [], baseline }: MeasureSettings,
  configurations: readonly Configuration[],
): Job[] {
  const jobs = configurations.map(({ job }) => job);
  return baseline === undefined ? jobs : [...jobs, ...jobs.map((job) => jobWith(job, dials, baseline))];
}

function summaryIn(result: Result | null | undefined): Summary | null {
  return result && 'summary' in result ? result.summary : null;
}

/** The runs among results of `jobsOfRuns`: those that are there. */
export function runsOf(
  configurations: readonly Configuration[],
  results: readonly (Result | null)[],
): NamedRun[] {
  return configurations.flatMap((configuration, i): NamedRun[] => {
    const result = results[i];
    if (!result || !('summary' in result)) return [];
    const base = summaryIn(results[i + configurations.length]) ?? result.summary;
    return [{ ...result, base, label: configuration.label, setting: settingKey(configuration) }];
  });
}

/**
 * The configurations measured: the runs, each sentence about why there is none, and whether more are to come. Until
 * they are there, the runs are those of the settings before, and say so.
 */
export function useRuns(spec: MeasureSettings, chosen: readonly Configuration[]) {
  const jobs = useMemo(() => jobsOfRuns(spec, chosen), [spec, chosen]);
  const { results, busy } = useMeter(jobs, true);
  const settled = useSettled(chosen, busy);
  const own = settled.length === chosen.length ? settled : chosen;
  const runs = useMemo(() => runsOf(own, results), [results, own]);
  const failed = results.flatMap((result) => (result !== null && 'failed' in result ? [result.failed] : []));
  return { runs, failed: [...new Set(failed)], busy };
}

/** A further run of each configuration: what it came to, by the name of the first; null for what is not there. */
export function useFurtherRuns(jobs: Job[], configurations: readonly Configuration[]) {
  const { results, busy } = useMeter(jobs);
  const of = (name: string) => summaryIn(results[configurations.findIndex(({ label }) => label === name)]);
  return { of, busy };
}
