import { useEffect, useState } from 'react';

/** Whether the reader is at a demo, and whether the demo is there for the reader; `touched` is its run's. */
export function usePresence(touched: boolean) {
  // Whatever the reader does to a demo comes with an event in it; a link in the address is a touch too.
  const [interacted, setInteracted] = useState(false);
  // Buttons are enabled when they work; until then the demo is a picture of its first moment.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return { awake: interacted || touched, ready, interact: () => setInteracted(true) };
}
