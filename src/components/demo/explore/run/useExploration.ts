import { useCallback, useEffect, useRef, useState } from 'react';
import type { Program } from '../../../../engine/index.ts';
import type { Answer } from '../../../../results/explored/answer.ts';
import type { Asking } from '../../../workers/questions.ts';
import { begun, type Explored, IDLE, type Level } from './explored.ts';
import { Remembered } from './remembered.ts';

// The page is written with the answer where it opens with that; a reader's browser leaves exploring to a worker.
const exploreNow = import.meta.env.SSR ? (await import('./answer.ts')).exploreNow : null;

/** What was explored before, by program. */
const known = new Remembered<Explored>(30);

/** Names a program: the checksum covers its constants too, but is short, and not its store buffers. */
export function keyOf({ checksum, source, storeBuffers }: Program): string {
  return `${checksum} ${storeBuffers ? '~' : ''} ${source}`;
}

/** An exploration and what the reader can do about it. */
export interface Exploring extends Explored {
  cancel(): void;
  /** Explores again, by default as far as the last time. */
  again(level?: Level): void;
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
  const job = useRef<Asking | null>(null);

  const start = useCallback(
    (level: Level, before: Answer | null) => {
      const tell = (now: Explored) => {
        setShown({ key, exploration: now });
        if (now.status === 'done' || now.status === 'cut') known.keep(key, now);
      };
      tell(begun(level, before));
      const waiting = { cancel() {} };
      job.current = waiting;
      import('./startExploring.ts').then(({ startExploring }) => {
        if (job.current === waiting) job.current = startExploring(program, level, before, tell);
      });
    },
    [key, program],
  );

  const stop = useCallback(() => {
    job.current?.cancel();
    job.current = null;
  }, []);

  useEffect(() => {
    if (!wanted || !awake || known.get(key) !== undefined) return;
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
