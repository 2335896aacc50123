import type { Machine } from '../../machine/machine.ts';
import type { Choice } from '../../run/schedule.ts';
import { Kernel } from '../kernel/kernel.ts';
import { unknownThreadOf } from '../kernel/kernel-code.ts';
import type { KernelMemory } from '../kernel/kernel-memory.ts';
import { StepTable } from '../kernel/step-table.ts';
import { Packing, type Room } from '../states/packing.ts';
import type { Slot } from '../states/slot.ts';
import type { StateVector } from '../states/state-vector.ts';
import { LearnedSteps } from './learned-steps.ts';
import { PartialOrderReduction } from './reduction.ts';
import { StepLearner } from './step-learner.ts';
import { TransitionCache } from './transition-cache.ts';

/**
 * The next-state function over packed states. Each step is taken by the machine once for every combination of the slots
 * that it depends on; from then on it gives some fields of a state other bits, found by those slots' ids.
 *
 *     state ──► kernel: which step? ──known──► other bits
 *                      │ not known
 *                      ▼
 *               machine takes it once (`StepLearner`) ──► `LearnedSteps`, and `TransitionCache` for when it applies
 *
 * A content that is met for the first time may have no room in packed states. What was asked then gives null, and
 * states have to be packed anew before it is asked again: `packAnew` for one state, `changePacking` for all.
 * Source of the idea: the dependency matrices of LTSmin (Blom, van de Pol, Weber, CAV 2010).
 */
export class Successors {
  /** What states are made of. Steps may add slots and contents. */
  readonly vector: StateVector;
  /** Where steps and states lie, and the loop over them. */
  readonly kernel: Kernel;
  /** All steps that were taken. */
  readonly steps: LearnedSteps;
  private readonly table: StepTable;
  private readonly cache: TransitionCache;
  private readonly learner: StepLearner;
  private currentPacking: Packing;
  /** By thread, in how many ways its steps have been taken at most: what a choice of waiters can lead to. */
  private readonly ways: number[] = [];
  private readonly ids: number[] = [];
  /** Not any more after memory was out. */
  private learns = true;

  /** @param reduces whether orders of steps will be left out @param counts whether transitions are counted */
  constructor(vector: StateVector, reduces: boolean, counts = false) {
    this.vector = vector;
    this.currentPacking = new Packing(vector.slots, null, 'ample');
    this.kernel = new Kernel(this.packing.words, counts, reduces);
    this.table = new StepTable(this.kernel);
    this.steps = new LearnedSteps(this.table);
    this.cache = new TransitionCache(this.kernel, this.packing);
    this.learner = new StepLearner(vector, reduces ? new PartialOrderReduction(vector.program) : null);
    this.meetThreads();
  }

  /** Where the ids of the slots lie in packed states. */
  get packing(): Packing {
    return this.currentPacking;
  }

  /** Bytes in use for what was learned, about. */
  get bytes(): number {
    return this.vector.memoryUse.bytes + this.cache.bytes + this.steps.bytes;
  }

  /** Steps that the machine has taken so far. */
  get learned(): number {
    return this.learner.taken;
  }

  /** The state in which every slot holds its first content. */
  start(): Int32Array {
    return this.packed(this.vector.slots.map(() => 0));
  }

  /** Numbers of the steps that can be taken in a state, until the next call; null where a content has no room. */
  expand(state: Int32Array): Int32Array | null {
    const count = this.answer(state, (at) => this.table.expand(at, -1));
    return count === null ? null : this.table.found.subarray(0, count);
  }

  /**
   * Takes a step and the commuting ones behind it, and gives them as those of a schedule. `state` becomes the one that
   * they lead to. Only for what a search has gone through: nothing new is met on the way.
   */
  follow(state: Int32Array, step: number): Choice[] {
    this.steps.apply(state, step, state);
    const count = this.answer(state, (at) => this.table.runCommuting(at)) ?? 0;
    state.set(this.table.state);
    return [step, ...this.table.commuted(count)].map((taken) => this.steps.choiceOf(taken));
  }

