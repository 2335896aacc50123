import { type CpuTimeKind, SPAN_KINDS } from '../../../../engine/index.ts';
import type { Summary } from '../../../../results/measured/summary.ts';

/** Key of the number that is all CPU time of a run. */
export const CPU_TIME = 'cpuTime';

/** Key of the number that is the time which went to something. */
export const partMetric = (kind: CpuTimeKind) => `${CPU_TIME} ${kind}`;

/** A part of a run's CPU time. */
interface Part {
  kind: CpuTimeKind;
  ticks: number;
  /** Of all CPU time. */
  share: number;
}

/** CPU time of a run by what it went to, idling last. */
export function cpuTimeParts({ kinds, idle, total, cpus }: Summary): Part[] {
  const all = total * cpus;
  const parts = SPAN_KINDS.map((kind): Omit<Part, 'share'> => ({ kind, ticks: kinds[kind] }));
  return [...parts, { kind: 'idle' as const, ticks: idle }]
    .filter(({ ticks }) => ticks > 0)
    .map((part) => ({ ...part, share: part.ticks / all }));
}
