import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { parseSchedule, policyOf, Run, type Schedule } from '../../engine/index.ts';
import type { ModeName } from './choices.ts';
import { draftOf } from './code/draft.ts';
import { useExploration } from './explore/run/useExploration.ts';
import { useLink } from './link/useLink.ts';
import type { Wanted } from './loaded.ts';
import type { DemoProps } from './props.ts';
import { modesOf } from './spec.ts';
import { type Action, MOST_STEPS, type ViewSettings } from './state.ts';
import type { Panel } from './step/Controls.tsx';
import { usePlay } from './step/usePlay.ts';
import { whyNot } from './step/why-not.ts';
import { useRun } from './useRun.ts';

/** What the reader has answered to a mode's prediction: a choice or a number; null to see without one. */
export interface Answered {
  given: string | number | null;
}

/** A measured run that is to be stepped. */
export interface StepRequest extends Wanted {
  schedule: Schedule;
}

/** Everything that a demo knows and can do, whichever mode is open. */
export type DemoHandle = ReturnType<typeof useDemo>;

/** Puts the focus on the button that steps: the one that was pressed is gone. */
function focusStep(figure: RefObject<HTMLElement | null>): void {
  requestAnimationFrame(() =>
    figure.current?.querySelector<HTMLElement>('.control-transport [data-primary]')?.focus(),
  );
}

/** Holds a demo together: its run, the address, what plays, what is explored, and what the reader does by hand. */
export function useDemo(props: DemoProps) {
  const { spec } = props;
  const running = useRun(props);
  const { state, moment, act } = running;
  const { run, at, program, mode } = state;
  const figure = useRef<HTMLElement>(null);
  const link = useLink(props, running);
  const forward = useCallback(() => act({ type: 'forward' }), [act]);
  const play = usePlay(forward, running.next >= 0 && at < MOST_STEPS, at);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [hint, setHint] = useState('');
  const [editing, setEditing] = useState(false);
  // Modes come and go; what was predicted in them stays.
  const [answers, setAnswers] = useState<Partial<Record<ModeName, Answered>>>({});
  // Whatever the reader does to a demo comes with an event in it; a link in the address is a touch too.
  const [interacted, setInteracted] = useState(false);
  const awake = interacted || running.touched;
  const looksAhead = spec.step.show.some(({ kind }) => kind === 'reach');
  const exploring = useExploration(program, mode === 'explore' || (looksAhead && running.touched), awake);
  // Buttons are enabled when they work; until then the demo is a picture of its first moment.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  // A text that was being edited when the page was loaded anew is taken up again.
  useEffect(() => setEditing(draftOf(spec.id) !== null), [spec.id]);

  /** Whatever the reader does by hand stops 재생. */
  const byHand = (action: Action) => {
    play.setPlaying(false);
    setHint('');
    act(action);
  };
  /** Shows a schedule that the explorer has found. */
  const visit = (schedule: string, step?: number, manner?: Partial<ViewSettings>) => {
    const found = new Run(program, parseSchedule(schedule));
    byHand({ type: 'open', loaded: state, run: found, at: step ?? found.length, manner });
  };
  return {
    ...running,
    props,
    spec,
    modes: modesOf(spec),
    figure,
    link,
    play,
    panel,
    setPanel,
    hint,
    editing,
    setEditing,
    exploring,
    awake,
    ready,
    interact: () => setInteracted(true),
    answered: answers[mode] ?? null,
    predict: (answered: Answered) => setAnswers({ ...answers, [mode]: answered }),
    byHand,
    visit,
    goTo: (step: number) => byHand({ type: 'goTo', step }),
    /** Lets a thread go, or says why it cannot. */
    choose(thread: number, waiter?: number) {
      const why = whyNot(moment.threads[thread], moment.threads);
      if (why === '') byHand({ type: 'choose', thread, waiter });
      else setHint(why);
    },
    /** Shows a schedule from its start in 한 단계씩. */
    watch(schedule: string) {
      visit(schedule, 0, { mode: 'step' });
      focusStep(figure);
    },
    /** Shows the schedule of a measured run in 한 단계씩. */
    async stepMeasured({ schedule, ...wanted }: StepRequest) {
      const loaded = await running.compile(wanted);
      if (loaded === null || !('program' in loaded)) return;
      const measured = new Run(loaded.program, schedule.slice(0, MOST_STEPS));
      // At once: what gets the focus has to be there by the next frame.
      flushSync(() => byHand({ type: 'open', loaded, run: measured, at: 0, manner: { mode: 'step' } }));
      focusStep(figure);
    },
    moves: {
      forward: () => byHand({ type: 'forward' }),
      back: () => byHand({ type: 'back' }),
      start: () => byHand({ type: 'start' }),
      end: () => byHand({ type: 'end' }),
      play: () => mode === 'step' && play.setPlaying(!play.playing),
    },
    /** How the run goes on. */
    policy: useMemo(() => policyOf(state), [state]),
    run,
    at,
  };
}
