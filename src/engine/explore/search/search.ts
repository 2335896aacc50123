import { MARK, STOP } from '../kernel/kernel-code.ts';
import type { KernelMemory } from '../kernel/kernel-memory.ts';
import { INPUT_STATES } from '../kernel/memory-layout.ts';
import { StateBatch } from '../kernel/state-batch.ts';
import { tableBytes, tableBytesFor } from '../kernel/table-size.ts';
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

/*
 * The search itself: breadth-first, so that what is found first is found by the fewest steps. The inner loop is the
 * kernel's; here is what it stops for.
 */

/** Size from which on narrow fields get spare bits, because packing all states anew takes time. */
const LARGE = 50_000;
/** Size at which random walks are taken for the first time: below it, packing anew costs nothing. */
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
  private readonly batch: StateBatch;
  /** States that were not expanded, as they are stored in the table. */
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
    this.races = new Races(this.successors.steps);
    this.visited = new VisitedStates(this.successors.kernel);
    this.batch = new StateBatch(this.successors.kernel);
    this.frontier = new StateList(this.successors.packing.words);
    this.terminals = new StateList(this.successors.packing.words);
    this.mark();
    const start = this.successors.start();
    this.batch.add(start);
    this.frontier.push(start);
  }

  /** States that were found but not expanded yet. */
  get open(): number {
    return this.frontier.size;
  }

  /** Bytes of what grows with the number of states. */
  get bytes(): number {
    return tableBytes(this.successors.kernel.memory) + this.bytesBesides;
  }

  /** The same at its height while so many more states are found. */
  bytesFor(states: number): number {
    return tableBytesFor(this.successors.kernel.memory, states) + this.bytesBesides;
  }

  private get bytesBesides(): number {
    return this.frontier.bytes + this.terminals.bytes + this.log.bytes + this.successors.bytes;
  }

  /** Expands up to so many states, and stops when the meter has asked. Gives whether any are left. */
  run(states: number): boolean {
    const { asked } = this.meter;
    for (let left = states; left > 0 && this.frontier.size > 0 && this.meter.asked === asked; ) {
      if (this.visited.size >= this.walksAt) this.walk();
      left -= this.expandSome(Math.min(left, INPUT_STATES, this.frontier.size));
    }
    return this.frontier.size > 0;
  }

  /** Expands so many states; fewer when the results have no room in packed states. Gives how many. */
  private expandSome(states: number): number {
    const { batch, frontier, meter } = this;
    const { kernel } = this.successors;
    const { memory } = kernel;
    const { asked } = meter;
    let isTooNarrow = false;
    batch.begin(states, (to) => frontier.peek(states, to));
    for (let stop = batch.expand(states); stop !== STOP.done; stop = batch.expand(states)) {
      if (stop === STOP.full) this.insert();
      else if (stop === STOP.noted) this.note();
      else isTooNarrow = !this.learn();
      if (isTooNarrow || meter.asked > asked) break;
    }
    this.insert();
    const { expanded } = batch;
    frontier.shift(expanded);
    this.number += expanded;
    if (isTooNarrow) this.repack();
    if (kernel.memory !== memory) meter.spend(0, kernel.memory.words.byteLength);
    return expanded;
  }

  /** Learns the step that is asked for. Gives whether what it leads to has room in packed states. */
  private learn(): boolean {
    const { bytes } = this.successors;
    const { state, thread } = this.batch.unknown();
    const fits = this.successors.learn(state, thread);
    this.meter.spend(LEARNED_STEPS, this.successors.bytes - bytes);
    return fits;
  }

  /** Puts what was reached into the table, and what is new into the frontier. */
  private insert(): void {
    const { pending } = this.batch;
    const { states, count, origins, ordinals } = this.batch.insert();
    this.transitions += pending;
    this.meter.spend(pending + this.successors.kernel.commutingSpent());
    this.frontier.push(states);
    for (let i = 0; i < count; i++) this.log.add(this.number + origins[i], ordinals[i]);
  }

  /** Notes what there is to say of the state that was expanded last. */
  private note(): void {
    const { batch, faults } = this;
    const number = this.number + batch.expanded - 1;
    const { found } = batch;
    if (found.length === 0) {
      this.terminals.push(batch.lastState());
      this.terminalNumbers.push(number);
    }
    let isNew = this.races.look(found, number);
    for (const step of found) {
      const { fault } = this.successors.steps.labels[step];
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
    const commutes =
      label.reduction === 'local' || (label.reduction === 'commuting' && this.reduction === 'commuting');
    return (
      (isNoted ? MARK.noted : 0) |
      (commutes ? MARK.commutes : 0) |
      (label.drains ? MARK.drains : 0) |
      (this.races.accessOf(label) << MARK.accessShift)
    );
  }

  /** Looks around by random walks, and makes the fields as wide as these say. */
  private walk(): void {
    this.walksAt *= 16;
    const prepare = () => randomWalks(this.successors, this.visited.size, this.meter);
    this.successors.changePacking({ room: 'spare', narrow: true, prepare }, (old) => this.takeOver(old));
  }

  /** Packs every state anew, with room for all contents. */
  private repack(): void {
    const room = this.visited.size < WALKS_AT ? 'ample' : this.visited.size < LARGE ? 'exact' : 'spare';
    this.successors.changePacking({ room }, (old) => this.takeOver(old));
  }

  /** Takes over the states outside of the table after their packing has changed: both lists, or none where memory does not last. */
  private takeOver(old: KernelMemory): void {
    const { packing, kernel } = this.successors;
    const frontier = this.frontier.converted(kernel.storedWords, (states) =>
      kernel.repackStored(states, old),
    );
    this.terminals = this.terminals.converted(packing.words, (states) => kernel.repack(states));
    this.frontier = frontier;
  }
}
