import { type RefObject, useEffect, useState } from 'react';
import { pressAgain } from './first-press.ts';
import { whenNear } from './when-near.ts';

/** Whether the reader is at a demo, and whether the demo is there for the reader; `touched` is its run's. */
export function usePresence(figure: RefObject<HTMLElement | null>, touched: boolean) {
  // Whatever the reader does to a demo comes with an event in it; a link in the address is a touch too.
  const [interacted, setInteracted] = useState(false);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  useEffect(() => {
    if (figure.current === null) return;
    if (live) pressAgain(figure.current);
    return whenNear(figure.current, () => setInteracted(true));
  }, [live, figure]);
  return {
    awake: interacted || touched,
    /** Whether its script runs: what was pressed before is pressed then. */
    live,
    interact: () => setInteracted(true),
  };
}
