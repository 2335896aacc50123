import type { SpanKind } from '../../engine/index.ts';
import { bytesText, decimal, digits, percentText, rateText } from '../../words/numbers.ts';
import { timeText } from '../../words/time.ts';

import type { Summary } from './summary.ts';

/** What one run comes to, as one number. */
export type MeasureMetric =
  | 'total' // from the start to the end of the last thread
  | 'utilisation' // CPU time with a thread on it, of all
  | 'useful' // CPU time for instructions, of the time that the CPU was not idle
  | 'lost' // direct cost of switches, of the time that the CPU was not idle
  | 'throughput' // jobs (or threads) done in a unit of time
  | 'speedup' // of the throughput, against the first point of a sweep or the first configuration
  | 'response' // mean over the threads
  | 'turnaround'
  | 'waiting'
  | 'longest' // longest response
  | 'switches'
  | 'processSwitches'
  | 'switchRate' // in a second, or in 1000 ticks
  | 'perSwitch' // time of switches and all refilling of caches and TLB, for each switch
  | 'perTurn' // of each job: computing, refilling, and the switch to it
  | 'more' // of `perTurn`, what the first configuration does not have: it does the same job without switches
  | 'moreDirect' // of `more`: the switch itself, and the system calls for it
  | 'moreTlb' // of `more`: translations that had to be filled in again
  | 'moreCache' // of `more`: cache lines that had to be filled in again
  | 'perJob' // all CPU time that is no idling, for each job
  | 'share' // of all CPU time of threads, what the first process had
  | 'most' // threads that ran at the instant at which most did
  | 'gain' // of the throughput, against the first point of the same curve
  | 'ofFirst' // of the throughput, against the first configuration at the same value
  | 'switchRatio' // of the time of a switch, against the first configuration at the same value
  | 'heldUp' // of the time of all threads but the first, the share in which they did not compute
  | 'overhead' // CPU time that was neither instructions nor idling
  | 'overheadShare' // the same, of the time that the CPU was not idle
  | 'zombies' // time of processes that had ended and were not waited for
  | 'calls' // system calls
  | 'copied'; // bytes copied into and out of pipes and shared memory

/** What a switch costs by itself. */
const DIRECT: readonly SpanKind[] = ['switch', 'system-call', 'run'];
/** What is spent from one switch to the next: the switch, what has to be filled in again, and computing. */
const OF_TURNS: readonly SpanKind[] = [...DIRECT, 'tlb', 'cache'];

/** What a metric is called. */
export const metricLabel: Record<MeasureMetric, string> = {
  total: '끝날 때까지',
  utilisation: 'CPU 사용률',
  useful: '쓸모 있는 CPU',
  lost: '교환의 직접 비용',
  throughput: '처리량',
  speedup: '배속',
  response: '평균 응답',
  turnaround: '평균 반환',
  waiting: '평균 준비 대기',
  longest: '가장 긴 응답',
  switches: '문맥 교환',
  processSwitches: '프로세스 교환',
  switchRate: '초당 교환',
  perSwitch: '교환 한 번(다시 채우기까지)',
  perTurn: '한 차례',
  more: '교환 때문에 더',
  moreDirect: '그중 직접 비용',
  moreTlb: '그중 TLB',
  moreCache: '그중 캐시',
  perJob: '일 하나에 든 CPU',
  share: '첫 프로세스의 몫',
  most: '한 순간 최대',
  overhead: '계산 아닌 CPU',
  gain: '배속',
  ofFirst: '첫 실행의',
  switchRatio: '교환 한 번의 배수',
  heldUp: '기다린 몫',
  overheadShare: '계산 아닌 CPU',
  zombies: '좀비로 있은 시간',
  calls: '시스템 콜',
  copied: '복사한 양',
};

const TIMES: readonly MeasureMetric[] = [
  'total',
  'response',
  'turnaround',
  'waiting',
  'longest',
  'perSwitch',
  'perTurn',
  'more',
  'moreDirect',
  'moreTlb',
  'moreCache',
  'perJob',
  'overhead',
  'zombies',
];
const SHARES: readonly MeasureMetric[] = [
  'utilisation',
  'useful',
  'lost',
  'share',
  'overheadShare',
  'heldUp',
];

