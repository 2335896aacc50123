import type { ReactNode, Ref } from 'react';
import type { Moment } from '../../../../engine/index.ts';
import { threadColour } from '../../../ui/ThreadBadge.tsx';
import './ViewRoot.css';

interface ViewRootProps {
  /** Class of the view. */
  name: string;
  moment: Moment;
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** What every view stands in; it gives what is inside the colour of the thread that took the last step. */
export function ViewRoot({ name, moment, ref, children }: ViewRootProps) {
  const colour = moment.effect && threadColour(moment.effect.thread);
  const style = colour
    ? { '--acting': colour, '--acting-soft': `color-mix(in srgb, ${colour} 14%, var(--panel))` }
    : undefined;
  return (
    <div className={`view ${name}`} ref={ref} style={style}>
      {children}
    </div>
  );
}
