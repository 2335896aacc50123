import { useRef } from 'react';

/** A value as it was when nothing was waited for last. */
export function useSettled<T>(value: T, busy: boolean): T {
  const settled = useRef(value);
  if (!busy) settled.current = value;
  return settled.current;
}
