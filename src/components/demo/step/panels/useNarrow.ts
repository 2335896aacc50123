import { type RefObject, useSyncExternalStore } from 'react';

/** Width in rem below which a demo shows one thing at a time; the style sheets ask its container for the same. */
const NARROW = 36;

/** Whether a demo has no room for the code and something beside it. */
export function useNarrow(figure: RefObject<HTMLElement | null>): boolean {
  return useSyncExternalStore(
    (changed) => {
      const observer = new ResizeObserver(changed);
      if (figure.current !== null) observer.observe(figure.current);
      return () => observer.disconnect();
    },
    () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      return figure.current !== null && figure.current.clientWidth < NARROW * rem;
    },
    () => false,
  );
}
