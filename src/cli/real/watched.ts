import type { RealAnswer, RealRun } from '../../engine/index.ts';

/**
 * What a run comes to under a watchdog, which is the caller's business as the engine knows no clock.
 * @param every milliseconds between two looks
 * @param seconds after which it is stopped; never when left out
 * @param enough whether it may stop earlier, asked after each look
 */
export async function watched(
  run: RealRun,
  every: number,
  seconds?: number,
  enough: (run: RealRun) => boolean = () => false,
): Promise<RealAnswer> {
  const watch = setInterval(() => {
    run.look();
    if (enough(run)) run.stop();
  }, every);
  const timeout = seconds === undefined ? undefined : setTimeout(() => run.stop(), 1000 * seconds);
  try {
    return await run.answer;
  } finally {
    clearInterval(watch);
    clearTimeout(timeout);
  }
}
