import { createContext, useContext } from 'react';

/** Id of the demo that a component stands in. */
export const DemoId = createContext('demo');

/** An id of a part of the demo: unique on the page if `part` is in the demo, and the same in the build and here. */
export function usePartId(part: string): string {
  return `${useContext(DemoId)}-${part}`;
}
