import type { SpanKind } from '../../engine/index.ts';
import type { Summary } from './summary.ts';

/** What a switch costs by itself. */
export const DIRECT: readonly SpanKind[] = ['switch', 'system-call', 'run'];
/** What is spent from one switch to the next: the switch, what has to be filled in again, and computing. */
export const OF_TURNS: readonly SpanKind[] = [...DIRECT, 'tlb', 'cache'];

/** Jobs that a run has done; not a number for one that got stuck or died: what it did in which time says nothing. */
export function jobsDone(run: Summary): number {
  return run.end === 'finished' ? run.jobs : Number.NaN;
}

/** CPU time that was not idle. */
export function busy({ total, cpus, idle }: Summary): number {
  return total * cpus - idle;
}

/** Switches, whether between threads or between processes. */
export function allSwitches({ switches }: Summary): number {
  return switches.thread + switches.process;
}

/** CPU time of some kinds. */
export function timeOf({ kinds }: Summary, names: readonly SpanKind[]): number {
  return names.reduce((sum, name) => sum + kinds[name], 0);
}

/** Throughput as a multiple of another run's. */
export function throughputRatio(run: Summary, first: Summary): number {
  return jobsDone(run) / run.total / (first.jobs / first.total);
}

/** Time of switches and all refilling of caches and TLB, for each switch. */
export function perSwitch(run: Summary): number {
  return timeOf(run, ['switch', 'tlb', 'cache']) / allSwitches(run);
}

/** CPU time of some kinds that a run takes for a job and another does not; the other has nothing to compare with. */
export function moreThan(first: Summary, run: Summary, kinds: readonly SpanKind[]): number {
  if (run === first || first.end !== 'finished' || run.end !== 'finished') return Number.NaN;
  return timeOf(run, kinds) / run.jobs - timeOf(first, kinds) / first.jobs;
}

/** Of the time of all threads but the first, the share in which they did not compute. */
export function heldUp({ tasks, kinds }: Summary): number {
  const lived = tasks.reduce((sum, { name, turnaround }) => sum + (name === 'm' ? 0 : (turnaround ?? 0)), 0);
  return Math.max(0, 1 - kinds.run / lived);
}

/** Of all CPU time of threads, what the first process had. */
export function shareOfFirstProcess({ tasks }: Summary): number {
  const had = tasks.reduce((sum, { running }) => sum + running, 0);
  return tasks.reduce((sum, task) => sum + (task.process === 1 ? task.running : 0), 0) / had;
}

/** Mean over the threads of which a time is known. */
export function meanOf({ tasks }: Summary, time: 'response' | 'turnaround' | 'waiting'): number {
  const known = tasks.map((task) => task[time]).filter((value) => value !== null);
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
}
