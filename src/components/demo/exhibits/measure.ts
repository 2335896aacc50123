import type { Job } from '../../../results/measured/job.ts';
import type { ExhibitTable, SpecIn } from '../exhibit.ts';
import type { Configuration } from '../measure/configuration.ts';
import type { Dial } from '../measure/spec.ts';
import type { SweepSpec } from './sweep/spec.ts';

/** What 시간 재기 can show: it comes with that mode. */
export const MEASURE_EXHIBITS = {
  /** The numbers that answer the question. */
  headline: { title: '숫자', load: async () => (await import('./headline/Headline.tsx')).Headline },
  /** What each CPU did when, or in what state each thread was. */
  timeline: { title: '시간선', load: async () => (await import('./timeline/Timeline.tsx')).Timeline },
  /** What the CPU time of each run went to. */
  'cpu-time': { title: '몫', load: async () => (await import('./cpu-time/CpuTime.tsx')).CpuTime },
  /** A metric over a range of values, a curve for each run. */
  sweep: {
    title: '곡선',
    load: async () => (await import('./sweep/Sweep.tsx')).Sweep,
    dials: ({ over }: SweepSpec) => [over],
  },
  /** A lock that is dragged over lines. */
  'lock-band': { load: async () => (await import('./lock-band/LockBand.tsx')).LockBand },
  /** System calls beside time. */
  'system-calls': {
    title: '시스템 콜',
    load: async () => (await import('./system-calls/SystemCalls.tsx')).SystemCalls,
  },
  /** What CPU time was for, what faults took among it. */
  'time-split': {
    title: '쓴 곳',
    load: async () => (await import('./time-split/TimeSplit.tsx')).TimeSplit,
    jobs: async (...asked) => (await import('./time-split/split.ts')).splitJobs(...asked),
  },
  /** Time, memory and reach of a fault of several designs. */
  designs: {
    title: '비교',
    load: async () => (await import('./designs/Designs.tsx')).Designs,
    jobs: async (...asked) => (await import('./designs/designs.ts')).designJobs(...asked),
  },
  /** How CPU time was divided among processes. */
  shares: { title: '나눈 몫', load: async () => (await import('./shares/Shares.tsx')).Shares },
  /** What a turn costs beyond the same turn alone. */
  'turn-cost': { title: '식은 것', load: async () => (await import('./turn-cost/TurnCost.tsx')).TurnCost },
  /** How long each thread was in which state. */
  'state-shares': {
    title: '상태마다',
    load: async () => (await import('./timeline/StateShares.tsx')).StatesOfThreads,
  },
  /** Memory of workers as threads and as processes. */
  'worker-memory': { load: async () => (await import('./worker-memory/WorkerMemory.tsx')).WorkersOnScales },
} satisfies ExhibitTable<'measure'>;

const TABLE: ExhibitTable<'measure'> = MEASURE_EXHIBITS;

/** An exhibit of 시간 재기 as a section asks for it. */
export type MeasureExhibit = SpecIn<typeof MEASURE_EXHIBITS>;

/** Further runs that each exhibit of 시간 재기 measures at first. */
export async function jobsOf(
  show: readonly MeasureExhibit[],
  configurations: Configuration[],
): Promise<Job[][]> {
  const jobs = show.map((spec) => TABLE[spec.kind].jobs?.(spec as never, configurations) ?? []);
  return (await Promise.all(jobs)).filter(({ length }) => length > 0);
}

/** What exhibits of 시간 재기 turn by themselves. */
export function dialsOf(show: readonly MeasureExhibit[]): Dial[] {
  return show.flatMap((spec) => TABLE[spec.kind].dials?.(spec as never) ?? []);
}

/** Name of an exhibit of 시간 재기 among those that can be opened. */
export function panelTitle({ kind }: MeasureExhibit): string {
  return TABLE[kind].title ?? kind;
}
