import type { Choice } from '../run/schedule.ts';
import type { Graph } from './graph.ts';

/** Paths looked at between two pauses. */
const PAUSE_EVERY = 4096;
/** A word of a set has room for 2 to the power of so many threads. */
const WORD_SHIFT = 5;

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
  /** Paths to remember; past this limit, goals are left out. */
  limit: number;
}

/** A goal that was reached: how, and where. */
export interface Reached {
  /** The way there from the graph's start. */
  schedule: Choice[];
  /** Position of the state where it is reached. */
  position: number;
  /** Mode in which it is reached; 0 for a goal that knows none. */
  mode: number;
}

/**
 * For each goal the schedule that reaches it with the fewest context switches and, among those, the fewest steps.
 * Dijkstra's algorithm over pairs of state and last thread, with (switches, steps) as lengths.
 */
export function* shortest(graph: Graph, quest: Quest): Generator<void, Map<string, Reached>> {
  const walk = new Walk(graph, quest);
  while (walk.look(PAUSE_EVERY)) yield;
  return walk.reached;
}

/** The paths that are known so far, in the order of their lengths. */
class Walk {
  readonly reached = new Map<string, Reached>();
  private readonly graph: Graph;
  private readonly quest: Quest;
  private readonly paths = new Paths();
  private readonly visited: Visited;
  /** Paths with as many switches as those looked at now, and with one more: a bucket for each number of steps. */
  private layer: number[][] = [];
  private nextLayer: number[][] = [];
  /** Steps of the path looked at last, and where in its bucket it lies. */
  private steps = 0;
  private at = -1;

  constructor(graph: Graph, quest: Quest) {
    this.graph = graph;
    this.quest = quest;
    this.visited = new Visited(graph);
    this.layer.push([this.paths.add(graph.start, 0, 0, -1)]);
  }

  /** Looks at up to so many paths. Gives whether there is more to do. */
  look(paths: number): boolean {
    const { reached, quest } = this;
    for (let left = paths; left > 0; left--) {
      if (reached.size === quest.goals || this.paths.length >= quest.limit) return false;
      const path = this.shift();
      if (path < 0) return false;
      this.visit(path);
    }
    return true;
  }

  /** The shortest path that was not looked at; -1 when there is none. */
  private shift(): number {
    this.at++;
    while (this.at >= (this.layer[this.steps]?.length ?? 0)) {
      this.at = 0;
      this.steps++;
      if (this.steps < this.layer.length) continue;
      if (this.nextLayer.length === 0) return -1;
      this.layer = this.nextLayer;
      this.nextLayer = [];
      this.steps = 0;
    }
    return this.layer[this.steps][this.at];
  }

  private visit(path: number): void {
    const { graph, paths, quest, reached } = this;
    const position = paths.positionOf(path);
    const mode = paths.modeOf(path);
    const last = path === 0 ? quest.last + 1 : graph.threadOf(paths.stepOf(path)) + 1;
    const before = this.visited.add(position, last, mode);
    if (before === 'same') return;
    for (const goal of quest.goalsAt(position, mode)) {
      if (!reached.has(goal)) reached.set(goal, { schedule: scheduleOf(graph, paths, path), position, mode });
    }
    if (reached.size === quest.goals) return;
    // Steps of other threads are a switch from here as from the path that came here first, which was no longer.
    const found = graph.look(position, before === 'other' ? last - 1 : -1);
    for (let i = 0; i < found; i++) {
      const step = graph.steps[i];
      const thread = graph.threadOf(step) + 1;
      const layer = last === thread || last === 0 ? this.layer : this.nextLayer;
      if (quest.modesAfter === undefined) this.push(layer, path, step, graph.targets[i], mode);
      else
        for (const after of quest.modesAfter(mode, step, thread - 1))
          this.push(layer, path, step, graph.targets[i], after);
    }
  }

  /** Remembers a path that goes on with a step, unless one is known that is no longer. */
  private push(layer: number[][], path: number, step: number, target: number, mode: number): void {
    if (this.visited.has(target, this.graph.threadOf(step) + 1, mode)) return;
    const bucket = layer[this.steps + 1];
    const longer = this.paths.add(target, mode, step, path);
    if (bucket === undefined) layer[this.steps + 1] = [longer];
    else bucket.push(longer);
  }
}

function scheduleOf(graph: Graph, paths: Paths, path: number): Choice[] {
  const steps: number[] = [];
  for (let at = path; at !== 0; at = paths.beforeOf(at)) steps.push(paths.stepOf(at));
  return graph.unfold(steps.reverse());
}

/** Paths by number: where each ends, and what it prolongs. Path 0 is the empty one. */
class Paths {
  length = 0;
  /** Four for each path. */
  private words = new Int32Array(1024);

  add(position: number, mode: number, step: number, before: number): number {
    const at = this.length * 4;
    if (at === this.words.length) {
      const larger = new Int32Array(at * 2);
      larger.set(this.words);
      this.words = larger;
    }
    this.words[at] = position;
    this.words[at + 1] = mode;
    this.words[at + 2] = step;
    this.words[at + 3] = before;
    return this.length++;
  }

  positionOf(path: number): number {
    return this.words[path * 4];
  }

  modeOf(path: number): number {
    return this.words[path * 4 + 1];
  }

  /** The path's last step. */
  stepOf(path: number): number {
    return this.words[path * 4 + 2];
  }

  /** The path without that step. */
  beforeOf(path: number): number {
    return this.words[path * 4 + 3];
  }
}

/** For each state in each mode the last threads with which the shortest path there is known. */
class Visited {
  private readonly positions: number;
  /** Words that have a bit for each thread. */
  private readonly words: number;
  private sets: Int32Array;
  /** Where the sets of states in other modes than 0 begin; those of mode 0 lie in front, by position. */
  private readonly slots = new Map<number, number>();

  constructor(graph: Graph) {
    this.positions = graph.table.positions;
    this.words = (graph.threads >> WORD_SHIFT) + 1;
    this.sets = new Int32Array(this.positions * this.words);
  }

  has(position: number, last: number, mode: number): boolean {
    const at = this.find(position, mode);
    return at >= 0 && ((this.sets[at + (last >> WORD_SHIFT)] >>> last) & 1) === 1;
  }

  /** Adds one. Says whether that state was there before, with the `same` last thread, with an `other`, or not at all. */
  add(position: number, last: number, mode: number): 'no' | 'other' | 'same' {
    let at = this.find(position, mode);
    if (at < 0) at = this.append(position, mode);
    const { sets } = this;
    const word = at + (last >> WORD_SHIFT);
    const bit = 1 << last;
    if ((sets[word] & bit) !== 0) return 'same';
    let before = 0;
    for (let i = 0; i < this.words; i++) before |= sets[at + i];
    sets[word] |= bit;
    return before === 0 ? 'no' : 'other';
  }

  private find(position: number, mode: number): number {
    if (mode === 0) return position * this.words;
    return this.slots.get(mode * this.positions + position) ?? -1;
  }

  private append(position: number, mode: number): number {
    const at = (this.positions + this.slots.size) * this.words;
    this.slots.set(mode * this.positions + position, at);
    if (at + this.words > this.sets.length) {
      const larger = new Int32Array(this.sets.length * 2);
      larger.set(this.sets);
      this.sets = larger;
    }
    return at;
  }
}
