import type { Edge, Node } from './state-space.ts';

/** A place with ways out of it: a state, or a state with more told of it. */
export interface Place<Way extends { to: number } = Edge> {
  edges: readonly Way[];
}

/** Which ways count. */
export type Wanted<Way> = (from: number, way: Way) => boolean;

/**
 * Sets of places that lead to each other by the wanted ways, with at least one in each.
 * Source: Kosaraju and Sharir's two passes (Sharir, Computers & Mathematics 1981).
 */
export function cyclesIn<Way extends { to: number }>(
  places: readonly Place<Way>[],
  wanted: Wanted<Way>,
): Set<number>[] {
  const out = places.map(({ edges }, from) => edges.filter((way) => wanted(from, way)).map(({ to }) => to));
  const into: number[][] = places.map(() => []);
  out.forEach((targets, from) => {
    for (const to of targets) into[to].push(from);
  });
  const seen = new Set<number>();
  const visit = (start: number, next: readonly (readonly number[])[]): number[] => {
    const left: number[] = [];
    const path: [place: number, at: number][] = [];
    const enter = (place: number) => {
      if (seen.has(place)) return;
      seen.add(place);
      path.push([place, 0]);
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const to = next[top[0]][top[1]++];
      if (to !== undefined) enter(to);
      else left.push((path.pop() as [number, number])[0]);
    }
    return left;
  };
  const order = places.flatMap((_, start) => visit(start, out));
  seen.clear();
  return order
    .reverse()
    .map((start) => new Set(visit(start, into)))
    .filter((set) => [...set].some((place) => out[place].some((to) => set.has(to))));
}

/** Places that can be reached from each, itself included. */
export function futures<Way extends { to: number }>(places: readonly Place<Way>[]): Set<number>[] {
  return places.map((_, start) => {
    const reached = new Set([start]);
    for (const place of reached) for (const { to } of places[place].edges) reached.add(to);
    return reached;
  });
}

/** A step whose progress is known. */
interface Turn {
  to: number;
  thread: number;
  /** Threads that came from the end of an endless loop's body to its head, the last try of the round having succeeded. */
  progress: readonly number[];
}

/** A state, and who has failed in the last try of the round that it is in. */
interface Stage extends Place<Turn> {
  state: number;
  failed: readonly number[];
}

/** All stages that a run can come to, the first one first. */
export function stagesOf(nodes: readonly Node[]): Stage[] {
  const numbers = new Map<string, number>();
  const stages: (Omit<Stage, 'edges'> & { edges: Turn[] })[] = [];
  const numberOf = (state: number, failed: readonly number[]): number => {
    const key = `${state}: ${failed}`;
    const known = numbers.get(key) ?? stages.length;
    if (known === stages.length) {
      numbers.set(key, known);
      stages.push({ state, failed, edges: [] });
    }
    return known;
  };
  numberOf(0, []);
  for (const stage of stages) {
    for (const { thread, to, effect } of nodes[stage.state].edges) {
      const failed = new Set(stage.failed);
      if (effect.tried === true) failed.delete(thread);
      if (effect.tried === false) failed.add(thread);
      const progress = effect.rounds.flatMap((round) =>
        round.done && !failed.has(round.thread) ? [round.thread] : [],
      );
      for (const round of effect.rounds) failed.delete(round.thread);
      stage.edges.push({
        to: numberOf(
          to,
          [...failed].sort((a, b) => a - b),
        ),
        thread,
        progress,
      });
    }
  }
  return stages;
}

/** Threads that move by ways inside a set of places. */
function moversIn<Way extends { to: number; thread: number }>(
  places: readonly Place<Way>[],
  set: ReadonlySet<number>,
  wanted: Wanted<Way>,
): Set<number> {
  const movers = new Set<number>();
  for (const from of set) {
    for (const way of places[from].edges) if (set.has(way.to) && wanted(from, way)) movers.add(way.thread);
  }
  return movers;
}

function threadsOf(nodes: readonly Node[]): number[] {
  return [...new Set(nodes.flatMap(({ alive }) => [...alive]))].sort((a, b) => a - b);
}

