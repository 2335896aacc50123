import { type RefObject, useEffect, useRef } from 'react';
import { Tabs } from '../../../ui/Tabs.tsx';
import { usePartId } from '../../../ui/usePartId.ts';
import type { Actions, Shown } from '../../exhibit.ts';
import type { ModeProps } from '../../mode.ts';
import { OpenPanel } from './OpenPanel.tsx';
import { besideCode, tabsOf, titleOf } from './panels.ts';
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
        <OpenPanel name={besideCode(open, spec.step)} demo={demo} shown={shown} act={act} />
      </div>
    </div>
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
