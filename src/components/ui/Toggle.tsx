import type { ReactNode } from 'react';

interface ToggleProps<Panel extends string> {
  /** Which panel it opens. */
  panel: Panel;
  /** Which panel is open, or null. */
  open: Panel | null;
  onPanel(panel: Panel | null): void;
  children: ReactNode;
}

/** Opens and closes one of the panels that take turns in a place. */
export function Toggle<Panel extends string>({ panel, open, onPanel, children }: ToggleProps<Panel>) {
  return (
    <button
      type="button"
      className="demo-quiet"
      aria-expanded={open === panel}
      onClick={() => onPanel(open === panel ? null : panel)}
    >
      {children}
    </button>
  );
}
