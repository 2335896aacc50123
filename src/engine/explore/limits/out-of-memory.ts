import { CutShort } from './work-meter.ts';

/*
 * Memory that does not last is an answer, not a failure: whatever was known before stands.
 */

/** What engines say where there is no memory left for an array, a set or a WebAssembly memory. */
const MESSAGES = /memory|alloc|size exceeded|array length/i;

/** Whether an error says that there is no memory left. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof RangeError && MESSAGES.test(error.message);
}

/** What a work comes to, or something else where memory does not last for it, or it was cut short. */
export function* withinMemory<T, Pause = void>(
  work: Generator<Pause, T>,
  otherwise: () => T,
): Generator<Pause, T> {
  try {
    return yield* work;
  } catch (error) {
    if (!(error instanceof CutShort) && !isOutOfMemory(error)) throw error;
    return otherwise();
  }
}
