import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Look } from '../../measure/shown.ts';
import { pan, type Window, zoom } from './lane.ts';
import { inLook, numberIn } from './useLook.ts';

/** Part of the window that an arrow key moves by, and factor that a key or a button zooms by. */
const STEP = 0.2;
const FACTOR = 2;

/** The shown part of the time axis, and what moves it. */
export interface Zooming {
  window: Window;
  /** Whether all of the run is in view. */
  whole: boolean;
  zoomBy(factor: number): void;
  /** Shows all of the run. */
  reset(): void;
  /** Brings an instant into the middle of what is shown. */
  show(at: number): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
}

/** What a window moves over. */
interface Looked {
  chart: RefObject<HTMLElement | null>;
  total: number;
  /** The instant that is looked at. */
  at: number;
  /** What is shown before anything was chosen. */
  first: Window;
  look: Look;
  change(look: Look): void;
}

/**
 * Zooms and pans over a run of so many ticks. A wheel zooms only together with Ctrl (which is also what pinching
 * sends), and a finger pans sideways only, so that the page goes on scrolling under both.
 */
export function useWindow({ chart, total, at, first, look, change }: Looked): Zooming {
  // Another run keeps the part that is shown only where it is as long.
  const window = windowIn(look, total) ?? first;
  const grabbed = useRef<{ x: number; window: Window } | null>(null);
  const set = ({ from, to }: Window) => change({ from: inLook(from), to: inLook(to), of: inLook(total) });
  const reset = () => set({ from: 0, to: total });
  useWheel(chart, window, total, set);

  const middle = at >= window.from && at <= window.to ? at : (window.from + window.to) / 2;
  const zoomBy = (factor: number) => set(zoom(window, factor, middle, total));
  const show = (time: number) => set(pan(window, time - (window.from + window.to) / 2, total));
  const move = (part: number) => set(pan(window, (window.to - window.from) * part, total));
  const keys: Record<string, () => void> = {
    '+': () => zoomBy(FACTOR),
    '=': () => zoomBy(FACTOR),
    '-': () => zoomBy(1 / FACTOR),
    '0': reset,
    ArrowLeft: () => move(-STEP),
    ArrowRight: () => move(STEP),
    Home: () => move(-total),
    End: () => move(total),
  };

  return {
    window,
    whole: window.to - window.from >= total * 0.999999,
    zoomBy,
    reset,
    show,
    onKeyDown(event) {
      const act = keys[event.key];
      if (
        act === undefined ||
        event.target !== event.currentTarget ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      act();
    },
    onPointerDown(event) {
      if (window.to - window.from >= total) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      grabbed.current = { x: event.clientX, window };
    },
    onPointerMove(event) {
      const from = grabbed.current;
      if (from === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const part = (from.x - event.clientX) / event.currentTarget.clientWidth;
      set(pan(from.window, part * (from.window.to - from.window.from), total));
    },
  };
}

/** The window that is looked at; null where none was chosen, or for a run that was not as long. */
function windowIn(look: Look, total: number): Window | null {
  if (look.from === undefined) return null;
  const [from, to] = [numberIn(look, 'from', 0), numberIn(look, 'to', total)];
  const own = look.of === inLook(total) && from >= 0 && from < to && to <= total * 1.000001;
  return own ? { from, to } : null;
}

/** Lets a wheel zoom and pan. React listens passively, and then the browser would zoom the page. */
function useWheel(
  chart: RefObject<HTMLElement | null>,
  window: Window,
  total: number,
  set: (next: Window) => void,
): void {
  const latest = useRef({ window, set });
  latest.current = { window, set };
  useEffect(() => {
    const box = chart.current;
    if (box === null) return;
    const onWheel = (event: WheelEvent) => {
      const { window: now, set } = latest.current;
      const { left, width } = box.getBoundingClientRect();
      const span = now.to - now.from;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const about = now.from + ((event.clientX - left) / width) * span;
        set(zoom(now, Math.exp(-event.deltaY * 0.01), about, total));
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) && span < total) {
        event.preventDefault();
        set(pan(now, (event.deltaX / width) * span, total));
      }
    };
    box.addEventListener('wheel', onWheel, { passive: false });
    return () => box.removeEventListener('wheel', onWheel);
  }, [chart, total]);
}
