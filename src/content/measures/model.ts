import type { Hardware } from '../../engine/index.ts';
import type { MeasureMetric } from '../../results/measured/metrics.ts';
import { metricOf } from '../../results/measured/metrics.ts';
import type { PresetName } from '../../results/measured/preset.ts';
import { hardwareOf, tickOf } from '../../results/measured/preset.ts';
import { runJob } from '../../results/measured/run-job.ts';
import type { Summary } from '../../results/measured/summary.ts';
import { sourceOf } from '../sources.ts';

/** A run that a page says something about. */
interface Modelled {
  /** File of the program. */
  program: string;
  constants?: Record<string, number>;
  preset?: PresetName;
  hardware?: Partial<Hardware>;
  /** Constant that says how many jobs the run does. */
  jobs?: string;
}

/** One number of a run as the engine computes it, compared with another run where the metric compares. */
export function model(metric: MeasureMetric, run: Modelled, first: Modelled = run): number {
  return metricOf(metric, summaryOf(run), summaryOf(first), tickOf(run.preset ?? 'measured'));
}

function summaryOf({ program, constants = {}, preset = 'measured', hardware, jobs }: Modelled): Summary {
  const result = runJob({
    source: sourceOf(program),
    constants,
    hardware: hardwareOf(preset, hardware),
    jobs,
    spans: false,
  });
  if ('failed' in result) throw new Error(`${program}: ${result.failed}`);
  return result.summary;
}
