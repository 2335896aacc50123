import { PROCESS, PROCESS_STATE } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import { faultOf } from '../machine/tasks.ts';
import { components } from './components.ts';
import type { Graph } from './graph.ts';
import { PositionSet, type Positions } from './positions.ts';

/** Instructions that wait for the end of other threads or processes. */
export const WAITS_FOR_ENDS: ReadonlySet<string> = new Set(['parallel', 'join', 'wait']);
/** Threads whose bits fit into one number. */
const MASK_THREADS = 30;

/**
 * Partial deadlock: states in which some thread waits for ever, whatever the others do, although the run need not
 * end in a deadlock of all: the program can finish without that thread, or go on and on. A thread that waits for the
 * end of others is not stuck by itself, and a fault is told as a fault, not by whom it leaves behind.
 * Gives for each thread that this happens to the positions of such states.
 * @param endless positions at which a run can stay for ever though the scheduler is fair
 */
export function* stuckThreads(graph: Graph, endless: Positions): Generator<void, Map<number, Positions>> {
  const { table, threads } = graph;
  const stuck = new Map<number, PositionSet>();
  const ordered = yield* components(graph, { positions: table, without: -1 });
  // Threads beyond what the bits can hold are left out: a lesson has a handful.
  const considered = Math.min(threads, MASK_THREADS);
  const moves = new Int32Array(table.positions);
  const escapes = new Uint8Array(table.positions);
  ordered.forEach((component) => {
    let mask = 0;
    let escapable = component.some((position) => endless.has(position));
    for (const position of component) {
      const found = graph.look(position);
      if (found === 0) escapable ||= isCleanEnd(graph.machineAt(position));
      for (let i = 0; i < found; i++) {
        mask |= moves[graph.targets[i]];
        if (graph.threadOf(graph.steps[i]) < considered) mask |= 1 << graph.threadOf(graph.steps[i]);
        for (const thread of graph.rules.steps.deeds[graph.steps[i]].freed)
          if (thread < considered) mask |= 1 << thread;
        escapable ||= escapes[graph.targets[i]] === 1;
      }
    }
    for (const position of component) {
      moves[position] = mask;
      escapes[position] = escapable ? 1 : 0;
      // Where nobody can ever move again, the program is over: those it leaves behind are no news.
      if (!escapable || mask === 0) continue;
      for (const thread of candidatesIn(graph, position, considered)) {
        if ((mask >> thread) & 1) continue;
        if (!stuck.has(thread)) stuck.set(thread, new PositionSet(table.positions));
        stuck.get(thread)?.add(position);
      }
    }
  });
  return stuck;
}

function isCleanEnd(machine: Machine): boolean {
  for (let process = 0; process < machine.processes; process++) {
    if (
      machine.process(process, PROCESS.state) === PROCESS_STATE.running ||
      faultOf(machine, process) !== null
    )
      return false;
  }
  return true;
}

/** Threads that have not ended and do not stand before something that waits for the end of others. */
function candidatesIn(graph: Graph, position: number, considered: number): number[] {
  const { rules } = graph;
  const state = graph.stateAt(position);
  const candidates: number[] = [];
  for (let thread = 0; thread < considered; thread++) {
    const part = rules.parts.privates[thread];
    const [pc] = part.contents[rules.idIn(state, part)];
    if (pc !== undefined && !WAITS_FOR_ENDS.has(rules.parts.program.instructions[pc].op))
      candidates.push(thread);
  }
  return candidates;
}
