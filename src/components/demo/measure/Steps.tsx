import type { ReactNode } from 'react';
import type { NamedRun } from './MeasureMode.tsx';

/** What can be opened below the charts. */
export type Panel = 'tables' | 'hardware';

interface ToggleProps {
  panel: Panel;
  open: Panel | null;
  ready: boolean;
  onPanel(panel: Panel | null): void;
  children: ReactNode;
}

/** Opens and closes a panel. */
export function Toggle({ panel, open, ready, onPanel, children }: ToggleProps) {
  return (
    <button
      type="button"
      className="quiet"
      disabled={!ready}
      aria-expanded={open === panel}
      onClick={() => onPanel(open === panel ? null : panel)}
    >
      {children}
    </button>
  );
}

interface StepsProps {
  runs: NamedRun[];
  able: boolean;
  step(run: number): void;
}

/** Ways from the measured runs into 한 단계씩. */
export function Steps({ runs, able, step }: StepsProps) {
  return (
    <fieldset className="measure-steps" disabled={!able} aria-label="이 실행을 한 걸음씩 보기">
      {runs.length > 1 && <span>한 걸음씩 보기</span>}
      {runs.map(({ label }, i) => (
        <button key={label} type="button" className="press" onClick={() => step(i)}>
          {runs.length > 1 ? label : '이 실행을 한 걸음씩 보기'}
        </button>
      ))}
    </fieldset>
  );
}
