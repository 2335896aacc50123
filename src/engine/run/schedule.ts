import { DRAIN } from '../machine/drain.ts';

/** One choice of a schedule: who takes the next step. */
export interface Choice {
  /** Index of the thread. */
  thread: number;
  /** The thread that this step wakes, where it is a `signal` with several that wait; the first thread of the child that it collects, where it is a `wait()` with several that have ended; `DRAIN` where the oldest store of the thread's buffer comes to memory; else -1. */
  waiter: number;
}

/** Who takes each step, from the first. */
export type Schedule = readonly Choice[];

/** Steps that a schedule in a text may have. */
export const MAX_STEPS = 200_000;

/** A schedule that cannot be read, or that the program cannot follow. */
export class ScheduleError extends Error {
  /** Steps that could be taken before it went wrong. */
  readonly step: number;

  /** `step`: steps that could be taken; `message`: a Korean sentence for the reader. */
  constructor(step: number, message: string) {
    super(message);
    this.name = 'ScheduleError';
    this.step = step;
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
// `m` is the first process's main thread, so no name begins with it.
const PREFIXES = 'abcdefghijklnopqrstuvwxyz';

/** Name of a thread: `m`, then A to Z, aA to zZ (without m) in the order of creation. */
export function threadName(thread: number): string {
  if (thread === 0) return 'm';
  const prefix = Math.floor((thread - 1) / LETTERS.length);
  return (prefix === 0 ? '' : PREFIXES[prefix - 1]) + LETTERS[(thread - 1) % LETTERS.length];
}

/** Index of the thread with a name, or -1. */
export function threadOfName(name: string): number {
  if (name === 'm') return 0;
  if (!/^[a-ln-z]?[A-Z]$/.test(name)) return -1;
  const prefix = name.length === 1 ? 0 : PREFIXES.indexOf(name[0]) + 1;
  return 1 + prefix * LETTERS.length + LETTERS.indexOf(name.slice(-1));
}

/** Writes a schedule as text: `m1A3B2`, `A3-B` where A's third step woke B rather than the first that waited, and `~A2` where two of A's stores came to memory. */
export function formatSchedule(schedule: Schedule): string {
  let text = '';
  for (let i = 0; i < schedule.length; ) {
    const { thread } = schedule[i];
    const drains = schedule[i].waiter === DRAIN;
    let count = 0;
    let waiter = -1;
    while (i < schedule.length && schedule[i].thread === thread && waiter < 0) {
      if ((schedule[i].waiter === DRAIN) !== drains) break;
      waiter = schedule[i].waiter;
      count++;
      i++;
    }
    text += (drains ? '~' : '') + threadName(thread) + count + (waiter < 0 ? '' : `-${threadName(waiter)}`);
  }
  return text;
}

const RUN = /(~?)(m|[a-ln-z]?[A-Z])(\d{1,6})(?:-(m|[a-ln-z]?[A-Z]))?/y;

/** Reads the text of a schedule. Throws `ScheduleError` for what is none, or for one that is too long. */
export function parseSchedule(text: string): Schedule {
  const { schedule, wrong } = readSchedule(text);
  if (wrong !== null) throw wrong;
  return schedule;
}

/** Reads the text of a schedule as far as it is one: the steps, and what is wrong behind them or null. */
export function readSchedule(text: string): { schedule: Schedule; wrong: ScheduleError | null } {
  const schedule: Choice[] = [];
  RUN.lastIndex = 0;
  while (RUN.lastIndex < text.length) {
    const at = RUN.lastIndex;
    const match = RUN.exec(text);
    const count = match === null ? 0 : Number(match[3]);
    const drains = match?.[1] === '~';
    if (match === null || count === 0 || (drains && match[4] !== undefined)) {
      const rest = text.slice(at, at + 12);
      const reason = `순서에 읽을 수 없는 곳이 있어요: "${rest}". m1A3B2처럼 스레드 이름과 걸음 수를 번갈아 적어 주세요.`;
      return { schedule, wrong: new ScheduleError(schedule.length, reason) };
    }
    if (schedule.length + count > MAX_STEPS) {
      const reason = `순서가 너무 길어요. ${MAX_STEPS}걸음까지 읽을 수 있어요.`;
      return { schedule, wrong: new ScheduleError(schedule.length, reason) };
    }
    const thread = threadOfName(match[2]);
    const waiter = drains ? DRAIN : -1;
    for (let i = 1; i < count; i++) schedule.push({ thread, waiter });
    schedule.push({ thread, waiter: match[4] === undefined ? waiter : threadOfName(match[4]) });
  }
  return { schedule, wrong: null };
}
