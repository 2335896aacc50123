import { canStep, wakeable } from '../../machine/enabled.ts';
import type { Machine } from '../../machine/machine.ts';
import { step } from '../../machine/step.ts';
import { Kernel } from '../kernel/kernel.ts';
import type { KernelMemory } from '../kernel/kernel-memory.ts';
import { Packing, type Room } from '../states/packing.ts';
import type { Slot } from '../states/slot.ts';
import { StateLoader } from '../states/state-loader.ts';
import type { StateVector } from '../states/state-vector.ts';
import { Dependencies } from './dependencies.ts';
import { type LearnedStep, LearnedSteps } from './learned-steps.ts';
import { PartialOrderReduction } from './reduction.ts';
import { labelOf } from './step-label.ts';
import { TransitionCache, WAITS } from './transition-cache.ts';

/**
 * The steps of a program over packed states. Each step is taken by the machine once for every combination of the
 * slots that it depends on; from then on it gives some fields of a state other bits, found by those slots' ids.
 * Source of the idea: the dependency matrices of LTSmin (Blom, van de Pol, Weber, CAV 2010).
 */
export class Successors {
  /** What states are made of. Steps may add slots and contents. */
  readonly vector: StateVector;
  /** Where the ids of the slots lie in packed states; another one after `repack`, `tighten`, `packAnew` or `restore`. */
  packing: Packing;
  /** Whether a content was met that has no room in a packed state: call `repack` before anything else. */
  narrow = false;
  /** Where steps and states lie, and the loop over them. */
  readonly kernel: Kernel;
  /** All steps that were taken. */
  readonly steps: LearnedSteps;
  private readonly cache: TransitionCache;
  /** By thread, in how many ways its steps have been taken at most: what a choice of waiters can lead to. */
  private readonly ways: number[] = [];
  private readonly loader: StateLoader;
  private readonly dependencies: Dependencies;
  /** Says which steps need not be tried in other orders; null when nobody asks. */
  private readonly reduction: PartialOrderReduction | null;
  private readonly ids: number[] = [];
  /** Not any more after `restore`. */
  private learns = true;

  /** @param reduces whether orders of steps will be left out @param counts whether transitions are counted */
  constructor(vector: StateVector, reduces: boolean, counts = false) {
    this.vector = vector;
    this.loader = new StateLoader(vector);
    this.dependencies = new Dependencies(vector, this.loader.machine);
    this.reduction = reduces ? new PartialOrderReduction(vector.program) : null;
    this.packing = new Packing(vector.slots, null, 'ample');
    this.kernel = new Kernel(this.packing.words, counts, reduces);
    this.steps = new LearnedSteps(this.kernel);
    this.cache = new TransitionCache(this.kernel, this.packing);
    this.meetThreads();
  }

  /** Bytes in use for what was learned, about. */
  get bytes(): number {
    return this.vector.memoryUse.bytes + this.cache.bytes + this.steps.bytes;
  }

  /** Numbers of the steps found by the last `expand`. */
  get found(): Int32Array {
    return this.kernel.memory.regions.found;
  }

  /** The state in which every slot holds its first content. */
  start(): Int32Array {
    const state = new Int32Array(this.packing.words);
    this.packing.pack(
      this.vector.slots.map(() => 0),
      state,
    );
    return state;
  }

  /**
   * Finds the steps that can be taken in a state, puts them into `found`, and gives their number.
   * The number means nothing when `narrow` is set afterwards.
   * @param only the thread whose steps are wanted; all when left out
   */
  expand(state: Int32Array, only = -1): number {
    return this.answered(state, () => this.kernel.expand(only));
  }

  /** Takes the steps that need not be tried in other orders, and gives them. Worth nothing when `narrow` is set afterwards. */
  runCommuting(state: Int32Array): readonly number[] {
    const { kernel } = this;
    const taken = this.answered(state, () => kernel.runCommuting());
    state.set(kernel.memory.regions.state);
    return Array.from(kernel.memory.regions.settled.subarray(0, taken));
  }

  /** A machine in the given state, until the next call of any method. */
  machineIn(state: Int32Array): Machine {
    this.unpack(state);
    this.loader.load(this.ids);
    return this.loader.machine;
  }

  /** Id of a part in a state. */
  idIn(state: Int32Array, slot: Slot): number {
    const { word, shift, mask } = this.packing.field(slot);
    return (state[word] >>> shift) & mask;
  }

  /**
   * Makes room for all contents. States that were packed before must be packed anew, as the caller knows them: those in
   * the kernel's table are left behind in the memory that it had.
   */
  repack(room: Room): void {
    this.follow(new Packing(this.vector.slots, this.packing, room));
  }

  /** As `repack`, and makes the fields as narrow as may be. */
  tighten(): void {
    this.follow(new Packing(this.vector.slots, null, 'spare'));
  }

