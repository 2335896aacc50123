import { useEffect, useRef, useState } from 'react';
import type { Look } from '../../measure/shown.ts';

/** Milliseconds without a movement after which the address follows. */
const REST = 300;

/** A number of a look; `otherwise` where it has none. */
export function numberIn(look: Look, name: string, otherwise: number): number {
  const number = Number(look[name] ?? Number.NaN);
  return Number.isFinite(number) ? number : otherwise;
}

/** As a link writes numbers. */
export const inLook = (number: number): string => String(Number(number.toFixed(6)));

/**
 * What a picture looks at. It moves at once, and only when it rests does the demo hear of it, which then writes the
 * address; what a link brings is taken up.
 */
export function useLook(given: Look, keep: (look: Look) => void): [Look, (change: Look) => void] {
  const [look, setLook] = useState(given);
  const known = useRef(given);
  useEffect(() => {
    if (known.current === given) return;
    known.current = given;
    setLook(given);
  }, [given]);
  useEffect(() => {
    if (look === known.current) return;
    const timer = setTimeout(() => {
      known.current = look;
      keep(look);
    }, REST);
    return () => clearTimeout(timer);
  }, [look, keep]);
  return [look, (change) => setLook((before) => ({ ...before, ...change }))];
}
