import type { Overrides } from './configuration.ts';
import type { MeasureSettings } from './spec.ts';

/** What is set thread by thread. */
export type OfThread = keyof Pick<Overrides, 'arrivals' | 'priorities'>;

/** What is set thread by thread, and what a link calls it before the thread's name. */
export const BY_THREAD: readonly { of: OfThread; link: string }[] = [
  { of: 'arrivals', link: 'arrival' },
  { of: 'priorities', link: 'priority' },
];

/** Ticks that may be said; a run is never so long. */
const MOST: Record<OfThread, number> = { arrivals: 1e12, priorities: 999 };

/** Whether a demo lets its threads arrive when the reader says: where a reader may choose the policy, too. */
export function offersThreads({ offer }: MeasureSettings): boolean {
  return offer.includes('policy');
}

/** A whole number as it may be said of a thread; null for what is none, or too much. */
export function numberOf(of: OfThread, text: string): number | null {
  if (!(of === 'arrivals' ? /^\d{1,13}$/ : /^-?\d{1,3}$/).test(text)) return null;
  const number = Number(text);
  return Math.abs(number) <= MOST[of] ? number : null;
}

/** The same with a number for a thread, or without one where it is null. */
export function withNumber(
  turned: Overrides,
  of: OfThread,
  thread: string,
  number: number | null,
): Overrides {
  const { [thread]: _, ...others } = turned[of];
  return { ...turned, [of]: number === null ? others : { ...others, [thread]: number } };
}
