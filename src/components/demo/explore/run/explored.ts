import type { PhaseKind } from '../../../../engine/index.ts';
import type { Answer } from '../../../../results/explored/answer.ts';
import type { StatePicture } from '../../exhibits/state-graph/layout.ts';
import type { Limits } from './messages.ts';

/** How far to look. The first answer comes within a second; what is cut short there goes on by itself, without counting. */
export const LEVELS = {
  first: { states: 200_000, bytes: 2 ** 28, milliseconds: 700, reduce: false },
  reduced: { states: 2_000_000, bytes: 2 ** 29, milliseconds: 10_000, reduce: true },
  /** When the reader asks for more. */
  further: { states: 20_000_000, bytes: 2 ** 30, milliseconds: 300_000, reduce: true },
  /** When the reader wants the schedules counted all the same. */
  counted: { states: 20_000_000, bytes: 2 ** 30, milliseconds: 300_000, reduce: false },
} satisfies Record<string, Limits>;
export type Level = keyof typeof LEVELS;

/** What is known of all schedules of a program. */
export interface Explored {
  status: 'idle' | 'running' | 'done' | 'cut' | 'cancelled' | 'failed';
  /** Distinct states so far. */
  states: number;
  /** What the worker is at; `start` until it says so. */
  phase: PhaseKind | 'start';
  /** Null until there is one. */
  answer: Answer | null;
  /** Drawing of the states, once it is there; null as well where there are too many. */
  picture: StatePicture | null;
  /** Whether no drawing is to come any more. */
  drawn: boolean;
  /** Why it failed, where that is known. */
  why: string;
  level: Level;
}

/** Nothing is known, and nothing is looked for. */
export const IDLE: Explored = {
  status: 'idle',
  states: 0,
  phase: 'start',
  answer: null,
  picture: null,
  drawn: false,
  why: '',
  level: 'first',
};

/** An exploration has begun; what was known before stays in sight. */
export function begun(level: Level, before: Answer | null): Explored {
  return { ...IDLE, status: 'running', level, answer: before };
}

/** Whether all that there is to show is there. */
export function isAnswered({ status, drawn }: Explored): boolean {
  return drawn || (status !== 'idle' && status !== 'running' && status !== 'done');
}
