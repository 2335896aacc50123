import { INTERVAL_STATES, type SpanKind } from '../../../../engine/index.ts';
import { pieceAt } from '../../../../results/measured/rows.ts';
import { spanAt } from '../../../../results/measured/spans.ts';
import type { NamedRun } from '../shown.ts';

/** Where everybody is at one instant of a run: each thread that lives is in one place. */
export interface Whereabouts {
  /** What each CPU does; null for one that is idle. */
  cpus: ({ thread: number; kind: SpanKind } | null)[];
  /** Threads that could run and have no CPU. */
  ready: number[];
  /** Threads that wait. */
  blocked: number[];
  zombies: number[];
  /** How many have ended. */
  ended: number;
}

/** Looks at an instant of a run; `null` for a run that was not kept piece by piece. */
export function instantOf({ spans, states, summary }: NamedRun, at: number): Whereabouts | null {
  if (spans === null || states === null) return null;
  const cpus = Array.from({ length: summary.cpus }, (_, cpu) => spanAt(spans, cpu, at));
  const found: Whereabouts = { cpus, ready: [], blocked: [], zombies: [], ended: 0 };
  // What a switch to a thread costs is its CPU's time, though it does not run yet.
  const has = new Set(cpus.flatMap((span) => (span === null ? [] : [span.thread])));
  states.threads.forEach((thread, row) => {
    const piece = pieceAt(states, row, at);
    if (piece === null) {
      if (states.to[states.starts[row + 1] - 1] <= at) found.ended++;
      return;
    }
    const state = INTERVAL_STATES[states.state[piece]];
    if (has.has(thread)) return;
    if (state === 'blocked') found.blocked.push(thread);
    else if (state === 'zombie') found.zombies.push(thread);
    else found.ready.push(thread);
  });
  return found;
}
