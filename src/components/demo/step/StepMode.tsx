import type { Actions, Shown } from '../exhibit.ts';
import { late } from '../late.tsx';
import type { ModeProps } from '../mode.ts';
import { ShareButton } from '../share/ShareButton.tsx';
import { MOST_STEPS } from '../state.ts';
import type { DemoHandle } from '../useDemo.ts';
import { Controls } from './dock/Controls.tsx';
import { Printed } from './dock/Printed.tsx';
import { Panels } from './panels/Panels.tsx';
import './StepMode.css';

// What was written says it all until the first press; they come in one file.
const Changes = late(async () => (await import('./dock/Changes.tsx')).Changes);
const Narration = late(async () => (await import('./dock/Narration.tsx')).Narration);
const RunTimeline = late(async () => (await import('./dock/Timeline.tsx')).RunTimeline);

function shownBy(demo: DemoHandle): { shown: Shown['step']; act: Actions['step'] } {
  const { spec, props, state, run, at, moment, policy, exploring, goTo, choose, load } = demo;
  const { program } = state;
  const { programs, knobs = [] } = spec;
  return {
    shown: {
      demo: spec.id,
      program,
      run,
      at,
      moment,
      chosen: state,
      policy,
      exploration: exploring,
      offered: { programs, knobs, sources: props.sources },
    },
    act: { goTo, choose, load },
  };
}

/** What the section is about, beside the code. */
export function StepBeside({ demo }: ModeProps) {
  return <Panels demo={demo} {...shownBy(demo)} />;
}

/** What moves the run: its threads, the step in words and what was printed, and last the buttons, which never move. */
export function StepBelow({ demo }: ModeProps) {
  const { state, run, at, moment, next, play, panel, refused, goTo, policy } = demo;
  const able = next >= 0 && at < (state.steps?.[1] ?? MOST_STEPS);
  return (
    <div className="dock">
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
