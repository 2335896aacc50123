import { lazy, Suspense } from 'react';
import type { Actions, Shown } from '../exhibit.ts';
import { Exhibits } from '../exhibits/Exhibits.tsx';
import { EXHIBITS } from '../exhibits/index.ts';
import { CopyLink } from '../link/CopyLink.tsx';
import type { ModeProps } from '../mode.ts';
import { MOST_STEPS } from '../state.ts';
import type { DemoHandle } from '../useDemo.ts';
import { Controls } from './Controls.tsx';
import { Goal } from './Goal.tsx';
import { Narration } from './Narration.tsx';
import { StatePane } from './StatePane.tsx';
import { ThreadButtons } from './ThreadButtons.tsx';
import { RunTimeline } from './Timeline.tsx';
import './StepMode.css';

// What the reader has to ask for comes when asked for.
const Settings = lazy(() => import('./Settings.tsx').then(({ Settings }) => ({ default: Settings })));
const Trace = lazy(() => import('./Trace.tsx').then(({ Trace }) => ({ default: Trace })));

function shownBy(demo: DemoHandle): { shown: Shown['step']; act: Actions['step'] } {
  const { spec, props, state, run, at, moment, ready, policy, exploring, goTo, choose, load } = demo;
  const { program } = state;
  const { programs, knobs = [] } = spec;
  return {
    shown: {
      demo: spec.id,
      ready,
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

/** What the machine looks like, beside the code. */
export function StepBeside({ demo }: ModeProps) {
  const show = demo.spec.step.show.filter(({ kind }) => EXHIBITS.step[kind].beside);
  return show.length > 0 && <StatePane show={show} {...shownBy(demo)} />;
}

/** The dock that moves the run, what can be opened below it, and what else the section shows. */
export function StepBelow({ demo }: ModeProps) {
  const { spec, state, run, at, moment, next, ready, play, panel, hint, goTo } = demo;
  const letters = moment.threads.map(({ name }) => name).filter((name) => name.length === 1);
  const able = next >= 0 && at < MOST_STEPS;
  return (
    <>
      <div className="dock">
        <RunTimeline run={run} at={at} moment={moment} goTo={goTo} />
        {spec.goal && <Goal goal={spec.goal} moment={moment} />}
        <div className="dock-buttons">
          <Narration run={run} moment={moment} playing={play.playing} hint={hint} />
          <Controls
            ready={ready}
            canBack={at > 0}
            canForward={able}
            playing={play.playing}
            stride={state.stride}
            panel={panel}
            moves={demo.moves}
            onStride={(stride) => demo.act({ type: 'stride', stride })}
            onPanel={demo.setPanel}
            copy={<CopyLink ready={ready} copy={demo.link.copy} />}
          >
            <ThreadButtons threads={moment.threads} next={next} ready={ready} choose={demo.choose} />
          </Controls>
        </div>
      </div>
      <Suspense>
        {panel === 'settings' && (
          <Settings
            state={state}
            letters={letters}
            speed={play.speed}
            offerForget={spec.forgetProgramCounter ?? false}
            onTurns={(turns) => demo.byHand({ type: 'turns', turns })}
            onSpeed={play.setSpeed}
            onForget={(forgetProgramCounter) => demo.byHand({ type: 'forget', forgetProgramCounter })}
          />
        )}
        {panel === 'trace' && <Trace program={state.program} run={run} at={at} goTo={goTo} />}
      </Suspense>
      <Rest demo={demo} />
    </>
  );
}

/** The exhibits below the dock: those with a title stand together. */
function Rest({ demo }: ModeProps) {
  const below = demo.spec.step.show.filter(({ kind }) => !EXHIBITS.step[kind].beside);
  const groups = Object.groupBy(below, ({ kind }) => (EXHIBITS.step[kind].title ? 'titled' : kind));
  return Object.entries(groups).map(([group, show = []]) =>
    group === 'titled' ? (
      <div key={group} className="demo-below">
        {show.map((spec) => (
          <section role="group" key={spec.kind} aria-label={EXHIBITS.step[spec.kind].title}>
            <p className="demo-below-title">{EXHIBITS.step[spec.kind].title}</p>
            <Exhibits mode="step" show={[spec]} {...shownBy(demo)} />
          </section>
        ))}
      </div>
    ) : (
      <Exhibits key={group} mode="step" show={show} {...shownBy(demo)} />
    ),
  );
}
