import {
  type Choice,
  type Effect,
  nameOfAddress,
  type Program,
  Run,
  type Schedule,
} from '../../../src/engine/index.ts';

/** A step out of a state. */
export interface Edge extends Choice {
  /** Index of the state that it leads to. */
  to: number;
  effect: Effect;
}

/** A state of the machine, as a reader of `Run` and `Moment` sees it. */
export interface Node {
  /** Steps to it, as few as can be. */
  run: Run;
  edges: Edge[];
  /** Threads that have not ended. */
  alive: Set<number>;
  /** Threads that have ended by themselves. */
  finished: Set<number>;
  /** Threads that the schedule may choose. */
  able: Set<number>;
  /** Threads that wait for something other than the end of others. */
  blocked: Set<number>;
  /** Kind, output and globals as JSON, where nobody can move; else null. */
  end: string | null;
  /** Kinds of the faults that processes have died of. */
  faults: string[];
  /** Whether nobody can move, every process has ended, and none of a fault. */
  endsWell: boolean;
}

/** More states than a test wants to look at. */
export class TooLarge extends Error {}

/**
 * Every state of a program, by taking every step of every state: states are equal where all words of the machine and
 * all printed lines are. The oracle for programs that can go on for ever. Throws `TooLarge` past a number of states.
 */
