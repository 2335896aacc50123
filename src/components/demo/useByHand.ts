import { type RefObject, useCallback, useRef, useState } from 'react';
import { DRAIN, parseSchedule, Run, type Schedule } from '../../engine/index.ts';
import type { Loaded, Wanted } from './loaded.ts';
import { type Action, MOST_STEPS, type ViewSettings } from './state.ts';
import type { usePlay } from './step/dock/usePlay.ts';
import type { DemoRun } from './useRun.ts';

/** A measured run that is to be stepped. */
export interface StepRequest extends Wanted {
  schedule: Schedule;
}

/** Scrolls so that what was pressed is still under the finger when what stands above it has been folded. */
function keepControls(figure: RefObject<HTMLElement | null>): void {
  const top = () => figure.current?.querySelector('.controls')?.getBoundingClientRect().top;
  const before = top();
  if (before === undefined) return;
  requestAnimationFrame(() => scrollBy({ top: (top() ?? before) - before, behavior: 'instant' }));
}

const MOVES = new Set<Action['type']>(['forward', 'back', 'start', 'end', 'goTo', 'choose']);

function loadedOf({ program, choice, constants, edited, storeBuffers }: Loaded): Loaded {
  return { program, choice, constants, edited, storeBuffers };
}

/** What moves a run, by buttons and keys. */
function movesBy(byHand: (action: Action) => void, play: () => void) {
  return {
    forward: () => byHand({ type: 'forward' }),
    back: () => byHand({ type: 'back' }),
    start: () => byHand({ type: 'start' }),
    end: () => byHand({ type: 'end' }),
    play,
  };
}

/** What the reader does to a demo by hand: whatever it is, it stops 재생. */
export function useByHand(
  { state, moment, act, compile }: DemoRun,
  play: ReturnType<typeof usePlay>,
  figure: RefObject<HTMLElement | null>,
) {
  /** Thread that was asked for last and cannot go; null if it could. */
  const [refused, setRefused] = useState<number | null>(null);
  /** Whether the machine was moved by hand. */
  const [begun, setBegun] = useState(false);
  /** Whether the focus goes to the button that steps, when that is there: the one that was pressed is gone. */
  const leadsToStep = useRef(false);
  const begin = () => {
    if (!begun) keepControls(figure);
    setBegun(true);
  };
  const byHand = (action: Action) => {
    if (MOVES.has(action.type)) begin();
    play.setPlaying(false);
    setRefused(null);
    act(action);
  };
  /** Shows a schedule that the explorer has found. */
  const visit = (schedule: string, step?: number, manner?: Partial<ViewSettings>) => {
    const found = new Run(state.program, parseSchedule(schedule));
    byHand({ type: 'open', loaded: loadedOf(state), run: found, at: step ?? found.length, manner });
  };
  return {
    refused,
    leadsToStep,
    begun,
    byHand,
    visit,
    /** Keeps in the address what pictures look at. */
    lookAt: useCallback((look: ViewSettings['look']) => act({ type: 'look', look }), [act]),
    goTo: (step: number) => byHand({ type: 'goTo', step }),
    /** Lets a thread go, or lets it be said why it cannot. */
    choose(thread: number, waiter?: number) {
      // A store may come to memory whatever its thread waits for.
      if (waiter === DRAIN || moment.threads[thread].canStep) byHand({ type: 'choose', thread, waiter });
      else setRefused(thread);
    },
    /** Shows a schedule from its start in 한 단계씩. */
    watch(schedule: string) {
      leadsToStep.current = true;
      visit(schedule, 0, { mode: 'step' });
    },
    /** Shows the schedule of a measured run in 한 단계씩. */
    async stepMeasured({ schedule, ...wanted }: StepRequest) {
      const loaded = await compile(wanted);
      if (loaded === null || !('program' in loaded)) return;
      const measured = new Run(loaded.program, schedule.slice(0, MOST_STEPS));
      leadsToStep.current = true;
      byHand({ type: 'open', loaded, run: measured, at: 0, manner: { mode: 'step' } });
    },
    moves: movesBy(byHand, () => {
      begin();
      if (state.mode === 'step') play.setPlaying(!play.playing);
    }),
  };
}
