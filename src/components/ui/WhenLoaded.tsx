import { type ReactNode, Suspense } from 'react';

interface WhenLoadedProps {
  /** What stands there until the code of the children has come. */
  fallback: ReactNode;
  children: ReactNode;
}

/**
 * Shows what may be late. Not by Suspense where the page is written: nothing is late there, and React would write a
 * large boundary hidden, with a script that shows it, so that a page without scripts would never show it. What is
 * measured takes the place of what was written instead of hydrating it, so that the two may differ.
 */
export function WhenLoaded({ fallback, children }: WhenLoadedProps) {
  return import.meta.env.SSR ? children : <Suspense fallback={fallback}>{children}</Suspense>;
}
