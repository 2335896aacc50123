import type { Choice } from '../run/schedule.ts';
import type { Cycle } from './fair-cycles.ts';
import type { Graph } from './graph.ts';

/** A walk inside a cycle: its steps, and where it ends. */
interface Walk {
  choices: Choice[];
  position: number;
}

/** Steps inside a cycle that come back to a state of it, with at least one of every thread that moves there. */
export function loopAt(graph: Graph, cycle: Cycle, start: number): Choice[] {
  const choices: Choice[] = [];
  let at = start;
  const go = (walk: Walk) => {
    choices.push(...walk.choices);
    at = walk.position;
  };
  for (const mover of cycle.movers) {
    if (choices.some((choice) => choice.thread === mover)) continue;
    go(walkUntil(graph, cycle, at, (thread) => thread === mover));
  }
  if (at !== start) go(walkUntil(graph, cycle, at, (_, target) => target === start));
  return choices;
}

/** The shortest walk whose last step is as wanted, breadth-first. There is one, because a cycle is strongly connected. */
function walkUntil(
  graph: Graph,
  cycle: Cycle,
  from: number,
  wanted: (thread: number, target: number) => boolean,
): Walk {
  const before = new Map<number, { position: number; choice: Choice } | null>([[from, null]]);
  const queue = [from];
  for (const position of queue) {
    const found = graph.look(position);
    for (let i = 0; i < found; i++) {
      const target = graph.targets[i];
      const choice = graph.rules.steps.choiceOf(graph.steps[i]);
      if (!cycle.positions.has(target) || choice.thread === cycle.starved) continue;
      if (wanted(choice.thread, target))
        return { choices: [...back(before, position), choice], position: target };
      if (before.has(target)) continue;
      before.set(target, { position, choice });
      queue.push(target);
    }
  }
  throw new Error('a cycle that is not connected');
}

function back(before: Map<number, { position: number; choice: Choice } | null>, to: number): Choice[] {
  const choices: Choice[] = [];
  for (let step = before.get(to); step; step = before.get(step.position)) choices.push(step.choice);
  return choices.reverse();
}
