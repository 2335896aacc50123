import { useEffect, useMemo, useState } from 'react';
import { formatSchedule, type Program, type Run } from '../../../../engine/index.ts';
import type { Answer } from '../../../../results/explored/answer.ts';
import type { Asking } from '../../../workers/questions.ts';
import { LEVELS } from './explored.ts';
import { type Reachable, reachableEnds } from './reachable.ts';
import { Remembered } from './remembered.ts';
import { keyOf } from './useExploration.ts';

/** Steps that come faster than this are not all asked about. */
const PAUSE = 50;

/** Answers for moments seen before. */
const known = new Remembered<Answer>(400);

/** For each end of the whole program whether it can be reached from the moment shown; null until that is known. */
export function useReachable(
  program: Program,
  run: Run,
  at: number,
  whole: Answer | null,
): { ends: Reachable[] | null; pending: boolean } {
  const usable = whole?.complete && !whole.reduced ? whole : null;
  const from = useMemo(() => formatSchedule(run.schedule.slice(0, at)), [run, at]);
  const programKey = keyOf(program);
  const key = `${programKey} ${from}`;
  const [last, setLast] = useState<{ program: string; key: string; answer: Answer } | null>(null);
  const now = at === 0 ? usable : (known.get(key) ?? null);

  useEffect(() => {
    if (usable === null || at === 0) return;
    const hear = (answer: Answer) => {
      known.keep(key, answer);
      setLast({ program: programKey, key, answer });
    };
    const before = known.get(key);
    if (before !== undefined) {
      hear(before);
      return;
    }
    let job: Asking | null = null;
    let wanted = true;
    const timer = setTimeout(async () => {
      const { askExplorer } = await import('./explorer.ts');
      if (!wanted) return;
      job = askExplorer({ program, limits: LEVELS.first, from, picture: false }, (report) => {
        if (report.type === 'answer') hear(report.answer);
      });
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
      job?.cancel();
    };
  }, [usable, at, key, programKey, program, from]);

  // Until the answer is there the last one stays: rows that vanish and come back would be hard to follow.
  const shown = now ?? (last?.program === programKey ? last.answer : usable);
  const ends = useMemo(
    () => (usable === null || shown === null || !shown.complete ? null : reachableEnds(usable, shown)),
    [usable, shown],
  );
  return { ends, pending: now === null };
}
