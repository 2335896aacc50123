import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { usePartId } from '../../ui/usePartId.ts';
import { views } from '../exhibits/views.ts';
import type { ViewName } from '../spec.ts';
import type { ViewProps } from './view.ts';

/** Views that belong below the whole demo rather than beside the code. */
const BELOW: ReadonlySet<ViewName> = new Set<ViewName>(['output', 'findings']);

/** Views that stand beside the code. */
export function besideCode(names: readonly ViewName[]): ViewName[] {
  return names.filter((name) => !BELOW.has(name));
}

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

/** What the machine looks like, one view at a time. */
export function StatePane({ names, view }: { names: ViewName[]; view: ViewProps }) {
  const [open, setOpen] = useState(names[0]);
  const id = usePartId('view-');
  const { View, title } = views[open];
  const box = useRef<HTMLDivElement>(null);
  useHighest(box, `${open} ${view.program.checksum}`);
  if (names.length === 1) {
    return (
      <div className="state-pane">
        <section role="group" ref={box} aria-label={title}>
          <View {...view} />
        </section>
      </div>
    );
  }

  function turn(event: KeyboardEvent<HTMLDivElement>) {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    // Within the tabs the arrows turn tabs, not steps.
    event.preventDefault();
    const name = names[(names.indexOf(open) + by + names.length) % names.length];
    setOpen(name);
    document.getElementById(`${id}${name}`)?.focus();
  }

  return (
    <div className="state-pane">
      <div className="tabs" role="tablist" aria-label="기계의 모습" onKeyDown={turn}>
        {names.map((name) => (
          <button
            key={name}
            id={`${id}${name}`}
            type="button"
            role="tab"
            aria-selected={name === open}
            aria-controls={`${id}panel`}
            tabIndex={name === open ? 0 : -1}
            onClick={() => setOpen(name)}
          >
            {views[name].title}
          </button>
        ))}
      </div>
      <div key={open} ref={box} id={`${id}panel`} role="tabpanel" aria-labelledby={`${id}${open}`}>
        <View {...view} />
      </div>
    </div>
  );
}

/** The views below the demo. */
export function Below({ names, view }: { names: readonly ViewName[]; view: ViewProps }) {
  const shown = names.filter((name) => BELOW.has(name));
  if (shown.length === 0) return null;
  return (
    <div className="below">
      {shown.map((name) => {
        const { title, View } = views[name];
        return (
          <section role="group" key={name} aria-label={title}>
            <p className="below-title">{title}</p>
            <View {...view} />
          </section>
        );
      })}
    </div>
  );
}
