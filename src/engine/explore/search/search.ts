import { MARK, STOP } from '../kernel/kernel.ts';
import { INPUT_STATES } from '../kernel/memory-layout.ts';
import { WorkMeter } from '../limits/work-meter.ts';
import { StateList } from '../states/state-list.ts';
import type { StateVector } from '../states/state-vector.ts';
import { VisitedStates } from '../states/visited-states.ts';
import type { Reduction } from '../steps/reduction.ts';
import type { StepLabel } from '../steps/step-label.ts';
import { Successors } from '../steps/successors.ts';
import { DiscoveryLog } from './discovery-log.ts';
import { type FaultFinding, findingOf } from './faults.ts';
import { Races } from './races.ts';
import { randomWalks } from './random-walks.ts';

/** Size from which on narrow fields get spare bits, because packing all states anew takes time. */
const LARGE = 50_000;
/** Size at which scouts are sent out for the first time: below it, packing anew costs nothing. */
const WALKS_AT = 1 << 14;
/** Steps of the kernel that take as long as one that the machine takes and that is remembered, about. */
const LEARNED_STEPS = 64;

/**
 * All states that a program can reach, found breadth-first, each once. `run` goes on for a while; when it says that
 * nothing is left, `visited` holds every reachable state.
 */
export class Search {
  /** What the states are made of. */
  readonly vector: StateVector;
  /** The steps over packed states. */
  readonly successors: Successors;
  /** How each state was discovered. */
  readonly log = new DiscoveryLog();
  /** Data races in the states that were looked at. */
  readonly races: Races;
  /** Every state that was found. */
  readonly visited: VisitedStates;
  /** Steps between states, with each choice of a waiter counted by itself. */
  transitions = 0;
  /** States in which nobody can move, */
  terminals: StateList;
  /** and the numbers of their discovery. */
  readonly terminalNumbers: number[] = [];
  /** The first fault of each kind: the state before it, and the remembered step. */
  readonly faults = new Map<FaultFinding, { number: number; step: number }>();
  /** Counts its work. */
  readonly meter: WorkMeter;
  /** Which orders of steps it leaves out. */
  readonly reduction: Reduction;
  /** States that were not looked at, as they are stored in the table. */
  private frontier: StateList;
  private walksAt = WALKS_AT;
  /** Number of the state at the head of the frontier. */
  private number = 0;

  /**
   * @param counts whether the number of transitions into each state will be needed
   * @param reduction how many orders of steps to leave out; transitions then lead over all steps that were not tried in other orders
   * @param meter asked whether to go on; nobody, when left out
   */
  constructor(
    vector: StateVector,
    counts: boolean,
    reduction: Reduction = 'none',
    meter: WorkMeter = new WorkMeter(() => null),
  ) {
    this.vector = vector;
    this.meter = meter;
    this.reduction = reduction;
    this.successors = new Successors(vector, reduction !== 'none', counts);
    this.races = new Races(this.successors);
    this.visited = new VisitedStates(this.successors.kernel);
    this.frontier = new StateList(this.successors.packing.words);
    this.terminals = new StateList(this.successors.packing.words);
    this.mark();
    const start = this.successors.start();
    this.successors.kernel.add(start);
    this.frontier.push(start);
  }

  /** States that were found but not looked at yet. */
  get open(): number {
    return this.frontier.size;
  }

  /** Bytes of what grows with the number of states. */
  get bytes(): number {
    return this.successors.kernel.tableBytes + this.bytesBesides;
  }

  /** The same at its height while so many more states are found. */
  bytesFor(states: number): number {
    return this.successors.kernel.tableBytesFor(states) + this.bytesBesides;
  }

  private get bytesBesides(): number {
    return this.frontier.bytes + this.terminals.bytes + this.log.bytes + this.successors.bytes;
  }

  /** Looks at up to so many states, and stops when the meter has asked. Gives whether any are left. */
  run(states: number): boolean {
    const { asked } = this.meter;
    for (let left = states; left > 0 && this.frontier.size > 0 && this.meter.asked === asked; ) {
      if (this.visited.size >= this.walksAt) this.randomWalks();
      left -= this.look(Math.min(left, INPUT_STATES, this.frontier.size));
    }
    return this.frontier.size > 0;
  }

