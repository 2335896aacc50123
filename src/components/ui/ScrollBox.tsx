import type { ReactNode } from 'react';

/** A box of its own for what may be wider than the view; the arrow keys scroll it where no button inside takes the focus. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section role="group" className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
