import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { policyOf } from '../../engine/index.ts';
import { draftOf } from './code/draft.ts';
import { useExploration } from './explore/run/useExploration.ts';
import { useLink } from './link/useLink.ts';
import { useFocusKept } from './presence/useFocusKept.ts';
import { usePresence } from './presence/usePresence.ts';
import type { DemoProps } from './props.ts';
import { modesOf, stepExhibits } from './spec.ts';
import { MOST_STEPS } from './state.ts';
import { usePlay } from './step/dock/usePlay.ts';
import type { PanelName } from './step/panels/panels.ts';
import { useAnswers } from './useAnswers.ts';
import { useByHand } from './useByHand.ts';
import { useRun } from './useRun.ts';

/** Everything that a demo knows and can do, whichever mode is open. */
export type DemoHandle = ReturnType<typeof useDemo>;

/** Holds a demo together: its run, the address, what plays, what is explored, and what the reader does by hand. */
export function useDemo(props: DemoProps, admit: (props: DemoProps) => void) {
  const { spec } = props;
  const running = useRun(props);
  const { state, act } = running;
  const { run, at, program, mode } = state;
  const figure = useRef<HTMLElement>(null);
  const link = useLink(props, running, admit);
  const forward = useCallback(() => act({ type: 'forward' }), [act]);
  const play = usePlay(forward, running.next >= 0 && at < (state.steps?.[1] ?? MOST_STEPS), at);
  const presence = usePresence(figure, running.touched);
  useFocusKept(figure);
  const looksAhead = stepExhibits(spec.step).some(({ kind }) => kind === 'reach');
  const exploring = useExploration(
    program,
    mode === 'explore' ||
      (mode === 'real' && spec.real?.show === undefined) ||
      (running.touched && (looksAhead || spec.goal !== undefined)),
    presence.awake,
  );
  const [panel, setPanel] = useState<PanelName>('code');
  /** Whether question, prediction and programs are in the way on a phone: they are, once the reader has begun. */
  const [unfolded, setUnfolded] = useState(false);
  const [editing, setEditing] = useState(false);
  // A text that was being edited when the page was loaded anew is taken up again.
  useEffect(() => setEditing(draftOf(spec.id) !== null), [spec.id]);
  return {
    ...running,
    ...presence,
    ...useAnswers(spec, mode),
    ...useByHand(running, play, figure),
    props,
    spec,
    modes: modesOf(spec),
    figure,
    link,
    play,
    panel,
    setPanel,
    editing,
    setEditing,
    folded: !unfolded,
    setFolded: (folded: boolean) => setUnfolded(!folded),
    exploring,
    /** How the run goes on. */
    policy: useMemo(() => policyOf(state), [state]),
    run,
    at,
  };
}
