import { Pace } from '../limits/pace.ts';
import { PositionSet, type StatePositions } from '../states/positions.ts';
import type { StepLabel } from '../steps/step-label.ts';
import type { Graph } from './graph.ts';
import type { Network } from './network.ts';

/*
 * What counts as progress. It is kept out of the states, as few questions need it and it would multiply them.
 */

/** Nodes that can be told apart by an int32. */
const MOST_NODES = 2 ** 31;

/** What a remembered step does to rounds of endless loops: masks of bits, each of which says that a thread's last try of its round failed. */
interface Turn {
  /** Bits of who tries without success. */
  fails: number;
  /** Bits of who tries with success. */
  succeeds: number;
  /** Threads that come from the end of the body to its head, with their bits, or 0 for those that have none. */
  done: readonly { thread: number; bit: number }[];
  /** Bits of all who begin a round. */
  begins: number;
}

const NOBODY: readonly number[] = [];

/**
 * A graph in which each step is known to be progress or not. A step is progress of a thread when it takes it from the
 * end of an endless loop's body to its head, and the last `tryLock`, `tryAcquire` or `compareExchange` of that round, if
 * there was one, succeeded. That the last one failed is told by a bit of the node besides its state: an automaton that
 * reads the steps, with a bit for each thread in whose rounds tries fail.
 */
export class Rounds implements Network {
  /** Nodes are numbered below this. */
  readonly nodes: number;
  /** Whether any step could be progress; where none is, nodes are positions. */
  readonly any: boolean;
  private readonly graph: Graph;
  private readonly turns: (Turn | null)[];
  /** Nodes of one state: 2 to the power of the number of bits. */
  private readonly width: number;
  private readonly own: Int32Array;
  private bits = 0;

  /** @param graph whose search does not go on any more */
  constructor(graph: Graph) {
    this.graph = graph;
    const { labels } = graph.successors.steps;
    this.any = labels.some((label) => label?.rounds.some(({ done }) => done));
    // Where nobody ends a round, it does not matter how its tries went.
    const inRounds = new Set(
      labels.flatMap((label) => (this.any && label ? label.rounds.map(({ thread }) => thread) : [])),
    );
    const failing = labels.flatMap((label, step) =>
      label?.tried === false && inRounds.has(graph.threadOf(step)) ? [graph.threadOf(step)] : [],
    );
    const bitOf = new Map([...new Set(failing)].sort((a, b) => a - b).map((thread, i) => [thread, 2 ** i]));
    this.width = 2 ** bitOf.size;
    this.nodes = graph.nodes * this.width;
    this.turns = labels.map((label, step) => label && turnOf(label, graph.threadOf(step), bitOf));
    this.own = new Int32Array(this.width === 1 ? 0 : graph.targets.length);
    if (this.nodes > MOST_NODES) throw new RangeError('no memory for so many nodes');
  }

  /** Number of threads in any state. */
  get threads(): number {
    return this.graph.threads;
  }

  /** Remembered steps out of the node last expanded. */
  get steps(): Int32Array {
    return this.graph.steps;
  }

  /** Node where each of `steps` leads. */
  get targets(): Int32Array {
    return this.width === 1 ? this.graph.targets : this.own;
  }

  /** Position of a node's state. */
  positionOf(node: number): number {
    return Math.floor(node / this.width);
  }

  /** All nodes that a position may have. */
  nodesAt(position: number): number[] {
    return Array.from({ length: this.width }, (_, bits) => position * this.width + bits);
  }

  /** Fills `steps` and `targets`, and gives their number. */
  expand(node: number): number {
    const position = this.positionOf(node);
    const found = this.graph.expand(position);
    this.bits = node - position * this.width;
    if (this.width === 1) return found;
    for (let i = 0; i < found; i++) {
      const turn = this.turns[this.steps[i]];
      const bits = turn === null ? this.bits : this.afterTry(turn) & ~turn.begins;
      this.own[i] = this.graph.targets[i] * this.width + bits;
    }
    return found;
  }

  /** Thread of a remembered step. */
  threadOf(step: number): number {
    return this.graph.threadOf(step);
  }

  /** Threads, and behind them their store buffers. */
  get agents(): number {
    return this.graph.agents;
  }

  /** Who takes a remembered step. */
  agentOf(step: number): number {
    return this.graph.agentOf(step);
  }

  /** Threads of which the step at an index of those last found is progress. */
  progressOf(i: number): readonly number[] {
    const turn = this.turns[this.steps[i]];
    if (turn === null || turn.done.length === 0) return NOBODY;
    const bits = this.afterTry(turn);
    return turn.done.flatMap(({ thread, bit }) => ((bits & bit) === 0 ? [thread] : []));
  }

  /** Whether the step at an index of those last found is progress of nobody. */
  readonly isIdle = (i: number): boolean => this.progressOf(i).length === 0;

  /** The nodes that can be reached, of those states that are asked for. */
  *nodesOf(wanted: StatePositions): Generator<void, StatePositions> {
    if (this.width === 1) return wanted;
    const reached = new PositionSet(this.nodes);
    const start = this.graph.start * this.width;
    reached.add(start);
    const waiting = [start];
    const pace = new Pace();
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const found = this.expand(node);
      for (let i = 0; i < found; i++) {
        const target = this.targets[i];
        if (reached.has(target)) continue;
        reached.add(target);
        waiting.push(target);
      }
      if (pace.isOver(1 + found)) yield;
    }
    const nodes = new PositionSet(this.nodes);
    for (const node of reached) {
      if (wanted.has(this.positionOf(node))) nodes.add(node);
      if (pace.isOver()) yield;
    }
    return nodes;
  }

  /** The states of nodes. */
  *positionsOf(nodes: StatePositions): Generator<void, StatePositions> {
    if (this.width === 1) return nodes;
    const positions = new PositionSet(this.graph.nodes);
    const pace = new Pace();
    for (const node of nodes) {
      positions.add(this.positionOf(node));
      if (pace.isOver()) yield;
    }
    return positions;
  }

  private afterTry({ fails, succeeds }: Turn): number {
    return (this.bits | fails) & ~succeeds;
  }
}

function turnOf(
  { rounds, tried }: StepLabel,
  thread: number,
  bitOf: ReadonlyMap<number, number>,
): Turn | null {
  const bit = (of: number) => bitOf.get(of) ?? 0;
  if (rounds.length === 0 && (tried === null || bit(thread) === 0)) return null;
  return {
    fails: tried === false ? bit(thread) : 0,
    succeeds: tried === true ? bit(thread) : 0,
    done: rounds.flatMap((round) => (round.done ? [{ thread: round.thread, bit: bit(round.thread) }] : [])),
    begins: rounds.reduce((mask, round) => mask | bit(round.thread), 0),
  };
}
