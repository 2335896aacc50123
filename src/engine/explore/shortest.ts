import type { Choice } from '../run/schedule.ts';
import type { Graph } from './graph.ts';

/** Paths looked at between two pauses. */
const PAUSE_EVERY = 4096;
/** Threads whose visits fit into one number. */
const MASK_THREADS = 30;

/** What to look for. */
export interface Quest {
  /** Thread of the step before the start, or -1: going on with it is no switch. */
  last: number;
  /** Goals that are reached at a position in a mode. */
  goalsAt(position: number, mode: number): readonly string[];
  /** Goals that there are to reach; the search ends with the last. */
  goals: number;
  /**
   * Modes after a step, for a goal that depends on the way and not only on the state. Left out: the only mode is 0.
   * The start has mode 0.
   */
  modesAfter?(mode: number, step: number, thread: number): readonly number[];
  /** Paths to look at; past this limit, goals are left out. */
  limit: number;
}

/** A goal that was reached: how, and where. */
export interface Reached {
  schedule: Choice[];
  position: number;
  mode: number;
}

/** A path: how it ends, and the path that it prolongs. */
interface Paths {
  position: number[];
  /** 1 + the thread of the last step, or 0. */
  last: number[];
  mode: number[];
  step: number[];
  before: number[];
}

/**
 * For each goal the schedule that reaches it with the fewest context switches and, among those, the fewest steps.
 * Dijkstra's algorithm over pairs of state and last thread, with (switches, steps) as lengths: a layer of paths for
 * each number of switches, and in it a bucket for each number of steps.
 */
export function* shortest(graph: Graph, quest: Quest): Generator<void, Map<string, Reached>> {
  const reached = new Map<string, Reached>();
  const paths: Paths = {
    position: [graph.start],
    last: [quest.last + 1],
    mode: [0],
    step: [0],
    before: [-1],
  };
  const visited = new Visited(graph);
  let layer: number[][] = [[0]];
  let looked = 0;
  while (layer.length > 0 && reached.size < quest.goals) {
    const next: number[][] = [];
    for (let steps = 0; steps < layer.length; steps++) {
      for (const path of layer[steps] ?? []) {
        const position = paths.position[path];
        const last = paths.last[path];
        const mode = paths.mode[path];
        if (!visited.add(position, last, mode)) continue;
        for (const goal of quest.goalsAt(position, mode)) {
          if (!reached.has(goal))
            reached.set(goal, { schedule: scheduleOf(graph, paths, path), position, mode });
        }
        if (reached.size === quest.goals || looked >= quest.limit) return reached;
        if (++looked % PAUSE_EVERY === 0) yield;
        const found = graph.look(position);
        for (let i = 0; i < found; i++) {
          const step = graph.steps[i];
          const thread = graph.threadOf(step);
          for (const after of quest.modesAfter?.(mode, step, thread) ?? [mode]) {
            if (visited.has(graph.targets[i], thread + 1, after)) continue;
            const to = last === thread + 1 || last === 0 ? layer : next;
            to[steps + 1] ??= [];
            to[steps + 1].push(paths.position.length);
            paths.position.push(graph.targets[i]);
            paths.last.push(thread + 1);
            paths.mode.push(after);
            paths.step.push(step);
            paths.before.push(path);
          }
        }
      }
    }
    layer = next;
  }
  return reached;
}

function scheduleOf(graph: Graph, paths: Paths, path: number): Choice[] {
  const steps: number[] = [];
  for (let at = path; paths.before[at] >= 0; at = paths.before[at]) steps.push(paths.step[at]);
  return graph.unfold(steps.reverse());
}

/** The set of states with last thread and mode to which the shortest path is known. */
class Visited {
  private readonly positions: number;
  private readonly lasts: number;
  /** For mode 0, a bit for each last thread. */
  private readonly masks: Int32Array | null;
  private readonly others = new Set<number>();

  constructor(graph: Graph) {
    this.positions = graph.table.positions;
    this.lasts = graph.threads + 1;
    this.masks = graph.threads <= MASK_THREADS ? new Int32Array(this.positions) : null;
  }

  has(position: number, last: number, mode: number): boolean {
    if (mode === 0 && this.masks !== null) return ((this.masks[position] >> last) & 1) === 1;
    return this.others.has((mode * this.lasts + last) * this.positions + position);
  }

  /** Adds one, and says whether it is new. */
  add(position: number, last: number, mode: number): boolean {
    if (this.has(position, last, mode)) return false;
    if (mode === 0 && this.masks !== null) this.masks[position] |= 1 << last;
    else this.others.add((mode * this.lasts + last) * this.positions + position);
    return true;
  }
}
