import type { Hardware } from '../../../src/engine/hardware/index.ts';

/*
 * Schedulers as textbooks have them, simulated tick by tick. It shares nothing with the engine but the names of
 * policies: jobs are lists of numbers, and time is a loop. What the engine computes from event to event has to come
 * out the same.
 */

/** Something that a job does: it computes, or is away at its device or at rest. */
export type Phase = { kind: 'compute' | 'io' | 'sleep'; ticks: number };

/** A job; all are started at once, in this order. */
export interface Job {
  phases: readonly Phase[];
  /** Whether it is a process of its own, rather than a thread of the first process. */
  forked?: boolean;
  priority?: number;
  /** When it comes; at the start when left out. */
  arrival?: number;
}

/** What scheduling depends on. */
export type Rules = Pick<
  Hardware,
  | 'cpus'
  | 'policy'
  | 'quantum'
  | 'levels'
  | 'allotment'
  | 'growth'
  | 'boost'
  | 'fairBy'
  | 'aging'
  | 'threadSwitch'
  | 'processSwitch'
>;

/** How a job fared, in ticks. */
export interface Fate {
  finish: number;
  response: number;
  waiting: number;
  running: number;
  blocked: number;
}

export interface Outcome {
  fates: Fate[];
  /** For each CPU what it did, as `0:run0-5 1:switch5-7`, the number of the job first. */
  charts: string[];
  /**
   * Whether the order of two jobs was a matter of taste, because several CPUs did something at once: a turn ended just
   * where its job went from one thing to the next.
   */
  tied: boolean;
}

interface Worker {
  job: Job;
  process: number;
  /** Ticks on the CPU that are left of each stint before it goes away, and of the pieces that a stint consists of. */
  stints: { pieces: number[]; away: number }[];
  fate: Fate;
  state: 'line' | 'cpu' | 'away' | 'done';
  /** When it is back, or comes. */
  until: number;
  /** When it was put in line last, and by how much waiting there has made its priority better until it has run. */
  queued: number;
  aged: number;
  begun: boolean;
  level: number;
  turns: number;
  rest: number | null;
  share: number;
}

interface Processor {
  worker: Worker | null;
  last: Worker | null;
  space: number | null;
  switching: number;
  turn: number;
  ticks: { worker: number; kind: string }[];
}

/** A device takes a tick to issue and one to complete; a rest takes none. */
function stintsOf(phases: readonly Phase[]): Worker['stints'] {
  const stints: Worker['stints'] = [{ pieces: [], away: 0 }];
  for (const { kind, ticks } of phases) {
    const stint = stints.at(-1)!;
    if (kind === 'compute') stint.pieces.push(ticks);
    else {
      if (kind === 'io') stint.pieces.push(1);
      stint.away = ticks;
      stints.push({ pieces: kind === 'io' ? [1] : [], away: 0 });
    }
  }
  return stints;
}

