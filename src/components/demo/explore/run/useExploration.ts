import { useCallback, useEffect, useRef, useState } from 'react';
import type { PhaseKind, Program } from '../../../../engine/index.ts';
import type { Answer } from '../../../../results/explored/answer.ts';
import type { StatePicture } from '../../exhibits/state-graph/layout.ts';
import type { ExploreJob } from './explorer.ts';
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

// The page is written with the answer where it opens with that; a reader's browser leaves exploring to a worker.
const exploreNow = import.meta.env.SSR ? (await import('./answer.ts')).exploreNow : null;

/** What was explored before, by program; the oldest goes first. */
const known = new Map<string, Explored>();
const MOST_KNOWN = 30;

function remember(key: string, exploration: Explored): void {
  known.delete(key);
  known.set(key, exploration);
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
}

/** Names a program: the checksum covers its constants too, but is short. */
export function keyOf({ checksum, source }: Program): string {
  return `${checksum} ${source}`;
}

/** An exploration and what the reader can do about it. */
export interface Exploring extends Explored {
  cancel(): void;
  /** Explores again, by default as far as the last time. */
  again(level?: Level): void;
}

/** Whether all that there is to show is there. */
export function isAnswered({ status, drawn }: Explored): boolean {
  return drawn || (status !== 'idle' && status !== 'running' && status !== 'done');
}

/** Explores a program in a worker once it is wanted and the reader is there, and again when the program changes. */
export function useExploration(program: Program, wanted: boolean, awake: boolean): Exploring {
  const key = keyOf(program);
  const [shown, setShown] = useState((): { key: string; exploration: Explored } => ({
    key,
    exploration:
      known.get(key) ??
      (wanted && exploreNow !== null
        ? { ...IDLE, status: 'done', drawn: true, ...exploreNow(program) }
        : IDLE),
  }));
  const exploration = shown.key === key ? shown.exploration : (known.get(key) ?? IDLE);
  const job = useRef<ExploreJob | null>(null);

  const start = useCallback(
    async (level: Level, before: Answer | null): Promise<void> => {
      // What is known already stays in sight while more is looked for.
      let now: Explored = { ...IDLE, status: 'running', level, answer: before };
      const show = (more: Partial<Explored>) => {
        now = { ...now, ...more };
        setShown({ key, exploration: now });
        if (now.status === 'done' || now.status === 'cut') remember(key, now);
      };
      // Stands in for the job while the code that makes workers is on its way.
      const ticket: ExploreJob = { cancel() {} };
      job.current = ticket;
      show({});
      const { askExplorer } = await import('./explorer.ts');
      if (job.current !== ticket) return;
      const own = askExplorer({ program, limits: LEVELS[level], from: '', picture: true }, (report) => {
        if (job.current !== own) return;
        if (report.type === 'progress') show({ states: report.states, phase: report.phase });
        else if (report.type === 'drawn') show({ picture: report.picture, drawn: true });
        else if (report.type === 'failed') show({ status: 'failed', why: report.message });
        else {
          const { complete, states } = report.answer;
          // A count that was cut short takes nothing away from what is known.
          const answer = !complete && before?.complete ? before : report.answer;
          if (!complete && level === 'first') start('reduced', answer);
          else show({ status: answer.complete ? 'done' : 'cut', states, answer });
        }
      });
      job.current = own;
    },
    [key, program],
  );

  const stop = useCallback(() => {
    job.current?.cancel();
    job.current = null;
  }, []);

  useEffect(() => {
    if (!wanted || !awake || known.has(key)) return;
    start('first', null);
    return stop;
  }, [wanted, awake, key, start, stop]);

  return {
    ...exploration,
    cancel() {
      stop();
      setShown({ key, exploration: { ...exploration, status: 'cancelled' } });
    },
    again(level = exploration.level) {
      stop();
      start(level, exploration.answer);
    },
  };
}
