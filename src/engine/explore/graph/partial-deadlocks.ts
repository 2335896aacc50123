import { PROCESS, PROCESS_STATE } from '../../machine/layout.ts';
import { endOf } from '../../run/observe.ts';
import { Pace } from '../limits/pace.ts';
import { WAITS_FOR_ENDS } from '../search/prefix.ts';
import { PositionSet, type StatePositions } from '../states/positions.ts';
import type { Graph } from './graph.ts';
import { stronglyConnectedComponents, takesEveryStep } from './scc.ts';
import { Supply } from './supply.ts';

/*
 * Threads that wait for ever while others go on. What lies behind a state is added up component by component, from
 * the last ones back, so that every state is passed once.
 */

/** Threads and processes whose bits fit into one number. */
const MASK_BITS = 30;
/** Steps that take as long as loading a state into a machine and looking at it, about. */
const MACHINE_STEPS = 64;

/** What lies behind a state, or in it. */
interface Future {
  /** Bits of the threads that step or are freed by the step of another. */
  moves: number;
  /** Bits of the processes that live on for ever in some run: in its last state, or in a cycle that is fair. */
  lasts: number;
  /** Whether some run ends otherwise than in a deadlock of all, or goes on for ever. */
  escapes: boolean;
}

/**
 * Partial deadlock: states in which some thread is stuck, although the run need not end in a deadlock of all. A thread
 * is stuck when it waits for what no step behind the state gives it, other than for the end of others; and either its
 * process lives on for ever in some run, or it is tied up with others that are stuck (`Supply.knotIn`). Who is idle when
 * its process ends is not. Gives for each thread that this happens to the positions of such states.
 * @param fair positions at which a run can stay for ever though the scheduler is fair
 */
export function* partialDeadlocks(
  graph: Graph,
  fair: StatePositions,
): Generator<void, Map<number, StatePositions>> {
  const { nodes, threads } = graph;
  const stuck = new Map<number, PositionSet>();
  const supply = new Supply(graph.successors.vector.program);
  const ordered = yield* stronglyConnectedComponents(graph, {
    positions: graph.visited,
    takes: takesEveryStep,
  });
  // Threads beyond what the bits can hold are left out: a lesson has a handful.
  const considered = Math.min(threads, MASK_BITS);
  const moves = new Int32Array(nodes);
  const lasts = new Int32Array(nodes);
  const escapes = new Uint8Array(nodes);
  const pace = new Pace();
  for (let component = 0; component < ordered.length; component++) {
    const members = ordered.at(component);
    const future: Future = { moves: 0, lasts: 0, escapes: false };
    let staying = -1;
    for (const position of members) {
      const found = graph.expand(position);
      for (let i = 0; i < found; i++) {
        const step = graph.steps[i];
        const target = graph.targets[i];
        future.moves |=
          moves[target] | bitsOf([graph.threadOf(step), ...graph.successors.steps.labels[step].freed]);
        future.lasts |= lasts[target];
        future.escapes ||= escapes[target] === 1;
      }
      if (found === 0 || fair.has(position)) staying = position;
      if (pace.isOver(1 + found)) yield;
    }
    if (staying >= 0) addLast(graph, staying, future);
    for (const position of members) {
      moves[position] = future.moves;
      lasts[position] = future.lasts;
      escapes[position] = Number(future.escapes);
      if (pace.isOver()) yield;
    }
    if (pace.isOver(MACHINE_STEPS)) yield;
    if (!future.escapes) continue;
    // Who is stuck in one state of a component is so in all.
    for (const thread of stuckIn(graph, members[0], future, considered, supply)) {
      const at = stuck.get(thread) ?? new PositionSet(nodes);
      stuck.set(thread, at);
      yield* at.addAll(members);
    }
  }
  return stuck;
}

function bitsOf(indices: Iterable<number>): number {
  let mask = 0;
  for (const index of indices) if (index < MASK_BITS) mask |= 1 << index;
  return mask;
}

/** Adds a state in which a run may stay for ever: its last one, or one on a fair cycle. */
function addLast(graph: Graph, position: number, future: Future): void {
  const machine = graph.machineAt(position);
  for (let process = 0; process < machine.processes; process++)
    if (machine.process(process, PROCESS.state) === PROCESS_STATE.running) future.lasts |= bitsOf([process]);
  future.escapes ||= endOf(machine) !== 'deadlock';
}

function stuckIn(
  graph: Graph,
  position: number,
  { moves, lasts }: Future,
  considered: number,
  supply: Supply,
): number[] {
  const still = waitingAt(graph, position, considered).filter((thread) => ((moves >> thread) & 1) === 0);
  if (still.length === 0) return [];
  const machine = graph.machineAt(position);
  const left = still.filter((thread) => (lasts & bitsOf([machine.processOf(thread)])) !== 0);
  return left.length === still.length ? still : [...new Set([...left, ...supply.knotIn(machine, still)])];
}

/** Threads that have not ended and do not stand before something that waits for the end of others. */
function waitingAt(graph: Graph, position: number, considered: number): number[] {
  const { successors } = graph;
  const state = graph.stateAt(position);
  const waiting: number[] = [];
  for (let thread = 0; thread < considered; thread++) {
    const slot = successors.vector.privates[thread];
    const [pc] = slot.contents[successors.idIn(state, slot)];
    if (pc !== undefined && !WAITS_FOR_ENDS.has(successors.vector.program.instructions[pc].op))
      waiting.push(thread);
  }
  return waiting;
}
