import { useEffect, useRef, useState } from 'react';
import { mayHaveWork } from '../../../study/kept.ts';
import type { DemoProps } from '../../props.ts';
import type { DemoState } from '../../state.ts';

const loadWork = () => import('../../../study/demo-work.ts');

/** Keeps the run that has reached a goal, and gives the one that was kept, as the query of a link; null before that. */
export function useGoalWork(props: DemoProps, state: DemoState, won: boolean): string | null {
  const { id } = props.spec;
  const [kept, setKept] = useState<string | null>(null);
  const read = won || mayHaveWork();
  useEffect(() => {
    if (!read) return;
    const stopped = loadWork().then(({ followGoal }) => followGoal(id, setKept));
    return () => void stopped.then((stop) => stop());
  }, [id, read]);
  const latest = useRef({ state, props });
  latest.current = { state, props };
  useEffect(() => {
    if (!won) return;
    // The run that has won, whatever is done with it until the rest is there.
    const { state, props } = latest.current;
    Promise.all([loadWork(), import('../../link/open-link.ts')]).then(([{ keepGoal }, { queryOf }]) => {
      const query = queryOf(state, props);
      if (query !== null) keepGoal(props.spec.id, query);
    });
  }, [won]);
  return kept;
}
