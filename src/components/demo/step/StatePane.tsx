import { type RefObject, useEffect, useRef, useState } from 'react';
import { Tabs } from '../../ui/Tabs.tsx';
import { usePartId } from '../../ui/usePartId.ts';
import type { Actions, Shown } from '../exhibit.ts';
import { Exhibits } from '../exhibits/Exhibits.tsx';
import { EXHIBITS, type StepExhibit } from '../exhibits/index.ts';
import './StatePane.css';

/** Lets an element grow but never shrink while it shows the same: what stands below must not jump from step to step. */
function useHighest(element: RefObject<HTMLElement | null>, shown: string) {
  const last = useRef('');
  useEffect(() => {
    const box = element.current;
    if (box === null) return;
    const now = `${shown} ${box.offsetWidth}`;
    if (now !== last.current) box.style.minHeight = '';
    last.current = now;
    box.style.minHeight = `${box.offsetHeight}px`;
  });
}

interface StatePaneProps {
  /** At least one. */
  show: StepExhibit[];
  shown: Shown['step'];
  act: Actions['step'];
}

/** What the machine looks like, one exhibit at a time. */
export function StatePane({ show, shown, act }: StatePaneProps) {
  const names = show.map(({ kind }) => kind);
  const [open, setOpen] = useState(names[0]);
  const id = usePartId('view-');
  const titleOf = (name: StepExhibit['kind']) => EXHIBITS.step[name].title;
  const box = useRef<HTMLDivElement>(null);
  useHighest(box, `${open} ${shown.program.checksum}`);
  const exhibit = (
    <Exhibits mode="step" show={show.filter(({ kind }) => kind === open)} shown={shown} act={act} />
  );
  if (names.length === 1) {
    return (
      <div className="state-pane">
        <section role="group" ref={box} aria-label={titleOf(open)}>
          {exhibit}
        </section>
      </div>
    );
  }

  return (
    <div className="state-pane">
      <Tabs
        label="기계의 모습"
        names={names}
        open={open}
        titleOf={titleOf}
        idOf={(name) => `${id}${name}`}
        panelId={`${id}panel`}
        className="state-tabs"
        onOpen={setOpen}
      />
      <div key={open} ref={box} id={`${id}panel`} role="tabpanel" aria-labelledby={`${id}${open}`}>
        {exhibit}
      </div>
    </div>
  );
}
