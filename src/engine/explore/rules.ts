import { canStep, wakeable } from '../machine/enabled.ts';
import type { Machine } from '../machine/machine.ts';
import { step } from '../machine/step.ts';
import { Decisions, UNKNOWN, WAITS } from './decisions.ts';
import { type Deed, deedOf } from './deed.ts';
import { Footprint } from './footprint.ts';
import { Loader } from './loader.ts';
import { Packing, type Room, repacker } from './packing.ts';
import type { Part } from './part.ts';
import type { Parts } from './parts.ts';
import { QuietSteps } from './quiet.ts';

/** What a part becomes. */
interface Change {
  part: Part;
  from: number;
  to: number;
}

/** A step that was taken once and is remembered: the machine need not take it again. */
interface Remembered {
  thread: number;
  waiter: number;
  changes: Change[];
  deed: Deed;
}

/**
 * The steps of a program over packed states. Each step is taken by the machine once for every combination of the
 * parts that it depends on; from then on it is a change of bits (exclusive or), found by those parts' ids.
 * Source of the idea: the dependency matrices of LTSmin (Blom, van de Pol, Weber, CAV 2010).
 */
export class Rules {
  /** What states are made of. Steps may add parts and contents. */
  readonly parts: Parts;
  /** Where the ids of the parts lie in packed states; another one after `repack`, `tighten` or `packAnew`. */
  packing: Packing;
  /** Whether a content was met that has no room in a packed state: call `repack` before anything else. */
  narrow = false;
  /** Steps found by the last `expand`: indices for the arrays and methods below. */
  found = new Int32Array(64);
  /** Thread of each remembered step; number 0 is none. */
  readonly threadOf: number[] = [0];
  /** Thread that each remembered step chooses to wake, or -1 where there is no choice. */
  readonly waiterOf: number[] = [-1];
  /** What each remembered step did besides changing the state. */
  readonly deeds: Deed[] = [];
  private readonly remembered: (Remembered | null)[] = [null];
  /** For each remembered step the next one of the same thread in the same state, or 0. */
  private readonly nextOf: number[] = [0];
  private changes = new Int32Array(0);
  /** By thread and by the id of its private part, the tree that decides what it does next. */
  private readonly trees: number[][] = [];
  private readonly decisions: Decisions;
  /** Word, shift and mask of each thread's private part. */
  private privateFields = new Int32Array(0);
  private readonly loader: Loader;
  private readonly footprint: Footprint;
  /** Says which steps need not be tried in other orders; null when nobody asks. */
  private readonly quiet: QuietSteps | null;
  private readonly ids: number[] = [];

  /** @param reduces whether orders of steps will be left out */
  constructor(parts: Parts, reduces: boolean) {
    this.parts = parts;
    this.loader = new Loader(parts);
    this.footprint = new Footprint(parts, this.loader.machine);
    this.quiet = reduces ? new QuietSteps(parts.program) : null;
    this.packing = new Packing(parts.all, null, 'ample');
    this.decisions = new Decisions(this.packing);
    this.follow();
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
    let count = 0;
    const { privateFields, nextOf } = this;
    const end = only < 0 ? this.trees.length : only + 1;
    for (let thread = Math.max(0, only); thread < end; thread++) {
      const at = thread * 3;
      const own = (state[privateFields[at]] >>> privateFields[at + 1]) & privateFields[at + 2];
      let index = this.stepOf(state, thread, own);
      if (this.narrow) return 0;
      for (; index > 0; index = nextOf[index]) {
        if (count === this.found.length) this.found = grown(this.found);
        this.found[count++] = index;
      }
    }
    return count;
  }

  /** Writes the state after a remembered step. */
  apply(state: Int32Array, index: number, to: Int32Array): void {
    const { words } = this.packing;
    const at = index * words;
    for (let i = 0; i < words; i++) to[i] = state[i] ^ this.changes[at + i];
  }

  /** A machine in the given state, until the next call of any method. */
  machineIn(state: Int32Array): Machine {
    this.packing.unpack(state, 0, this.ids);
    this.complete();
    this.loader.load(this.ids);
    return this.loader.machine;
  }

  /** Id of a part in a state. */
  idIn(state: Int32Array, part: Part): number {
    const { word, shift, mask } = this.packing.field(part);
    return (state[word] >>> shift) & mask;
  }

