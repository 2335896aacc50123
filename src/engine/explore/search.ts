import type { FaultKind } from '../machine/fault.ts';
import { Batch } from './batch.ts';
import { type FaultFinding, findingOf } from './faults.ts';
import { Frontier } from './frontier.ts';
import { Log } from './log.ts';
import { type Packing, repacker } from './packing.ts';
import type { Parts } from './parts.ts';
import type { Reduction } from './quiet.ts';
import { Races } from './races.ts';
import { Reducer } from './reducer.ts';
import { Rules } from './rules.ts';
import { scout } from './scout.ts';
import { StateTable } from './table.ts';

/** Size from which on narrow fields get spare bits, because packing all states anew takes time. */
const LARGE = 50_000;
/** States that are looked at before the table is asked about what they lead to. */
const BATCH = 64;
/** Size at which scouts are sent out for the first time: below it, packing anew costs nothing. */
const SCOUT_AT = 4096;

/** A state that something was found in, by the number of its discovery. */
export interface Seen {
  /** From 0, the start, in the order of discovery. */
  number: number;
  /** Packed as `rules.packing` of the search says now. */
  state: Int32Array;
}

/**
 * All states that a program can reach, found breadth-first, each once. `run` goes on for a while; when it says that
 * nothing is left, `table` holds every reachable state.
 */
export class Search {
  /** What the states are made of. */
  readonly parts: Parts;
  /** The steps over packed states. */
  readonly rules: Rules;
  /** How each state was discovered. */
  readonly log = new Log();
  /** Data races in the states that were looked at. */
  readonly races: Races;
  /** Every state that was found; another table whenever the states are packed anew. */
  table: StateTable;
  /** Steps between states, with each choice of a waiter counted by itself. */
  transitions = 0;
  /** States in which nobody can move. */
  readonly terminals: Seen[] = [];
  /** The first fault of each kind: the state before it, and the remembered step. */
  readonly faults = new Map<FaultFinding, { number: number; step: number }>();
  /** Takes steps that need not be tried in other orders; null when all orders are tried. */
  readonly reducer: Reducer | null;
  private readonly frontier: Frontier;
  private batch: Batch;
  private scoutAt = SCOUT_AT;
  private state: Int32Array;
  private next: Int32Array;
  /** Number of the state at the head of the frontier. */
  private number = 0;

  /**
   * @param counts whether the number of transitions into each state will be needed
   * @param reduction how many orders of steps to leave out; transitions then lead over all steps that were not tried in other orders
   */
  constructor(parts: Parts, counts: boolean, reduction: Reduction = 'none') {
    this.parts = parts;
    this.rules = new Rules(parts, reduction !== 'none');
    this.reducer = reduction === 'none' ? null : new Reducer(this.rules, reduction);
    this.races = new Races(this.rules);
    const { words } = this.rules.packing;
    this.table = new StateTable(words, counts);
    this.frontier = new Frontier(words);
    this.batch = new Batch(words);
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

  /** The same at its height while so many more states are found. */
  bytesFor(states: number): number {
    return this.table.bytesFor(states) + this.frontier.bytes + this.log.bytes;
  }

  /** Looks at up to so many states. Gives whether any are left. */
  run(states: number): boolean {
    for (let left = states; left > 0 && this.frontier.size > 0; left -= BATCH) {
      if (this.table.size >= this.scoutAt) this.scout();
      this.lookAll(Math.min(left, BATCH, this.frontier.size));
    }
    return this.frontier.size > 0;
  }

  /** Looks at so many states, and then at what they lead to. */
  private lookAll(states: number): void {
    const { frontier } = this;
    for (let i = 0; i < states; i++) {
      while (!this.look()) {
        this.settle();
        this.repack();
      }
      frontier.shift();
      this.number++;
    }
    this.settle();
  }

  /** Finds what the first state of the frontier leads to. False when the results have no room in a packed state. */
  private look(): boolean {
    const { rules, state, next, number } = this;
    this.frontier.peek(state);
    const count = rules.expand(state);
    if (rules.narrow) return false;
    // Settling asks for the steps of other states, and would put these away.
    const steps = this.reducer === null ? rules.found : rules.found.slice(0, count);
    const pushed = this.batch.size;
    for (let i = 0; i < count; i++) {
      const step = steps[i];
      rules.apply(state, step, next);
      this.reducer?.settle(next);
      if (rules.narrow) {
        this.batch.size = pushed;
        return false;
      }
      this.batch.push(next, number, i);
      if (rules.deeds[step].fault !== null) this.noteFault(step);
    }
    if (this.reducer !== null) rules.expand(state);
    this.transitions += count;
    if (count === 0) this.terminals.push({ number, state: state.slice() });
    else this.races.look(count, number);
    return true;
  }

  /** Puts what was reached into the table, and what is new into the frontier. */
  private settle(): void {
    this.batch.addTo(this.table, (state, parent, ordinal) => {
      this.frontier.push(state);
      this.log.add(parent, ordinal);
    });
  }

  private scout(): void {
    this.scoutAt *= 16;
    const before = this.rules.packing;
    scout(this.rules, this.table.size * 4);
    this.rules.tighten();
    this.convertFrom(before);
  }

  private noteFault(step: number): void {
    const kind = findingOf(this.rules.deeds[step].fault as FaultKind);
    if (!this.faults.has(kind)) this.faults.set(kind, { number: this.number, step });
  }

  /** Packs every state anew, with room for all contents. */
  private repack(): void {
    const before = this.rules.packing;
    this.rules.repack(this.table.size < SCOUT_AT ? 'ample' : this.table.size < LARGE ? 'exact' : 'spare');
    this.convertFrom(before);
  }

  private convertFrom(before: Packing): void {
    const { packing } = this.rules;
    if (packing.equals(before)) return;
    const convert = repacker(before, packing);
    this.table = this.table.convert(packing.words, convert);
    this.frontier.convert(packing.words, convert);
    for (const terminal of this.terminals) {
      const state = new Int32Array(packing.words);
      convert(terminal.state, 0, state);
      terminal.state = state;
    }
    this.batch = new Batch(packing.words);
    this.state = new Int32Array(packing.words);
    this.next = new Int32Array(packing.words);
  }
}
