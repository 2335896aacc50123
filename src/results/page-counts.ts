import { type MemorySize, type Moment, type Run, stepByStep } from '../engine/index.ts';

/** Pages in use: distinct frames, and sizes summed over processes. */
export type PageCounts = { frames: number } & MemorySize;

const SIZES = ['virtual', 'resident', 'proportional', 'unique'] as const;

/** How many pages are in use at a moment. */
export function countsAt({ frames, processes }: Moment): PageCounts {
  const counts: PageCounts = { frames, virtual: 0, resident: 0, proportional: 0, unique: 0 };
  for (const { memory } of processes) for (const size of SIZES) counts[size] += memory[size];
  return counts;
}

/** Moments at which memory may be at its largest: between threads that come and go it only grows. */
const turns = stepByStep<{ step: number; counts: PageCounts }[], Run>(
  () => [],
  (found, run, step) => {
    const { started, ended } = run.effect(step);
    if (started.length + ended.length === 0) return;
    for (const at of [step - 1, step]) found.push({ step: at, counts: countsAt(run.at(at)) });
  },
);

/** The most of each that there was at any moment of a run up to one of them. */
export function mostUpTo(run: Run, moment: Moment): PageCounts {
  const most = countsAt(moment);
  for (const { step, counts } of turns(run)) {
    if (step > moment.step) break;
    most.frames = Math.max(most.frames, counts.frames);
    for (const size of SIZES) most[size] = Math.max(most[size], counts[size]);
  }
  return most;
}
