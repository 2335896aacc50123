import { useEffect, useState } from 'react';

/** Speeds of 재생: milliseconds from one step to the next. */
export const SPEEDS = [
  { label: '느리게', delay: 1500 },
  { label: '보통', delay: 700 },
  { label: '빠르게', delay: 120 },
] as const;

/** Presses 한 걸음 again and again until the run can go no further. `at` changes with every step. */
export function usePlay(step: () => void, canStep: boolean, at: number) {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);

  if (playing && !canStep) setPlaying(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each step, told by `at`, starts the wait for the next one
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(step, SPEEDS[speed].delay);
    return () => clearTimeout(timer);
  }, [playing, speed, step, at]);

  return { playing: playing && canStep, setPlaying, speed, setSpeed };
}