  /** Looks at so many states and at what they lead to; at fewer when the results have no room in packed states. Gives at how many. */
  private look(states: number): number {
    const { successors, frontier, meter } = this;
    const { kernel } = successors;
    const { memory } = kernel;
    const { asked } = meter;
    kernel.begin(frontier, states);
    for (let stop = kernel.look(states); stop !== STOP.done; stop = kernel.look(states)) {
      if (stop === STOP.full) this.insert();
      else if (stop === STOP.note) this.note();
      else this.learn();
      if (successors.narrow || meter.asked > asked) break;
    }
    this.insert();
    const { looked } = kernel;
    frontier.shift(looked);
    this.number += looked;
    if (successors.narrow) this.repack();
    if (kernel.memory !== memory) meter.spend(0, kernel.memory.words.byteLength);
    return looked;
  }

  private learn(): void {
    const { successors } = this;
    const { bytes } = successors;
    successors.learn(successors.kernel.askedState(), successors.kernel.askedThread);
    this.meter.spend(LEARNED_STEPS, successors.bytes - bytes);
  }

  /** Puts what was reached into the table, and what is new into the frontier. */
  private insert(): void {
    const { kernel } = this.successors;
    const { pending } = kernel;
    kernel.reserveStates(pending);
    const fresh = kernel.insert(pending);
    const { origins, ordinals } = kernel.memory.regions;
    this.transitions += pending;
    this.meter.spend(pending + kernel.commutingSpent());
    this.frontier.push(fresh);
    const found = fresh.length / kernel.storedWords;
    for (let i = 0; i < found; i++) this.log.add(this.number + origins[i], ordinals[i]);
  }

  /** Notes what there is to say of the state that was looked at last. */
  private note(): void {
    const { successors, faults } = this;
    const { kernel } = successors;
    const number = this.number + kernel.looked - 1;
    const { count } = kernel;
    if (count === 0) {
      this.terminals.push(kernel.lastState());
      this.terminalNumbers.push(number);
    }
    let isNew = this.races.look(count, number);
    for (const step of successors.found.subarray(0, count)) {
      const { fault } = successors.steps.labels[step];
      if (fault === null || faults.has(findingOf(fault))) continue;
      faults.set(findingOf(fault), { number, step });
      isNew = true;
    }
    // What is known need not be noted again.
    if (isNew) this.mark();
  }

  private mark(): void {
    this.successors.steps.mark((label) => this.markOf(label));
  }

  private markOf(label: StepLabel): number {
    const isNoted = label.fault !== null && !this.faults.has(findingOf(label.fault));
    const isQuiet =
      label.reduction === 'local' || (label.reduction === 'commuting' && this.reduction === 'commuting');
    return (
      (isNoted ? MARK.noted : 0) |
      (isQuiet ? MARK.quiet : 0) |
      (this.races.accessOf(label) << MARK.accessShift)
    );
  }

  private randomWalks(): void {
    this.walksAt *= 16;
    this.convertAfter(() => {
      randomWalks(this.successors, this.visited.size, this.meter);
      this.successors.tighten();
    });
  }

  /** Packs every state anew, with room for all contents. */
  private repack(): void {
    const room = this.visited.size < WALKS_AT ? 'ample' : this.visited.size < LARGE ? 'exact' : 'spare';
    this.convertAfter(() => this.successors.repack(room));
  }

  /** Takes over the states after their packing has changed. Where memory does not last for that, nothing has. */
  private convertAfter(change: () => void): void {
    const { successors } = this;
    const before = successors.packing;
    const { memory } = successors.kernel;
    try {
      change();
      const { packing, kernel } = successors;
      kernel.migrate(memory, before.moves(packing));
      const frontier = this.frontier.converted(kernel.storedWords, (states) =>
        kernel.convertStored(states, memory),
      );
      this.terminals = this.terminals.converted(packing.words, (states) => kernel.convert(states));
      this.frontier = frontier;
    } catch (error) {
      successors.restore(before, memory);
      throw error;
    }
  }
}
