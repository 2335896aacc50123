import type { Program } from '../../../../src/engine/language/program.ts';
import { DRAIN } from '../../../../src/engine/machine/drain.ts';
import type { Effect } from '../../../../src/engine/machine/effect.ts';
import { nameOfAddress } from '../../../../src/engine/run/naming.ts';
import { Run } from '../../../../src/engine/run/run.ts';
import type { Choice } from '../../../../src/engine/run/schedule.ts';

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
  /** Kind, output and globals as JSON, where nobody can move; else null. */
  end: string | null;
  /** Kinds of the faults that processes have died of. */
  faults: string[];
  /** Processes that have not ended. */
  running: Set<number>;
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
  const { threads } = run.at(run.length);
  return run.choicesAt(run.length).flatMap((thread) => {
    const { canStep, wakes, storeBuffer } = threads[thread];
    const own = canStep ? (wakes.length > 1 ? wakes : [-1]) : [];
    return (storeBuffer.length > 0 ? [...own, DRAIN] : own).map((waiter) => ({ thread, waiter }));
  });
}

function nodeOf(run: Run): Node {
  const { threads, processes, end, output } = run.at(run.length);
  const indices = (some: typeof threads) => new Set(some.map(({ index }) => index));
  return {
    run,
    edges: [],
    alive: indices(threads.filter(({ state }) => state !== 'finished')),
    finished: indices(threads.filter(({ ended }) => ended === 'itself')),
    able: indices(threads.filter(({ canStep }) => canStep)),
    end: end === 'running' ? null : JSON.stringify([end, output.map(({ text }) => text), run.globals()]),
    faults: processes.flatMap(({ fault }) => (fault === null ? [] : [fault.kind])),
    running: new Set(processes.flatMap((one, index) => (one.state === 'running' ? [index] : []))),
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
        JSON.stringify([
          of[state],
          edges.map(
            ({ thread, waiter, to, effect: { rounds, tried, slept, woken, ended, object, mutex } }) => [
              [thread, waiter, of[to]],
              [rounds, tried, slept, woken, ended, object, mutex],
            ],
          ),
        ]),
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