/** Runs jobs to their end. */
export function simulate(jobs: readonly Job[], rules: Rules): Outcome {
  const { policy, quantum, levels, allotment, growth, boost, fairBy, aging } = rules;
  const workers: Worker[] = jobs.map((job, i) => ({
    job,
    process: job.forked ? i + 1 : 0,
    stints: stintsOf(job.phases),
    fate: { finish: 0, response: 0, waiting: 0, running: 0, blocked: 0 },
    state: 'away',
    until: job.arrival ?? 0,
    queued: 0,
    aged: 0,
    begun: false,
    level: 0,
    turns: 0,
    rest: null,
    share: 0,
  }));
  const cpus: Processor[] = Array.from({ length: rules.cpus }, (_, i) => ({
    worker: null,
    last: null,
    // The thread that starts the jobs does so on the first CPU.
    space: i === 0 ? 0 : null,
    switching: 0,
    turn: 0,
    ticks: [],
  }));
  let line: Worker[] = [];
  let now = 0;
  let tied = false;
  const shares = new Map<number, number>();
  const processShare = (process: number) => shares.get(process) ?? 0;
  const turned = policy === 'rr' || policy === 'fair' || policy === 'mlfq';

  const left = (worker: Worker) => worker.stints[0].pieces.reduce((sum, ticks) => sum + ticks, 0);
  const wholeTurn = (worker: Worker) => quantum * (policy === 'mlfq' ? growth ** worker.level : 1);
  const rank = (worker: Worker): number => {
    if (policy === 'sjf' || policy === 'srtf') return left(worker);
    if (policy === 'hrn') return left(worker) === 0 ? -Infinity : -(1 + (now - worker.queued) / left(worker));
    if (policy === 'priority') {
      const waited = worker.state === 'line' && aging > 0 ? Math.floor((now - worker.queued) / aging) : 0;
      return -((worker.job.priority ?? 0) + waited + worker.aged);
    }
    if (policy === 'mlfq') return worker.level;
    if (policy === 'fair') return fairBy === 'thread' ? worker.share : processShare(worker.process);
    return 0;
  };
  const best = () => line.reduce((first, worker) => (rank(worker) < rank(first) ? worker : first), line[0]);

  /** A turn is used up: whoever has used up its allotment sinks. */
  const spendTurn = (worker: Worker) => {
    worker.rest = null;
    if (policy !== 'mlfq' || ++worker.turns < allotment) return;
    worker.turns = 0;
    if (worker.level < levels - 1) worker.level++;
  };
  /** What is left of a turn is kept in a feedback queue, so that leaving early wins nothing. */
  const leaveTurn = (cpu: Processor, worker: Worker) => {
    if (policy !== 'mlfq') return;
    if (cpu.turn <= 0) spendTurn(worker);
    else worker.rest = cpu.turn;
  };
  /** Who comes back does not get more than its part for having been away. */
  const welcome = (worker: Worker) => {
    if (policy !== 'fair') return;
    const others = [...line, ...cpus.flatMap((cpu) => cpu.worker ?? [])];
    if (others.length === 0) return;
    worker.share = Math.max(worker.share, Math.min(...others.map((other) => other.share)));
    if (others.some((other) => other.process === worker.process)) return;
    const least = Math.min(...others.map((other) => processShare(other.process)));
    shares.set(worker.process, Math.max(processShare(worker.process), least));
  };
  const queue = (worker: Worker) => {
    worker.state = 'line';
    worker.queued = now;
    worker.aged = 0;
    line.push(worker);
  };

  const comeBack = () => {
    // All of an instant in the order of the list.
    const back = workers.filter(({ state, until }) => state === 'away' && until <= now);
    for (const worker of back) {
      welcome(worker);
      queue(worker);
    }
    return back.length > 0;
  };
  const serve = (cpu: Processor) => {
    const { worker } = cpu;
    if (worker === null || cpu.switching > 0) return false;
    if (!worker.begun) worker.fate.response = now - (worker.job.arrival ?? 0);
    worker.begun = true;
    const { pieces } = worker.stints[0];
    const between = pieces[0] === 0;
    while (pieces[0] === 0) pieces.shift();
    if (pieces.length === 0) {
      leaveTurn(cpu, worker);
      cpu.worker = null;
      const { away: ticks } = worker.stints.shift()!;
      if (worker.stints.length === 0) {
        worker.state = 'done';
        worker.fate.finish = now;
      } else {
        worker.state = 'away';
        worker.until = now + ticks;
      }
      return true;
    }
    if (!turned || cpu.turn > 0) return false;
    tied ||= between && cpus.length > 1;
    spendTurn(worker);
    cpu.turn = wholeTurn(worker);
    if (line.length === 0) return false;
    cpu.worker = null;
    queue(worker);
    return true;
  };
  /** Gives an idle CPU to the best in line: the CPU that it had before, or else the first. */
  const give = () => {
    const idle = cpus.filter((cpu) => cpu.worker === null);
    if (line.length === 0 || idle.length === 0) return false;
    const worker = best();
    line = line.filter((other) => other !== worker);
    const cpu = idle.find(({ last }) => last === worker) ?? idle[0];
    cpu.worker = worker;
    worker.aged = policy === 'priority' && aging > 0 ? Math.floor((now - worker.queued) / aging) : 0;
    worker.state = 'cpu';
    cpu.turn = worker.rest ?? wholeTurn(worker);
    worker.rest = null;
    if (cpu.last !== null && cpu.last !== worker) {
      cpu.switching = rules.threadSwitch + (cpu.space === worker.process ? 0 : rules.processSwitch);
    }
    cpu.space = worker.process;
    return true;
  };
  const dispatch = () => {
    let any = false;
    while (give()) any = true;
    return any;
  };
  const preempt = () => {
    if (!['srtf', 'priority', 'mlfq'].includes(policy) || line.length === 0) return false;
    const busy = cpus.filter((cpu) => cpu.worker !== null && cpu.switching === 0);
    if (busy.length === 0) return false;
    const worst = busy.reduce((a, b) => (rank(b.worker!) > rank(a.worker!) ? b : a));
    const worker = worst.worker!;
    if (rank(best()) >= rank(worker)) return false;
    leaveTurn(worst, worker);
    worst.worker = null;
    worker.state = 'line';
    worker.queued = now;
    worker.aged = 0;
    line.unshift(worker);
    return true;
  };
  let boosted = 0;
  /** Queue by queue, whoever computes at the head of its own; the best of the new queue get the CPUs. */
  const lift = () => {
    if (policy !== 'mlfq' || boost === 0 || now % boost > 0 || boosted === now) return false;
    boosted = now;
    const free = cpus.filter((cpu) => cpu.switching === 0);
    const heads = free.flatMap((cpu) => cpu.worker ?? []);
    const queues = Array.from({ length: levels }, (_, level) =>
      [...heads, ...line].filter((worker) => worker.level === level),
    );
    const [highest, ...lower] = queues;
    const all = [...highest, ...lower.toReversed().flat()];
    for (const worker of workers) Object.assign(worker, { level: 0, turns: 0, rest: null });
    const keep = heads.filter((worker) => all.indexOf(worker) < free.length);
    for (const cpu of cpus) {
      if (cpu.worker === null) continue;
      if (keep.includes(cpu.worker) || cpu.switching > 0) cpu.turn = quantum;
      else {
        cpu.worker.state = 'line';
        cpu.worker = null;
      }
    }
    line = all.filter((worker) => !keep.includes(worker));
    return true;
  };

  for (; ; now++) {
    for (let changed = true; changed; ) {
      changed = comeBack();
      for (const cpu of cpus) changed = serve(cpu) || changed;
      changed ||= lift() || dispatch() || preempt();
    }
    if (workers.every(({ state }) => state === 'done')) break;
    for (const worker of workers) {
      if (worker.state === 'line') worker.fate.waiting++;
      if (worker.state === 'cpu') worker.fate.running++;
      if (worker.state === 'away' && now >= (worker.job.arrival ?? 0)) worker.fate.blocked++;
    }
    for (const cpu of cpus) {
      const { worker } = cpu;
      const at = worker === null ? -1 : workers.indexOf(worker);
      cpu.ticks.push({ worker: at, kind: cpu.switching > 0 ? 'switch' : 'run' });
      if (worker === null) continue;
      cpu.last = worker;
      if (cpu.switching > 0) cpu.switching--;
      else {
        worker.aged = 0;
        worker.stints[0].pieces[0]--;
        cpu.turn--;
        worker.share++;
        shares.set(worker.process, processShare(worker.process) + 1);
      }
    }
  }
  return { fates: workers.map(({ fate }) => fate), charts: cpus.map(({ ticks }) => chart(ticks)), tied };
}

/** Ticks of a CPU as pieces. */
function chart(ticks: Processor['ticks']): string {
  const pieces: string[] = [];
  let from = 0;
  ticks.forEach(({ worker, kind }, i) => {
    const next = ticks[i + 1];
    if (next?.worker === worker && next.kind === kind) return;
    if (worker >= 0) pieces.push(`${worker}:${kind}${from}-${i + 1}`);
    from = i + 1;
  });
  return pieces.join(' ');
}
