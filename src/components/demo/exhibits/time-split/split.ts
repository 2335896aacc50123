import type { SpanKind } from '../../../../engine/index.ts';
import type { Job } from '../../../../results/measured/job.ts';
import type { Summary } from '../../../../results/measured/summary.ts';
import { type Configuration, jobsAt } from '../../measure/configuration.ts';

/** A job's CPU time by what it is for, and what faults took of it. */
export interface SplitSpec {
  /** Constants of the same run without faults. */
  without: Record<string, number>;
}

/** The runs without faults that the runs are held against. */
export function splitJobs(spec: SplitSpec, configurations: Configuration[]): Job[] {
  return jobsAt(configurations, spec.without);
}

/** What CPU time is for. */
export type Purpose = 'compute' | 'create' | 'switch' | 'talk' | 'kernel' | 'lost' | 'idle';

/** Names of purposes, in the order in which they are stacked. */
export const PURPOSES: Readonly<Record<Purpose, string>> = {
  compute: '계산',
  create: '만들기(페이지 포함)',
  switch: '교환(식은 캐시 포함)',
  talk: '주고받기',
  kernel: '시스템 콜',
  lost: '고장으로 더 든 것',
  idle: '쉼',
};

type FromSpans = Exclude<Purpose, 'lost' | 'idle'>;

/** Kinds of spans that serve a purpose; `lost` is told from two runs, and idling is where no span is. */
const KINDS: Readonly<Record<FromSpans, readonly SpanKind[]>> = {
  compute: ['run'],
  create: ['create', 'page'],
  switch: ['switch', 'wake', 'tlb', 'cache'],
  talk: ['copy'],
  kernel: ['system-call'],
};

function busyOf({ total, cpus, idle }: Summary): number {
  return total * cpus - idle;
}

/**
 * Ticks of CPU time of a run by what they are for: what the same run without faults takes for each purpose, and what
 * this one takes more than that, whatever it is. They add up to the time of all CPUs.
 */
export function splitOf(run: Summary, without: Summary): Record<Purpose, number> {
  const of = (purpose: FromSpans) => KINDS[purpose].reduce((sum, kind) => sum + without.kinds[kind], 0);
  return {
    compute: of('compute'),
    create: of('create'),
    switch: of('switch'),
    talk: of('talk'),
    kernel: of('kernel'),
    lost: busyOf(run) - busyOf(without),
    idle: run.idle,
  };
}

/** Ticks of computing that a run did beyond the same run without faults: work that was done again. */
export function againOf(run: Summary, without: Summary): number {
  return run.kinds.run - without.kinds.run;
}
