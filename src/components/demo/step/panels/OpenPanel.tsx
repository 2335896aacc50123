import { lazy, type ReactNode, Suspense } from 'react';
import type { Actions, Shown } from '../../exhibit.ts';
import { Exhibits } from '../../exhibits/Exhibits.tsx';
import { STEP_EXHIBITS } from '../../exhibits/step.ts';
import { viewsOf } from '../../exhibits/views.ts';
import type { ModeProps } from '../../mode.ts';
import { ShareButton } from '../../share/ShareButton.tsx';
import { exhibitsIn, type PanelName, titleOf } from './panels.ts';

// What the reader has to ask for comes when asked for.
const Settings = lazy(() => import('./Settings.tsx').then(({ Settings }) => ({ default: Settings })));
const Trace = lazy(() => import('./Trace.tsx').then(({ Trace }) => ({ default: Trace })));

const VIEWS = viewsOf<'step'>(STEP_EXHIBITS);

interface OpenPanelProps extends ModeProps {
  name: PanelName;
  shown: Shown['step'];
  act: Actions['step'];
}

/** What stands in the panel that is open. */
export function OpenPanel({ name, demo, shown, act }: OpenPanelProps) {
  const { spec, state, run, at, play, goTo } = demo;
  if (name === 'settings') {
    return (
      <Part label={titleOf(name)}>
        <Suspense>
          <Settings
            state={state}
            letters={shown.moment.threads.map(({ name }) => name).filter(({ length }) => length === 1)}
            speed={play.speed}
            offerForget={spec.forgetProgramCounter ?? false}
            onStride={(stride) => demo.act({ type: 'stride', stride })}
            onTurns={(turns) => demo.byHand({ type: 'turns', turns })}
            onSpeed={play.setSpeed}
            copy={<ShareButton share={demo.link.share} />}
            onForget={(forgetProgramCounter) => demo.byHand({ type: 'forget', forgetProgramCounter })}
          />
        </Suspense>
      </Part>
    );
  }
  if (name === 'trace') {
    return (
      <Part label={titleOf(name)}>
        <Suspense>
          <Trace program={state.program} run={run} at={at} goTo={goTo} />
        </Suspense>
      </Part>
    );
  }
  return exhibitsIn(name, spec.step).map((exhibit, i) => (
    <Part key={exhibit.kind} label={titleOf(exhibit.kind)}>
      {i === 0 && name === spec.step.main[0].kind && <p className="step-sees">{spec.step.sees}</p>}
      <Exhibits views={VIEWS} show={[exhibit]} shown={shown} act={act} />
    </Part>
  ));
}

/** One of the things that a panel shows. */
function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section role="group" className="step-exhibit" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
