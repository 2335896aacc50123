import { workerMemory } from '../../../../engine/index.ts';
import type { Job } from '../../../../results/measured/job.ts';
import type { Summary } from '../../../../results/measured/summary.ts';
import { type Configuration, jobsAt } from '../../measure/configuration.ts';

/** Ways to build the same server: time, memory, and how far a fault reaches. */
export interface DesignsSpec {
  /** Constants of the run without a fault: what a design keeps for its clients is counted in it. */
  sound: Record<string, number>;
  /** What each client takes besides, in KiB. */
  own: { value: number; label: string }[];
  /** What the program prints before the number of a client that it has answered. */
  answer: string;
  /** Clients that memory is also told for. */
  many: number;
  /** What stands beside the numbers, in Korean. */
  names: DesignNames;
}

/** Words of a comparison of designs, in Korean. */
export interface DesignNames {
  /** Names of the columns. */
  time: string;
  memory: string;
  reach: string;
  /** What each client takes besides. */
  own: string;
  /** Before the memory for `many` clients. */
  many: string;
  /** What those are who got what they came for, after their number. */
  answered: string;
  /** What is said of one that goes on after the fault, and of one that does not. */
  goesOn: string;
  dead: string;
}

/** The runs without a fault of the designs. */
export function designJobs(spec: DesignsSpec, configurations: Configuration[]): Job[] {
  return jobsAt(configurations, spec.sound);
}

/** Threads and processes beside the first that were there at once, at the moment with most of them. */
export interface Crew {
  threads: number;
  processes: number;
}

/** The largest crew that a run had: those that were started and had not yet ended. */
export function crewOf({ tasks }: Pick<Summary, 'tasks'>): Crew {
  // The first thread is the server's own, whatever else it does.
  const others = tasks.filter(({ name }) => name !== 'm');
  const first = new Map<number, string>();
  for (const { name, process } of others) if (!first.has(process)) first.set(process, name);
  const edges = others.flatMap(({ name, process, arrival, turnaround }) => {
    const kind: keyof Crew = process !== 1 && first.get(process) === name ? 'processes' : 'threads';
    const start = { at: arrival, by: 1, kind };
    return turnaround === null ? [start] : [start, { at: arrival + turnaround, by: -1, kind }];
  });
  // One that ends makes room for one that starts at the same instant.
  edges.sort((a, b) => a.at - b.at || a.by - b.by);
  const now: Crew = { threads: 0, processes: 0 };
  let most = { ...now };
  for (const { by, kind } of edges) {
    now[kind] += by;
    if (now.threads + now.processes > most.threads + most.processes) most = { ...now };
  }
  return most;
}

/**
 * KiB that a server takes beside its first process: its crew, and what the clients take who are there at once.
 * @param own KiB of a client
 */
export function memoryOf({ threads, processes }: Crew, clients: number, own: number): number {
  return (
    threads * workerMemory('thread', Math.max(1, threads)).total +
    processes * workerMemory('fork', Math.max(1, processes)).total +
    clients * own
  );
}

/** The crew of so many clients, when each of some clients had its share of a crew. One that did not grow with them stays. */
export function grown({ threads, processes }: Crew, clients: number, many: number): Crew {
  const grow = (count: number) => (count < clients ? count : count - clients + many);
  return { threads: grow(threads), processes: grow(processes) };
}

/** How far a fault reached: who was answered nevertheless, and whether the server goes on. */
export interface Reached {
  answered: boolean[];
  goesOn: boolean;
}

/** Who was answered in a run, whether a handler faulted in it or not. */
export function reachOf({ output, end, jobs }: Summary, answer: string): Reached {
  const answered = Array.from({ length: jobs }, () => false);
  for (const line of output)
    if (line.startsWith(`${answer} `)) answered[Number(line.slice(answer.length))] = true;
  return { answered, goesOn: end !== 'fault' };
}
