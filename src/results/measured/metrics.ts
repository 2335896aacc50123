import { bytesText, decimal, digits, percentText, rateText } from '../../words/numbers.ts';
import { timeText } from '../../words/time.ts';
import {
  allSwitches,
  busy,
  DIRECT,
  heldUp,
  jobsDone,
  meanOf,
  moreThan,
  OF_TURNS,
  perSwitch,
  shareOfFirstProcess,
  throughputRatio,
  timeOf,
} from './quantities.ts';
import type { Summary } from './summary.ts';

/** Length of a tick in ns; null where it is no time in particular. */
type Tick = number | null;

/** In what a metric is counted: how its numbers are written. */
const UNITS = {
  time: timeText,
  share: percentText,
  /** A multiple. */
  times: (value) => `${decimal(value, 2)}배`,
  bytes: bytesText,
  jobRate: (value, tick) => `${rateText(value)}건/${tick === null ? '1000틱' : '초'}`,
  switchRate: (value, tick) => `${rateText(value)}번/${tick === null ? '1000틱' : '초'}`,
  threads: (value) => `${value}개`,
  count: (value) => `${digits(value)}번`,
} satisfies Record<string, (value: number, tick: Tick) => string>;

/** What the runs of a sweep are compared with. */
export type Base =
  /** The first configuration's first point. */
  | 'first'
  /** The first point of the same curve. */
  | 'own'
  /** The first configuration at the same value. */
  | 'beside';

/** What one run comes to, as one number. */
interface Metric {
  label: string;
  /** What it is called where a tick is no time. */
  labelInTicks?: string;
  unit: keyof typeof UNITS;
  /** What it compares with in a sweep; in other places that is the first configuration. */
  against?: Base;
  /** Not a number where there is none. */
  of(run: Summary, first: Summary, tick: Tick): number;
}

