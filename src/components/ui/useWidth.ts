import { type RefObject, useEffect, useState } from 'react';

/** Width of an element in pixels, kept up to date; a guess before it is on the page. */
export function useWidth(element: RefObject<HTMLElement | null>, guess = 575): number {
  const [width, setWidth] = useState(guess);
  useEffect(() => {
    const box = element.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(1, Math.round(box.clientWidth))));
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
