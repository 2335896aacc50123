import type { FaultKind } from '../machine/fault.ts';
import { type FaultFinding, findingOf } from './faults.ts';
import { Frontier } from './frontier.ts';
import { Log } from './log.ts';
import type { Parts } from './parts.ts';
import { Races } from './races.ts';
import { Rules } from './rules.ts';
import { StateTable } from './table.ts';

/** Size from which on narrow fields get spare bits, because packing all states anew takes time. */
const LARGE = 50_000;

/** A state that something was found in, by the number of its discovery. */
export interface Seen {
  number: number;
  state: Int32Array;
}

/**
 * All states that a program can reach, found breadth-first, each once. `run` goes on for a while; when it says that
 * nothing is left, `table` holds every reachable state.
 */
export class Search {
  readonly parts: Parts;
  readonly rules: Rules;
  readonly log = new Log();
  readonly races: Races;
  table: StateTable;
  /** Steps between states, with each choice of a waiter counted by itself. */
  transitions = 0;
  /** States in which nobody can move. */
  readonly terminals: Seen[] = [];
  /** The first fault of each kind: the state before it, and the remembered step. */
  readonly faults = new Map<FaultFinding, { number: number; step: number }>();
  private readonly frontier: Frontier;
  private state: Int32Array;
  private next: Int32Array;
  /** Number of the state at the head of the frontier. */
  private number = 0;

  /** @param counts whether the number of transitions into each state will be needed */
  constructor(parts: Parts, counts: boolean) {
    this.parts = parts;
    this.rules = new Rules(parts);
    this.races = new Races(this.rules);
    const { words } = this.rules.packing;
    this.table = new StateTable(words, counts);
    this.frontier = new Frontier(words);
    this.state = new Int32Array(words);
    this.next = new Int32Array(words);
    const start = this.rules.start();
    this.table.add(start);
    this.frontier.push(start);
  }

  /** States that were found but not looked at yet. */
  get open(): number {
    return this.frontier.size;
  }

  /** Bytes of what grows with the number of states. */
  get bytes(): number {
    return this.table.bytes + this.frontier.bytes + this.log.bytes;
  }

  /** Looks at up to so many states. Gives whether any are left. */
  run(states: number): boolean {
    for (let i = 0; i < states && this.frontier.size > 0; i++) this.look();
    return this.frontier.size > 0;
  }

  private look(): void {
    const { rules } = this;
    this.frontier.peek(this.state);
    let count = rules.expand(this.state);
    // First all steps, then their results: a content without room may turn up only with the last of them.
    while (rules.narrow) {
      this.repack();
      this.frontier.peek(this.state);
      count = rules.expand(this.state);
    }
    const { state, next, table, log, number } = this;
    for (let i = 0; i < count; i++) {
      rules.apply(state, rules.found[i], next);
      const position = table.add(next);
      if (table.added) {
        this.frontier.push(next);
        log.add(number, i);
      }
      table.countIncoming(position);
      if (rules.deeds[rules.found[i]].fault !== null) this.noteFault(rules.found[i]);
    }
    this.transitions += count;
    if (count === 0) this.terminals.push({ number, state: state.slice() });
    else this.races.look(count, number);
    this.frontier.shift();
    this.number++;
  }

  private noteFault(step: number): void {
    const kind = findingOf(this.rules.deeds[step].fault as FaultKind);
    if (!this.faults.has(kind)) this.faults.set(kind, { number: this.number, step });
  }

  /** Packs every state anew, with room for all contents. */
  private repack(): void {
    const { rules, table: old } = this;
    const before = rules.packing;
    rules.repack(old.size > LARGE);
    const { packing } = rules;
    const ids: number[] = [];
    const convert = (from: Int32Array, at: number, to: Int32Array) => {
      before.unpack(from, at, ids);
      while (ids.length < this.parts.all.length) ids.push(0);
      packing.pack(ids, to);
    };
    this.table = old.convert(packing.words, convert);
    this.frontier.convert(packing.words, convert);
    for (const terminal of this.terminals) {
      const state = new Int32Array(packing.words);
      convert(terminal.state, 0, state);
      terminal.state = state;
    }
    this.state = new Int32Array(packing.words);
    this.next = new Int32Array(packing.words);
  }
}
