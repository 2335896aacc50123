import type { NamedRun } from '../../measure/shown.ts';
import type { Window } from './lane.ts';

/** Turns that are in sight at first: each is wide enough then for a letter. */
const SLICES = 12;
/** Turns of one CPU that can be told apart without zooming in. */
const MANY = 40;

/** Time that a CPU of a run computed for one thread without another one in between, on the mean; not a number without spans. */
function sliceOf({ spans, summary }: NamedRun): number {
  if (spans === null || spans.from.length === 0) return Number.NaN;
  let slices = 0;
  for (let cpu = 0; cpu < summary.cpus; cpu++) {
    let last = -1;
    for (let i = spans.starts[cpu]; i < spans.starts[cpu + 1]; i++) {
      if (spans.thread[i] !== last) slices++;
      last = spans.thread[i];
    }
  }
  return (summary.total * summary.cpus - summary.idle) / slices;
}

/** The part of the time that is shown at first: all of it where its turns can be told apart, else a dozen of them about an instant. */
export function firstWindow(runs: readonly NamedRun[], total: number, about: number): Window {
  const slice = Math.max(...runs.map(sliceOf).filter(Number.isFinite));
  if (!Number.isFinite(slice) || total <= slice * MANY) return { from: 0, to: total };
  const width = slice * SLICES;
  const from = Math.max(0, Math.min(about - width / 2, total - width));
  return { from, to: from + width };
}
