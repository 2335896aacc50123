import type { ReactNode } from 'react';
import './Legend.css';

/** What the colours and signs of a picture stand for: its items. */
export function Legend({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="legend" aria-label={label}>
      {children}
    </ul>
  );
}
