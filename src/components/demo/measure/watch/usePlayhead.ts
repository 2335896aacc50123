import { useEffect, useRef, useState } from 'react';

/** Milliseconds that it takes from the start to the end of what is played, and between jumps where nothing may move. */
const WHOLE = 14_000;
const JUMP = 700;
/** Jumps from start to end. */
const JUMPS = 24;

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * An instant that moves over a run, from 0 to 1, and comes to rest at its end. `speed`: how much of the run passes in
 * the time that all of it takes at 1.
 */
export function usePlayhead(speed: number) {
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(true);
  const now = useRef(at);
  now.current = at;
  useEffect(() => {
    if (!playing) return;
    const go = (part: number) => {
      const next = Math.min(1, now.current + part);
      setAt(next);
      if (next === 1) setPlaying(false);
    };
    if (still()) {
      const timer = setInterval(() => go(speed / JUMPS), JUMP);
      return () => clearInterval(timer);
    }
    let frame = 0;
    let before = performance.now();
    const move = (time: number) => {
      go(((time - before) / WHOLE) * speed);
      before = time;
      frame = requestAnimationFrame(move);
    };
    frame = requestAnimationFrame(move);
    return () => cancelAnimationFrame(frame);
  }, [playing, speed]);
  return {
    at,
    playing,
    /** Moves there, and stays. */
    moveTo(part: number) {
      setPlaying(false);
      setAt(part);
    },
    /** Goes on, from the start where it is at the end. */
    toggle() {
      if (!playing && now.current === 1) setAt(0);
      setPlaying(!playing);
    },
  };
}