/** All that can be said of a run as one number. */
export const METRICS = {
  /** From the start to the end of the last thread. */
  total: { label: '끝날 때까지', unit: 'time', of: ({ total }) => total },
  /** CPU time with a thread on it, of all. */
  utilisation: { label: 'CPU 사용률', unit: 'share', of: (run) => busy(run) / (run.total * run.cpus) },
  /** CPU time for instructions, of the time that the CPU was not idle. */
  useful: { label: '쓸모 있는 CPU', unit: 'share', of: (run) => run.kinds.run / busy(run) },
  /** Direct cost of switches, of the time that the CPU was not idle. */
  lost: { label: '교환의 직접 비용', unit: 'share', of: (run) => run.kinds.switch / busy(run) },
  /** Jobs (or threads) done in a unit of time. */
  throughput: {
    label: '처리량',
    unit: 'jobRate',
    of: (run, _, tick) => jobsDone(run) / run.total / secondsOf(tick),
  },
  /** Throughput as a multiple of the first run's. */
  speedup: { label: '배속', unit: 'times', against: 'first', of: throughputRatio },
  /** The same against the first point of the same curve. */
  gain: { label: '배속', unit: 'times', against: 'own', of: throughputRatio },
  /** The same against the first configuration at the same value. */
  ofFirst: { label: '첫 실행의', unit: 'times', against: 'beside', of: throughputRatio },
  response: { label: '평균 응답', unit: 'time', of: (run) => meanOf(run, 'response') },
  turnaround: { label: '평균 반환', unit: 'time', of: (run) => meanOf(run, 'turnaround') },
  waiting: { label: '평균 준비 대기', unit: 'time', of: (run) => meanOf(run, 'waiting') },
  longest: {
    label: '가장 긴 응답',
    unit: 'time',
    of: ({ tasks }) => Math.max(...tasks.map(({ response }) => response ?? 0)),
  },
  switches: { label: '문맥 교환', unit: 'count', of: allSwitches },
  processSwitches: { label: '프로세스 교환', unit: 'count', of: ({ switches }) => switches.process },
  /** Switches in a second, or in 1000 ticks. */
  switchRate: {
    label: '초당 교환',
    labelInTicks: '1000틱당 교환',
    unit: 'switchRate',
    of: (run, _, tick) => allSwitches(run) / run.total / secondsOf(tick),
  },
  perSwitch: { label: '교환 한 번(다시 채우기까지)', unit: 'time', of: perSwitch },
  /** `perSwitch` as a multiple of the first run's. */
  switchRatio: {
    label: '교환 한 번의 배수',
    unit: 'times',
    against: 'beside',
    of: (run, first) => perSwitch(run) / perSwitch(first),
  },
  /** Of each job: computing, refilling, and the switch to it. */
  perTurn: { label: '한 차례', unit: 'time', of: (run) => timeOf(run, OF_TURNS) / jobsDone(run) },
  /** Of `perTurn`, what the first configuration does not have: it does the same job without switches. */
  more: {
    label: '교환 때문에 더',
    unit: 'time',
    against: 'beside',
    of: (run, first) => moreThan(first, run, OF_TURNS),
  },
  /** Of `more`: the switch itself, and the system calls for it. */
  moreDirect: {
    label: '그중 직접 비용',
    unit: 'time',
    against: 'beside',
    of: (run, first) => moreThan(first, run, DIRECT),
  },
  /** Of `more`: translations that had to be filled in again. */
  moreTlb: {
    label: '그중 TLB',
    unit: 'time',
    against: 'beside',
    of: (run, first) => moreThan(first, run, ['tlb']),
  },
  /** Of `more`: cache lines that had to be filled in again. */
  moreCache: {
    label: '그중 캐시',
    unit: 'time',
    against: 'beside',
    of: (run, first) => moreThan(first, run, ['cache']),
  },
  /** All CPU time that is no idling, for each job. */
  perJob: { label: '일 하나에 든 CPU', unit: 'time', of: (run) => busy(run) / jobsDone(run) },
  share: { label: '첫 프로세스의 몫', unit: 'share', of: shareOfFirstProcess },
  /** Threads that ran at the instant at which most did. */
  most: { label: '한 순간 최대', unit: 'threads', of: ({ most }) => most },
  heldUp: { label: '기다린 몫', unit: 'share', of: heldUp },
  /** CPU time that was neither instructions nor idling. */
  overhead: { label: '계산 아닌 CPU', unit: 'time', of: (run) => busy(run) - run.kinds.run },
  /** The same, of the time that the CPU was not idle. */
  overheadShare: { label: '계산 아닌 CPU', unit: 'share', of: (run) => 1 - run.kinds.run / busy(run) },
  /** Time of processes that had ended and were not waited for. */
  zombies: {
    label: '좀비로 있던 시간',
    unit: 'time',
    of: ({ states }) => states.reduce((sum, { zombie }) => sum + zombie, 0),
  },
  calls: { label: '시스템 콜', unit: 'count', of: ({ calls }) => calls },
  /** Bytes copied into and out of pipes and shared memory. */
  copied: { label: '복사한 양', unit: 'bytes', of: ({ copied }) => copied },
} satisfies Record<string, Metric>;

export type MeasureMetric = keyof typeof METRICS;

/** Seconds of a tick; where a tick has no length, a thousand of them count as the unit. */
function secondsOf(tick: Tick): number {
  return tick === null ? 1e-3 : tick * 1e-9;
}

/** One number of a run; `first` is what it is compared with. Not a number where there is none. */
export function metricOf(metric: MeasureMetric, run: Summary, first: Summary, tick: Tick): number {
  return METRICS[metric].of(run, first, tick);
}

/** A metric's number as text. */
export function metricText(metric: MeasureMetric, value: number, tick: Tick): string {
  return Number.isFinite(value) ? UNITS[METRICS[metric].unit](value, tick) : '–';
}

/** What a metric is called with its unit in a table whose cells are texts with units. */
export function labelOf(metric: MeasureMetric, tick: Tick): string {
  const { label, labelInTicks }: Metric = METRICS[metric];
  return (tick === null && labelInTicks) || label;
}

/** What a metric compares with in a sweep. */
export function baseOf(metric: MeasureMetric): Base {
  const { against = 'first' }: Metric = METRICS[metric];
  return against;
}