  /** Goes back to a packing and the memory that was in use then. What was learned since is lost: nothing more can be. */
  restore(packing: Packing, memory: KernelMemory): void {
    this.packing = packing;
    this.kernel.memory = memory;
    this.narrow = false;
    this.learns = false;
    // Threads that were met since are in none of its states.
    memory.set({ threads: this.vector.privates.filter((slot) => packing.has(slot)).length });
  }

  /** Makes room for all contents, and packs one state anew. */
  packAnew(state: Int32Array): Int32Array {
    this.unpack(state);
    this.repack('ample');
    const packed = new Int32Array(this.packing.words);
    this.packing.pack(this.ids, packed);
    return packed;
  }

  /** Lets the machine take a step that the kernel does not know, and remembers it. May set `narrow`. */
  learn(state: Int32Array, thread: number): void {
    const { vector } = this;
    this.unpack(state);
    const own = vector.privates[thread];
    if (own.contents[this.ids[own.index]].length === 0) {
      this.cache.learn(thread, [], this.ids, WAITS);
      return;
    }
    this.loader.load(this.ids);
    const reads = this.dependencies.reads(thread);
    const first = canStep(this.loader.machine, thread) ? this.takeAll(thread, reads) : WAITS;
    // A step without room is taken once more when there is: until then nothing leads to it.
    if (!this.narrow) this.cache.learn(thread, reads, this.ids, first);
  }

  /** Asks the kernel about a state until it knows the answer, or there is no room for what it would have to know. */
  private answered(state: Int32Array, ask: () => number): number {
    for (;;) {
      const { regions } = this.kernel.memory;
      regions.state.set(state);
      const answer = ask();
      if (answer >= 0) return answer;
      if (!this.learns) return 0;
      this.learn(regions.state.slice(), -1 - answer);
      if (this.narrow) return 0;
    }
  }

  /** Takes the next step of a thread in each way that the waiters allow. Adds to `reads` what the steps depended on. */
  private takeAll(thread: number, reads: Set<Slot>): number {
    const sleepers = wakeable(this.loader.machine, thread);
    const waiters = sleepers.length > 1 ? sleepers : [-1];
    if (waiters.length > this.ways[thread]) {
      this.ways[thread] = waiters.length;
      this.reserveChoices();
    }
    let first = 0;
    for (const waiter of [...waiters].reverse()) {
      this.loader.load(this.ids);
      first = this.take(thread, waiter, reads, first);
    }
    return first;
  }

  private take(thread: number, waiter: number, reads: Set<Slot>, next: number): number {
    const { vector, loader, ids } = this;
    const { machine } = loader;
    step(machine, thread, waiter);
    vector.addSlotsFor(machine);
    this.meetThreads();
    this.complete();
    for (const slot of this.dependencies.writes(thread)) reads.add(slot);
    const { overwritten } = this.dependencies;
    const touched = new Set([...reads, ...overwritten, vector.privates[thread]]);
    const changes: LearnedStep['changes'] = [];
    // What the start or the end of a process leaves in the machine is not all told by the slots.
    const { started, exited } = machine.effect;
    const isTold = started.length === 0 && exited.length === 0;
    for (const slot of touched) {
      const from = ids[slot.index];
      const to = slot === vector.output ? this.printed(from, machine) : slot.idOf(vector.read(machine, slot));
      loader.hold(slot, isTold ? to : -1);
      if (to !== from || overwritten.has(slot)) {
        changes.push({ slot, id: to });
        slot.changeBy(thread);
      }
      if (!this.packing.holds(slot)) this.narrow = true;
    }
    loader.noteHeap(machine.processOf(thread));
    const number = this.steps.add(
      { thread, waiter, changes, label: labelOf(vector, machine, this.reduction) },
      next,
    );
    if (!this.narrow) this.steps.write(number, this.packing);
    return number;
  }

  private printed(output: number, machine: Machine): number {
    const { printed } = machine.effect;
    return printed === null ? output : this.vector.print(output, printed);
  }

  private unpack(state: Int32Array): void {
    this.packing.unpack(state, this.ids);
    this.complete();
  }

  /** StateVector that were made after a state was packed hold their first content in it. */
  private complete(): void {
    while (this.ids.length < this.vector.slots.length) this.ids.push(0);
  }

  private meetThreads(): void {
    const { privates } = this.vector;
    if (this.ways.length === privates.length) return;
    for (; this.ways.length < privates.length; this.ways.push(1))
      this.cache.addThread(privates[this.ways.length]);
    this.reserveChoices();
  }

  private reserveChoices(): void {
    this.kernel.reserve(
      'choices',
      this.ways.reduce((sum, ways) => sum + ways, 0),
    );
  }

  /** Makes everything that depends on the packing anew. */
  private follow(packing: Packing): void {
    this.kernel.reset(packing.words);
    this.narrow = false;
    this.packing = packing;
    this.cache.rewrite(packing);
    this.steps.writeAll(packing);
  }
}
