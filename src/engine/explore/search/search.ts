import { MARK, STOP } from '../kernel/kernel.ts';
import { INPUT_STATES } from '../kernel/memory-layout.ts';
import { Meter } from '../limits/work-meter.ts';
import { StateList } from '../states/state-list.ts';
import type { Parts } from '../states/state-vector.ts';
import { StateTable } from '../states/visited-states.ts';
import type { Reduction } from '../steps/reduction.ts';
import type { Deed } from '../steps/step-label.ts';
import { Rules } from '../steps/successors.ts';
import { Log } from './discovery-log.ts';
import { type FaultFinding, findingOf } from './faults.ts';
import { Races } from './races.ts';
import { scout } from './random-walks.ts';

/** Size from which on narrow fields get spare bits, because packing all states anew takes time. */
const LARGE = 50_000;
/** Size at which scouts are sent out for the first time: below it, packing anew costs nothing. */
const SCOUT_AT = 1 << 14;
/** Steps of the kernel that take as long as one that the machine takes and that is remembered, about. */
const LEARNED_STEPS = 64;

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
  /** Every state that was found. */
  readonly table: StateTable;
  /** Steps between states, with each choice of a waiter counted by itself. */
  transitions = 0;
  /** States in which nobody can move, */
  terminals: StateList;
  /** and the numbers of their discovery. */
  readonly terminalNumbers: number[] = [];
  /** The first fault of each kind: the state before it, and the remembered step. */
  readonly faults = new Map<FaultFinding, { number: number; step: number }>();
  /** Counts its work. */
  readonly meter: Meter;
  /** Which orders of steps it leaves out. */
  readonly reduction: Reduction;
  /** States that were not looked at, as they are stored in the table. */
  private frontier: StateList;
  private scoutAt = SCOUT_AT;
  /** Number of the state at the head of the frontier. */
  private number = 0;

  /**
   * @param counts whether the number of transitions into each state will be needed
   * @param reduction how many orders of steps to leave out; transitions then lead over all steps that were not tried in other orders
   * @param meter asked whether to go on; nobody, when left out
   */
  constructor(
    parts: Parts,
    counts: boolean,
    reduction: Reduction = 'none',
    meter: Meter = new Meter(() => null),
  ) {
    this.parts = parts;
    this.meter = meter;
    this.reduction = reduction;
    this.rules = new Rules(parts, reduction !== 'none', counts);
    this.races = new Races(this.rules);
    this.table = new StateTable(this.rules.kernel);
    this.frontier = new StateList(this.rules.packing.words);
    this.terminals = new StateList(this.rules.packing.words);
    this.mark();
    const start = this.rules.start();
    this.rules.kernel.add(start);
    this.frontier.push(start);
  }

  /** States that were found but not looked at yet. */
  get open(): number {
    return this.frontier.size;
  }

  /** Bytes of what grows with the number of states. */
  get bytes(): number {
    return this.rules.kernel.tableBytes + this.bytesBesides;
  }

  /** The same at its height while so many more states are found. */
  bytesFor(states: number): number {
    return this.rules.kernel.tableBytesFor(states) + this.bytesBesides;
  }

  private get bytesBesides(): number {
    return this.frontier.bytes + this.terminals.bytes + this.log.bytes + this.rules.bytes;
  }

  /** Looks at up to so many states, and stops when the meter has asked. Gives whether any are left. */
  run(states: number): boolean {
    const { asked } = this.meter;
    for (let left = states; left > 0 && this.frontier.size > 0 && this.meter.asked === asked; ) {
      if (this.table.size >= this.scoutAt) this.scout();
      left -= this.look(Math.min(left, INPUT_STATES, this.frontier.size));
    }
    return this.frontier.size > 0;
  }

  /** Looks at so many states and at what they lead to; at fewer when the results have no room in packed states. Gives at how many. */
  private look(states: number): number {
    const { rules, frontier, meter } = this;
    const { kernel } = rules;
    const { memory } = kernel;
    const { asked } = meter;
    kernel.begin(frontier, states);
    for (let stop = kernel.look(states); stop !== STOP.done; stop = kernel.look(states)) {
      if (stop === STOP.full) this.insert();
      else if (stop === STOP.note) this.note();
      else this.learn();
      if (rules.narrow || meter.asked > asked) break;
    }
    this.insert();
    const { looked } = kernel;
    frontier.shift(looked);
    this.number += looked;
    if (rules.narrow) this.repack();
    if (kernel.memory !== memory) meter.spend(0, kernel.memory.words.byteLength);
    return looked;
  }

  private learn(): void {
    const { rules } = this;
    const { bytes } = rules;
    rules.learn(rules.kernel.askedState(), rules.kernel.askedThread);
    this.meter.spend(LEARNED_STEPS, rules.bytes - bytes);
  }

  /** Puts what was reached into the table, and what is new into the frontier. */
  private insert(): void {
    const { kernel } = this.rules;
    const { pending } = kernel;
    kernel.reserveStates(pending);
    const fresh = kernel.insert(pending);
    const { origins, ordinals } = kernel.memory.regions;
    this.transitions += pending;
    this.meter.spend(pending + kernel.spentQuiet());
    this.frontier.push(fresh);
    const found = fresh.length / kernel.storedWords;
    for (let i = 0; i < found; i++) this.log.add(this.number + origins[i], ordinals[i]);
  }

  /** Notes what there is to say of the state that was looked at last. */
  private note(): void {
    const { rules, faults } = this;
    const { kernel } = rules;
    const number = this.number + kernel.looked - 1;
    const { count } = kernel;
    if (count === 0) {
      this.terminals.push(kernel.lastState());
      this.terminalNumbers.push(number);
    }
    let isNew = this.races.look(count, number);
    for (const step of rules.found.subarray(0, count)) {
      const { fault } = rules.steps.deeds[step];
      if (fault === null || faults.has(findingOf(fault))) continue;
      faults.set(findingOf(fault), { number, step });
      isNew = true;
    }
    // What is known need not be noted again.
    if (isNew) this.mark();
  }

  private mark(): void {
    this.rules.steps.mark((deed) => this.markOf(deed));
  }

  private markOf(deed: Deed): number {
    const isNoted = deed.fault !== null && !this.faults.has(findingOf(deed.fault));
    const isQuiet = deed.quiet === 'local' || (deed.quiet === 'quiet' && this.reduction === 'quiet');
    return (
      (isNoted ? MARK.noted : 0) |
      (isQuiet ? MARK.quiet : 0) |
      (this.races.accessOf(deed) << MARK.accessShift)
    );
  }

  private scout(): void {
    this.scoutAt *= 16;
    this.convertAfter(() => {
      scout(this.rules, this.table.size, this.meter);
      this.rules.tighten();
    });
  }

  /** Packs every state anew, with room for all contents. */
  private repack(): void {
    const room = this.table.size < SCOUT_AT ? 'ample' : this.table.size < LARGE ? 'exact' : 'spare';
    this.convertAfter(() => this.rules.repack(room));
  }

  /** Takes over the states after their packing has changed. Where memory does not last for that, nothing has. */
  private convertAfter(change: () => void): void {
    const { rules } = this;
    const before = rules.packing;
    const { memory } = rules.kernel;
    try {
      change();
      const { packing, kernel } = rules;
      kernel.adopt(memory, before.moves(packing));
      const frontier = this.frontier.converted(kernel.storedWords, (states) =>
        kernel.convertStored(states, memory),
      );
      this.terminals = this.terminals.converted(packing.words, (states) => kernel.convert(states));
      this.frontier = frontier;
    } catch (error) {
      rules.restore(before, memory);
      throw error;
    }
  }
}
