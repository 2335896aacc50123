import type { Choice } from '../../run/schedule.ts';
import type { Graph } from '../graph/graph.ts';
import { type KernelMemory, WALK } from '../kernel/kernel-memory.ts';
import { CutShort } from '../limits/work-meter.ts';
import { type Automaton, tabulate } from './automaton.ts';
import type { StateGoals } from './state-goals.ts';

/** Paths looked at between two pauses. */
const PAUSE_EVERY = 512;
/** A word of a set has room for 2 to the power of so many threads. */
const WORD_SHIFT = 5;
/** Words of a path in the kernel's memory: the place that it leads to, its last step, the path without that step. */
const PATH = { place: 0, step: 1, before: 2 } as const;
/** Words of a place: a state in a mode. */
const PLACE = { position: 0, mode: 1 } as const;

/** What to look for. */
export interface Goals {
  /** Thread of the step before the start, or -1: going on with it is no switch. */
  last: number;
  /** StateGoals that are known by the position where they are reached; null where there are none. */
  goals: StateGoals | null;
  /** Whether a remembered step may lead to a goal; left out: none does that is not known by its position. */
  leadsToGoal?(step: number): boolean;
  /** What the way to a goal depends on besides states; left out: nothing. */
  automaton?: Automaton;
  /** All goals that are reached at a position in a mode: asked where `goals`, `leadsToGoal` or `automaton` say that there may be some. */
  goalsAt(position: number, mode: number): readonly string[];
  /** How many goals there are to reach; the search ends with the last. */
  wanted: number;
  /** Whether what was reached is worth having where the search is cut short; no when left out. */
  isPartial?: boolean;
  /** Paths to remember; past this limit, goals are left out. */
  limit: number;
}

/** A goal that was reached: how, and where. */
export interface Hit {
  /** The way there from the graph's start. */
  schedule: Choice[];
  /** Position of the state where it is reached. */
  position: number;
  /** Mode in which it is reached; 0 for a goal that knows none. */
  automatonState: number;
}

/**
 * For each goal the schedule that reaches it with the fewest context switches and, among those, the fewest steps;
 * `kernel/assembly/shortest.ts` says how.
 */
export function* shortestSchedules(graph: Graph, quest: Goals): Generator<void, Map<string, Hit>> {
  const { memory } = graph.successors.kernel;
  const { calls, globals } = memory;
  const { isPartial = false } = quest;
  const reached = new Map<string, Hit>();
  calls.clear();
  const wanted = prepare(graph, quest);
  memory.grown(calls.beginWalk(graph.start));
  while (reached.size < quest.wanted && globals.paths.value < quest.limit) {
    const stop = memory.grown(calls.goOnWalking(PAUSE_EVERY));
    if (stop === WALK.done) break;
    if (stop === WALK.goal) note(graph, quest, reached, wanted);
    try {
      yield;
    } catch (error) {
      if (!isPartial || !(error instanceof CutShort)) throw error;
      break;
    }
  }
  return reached;
}

/** Lays out in the arena what there is to know of the quest. Gives the word where it says which goals are wanted. */
function prepare(graph: Graph, { last, goals, leadsToGoal, automaton }: Goals): number {
  const { successors } = graph;
  const { memory } = successors.kernel;
  const steps = successors.steps.last;
  const tables = automaton === undefined ? null : tabulate(automaton, steps);
  const kinds = [last + 1, 1];
  for (let step = 1; step <= steps; step++)
    kinds.push(
      successors.steps.threadOf[step] + 1,
      2 * (tables?.classOf[step] ?? 0) + Number(leadsToGoal?.(step) ?? false),
    );
  const wanted = memory.place(goals?.wanted() ?? []);
  memory.set({
    kinds: memory.place(kinds),
    finals: tables === null ? 0 : memory.place(tables.goals),
    modes: tables === null ? 0 : memory.place(tables.after),
    classes: tables?.classes ?? 0,
    lists: goals === null ? 0 : memory.place(goals.lists),
    wanted,
    threadWords: (graph.threads >> WORD_SHIFT) + 1,
  });
  return wanted >>> 2;
}

/** Notes the goals that the path looked at last has reached. `wanted`: the word where it says which are left. */
function note(graph: Graph, { goals, goalsAt }: Goals, reached: Map<string, Hit>, wanted: number): void {
  const { memory } = graph.successors.kernel;
  const path = memory.globals.path.value >>> 2;
  const place = memory.words[path + PATH.place] >>> 2;
  const position = memory.words[place + PLACE.position];
  const mode = memory.words[place + PLACE.mode];
  for (const goal of goalsAt(position, mode)) {
    if (!reached.has(goal))
      reached.set(goal, { schedule: scheduleOf(graph, memory, path), position, automatonState: mode });
  }
  if (goals !== null)
    memory.words[wanted + goals.lists[position]] = Number(goals.isWanted(position, reached));
}

function scheduleOf(graph: Graph, { words }: KernelMemory, path: number): Choice[] {
  const steps: number[] = [];
  for (let at = path; words[at + PATH.step] !== 0; at = words[at + PATH.before] >>> 2)
    steps.push(words[at + PATH.step]);
  return graph.scheduleOf(steps.reverse());
}
