import { type RefObject, useEffect, useRef } from 'react';
import type { ModeProps } from '../../mode.ts';
import { ShareButton } from '../../share/ShareButton.tsx';
import { MOST_STEPS } from '../../state.ts';
import { Changes } from './Changes.tsx';
import { Controls } from './Controls.tsx';
import { Narration } from './Narration.tsx';
import { Printed } from './Printed.tsx';
import { RunTimeline } from './Timeline.tsx';
import './Dock.css';

/** What moves the run: its threads, the step in words and what was printed, and last the buttons, which never move. */
export function Dock({ demo }: ModeProps) {
  const { state, run, at, moment, next, play, panel, refused, goTo, policy } = demo;
  const dock = useRef<HTMLDivElement>(null);
  useLedToStep(dock, demo.leadsToStep);
  const able = next >= 0 && at < (state.steps?.[1] ?? MOST_STEPS);
  return (
    <div className="dock" ref={dock}>
      <RunTimeline
        run={run}
        at={at}
        moment={moment}
        policy={policy}
        next={next}
        goTo={goTo}
        choose={demo.choose}
      />
      <div className="dock-says">
        <Narration run={run} moment={moment} playing={play.playing} refused={refused} />
        <Changes run={run} moment={moment} program={state.program} />
        <Printed moment={moment} open={() => demo.setPanel('output')} />
      </div>
      <Controls
        canBack={at > 0}
        canForward={able}
        playing={play.playing}
        moves={demo.moves}
        at={at}
        length={run.length}
        settings={panel === 'settings'}
        onSettings={(open) => demo.setPanel(open ? 'settings' : 'code')}
        share={<ShareButton share={demo.link.share} />}
      />
    </div>
  );
}

/** Puts the focus on the button that steps where something has led to it, as soon as both are there. */
function useLedToStep(dock: RefObject<HTMLElement | null>, leads: RefObject<boolean>): void {
  useEffect(() => {
    if (!leads.current) return;
    leads.current = false;
    dock.current?.querySelector<HTMLElement>('.control-transport [data-primary]')?.focus();
  });
}
