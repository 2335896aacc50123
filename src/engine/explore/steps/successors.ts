import { canStep, wakeable } from '../../machine/enabled.ts';
import type { Machine } from '../../machine/machine.ts';
import { step } from '../../machine/step.ts';
import { Kernel } from '../kernel/kernel.ts';
import type { KernelMemory } from '../kernel/kernel-memory.ts';
import { Packing, type Room } from '../states/packing.ts';
import type { Part } from '../states/slot.ts';
import { Loader } from '../states/state-loader.ts';
import type { Parts } from '../states/state-vector.ts';
import { Footprint } from './dependencies.ts';
import { Steps, type Taken } from './learned-steps.ts';
import { QuietSteps } from './reduction.ts';
import { deedOf } from './step-label.ts';
import { Decisions, WAITS } from './transition-cache.ts';

/**
 * The steps of a program over packed states. Each step is taken by the machine once for every combination of the
 * parts that it depends on; from then on it gives some fields of a state other bits, found by those parts' ids.
 * Source of the idea: the dependency matrices of LTSmin (Blom, van de Pol, Weber, CAV 2010).
 */
export class Rules {
  /** What states are made of. Steps may add parts and contents. */
  readonly parts: Parts;
  /** Where the ids of the parts lie in packed states; another one after `repack`, `tighten`, `packAnew` or `restore`. */
  packing: Packing;
  /** Whether a content was met that has no room in a packed state: call `repack` before anything else. */
  narrow = false;
  /** Where steps and states lie, and the loop over them. */
  readonly kernel: Kernel;
  /** All steps that were taken. */
  readonly steps: Steps;
  private readonly decisions: Decisions;
  /** By thread, in how many ways its steps have been taken at most: what a choice of waiters can lead to. */
  private readonly ways: number[] = [];
  private readonly loader: Loader;
  private readonly footprint: Footprint;
  /** Says which steps need not be tried in other orders; null when nobody asks. */
  private readonly quiet: QuietSteps | null;
  private readonly ids: number[] = [];
  /** Not any more after `restore`. */
  private learns = true;

  /** @param reduces whether orders of steps will be left out @param counts whether transitions are counted */
  constructor(parts: Parts, reduces: boolean, counts = false) {
    this.parts = parts;
    this.loader = new Loader(parts);
    this.footprint = new Footprint(parts, this.loader.machine);
    this.quiet = reduces ? new QuietSteps(parts.program) : null;
    this.packing = new Packing(parts.all, null, 'ample');
    this.kernel = new Kernel(this.packing.words, counts, reduces);
    this.steps = new Steps(this.kernel);
    this.decisions = new Decisions(this.kernel, this.packing);
    this.meetThreads();
  }

  /** Bytes in use for what was learned, about. */
  get bytes(): number {
    return this.parts.ledger.bytes + this.decisions.bytes + this.steps.bytes;
  }

  /** Numbers of the steps found by the last `expand`. */
  get found(): Int32Array {
    return this.kernel.memory.regions.found;
  }

  /** The state in which every part holds its first content. */
  start(): Int32Array {
    const state = new Int32Array(this.packing.words);
    this.packing.pack(
      this.parts.all.map(() => 0),
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
  settle(state: Int32Array): readonly number[] {
    const { kernel } = this;
    const taken = this.answered(state, () => kernel.settle());
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
  idIn(state: Int32Array, part: Part): number {
    const { word, shift, mask } = this.packing.field(part);
    return (state[word] >>> shift) & mask;
  }

  /**
   * Makes room for all contents. States that were packed before must be packed anew, as the caller knows them: those in
   * the kernel's table are left behind in the memory that it had.
   */
  repack(room: Room): void {
    this.follow(new Packing(this.parts.all, this.packing, room));
  }

  /** As `repack`, and makes the fields as narrow as may be. */
  tighten(): void {
    this.follow(new Packing(this.parts.all, null, 'spare'));
  }

  /** Goes back to a packing and the memory that was in use then. What was learned since is lost: nothing more can be. */
  restore(packing: Packing, memory: KernelMemory): void {
    this.packing = packing;
    this.kernel.memory = memory;
    this.narrow = false;
    this.learns = false;
    // Threads that were met since are in none of its states.
    memory.set({ threads: this.parts.privates.filter((part) => packing.has(part)).length });
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
    const { parts } = this;
    this.unpack(state);
    const own = parts.privates[thread];
    if (own.contents[this.ids[own.index]].length === 0) {
      this.decisions.learn(thread, [], this.ids, WAITS);
      return;
    }
    this.loader.load(this.ids);
    const reads = this.footprint.before(thread);
    const first = canStep(this.loader.machine, thread) ? this.takeAll(thread, reads) : WAITS;
    // A step without room is taken once more when there is: until then nothing leads to it.
    if (!this.narrow) this.decisions.learn(thread, reads, this.ids, first);
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
  private takeAll(thread: number, reads: Set<Part>): number {
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

  private take(thread: number, waiter: number, reads: Set<Part>, next: number): number {
    const { parts, loader, ids } = this;
    const { machine } = loader;
    step(machine, thread, waiter);
    parts.meet(machine);
    this.meetThreads();
    this.complete();
    for (const part of this.footprint.after(thread)) reads.add(part);
    const { overwritten } = this.footprint;
    const touched = new Set([...reads, ...overwritten, parts.privates[thread]]);
    const changes: Taken['changes'] = [];
    // What the start or the end of a process leaves in the machine is not all told by the parts.
    const { started, exited } = machine.effect;
    const isTold = started.length === 0 && exited.length === 0;
    for (const part of touched) {
      const from = ids[part.index];
      const to = part === parts.output ? this.printed(from, machine) : part.idOf(parts.read(machine, part));
      loader.hold(part, isTold ? to : -1);
      if (to !== from || overwritten.has(part)) {
        changes.push({ part, id: to });
        part.changeBy(thread);
      }
      if (!this.packing.holds(part)) this.narrow = true;
    }
    loader.noteHeap(machine.processOf(thread));
    const number = this.steps.add(
      { thread, waiter, changes, deed: deedOf(parts, machine, this.quiet) },
      next,
    );
    if (!this.narrow) this.steps.write(number, this.packing);
    return number;
  }

  private printed(output: number, machine: Machine): number {
    const { printed } = machine.effect;
    return printed === null ? output : this.parts.print(output, printed);
  }

  private unpack(state: Int32Array): void {
    this.packing.unpack(state, this.ids);
    this.complete();
  }

  /** Parts that were made after a state was packed hold their first content in it. */
  private complete(): void {
    while (this.ids.length < this.parts.all.length) this.ids.push(0);
  }

  private meetThreads(): void {
    const { privates } = this.parts;
    if (this.ways.length === privates.length) return;
    for (; this.ways.length < privates.length; this.ways.push(1))
      this.decisions.plant(privates[this.ways.length]);
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
    this.kernel.renew(packing.words);
    this.narrow = false;
    this.packing = packing;
    this.decisions.follow(packing);
    this.steps.writeAll(packing);
  }
}
