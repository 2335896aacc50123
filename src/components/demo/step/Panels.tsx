import { type ReactNode, type RefObject, Suspense, useEffect, useRef } from 'react';
import { Tabs } from '../../ui/Tabs.tsx';
import { usePartId } from '../../ui/usePartId.ts';
import type { Actions, Shown } from '../exhibit.ts';
import { Exhibits } from '../exhibits/Exhibits.tsx';
import { CopyLink } from '../link/CopyLink.tsx';
import type { ModeProps } from '../mode.ts';
import { Settings, Trace } from './late-panels.ts';
import { besideCode, exhibitsIn, type PanelName, tabsOf, titleOf } from './panels.ts';
import { useNarrow } from './useNarrow.ts';
import './Panels.css';

interface PanelsProps extends ModeProps {
  shown: Shown['step'];
  act: Actions['step'];
}

/** Beside the code, one at a time: what the section is about, and whatever else there is to look at. */
export function Panels({ demo, shown, act }: PanelsProps) {
  const { spec, at, panel, setPanel } = demo;
  const id = usePartId('panel-');
  const narrow = useNarrow(demo.figure);
  const box = useRef<HTMLDivElement>(null);
  const open = narrow ? panel : besideCode(panel, spec.step);
  useInView(box, `${open} ${at}`);
  return (
    <div className="step-panels" data-open={panel}>
      <Tabs
        label="볼 것"
        names={tabsOf(spec.step)}
        open={open}
        titleOf={titleOf}
        idOf={(name) => `${id}${name}`}
        panelId={`${id}open`}
        className="step-tabs"
        onOpen={setPanel}
      />
      <div
        key={open}
        ref={box}
        className="step-panel"
        id={`${id}open`}
        role="tabpanel"
        aria-label={titleOf(open)}
      >
        <Panel name={besideCode(open, spec.step)} demo={demo} shown={shown} act={act} />
      </div>
    </div>
  );
}

function Panel({ name, demo, shown, act }: PanelsProps & { name: PanelName }) {
  const { spec, state, run, at, play, goTo } = demo;
  if (name === 'settings') {
    return (
      <Part label={titleOf(name)}>
        <Settings
          state={state}
          letters={shown.moment.threads.map(({ name }) => name).filter(({ length }) => length === 1)}
          speed={play.speed}
          offerForget={spec.forgetProgramCounter ?? false}
          onStride={(stride) => demo.act({ type: 'stride', stride })}
          onTurns={(turns) => demo.byHand({ type: 'turns', turns })}
          onSpeed={play.setSpeed}
          copy={<CopyLink ready={shown.ready} copy={demo.link.copy} />}
          onForget={(forgetProgramCounter) => demo.byHand({ type: 'forget', forgetProgramCounter })}
        />
      </Part>
    );
  }
  if (name === 'trace') {
    return (
      <Part label={titleOf(name)}>
        <Trace program={state.program} run={run} at={at} goTo={goTo} />
      </Part>
    );
  }
  return exhibitsIn(name, spec.step).map((exhibit, i) => (
    <Part key={exhibit.kind} label={titleOf(exhibit.kind)}>
      {i === 0 && name === spec.step.main[0].kind && <p className="step-sees">{spec.step.sees}</p>}
      <Exhibits mode="step" show={[exhibit]} shown={shown} act={act} />
    </Part>
  ));
}

/** One of the things that a panel shows. */
function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section role="group" className="step-exhibit" aria-label={label} tabIndex={0}>
      <Suspense>{children}</Suspense>
    </section>
  );
}

/** What marks what the last step changed. */
const CHANGED = '[data-changed], [data-mark="write"], [data-now], [aria-current="step"]';

/** Scrolls the panel, never the page, so that what a step changed is in sight. */
function useInView(panel: RefObject<HTMLElement | null>, when: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another moment or panel is shown
  useEffect(() => {
    const changed = panel.current?.querySelector<HTMLElement>(CHANGED);
    const box = changed?.closest('.step-exhibit');
    if (!box || !changed) return;
    const [outer, inner] = [box.getBoundingClientRect(), changed.getBoundingClientRect()];
    if (inner.top < outer.top) box.scrollTop += inner.top - outer.top - MARGIN;
    else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom + MARGIN;
  }, [when]);
}

/** Pixels that stay free around what has been scrolled to. */
const MARGIN = 12;
