import type { ReactNode } from 'react';
import './EndedNote.css';

interface EndedNoteProps {
  /** Step that the picture is of. */
  step: number;
  /** What was given back since. */
  children?: ReactNode;
}

/** Says that a picture is the last one of something that has ended since. */
export function EndedNote({ step, children }: EndedNoteProps) {
  return (
    <span className="ended-note">
      <b>끝나기 직전 · {step}걸음</b>
      {children && <> {children}</>}
    </span>
  );
}
