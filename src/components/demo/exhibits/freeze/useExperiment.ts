import { useEffect, useRef, useState } from 'react';
import { type Asking, Questions } from '../../../workers/questions.ts';
import { burn } from './burn.ts';
import workerAddress from './burn.worker.ts?worker&url';
import type { ComputingThread, Experiment } from './experiment.ts';

/** Milliseconds that are watched after the computation is over, so that what was late is seen to come. */
const AFTER = 700;
/** Milliseconds before a computation on the page's own thread begins: its button is seen to have been pressed. */
const BEFORE = 150;

const burners = new Questions<number, number>(workerAddress);

/** Computes on the page's own thread or on a worker, one computation after another, and tells how it has ended. */
function useComputing(listener: { over(): void; fail(): void }) {
  const asking = useRef<Asking | null>(null);
  useEffect(() => () => asking.current?.cancel(), []);
  return (place: ComputingThread, milliseconds: number) => {
    if (place === 'worker') {
      asking.current = burners.ask(milliseconds, { hear: listener.over, fail: listener.fail });
      return;
    }
    setTimeout(() => {
      burn(milliseconds);
      listener.over();
    }, BEFORE);
  };
}

/** One computation after another, watched by the frames that the page draws meanwhile. */
export function useExperiment(milliseconds: number) {
  const [now, setNow] = useState<Experiment | null>(null);
  const [done, setDone] = useState<Partial<Record<ComputingThread, Experiment>>>({});
  const current = useRef<Experiment | null>(null);
  const began = useRef(0);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const since = (time: number) => time - began.current;
  const compute = useComputing({
    over() {
      if (current.current) current.current.over = since(performance.now());
    },
    fail() {
      current.current = null;
      setNow(null);
    },
  });

  function watch() {
    const seen = current.current;
    if (seen === null) return;
    seen.frames.push(since(performance.now()));
    const ended = seen.over !== null && since(performance.now()) > seen.over + AFTER;
    setNow(ended ? null : { ...seen });
    if (!ended) {
      frame.current = requestAnimationFrame(watch);
      return;
    }
    current.current = null;
    setDone((before) => ({ ...before, [seen.place]: seen }));
  }

  return {
    /** The computation under way, or null. */
    now,
    /** The last one of each place. */
    done,
    async start(place: ComputingThread) {
      if (place === 'worker') await burners.bring();
      // It may have been started again while its file was on the way.
      if (current.current !== null) return;
      began.current = performance.now();
      current.current = { place, frames: [], over: null, press: null };
      frame.current = requestAnimationFrame(watch);
      compute(place, milliseconds);
    },
    /** The button was pressed; `at` is the event's own time, which the browser takes down also while the page is frozen. */
    press(at: number) {
      if (current.current?.press === null)
        current.current.press = { at: since(at), answered: since(performance.now()) };
    },
  };
}