  /** A machine in the given state, until the next call of any method. */
  machineIn(state: Int32Array): Machine {
    this.unpack(state);
    return this.learner.machineIn(this.ids);
  }

  /** Id of a slot in a state. */
  idIn(state: Int32Array, slot: Slot): number {
    const { word, shift, mask } = this.packing.field(slot);
    return (state[word] >>> shift) & mask;
  }

  /**
   * Lets the machine take a step that the kernel does not know, and remembers it. Gives whether packed states have room
   * for what it leads to; otherwise it is not remembered, and has to be taken once more when they have.
   */
  learn(state: Int32Array, thread: number): boolean {
    this.unpack(state);
    const { reads, steps } = this.learner.learn(this.ids, thread);
    this.meetThreads();
    if (steps.some(({ changes }) => changes.some(({ slot }) => !this.packing.holds(slot)))) return false;
    this.reserveWays(thread, steps.length);
    let next = 0;
    for (const step of steps.toReversed()) {
      next = this.steps.add(step, next);
      this.steps.write(next, this.packing);
    }
    this.cache.learn(thread, reads, this.ids, steps.length === 0 ? null : next);
    return true;
  }

  /** Makes room for all contents, and packs one state anew. Those in the kernel's table are left behind. */
  packAnew(state: Int32Array): Int32Array {
    this.unpack(state);
    this.pack('ample');
    return this.packed(this.ids);
  }

  /**
   * Packs all visited states anew, with room for all contents; `narrow`: in fields that are no wider than they have to
   * be. Where memory does not last, everything is as it was and nothing new can be learned: throws `RangeError`.
   * @param prepare may pack anew whatever it wants before that
   * @param takeOver takes over the states that the caller keeps by itself; those in the table have been
   */
  changePacking(
    { room, narrow = false, prepare }: { room: Room; narrow?: boolean; prepare?(): void },
    takeOver: (old: KernelMemory) => void,
  ): void {
    const { packing } = this;
    const { memory } = this.kernel;
    try {
      prepare?.();
      this.pack(room, narrow);
      this.kernel.migrate(memory, packing.moves(this.packing));
      takeOver(memory);
    } catch (error) {
      this.restore(packing, memory);
      throw error;
    }
  }

  /** Asks the kernel about a state until it knows the answer; null where there is no room for what it would have to know. */
  private answer(state: Int32Array, ask: (state: Int32Array) => number): number | null {
    for (;;) {
      const answer = ask(state);
      if (answer >= 0) return answer;
      if (!this.learns) return 0;
      if (!this.learn(this.table.state, unknownThreadOf(answer))) return null;
    }
  }

  private unpack(state: Int32Array): void {
    this.packing.unpack(state, this.ids);
    this.vector.complete(this.ids);
  }

  private packed(ids: readonly number[]): Int32Array {
    const state = new Int32Array(this.packing.words);
    this.packing.pack(ids, state);
    return state;
  }

  /** Makes another packing, and whatever depends on it, in a memory without states. */
  private pack(room: Room, narrow = false): void {
    const packing = new Packing(this.vector.slots, narrow ? null : this.packing, room);
    this.kernel.reset(packing.words);
    this.currentPacking = packing;
    this.cache.rewrite(packing);
    this.steps.writeAll(packing);
  }

  /** Goes back to a packing and the memory that was in use then. What was learned since is lost. */
  private restore(packing: Packing, memory: KernelMemory): void {
    this.currentPacking = packing;
    this.kernel.memory = memory;
    this.learns = false;
    // Threads that were met since are in none of its states.
    memory.set({ threads: this.vector.privates.filter((slot) => packing.has(slot)).length });
  }

  private meetThreads(): void {
    const { privates } = this.vector;
    for (let thread = this.ways.length; thread < privates.length; thread++) {
      this.cache.addThread(privates[thread]);
      this.reserveWays(thread, 1);
    }
  }

  private reserveWays(thread: number, ways: number): void {
    if (ways <= (this.ways[thread] ?? 0)) return;
    this.ways[thread] = ways;
    this.kernel.reserve(
      'choices',
      this.ways.reduce((sum, most) => sum + most, 0),
    );
  }
}
