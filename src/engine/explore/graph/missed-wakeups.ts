import { goesOnWhenWoken } from '../../findings/waking.ts';
import { THREAD, THREAD_STATE } from '../../machine/layout.ts';
import { loadProgram } from '../../machine/load.ts';
import type { Machine } from '../../machine/machine.ts';
import { objectAt } from '../../machine/objects.ts';
import type { EndStates } from './ends.ts';
import type { Graph } from './graph.ts';

/*
 * Which deadlocks are lost wake-ups: those in which a sleeper would go on if it were woken. Only a run from there can
 * tell, so one is tried.
 */

/** Deadlocks in which a thread misses a wake-up. */
export interface MissedWakeups {
  /** For each thread the positions of the deadlocks in which it sleeps on a condition and would go on if it were woken. */
  at: Map<number, number[]>;
  /** Whether that is known of every sleeper in every deadlock. */
  complete: boolean;
}

/** Looks through the deadlocks for sleepers who would go on. What was printed before makes no difference to them. */
export function* missedWakeups(
  graph: Graph,
  deadlocks: readonly EndStates[],
): Generator<void, MissedWakeups> {
  const known = new Map<string, boolean | null>();
  const missed: MissedWakeups = { at: new Map(), complete: true };
  for (const { positions } of deadlocks) {
    for (const position of positions) {
      const sleepers = sleepersIn(graph.machineAt(position));
      const key = sleepers.length === 0 ? '' : keyOf(graph, position);
      for (const thread of sleepers) {
        const asked = `${thread} ${key}`;
        if (!known.has(asked)) known.set(asked, yield* goesOnWhenWoken(copyAt(graph, position), thread));
        const goesOn = known.get(asked);
        if (goesOn === null) missed.complete = false;
        if (goesOn) missed.at.set(thread, [...(missed.at.get(thread) ?? []), position]);
      }
      yield;
    }
  }
  return missed;
}

/** A machine of its own in the state at a position. */
function copyAt(graph: Graph, position: number): Machine {
  const machine = loadProgram(graph.successors.vector.program);
  machine.restore(graph.machineAt(position).snapshot());
  return machine;
}

/** Threads that sleep on a condition. */
function sleepersIn(machine: Machine): number[] {
  const sleepers: number[] = [];
  for (let thread = 0; thread < machine.threads; thread++) {
    if (machine.thread(thread, THREAD.state) !== THREAD_STATE.sleeping) continue;
    const { shape } = objectAt(machine, machine.processOf(thread), machine.thread(thread, THREAD.sleepsOn));
    if (shape.kind === 'condition') sleepers.push(thread);
  }
  return sleepers;
}

/** A state but for what was printed. */
function keyOf(graph: Graph, position: number): string {
  const { successors } = graph;
  const state = graph.stateAt(position);
  const told = successors.vector.slots.filter((slot) => slot !== successors.vector.output);
  return told.map((slot) => successors.idIn(state, slot)).join();
}