/** States of a livelock. */
export interface Livelock {
  states: Set<number>;
  /** Whether an end or a step of progress can be reached from one of them. */
  canBeLeft: boolean;
}

/**
 * Livelock: states in which a run can stay without progress though each thread that can move again and again does.
 * Tried for every set of threads: the stages in which nobody else can move, and a cycle of them, without progress, on
 * which all of the set do.
 */
export function livelocks(nodes: readonly Node[]): Livelock[] {
  const stages = stagesOf(nodes);
  const threads = threadsOf(nodes);
  const found: Set<number>[] = [];
  for (let mask = 1; mask < 2 ** threads.length; mask++) {
    const team = new Set(threads.filter((_, i) => (mask >> i) & 1));
    const inside = (stage: number) => nodes[stages[stage].state].able.isSubsetOf(team);
    const wanted: Wanted<Turn> = (from, { to, progress }) =>
      inside(from) && inside(to) && progress.length === 0;
    for (const cycle of cyclesIn(stages, wanted))
      if (team.isSubsetOf(moversIn(stages, cycle, wanted))) found.push(cycle);
  }
  const largest = found.filter(
    (one) => !found.some((other) => one.size < other.size && one.isSubsetOf(other)),
  );
  const left = new Set<number>();
  futures(stages).forEach((future, stage) => {
    const out = [...future].some((later) => {
      const { edges } = stages[later];
      return edges.length === 0 || edges.some(({ progress }) => progress.length > 0);
    });
    if (out) left.add(stages[stage].state);
  });
  return largest.map((cycle) => {
    const states = new Set([...cycle].map((stage) => stages[stage].state));
    return { states, canBeLeft: !states.isDisjointFrom(left) };
  });
}

/** Whether nobody is able to move in all of some states without ever doing so. */
function isFair(nodes: readonly Node[], states: readonly number[], movers: ReadonlySet<number>): boolean {
  return threadsOf(nodes).every(
    (thread) => movers.has(thread) || states.some((state) => !nodes[state].able.has(thread)),
  );
}

/**
 * Starvation: states in which a run can stay though no thread is able to move all the time without ever doing so, while
 * one that still could come by its turn, from some state that the run can return to, never does; or moves without
 * progress, while another makes some.
 */
export function starving(nodes: readonly Node[]): Set<number> {
  const threads = threadsOf(nodes);
  const found = new Set<number>();
  for (const outer of cyclesIn(nodes, () => true)) {
    for (const starved of threads) {
      if (![...outer].some((state) => nodes[state].able.has(starved))) continue;
      const wanted: Wanted<Edge> = (from, { to, thread }) =>
        outer.has(from) && outer.has(to) && thread !== starved;
      for (const cycle of cyclesIn(nodes, wanted)) {
        const states = [...cycle];
        if (!isFair(nodes, states, moversIn(nodes, cycle, wanted))) continue;
        if (states.every((state) => nodes[state].alive.has(starved)))
          for (const state of states) found.add(state);
      }
    }
  }
  const stages = stagesOf(nodes);
  for (const starved of threads) {
    const wanted: Wanted<Turn> = (_, { progress }) => !progress.includes(starved);
    for (const cycle of cyclesIn(stages, wanted)) {
      const movers = moversIn(stages, cycle, wanted);
      const states = [...cycle].map((stage) => stages[stage].state);
      const advances = [...cycle].some((from) =>
        stages[from].edges.some(
          (turn) => cycle.has(turn.to) && turn.progress.length > 0 && wanted(from, turn),
        ),
      );
      if (movers.has(starved) && advances && isFair(nodes, states, movers))
        for (const state of states) found.add(state);
    }
  }
  return found;
}

/** States in which a run can stay for ever though nobody is able to move all the time without ever doing so. */
export function fairlyEndless(nodes: readonly Node[]): Set<number> {
  const cycles = cyclesIn(nodes, () => true).filter((cycle) =>
    isFair(
      nodes,
      [...cycle],
      moversIn(nodes, cycle, () => true),
    ),
  );
  return new Set(cycles.flatMap((cycle) => [...cycle]));
}
