import { type ReactNode, useRef, useState } from 'react';
import { usePartId } from '../../../ui/usePartId.ts';
import './More.css';

/** Something that can be opened below the answer. */
export interface MorePanel {
  /** Unique among the panels, and the same whatever is measured. */
  key: string;
  /** Name of its button, and of what it opens. */
  name: string;
  body: ReactNode;
}

interface MoreProps {
  panels: readonly MorePanel[];
  /** What stands before the buttons. */
  children?: ReactNode;
}

/** The row 더 보기: buttons that open the rest below, one or several. */
export function More({ panels, children }: MoreProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const id = usePartId('more');
  const last = useRef<string | null>(null);
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    last.current = next.has(key) ? key : null;
    setOpen(next);
  };
  const shown = panels.filter(({ key }) => open.has(key));
  return (
    <>
      <div className="measure-more">
        {children}
        <div role="group" aria-labelledby={id}>
          <span id={id}>더 보기</span>
          {panels.map(({ key, name }) => (
            <button
              key={key}
              type="button"
              className="demo-button"
              aria-expanded={open.has(key)}
              aria-controls={open.has(key) ? `${id}-${key}` : undefined}
              onClick={() => toggle(key)}
            >
              {name}
            </button>
          ))}
        </div>
      </div>
      {shown.map(({ key, name, body }) => (
        <section
          key={key}
          id={`${id}-${key}`}
          className="measure-panel"
          aria-label={name}
          // What was asked for is brought into the window; what is in it already stays where it is.
          ref={(element) => {
            if (element === null || last.current !== key) return;
            last.current = null;
            element.scrollIntoView({ block: 'nearest' });
          }}
        >
          {body}
        </section>
      ))}
    </>
  );
}