export function stateSpace(program: Program, limit: number): Node[] {
  const numbers = new Map<string, number>();
  const nodes: Node[] = [];
  const numberOf = (run: Run): number => {
    const lines = run.at(run.length).output.map(({ text }) => text);
    const key = `${run.words(run.length).join()} ${JSON.stringify(lines)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (nodes.length === limit) throw new TooLarge();
    numbers.set(key, nodes.length);
    nodes.push(nodeOf(run));
    return nodes.length - 1;
  };
  numberOf(new Run(program));
  for (const node of nodes) {
    node.edges = choicesOf(node.run).map((choice) => {
      const next = node.run.choose(choice);
      return { ...choice, to: numberOf(next), effect: next.effect(next.length) };
    });
  }
  return nodes;
}

/** Everything that a schedule can choose where a run ends. */
export function choicesOf(run: Run): Choice[] {
  return run.choicesAt(run.length).flatMap((thread) => {
    const waiters = run.wakeableAt(run.length, thread);
    return (waiters.length > 1 ? waiters : [-1]).map((waiter) => ({ thread, waiter }));
  });
}

function nodeOf(run: Run): Node {
  const { threads, processes, end, output } = run.at(run.length);
  const indices = (some: typeof threads) => new Set(some.map(({ index }) => index));
  const forEnds = ['thread', 'threads', 'process'];
  return {
    run,
    edges: [],
    alive: indices(threads.filter(({ state }) => state !== 'finished')),
    finished: indices(threads.filter(({ ended }) => ended === 'itself')),
    able: indices(threads.filter(({ canStep }) => canStep)),
    blocked: indices(
      threads.filter(
        ({ waiting, canStep }) => waiting !== null && !canStep && !forEnds.includes(waiting.kind),
      ),
    ),
    end: end === 'running' ? null : JSON.stringify([end, output.map(({ text }) => text), run.globals()]),
    faults: processes.flatMap(({ fault }) => (fault === null ? [] : [fault.kind])),
    endsWell: end !== 'running' && processes.every((one) => one.state !== 'running' && one.fault === null),
  };
}

/**
 * The state space with those states taken together that nobody can tell apart any more: they show the same and lead to
 * the same by the same choices. Registers that are never read again make states of the machine differ, but not these.
 * Source: partition refinement (Kanellakis and Smolka, Information and Computation 1990), in its plain form.
 */
export function merged(nodes: readonly Node[]): Node[] {
  let classes = numbered(nodes.map(({ run }) => shownBy(run)));
  for (let before = 0; before < classes.size; ) {
    before = classes.size;
    const of = classes.numbers;
    classes = numbered(
      nodes.map(({ edges }, state) =>
        JSON.stringify([of[state], edges.map(({ thread, waiter, to }) => [thread, waiter, of[to]])]),
      ),
    );
  }
  const { numbers, size } = classes;
  return Array.from({ length: size }, (_, number) => {
    const node = nodes[numbers.indexOf(number)];
    return { ...node, edges: node.edges.map((edge) => ({ ...edge, to: numbers[edge.to] })) };
  });
}

/** Equal keys as equal numbers, in the order in which they come. */
function numbered(keys: readonly string[]): { numbers: number[]; size: number } {
  const known = new Map<string, number>();
  const numbers = keys.map((key) => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  });
  return { numbers, size: known.size };
}

/** What can be seen of a state but for registers and locals. */
function shownBy(run: Run): string {
  const { threads, processes, output } = run.at(run.length);
  return JSON.stringify([
    output.map(({ text }) => text),
    threads.map(({ pc, canStep, ended }) => [pc, canStep, ended]),
    processes.map(({ state, exitCode, fault, globals, heap, shared }) => [
      [state, exitCode, fault?.kind],
      globals.map(({ value }) => value),
      [...heap, ...shared].map(({ words, owner }) => [owner, ...words.map(({ value }) => value)]),
    ]),
  ]);
}

/** Which steps of a state space count. */
export type Wanted = (from: number, edge: Edge) => boolean;

/**
 * Sets of states that lead to each other by the wanted steps, with at least one step in each.
 * Source: Kosaraju and Sharir's two passes (Sharir, Computers & Mathematics 1981).
 */
export function cyclesIn(nodes: readonly Node[], wanted: Wanted): Set<number>[] {
  const out = nodes.map((node, from) => node.edges.filter((edge) => wanted(from, edge)).map(({ to }) => to));
  const into: number[][] = nodes.map(() => []);
  out.forEach((targets, from) => {
    for (const to of targets) into[to].push(from);
  });
  const seen = new Set<number>();
  const visit = (start: number, next: readonly (readonly number[])[]): number[] => {
    const left: number[] = [];
    const path: [state: number, at: number][] = [];
    const enter = (state: number) => {
      if (seen.has(state)) return;
      seen.add(state);
      path.push([state, 0]);
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const to = next[top[0]][top[1]++];
      if (to !== undefined) enter(to);
      else left.push((path.pop() as [number, number])[0]);
    }
    return left;
  };
  const order = nodes.flatMap((_, start) => visit(start, out));
  seen.clear();
  return order
    .reverse()
    .map((start) => new Set(visit(start, into)))
    .filter((set) => [...set].some((state) => out[state].some((to) => set.has(to))));
}

/** Threads that move by steps inside a set of states. */
function moversIn(nodes: readonly Node[], set: ReadonlySet<number>, wanted: Wanted): Set<number> {
  const movers = new Set<number>();
  for (const from of set) {
    for (const edge of nodes[from].edges) if (set.has(edge.to) && wanted(from, edge)) movers.add(edge.thread);
  }
  return movers;
}

function threadsOf(nodes: readonly Node[]): number[] {
  return [...new Set(nodes.flatMap(({ alive }) => [...alive]))].sort((a, b) => a - b);
}

/**
 * Livelock: states in which a run can stay though each thread that can move again and again does. Tried for every set
 * of threads: the states in which nobody else can move, and a cycle of them on which all of the set do.
 */
export function livelocked(nodes: readonly Node[]): Set<number> {
  const threads = threadsOf(nodes);
  const found = new Set<number>();
  for (let mask = 1; mask < 2 ** threads.length; mask++) {
    const team = new Set(threads.filter((_, i) => (mask >> i) & 1));
    const inside = (state: number) => nodes[state].able.isSubsetOf(team);
    const wanted: Wanted = (from, { to }) => inside(from) && inside(to);
    for (const cycle of cyclesIn(nodes, wanted)) {
      if (team.isSubsetOf(moversIn(nodes, cycle, wanted))) for (const state of cycle) found.add(state);
    }
  }
  return found;
}

/**
 * Starvation: states in which a run can stay though no thread is able to move all the time without ever doing so, and
 * one that still could come by its turn, from some state that the run can return to, never does.
 */
export function starving(nodes: readonly Node[]): Set<number> {
  const threads = threadsOf(nodes);
  const found = new Set<number>();
  for (const outer of cyclesIn(nodes, () => true)) {
    for (const starved of threads) {
      if (![...outer].some((state) => nodes[state].able.has(starved))) continue;
      const wanted: Wanted = (from, { to, thread }) => outer.has(from) && outer.has(to) && thread !== starved;
      for (const cycle of cyclesIn(nodes, wanted)) {
        const movers = moversIn(nodes, cycle, wanted);
        const states = [...cycle];
        const fair = threads.every(
          (thread) => movers.has(thread) || states.some((state) => !nodes[state].able.has(thread)),
        );
        if (fair && states.every((state) => nodes[state].alive.has(starved)))
          for (const state of states) found.add(state);
      }
    }
  }
  return found;
}

/** States that can be reached from each state, itself included. */
export function futures(nodes: readonly Node[]): Set<number>[] {
  return nodes.map((_, start) => {
    const reached = new Set([start]);
    for (const state of reached) for (const { to } of nodes[state].edges) reached.add(to);
    return reached;
  });
}

/**
 * Partial deadlock: states in which a thread waits and will never go on, whatever the others do; and these still move,
 * and may end well or go on for ever in one of the cycles given.
 */
export function partlyStuck(nodes: readonly Node[], endless: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  futures(nodes).forEach((future, state) => {
    const { blocked, edges } = nodes[state];
    const states = [...future];
    if (edges.length === 0 || !states.some((later) => nodes[later].endsWell || endless.has(later))) return;
    // A thread whose last step was the wait is woken, or ends, without a step of its own.
    const goneOn = new Set(
      states.flatMap((later) => [
        ...nodes[later].edges.flatMap(({ thread, effect }) => [thread, ...effect.woken]),
        ...nodes[later].finished,
      ]),
    );
    if ([...blocked].some((thread) => !goneOn.has(thread))) found.add(state);
  });
  return found;
}

/** Names of the words on which two threads can make conflicting plain accesses next, in some state. */
export function racedWords(program: Program, nodes: readonly Node[]): string[] {
  const names = new Set<string>();
  for (const { edges } of nodes) {
    const next = edges.flatMap(({ thread, effect }) =>
      effect.accesses.filter(({ atomic }) => !atomic).map((access) => ({ thread, ...access })),
    );
    for (const one of next) {
      for (const other of next) {
        if (one.thread === other.thread || one.key !== other.key) continue;
        if (one.kind !== 'read' || other.kind !== 'read') names.add(nameOfAddress(program, one.address));
      }
    }
  }
  return [...names].sort();
}

/** Length of a schedule as the explorer compares them. */
export type Cost = [switches: number, steps: number];

/** Something that is told of a run besides where it stands: what it was before the run, and after each step. */
export interface Memory<M> {
  start: M;
  after(memory: M, edge: Edge): M;
}

/** Remembers nothing. */
const NOTHING: Memory<null> = { start: null, after: () => null };

/**
 * The least cost at which a goal can be reached, or null. Every pair of state and last thread gets a label, which is
 * lowered until nothing changes (Bellman and Ford).
 */
export function cheapest<M = null>(
  nodes: readonly Node[],
  goal: (state: number, memory: M) => boolean,
  { start, after }: Memory<M> = NOTHING as Memory<M>,
): Cost | null {
  const labels = new Map<string, Cost>();
  const queue: { state: number; last: number; memory: M; cost: Cost }[] = [];
  let best: Cost | null = null;
  const reach = (state: number, last: number, memory: M, cost: Cost) => {
    const key = `${state} ${last} ${JSON.stringify(memory)}`;
    const label = labels.get(key);
    if (label !== undefined && !isLess(cost, label)) return;
    labels.set(key, cost);
    queue.push({ state, last, memory, cost });
    if (goal(state, memory) && (best === null || isLess(cost, best))) best = cost;
  };
  reach(0, -1, start, [0, 0]);
  for (const { state, last, memory, cost } of queue) {
    for (const edge of nodes[state].edges) {
      const switches = last === -1 || last === edge.thread ? 0 : 1;
      reach(edge.to, edge.thread, after(memory, edge), [cost[0] + switches, cost[1] + 1]);
    }
  }
  return best;
}

export function isLess([switches, steps]: Cost, [otherSwitches, otherSteps]: Cost): boolean {
  return switches < otherSwitches || (switches === otherSwitches && steps < otherSteps);
}

/** Context switches and steps of a schedule. */
export function costOf(schedule: Schedule): Cost {
  const switches = schedule.filter(({ thread }, i) => i > 0 && thread !== schedule[i - 1].thread);
  return [switches.length, schedule.length];
}

/** Signals that nobody has heard, and threads that fell asleep on the same condition after one. */
export interface Unheard {
  signals: number[];
  sleepers: number[];
}

/** Remembers what a lost wake-up is made of. */
export function unheard(program: Program): Memory<Unheard> {
  return {
    start: { signals: [], sleepers: [] },
    after({ signals, sleepers }, { thread, effect }) {
      const instruction = program.instructions[effect.pc];
      const method = instruction.op === 'invoke' ? instruction.method : '';
      const vain = ['signal', 'broadcast'].includes(method) && effect.woken.length === 0;
      const sleeps = effect.slept && signals.includes(effect.object);
      return {
        signals: vain ? [...new Set([...signals, effect.object])].sort() : signals,
        sleepers: sleeps
          ? [...new Set([...sleepers, thread])].sort()
          : sleepers.filter((sleeper) => !effect.woken.includes(sleeper) && !effect.ended.includes(sleeper)),
      };
    },
  };
}
