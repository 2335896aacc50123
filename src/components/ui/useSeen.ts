import { type RefObject, useEffect, useState } from 'react';

/** Whether an element has come near the window: what is large or costly waits until somebody looks, but not in the HTML. */
export function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(import.meta.env.SSR);
  useEffect(() => {
    if (seen || element.current === null) return;
    const observer = new IntersectionObserver(([entry]) => entry.isIntersecting && setSeen(true), {
      rootMargin: '200px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [seen, element]);
  return seen;
}