  /** Makes room for all contents. States that were packed before must be packed anew, as the caller knows them. */
  repack(room: Room): void {
    this.packing = new Packing(this.parts.all, this.packing, room);
    this.follow();
  }

  /** Makes the fields as narrow as may be. */
  tighten(): void {
    this.packing = new Packing(this.parts.all, null, 'spare');
    this.follow();
  }

  /** Makes room for all contents, and packs one state anew. */
  packAnew(state: Int32Array): Int32Array {
    const before = this.packing;
    this.repack('ample');
    const packed = new Int32Array(this.packing.words);
    repacker(before, this.packing)(state, 0, packed);
    return packed;
  }

  private stepOf(state: Int32Array, thread: number, own: number): number {
    const tree = this.trees[thread][own] ?? UNKNOWN;
    const index = this.decisions.find(tree, state);
    return index === UNKNOWN ? this.learn(state, thread, own) : index;
  }

  /** Lets the machine take the step and remembers it. */
  private learn(state: Int32Array, thread: number, own: number): number {
    const { parts } = this;
    if (parts.privates[thread].contents[own].length === 0) {
      this.trees[thread][own] = WAITS;
      return WAITS;
    }
    this.packing.unpack(state, 0, this.ids);
    this.complete();
    this.loader.load(this.ids);
    const reads = this.footprint.before(thread);
    const first = canStep(this.loader.machine, thread) ? this.takeAll(thread, reads) : WAITS;
    reads.delete(parts.privates[thread]);
    this.trees[thread][own] = this.decisions.learn(
      this.trees[thread][own] ?? UNKNOWN,
      reads,
      this.ids,
      first,
    );
    return first;
  }

  /** Takes the next step of a thread in each way that the waiters allow. Adds to `reads` what the steps depended on. */
  private takeAll(thread: number, reads: Set<Part>): number {
    const sleepers = wakeable(this.loader.machine, thread);
    const waiters = sleepers.length > 1 ? sleepers : [-1];
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
    this.complete();
    for (const part of this.footprint.after(thread)) reads.add(part);
    const touched = new Set([...reads, parts.privates[thread]]);
    const changes: Change[] = [];
    for (const part of touched) {
      const from = ids[part.index];
      const to = part === parts.output ? this.printed(from, machine) : part.idOf(parts.read(machine, part));
      if (to !== from) changes.push({ part, from, to });
      if (!this.packing.holds(part)) this.narrow = true;
    }
    loader.forget(touched);
    loader.noteHeap(machine.processOf(thread));
    return this.keep({ thread, waiter, changes, deed: deedOf(parts, machine, this.quiet) }, next);
  }

  private printed(output: number, machine: Machine): number {
    const { printed } = machine.effect;
    return printed === null ? output : this.parts.print(output, printed);
  }

  private keep(step: Remembered, next: number): number {
    const index = this.remembered.length;
    this.remembered.push(step);
    this.threadOf.push(step.thread);
    this.waiterOf.push(step.waiter);
    this.deeds[index] = step.deed;
    this.nextOf.push(next);
    const { words } = this.packing;
    while (this.changes.length < (index + 1) * words) this.changes = grown(this.changes);
    if (!this.narrow) this.writeChanges(index);
    return index;
  }

  private writeChanges(index: number): void {
    const { words } = this.packing;
    this.changes.fill(0, index * words, (index + 1) * words);
    for (const { part, from, to } of this.remembered[index]?.changes ?? []) {
      const { word, shift } = this.packing.field(part);
      this.changes[index * words + word] ^= (from ^ to) << shift;
    }
  }

  /** Parts that were made after a state was packed hold their first content in it. */
  private complete(): void {
    while (this.ids.length < this.parts.all.length) this.ids.push(0);
  }

  /** Makes everything that depends on the packing anew. */
  private follow(): void {
    const { parts, packing } = this;
    this.narrow = false;
    const fields = parts.privates.map((part) => packing.field(part));
    this.privateFields = Int32Array.from(fields.flatMap(({ word, shift, mask }) => [word, shift, mask]));
    while (this.trees.length < parts.privates.length) this.trees.push([]);
    this.decisions.follow(packing);
    this.changes = new Int32Array(Math.max(64, this.remembered.length * 2) * packing.words);
    for (let index = 1; index < this.remembered.length; index++) this.writeChanges(index);
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(64, array.length * 2));
  larger.set(array);
  return larger;
}
