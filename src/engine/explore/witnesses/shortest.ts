import type { Choice } from '../../run/schedule.ts';
import type { Graph } from '../graph/graph.ts';
import { PATH_RECORD, PRODUCT_RECORD, STEP_KIND_RECORD, WALK } from '../kernel/kernel-code.ts';
import type { KernelMemory } from '../kernel/kernel-memory.ts';
import { CutShort } from '../limits/work-meter.ts';
import { type Automaton, tabulate } from './automaton.ts';
import type { GoalSets } from './goal-sets.ts';

/*
 * Shortest schedules. A schedule with few context switches is one that a reader can follow, so these count before
 * steps.
 */

/** Paths looked at between two pauses. */
const PAUSE_EVERY = 512;

/** What to look for. */
export interface Goals {
  /** Thread of the step before the start, or -1: going on with it is no switch. */
  last: number;
  /** Goals that are known by the position where they are reached; null where there are none. */
  sets: GoalSets | null;
  /** Whether a remembered step may lead to a goal; left out: none does that is not known by its position. */
  leadsToGoal?(step: number): boolean;
  /** What the way to a goal depends on besides states; left out: nothing. */
  automaton?: Automaton;
  /** All goals that are reached at a position: asked where `sets`, `leadsToGoal` or `automaton` say that there may be some. */
  goalsAt(position: number): readonly string[];
  /** How many goals there are to reach; the search ends with the last. */
  count: number;
  /** Whether what was reached is worth having where the search is cut short; no when left out. */
  isPartial?: boolean;
  /** Paths to remember; past this limit, goals are left out. */
  limit: number;
}

/** A goal that was reached: how, and where. */
export interface Hit {
  /** The way there from the graph's start. */
  schedule: Choice[];
  /** Position of the state where it is reached; -1 where that is not known. */
  position: number;
}

/**
 * For each goal the schedule that reaches it with the fewest context switches and, among those, the fewest steps: the
 * shortest paths in the product of the graph with an automaton. `kernel/assembly/shortest.ts` finds them, one goal after
 * the other; here is written down for it what the goals are, and read what it came to.
 */
export function* shortestSchedules(graph: Graph, goals: Goals): Generator<void, Map<string, Hit>> {
  const { memory } = graph.successors.kernel;
  const { calls, globals } = memory;
  const { isPartial = false } = goals;
  const hits = new Map<string, Hit>();
  calls.clear();
  const openSets = writeGoals(graph, goals);
  memory.grown(calls.beginWalk(graph.start, graph.threads));
  while (hits.size < goals.count && globals.paths.value < goals.limit) {
    const stop = memory.grown(calls.goOnWalking(PAUSE_EVERY));
    if (stop === WALK.done) break;
    if (stop === WALK.hit) noteHits(graph, goals, hits, openSets);
    try {
      yield;
    } catch (error) {
      if (!isPartial || !(error instanceof CutShort)) throw error;
      break;
    }
  }
  return hits;
}

/** Lays out in the arena what there is to know of the goals. Gives the address of what says which sets of them are open. */
function writeGoals(graph: Graph, { last, sets, leadsToGoal, automaton }: Goals): number {
  const { steps, kernel } = graph.successors;
  const { memory } = kernel;
  const tables = automaton === undefined ? null : tabulate(automaton, steps.last);
  const kinds = new Int32Array((steps.last + 1) * STEP_KIND_RECORD.words);
  for (let step = 0; step <= steps.last; step++) {
    const record = kinds.subarray(step * STEP_KIND_RECORD.words);
    // Number 0 stands for the step before the start.
    record[STEP_KIND_RECORD.thread] = 1 + (step === 0 ? last : steps.threadOf[step]);
    const leads = step === 0 || (leadsToGoal?.(step) ?? false);
    record[STEP_KIND_RECORD.class] = 2 * (tables?.classOf[step] ?? 0) + Number(leads);
  }
  const openSets = memory.place(sets?.open() ?? []);
  memory.set({
    stepKinds: memory.place(kinds),
    accepting: tables === null ? 0 : memory.place(tables.accepting),
    automaton: tables === null ? 0 : memory.place(tables.after),
    stepClasses: tables?.classes ?? 0,
    goalSets: sets === null ? 0 : memory.place(sets.setOf),
    openSets,
  });
  return openSets;
}

/** Notes the goals that the path looked at last has reached, and which are left at its position. */
function noteHits(graph: Graph, { sets, goalsAt }: Goals, hits: Map<string, Hit>, openSets: number): void {
  const { memory } = graph.successors.kernel;
  const path = memory.recordAt(memory.globals.path.value);
  const productState = memory.recordAt(path[PATH_RECORD.productState]);
  const position = productState[PRODUCT_RECORD.position];
  for (const goal of goalsAt(position))
    if (!hits.has(goal)) hits.set(goal, { schedule: scheduleAlong(graph, memory, path), position });
  if (sets !== null) memory.recordAt(openSets)[sets.setOf[position]] = Number(sets.isOpen(position, hits));
}

/** The schedule along a path, which is linked from its end. */
function scheduleAlong(graph: Graph, memory: KernelMemory, end: Int32Array): Choice[] {
  const steps: number[] = [];
  for (let path = end; path[PATH_RECORD.lastStep] !== 0; path = memory.recordAt(path[PATH_RECORD.before]))
    steps.push(path[PATH_RECORD.lastStep]);
  return graph.scheduleOf(steps.reverse());
}