function mean(values: (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function sumOf(kinds: Summary['kinds'], names: readonly SpanKind[]): number {
  return names.reduce((sum, name) => sum + kinds[name], 0);
}

/** One number of a run; `first` is what a speed-up compares with. Not a number where there is none. */
export function metricOf(metric: MeasureMetric, run: Summary, first: Summary, tick: number | null): number {
  const { total, cpus, kinds, idle, switches, tasks } = run;
  const busy = total * cpus - idle;
  // A run that got stuck or died has not done its jobs, and what it did in which time says nothing.
  const jobs = run.end === 'finished' ? run.jobs : Number.NaN;
  const all = switches.thread + switches.process;
  switch (metric) {
    case 'total':
      return total;
    case 'utilisation':
      return busy / (total * cpus);
    case 'useful':
      return kinds.run / busy;
    case 'lost':
      return kinds.switch / busy;
    case 'throughput':
      return jobs / total / secondsOf(tick);
    case 'speedup':
    case 'gain':
    case 'ofFirst':
      return jobs / total / (first.jobs / first.total);
    case 'response':
      return mean(tasks.map(({ response }) => response));
    case 'turnaround':
      return mean(tasks.map(({ turnaround }) => turnaround));
    case 'waiting':
      return mean(tasks.map(({ waiting }) => waiting));
    case 'longest':
      return Math.max(...tasks.map(({ response }) => response ?? 0));
    case 'switches':
      return all;
    case 'processSwitches':
      return switches.process;
    case 'switchRate':
      return all / total / secondsOf(tick);
    case 'perSwitch':
      return sumOf(kinds, ['switch', 'tlb', 'cache']) / all;
    case 'perTurn':
      return sumOf(kinds, OF_TURNS) / jobs;
    case 'more':
      return moreThan(first, run, OF_TURNS);
    case 'moreDirect':
      return moreThan(first, run, DIRECT);
    case 'moreTlb':
      return moreThan(first, run, ['tlb']);
    case 'moreCache':
      return moreThan(first, run, ['cache']);
    case 'switchRatio':
      return metricOf('perSwitch', run, first, tick) / metricOf('perSwitch', first, first, tick);
    case 'heldUp':
      return heldUp(run);
    case 'perJob':
      return busy / jobs;
    case 'share': {
      const had = tasks.reduce((sum, { running }) => sum + running, 0);
      return tasks.reduce((sum, task) => sum + (task.process === 1 ? task.running : 0), 0) / had;
    }
    case 'most':
      return run.most;
    case 'overhead':
      return busy - kinds.run;
    case 'overheadShare':
      return 1 - kinds.run / busy;
    case 'zombies':
      return run.states.reduce((sum, { zombie }) => sum + zombie, 0);
    case 'calls':
      return run.calls;
    case 'copied':
      return run.copied;
  }
}

/** CPU time of some kinds that a run takes for a job and another does not; the other has nothing to compare with. */
function moreThan(first: Summary, run: Summary, kinds: readonly SpanKind[]): number {
  if (run === first || first.end !== 'finished' || run.end !== 'finished') return Number.NaN;
  return sumOf(run.kinds, kinds) / run.jobs - sumOf(first.kinds, kinds) / first.jobs;
}

/** Of the time of all threads but the first, the share in which they did not compute. */
function heldUp({ tasks, kinds }: Summary): number {
  const lived = tasks.reduce((sum, { name, turnaround }) => sum + (name === 'm' ? 0 : (turnaround ?? 0)), 0);
  return Math.max(0, 1 - kinds.run / lived);
}

/** Seconds of a tick; where a tick has no length, a thousand of them count as the unit. */
function secondsOf(tick: number | null): number {
  return tick === null ? 1e-3 : tick * 1e-9;
}

/** A metric's number as text. */
export function metricText(metric: MeasureMetric, value: number, tick: number | null): string {
  if (!Number.isFinite(value)) return '–';
  if (TIMES.includes(metric)) return timeText(value, tick);
  if (SHARES.includes(metric)) return percentText(value);
  if (metric === 'copied') return bytesText(value);
  if (metric === 'speedup' || metric === 'gain' || metric === 'ofFirst' || metric === 'switchRatio')
    return `${decimal(value, 2)}배`;
  const per = tick === null ? '1000틱' : '초';
  if (metric === 'throughput') return `${rateText(value)}건/${per}`;
  if (metric === 'switchRate') return `${rateText(value)}번/${per}`;
  return metric === 'most' ? `${value}개` : `${digits(value)}번`;
}

/** What a metric is called with its unit in a table whose cells are texts with units. */
export function labelOf(metric: MeasureMetric, tick: number | null): string {
  return metric === 'switchRate' && tick === null ? '1000틱당 교환' : metricLabel[metric];
}
