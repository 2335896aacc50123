import { type Run, stepByStep } from '../../../../engine/index.ts';

/** Steps after one another in which a thread did the same: ran, or could not go on. */
export interface Turn {
  kind: 'run' | 'wait';
  /** Step before the first of them; `to` is the last. */
  from: number;
  to: number;
}

/** What one thread did over a run. */
export interface TurnLane {
  thread: number;
  spans: Turn[];
}

/** Lanes of all threads of a run, in the order of creation. */
export function lanesOf(run: Run): TurnLane[] {
  // Copies, because the next run that goes on from this one makes the last span longer.
  return drawn(run).lanes.map(({ thread, spans }) => ({ thread, spans: spans.map((span) => ({ ...span })) }));
}

const drawn = stepByStep(
  () => ({ lanes: [{ thread: 0, spans: [] }] as TurnLane[], live: new Set([0]) }),
  ({ lanes, live }, run: Run, step) => {
    // Whoever could not have been chosen for this step was waiting during it.
    const ready = new Set(run.choicesAt(step - 1));
    const { thread, started, ended } = run.effect(step);
    for (const other of live) {
      if (other === thread) extend(lanes[other], 'run', step);
      else if (!ready.has(other)) extend(lanes[other], 'wait', step);
    }
    for (const other of started) {
      live.add(other);
      lanes[other] = { thread: other, spans: [] };
    }
    for (const other of ended) live.delete(other);
  },
);

function extend({ spans }: TurnLane, kind: Turn['kind'], step: number): void {
  const last = spans.at(-1);
  if (last?.kind === kind && last.to === step - 1) last.to = step;
  else spans.push({ kind, from: step - 1, to: step });
}

/** Pieces that are worth drawing when only so many columns can be seen: what lies within one column becomes one piece. */
export function thin(spans: readonly Turn[], length: number, columns: number): Turn[] {
  const grain = length / columns;
  if (grain <= 1) return [...spans];
  const seen: Turn[] = [];
  for (const { kind, from, to } of spans) {
    const start = Math.floor(from / grain) * grain;
    const end = Math.ceil(to / grain) * grain;
    const last = seen.findLast((span) => span.kind === kind);
    if (last !== undefined && start <= last.to) last.to = Math.max(last.to, end);
    else seen.push({ kind, from: start, to: end });
  }
  return seen;
}

/** An outline of spans as an SVG path, one unit a step wide and one high. */
export function pathOf(spans: readonly Turn[], kind: Turn['kind']): string {
  let path = '';
  for (const span of spans) if (span.kind === kind) path += `M${span.from} 0H${span.to}V1H${span.from}z`;
  return path;
}
