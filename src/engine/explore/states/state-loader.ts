import { DIRECTORY_ENTRIES, PAGE_WORDS, TABLE_WORDS } from '../../language/address-space.ts';
import { HEADER, PAGE, PROCESS, THREAD, THREAD_STATE } from '../../machine/layout.ts';
import { loadProgram } from '../../machine/load.ts';
import type { Machine } from '../../machine/machine.ts';
import { pageEntry, peek, shareAddressSpace, touch, write, writeWords } from '../../machine/memory.ts';
import { setStoreBuffer, threadWords } from '../../machine/store-buffer.ts';
import { addProcess } from '../../machine/tasks.ts';
import { PRIVATE_FIELDS, PROCESS_FIELDS, STACK_FIELDS, TASK_FIELDS } from './read-slot.ts';
import type { Content, Slot } from './slot.ts';
import type { StateVector } from './state-vector.ts';

/*
 * The way back from a row of ids to a machine, for the few steps that the machine takes. Only what differs from the
 * state before is written.
 */

/** Words that steps may append to the machine before it is built anew. */
const SPARE_WORDS = 1 << 14;

/** Brings a machine into any state that is given as a row of ids: one after the other, changing what differs. */
export class StateLoader {
  /** In the state that was loaded last. Who takes a step with it says so by `hold` and `noteHeap`. */
  readonly machine: Machine;
  private readonly vector: StateVector;
  /** Machines with so many processes and threads, their contents still open. */
  private readonly skeletons = new Map<string, Int32Array>();
  private readonly pristine: Int32Array;
  /** What the machine holds now, by slot; -1: unknown. */
  private held: number[] = [];
  private heldWords = 0;
  /** For each process the first address behind all heap that was ever written since the machine was built. */
  private readonly heapEnds: number[] = [];

  /** @param vector what ids stand for; slots that are made later can be loaded too */
  constructor(vector: StateVector) {
    this.vector = vector;
    this.machine = loadProgram(vector.program);
    this.pristine = this.machine.snapshot();
  }

  /** Makes the machine hold a state. `ids`: for each slot the id of its content. */
  load(ids: ArrayLike<number>): void {
    const { slots, counts, mappings, processes, tasks } = this.vector;
    const { held } = this;
    const spent = this.machine.words[HEADER.used] > this.heldWords + SPARE_WORDS;
    if (spent || held[counts.index] !== ids[counts.index] || held[mappings.index] !== ids[mappings.index]) {
      this.build(counts.contents[ids[counts.index]]);
    }
    // Memory can only be written where its process has reserved it, and a stack where its thread lives in this state.
    this.writeChanged(processes, ids);
    this.writeChanged(tasks, ids);
    this.writeChanged(slots, ids);
  }

  private writeChanged(slots: readonly Slot[], ids: ArrayLike<number>): void {
    const { held } = this;
    for (const slot of slots) {
      const { index } = slot;
      if (held[index] === ids[index] || !this.exists(slot)) continue;
      held[index] = ids[index];
      this.write(slot, slot.contents[ids[index]]);
    }
  }

  /** Says what a slot holds after a step that was taken with the machine, so that the next `load` need not write it; -1: unknown. */
  hold(slot: Slot, id: number): void {
    this.held[slot.index] = id;
  }

  private build([processes, threads]: Content): void {
    const { machine } = this;
    const key = `${processes} ${threads}`;
    let skeleton = this.skeletons.get(key);
    if (skeleton === undefined) {
      machine.restore(this.pristine);
      while (machine.processes < processes) appendProcess(machine);
      while (machine.threads < threads) appendThread(machine);
      skeleton = machine.snapshot();
      this.skeletons.set(key, skeleton);
    }
    machine.restore(skeleton);
    this.held = this.vector.slots.map(() => -1);
    this.heldWords = machine.words[HEADER.used];
    this.heapEnds.length = 0;
  }

  /** Whether the machine has the process or thread that a slot belongs to. */
  private exists({ what }: Slot): boolean {
    if ('thread' in what) return what.thread < this.machine.threads;
    return !('process' in what) || what.process < this.machine.processes;
  }

  private write(slot: Slot, content: Content): void {
    const { machine } = this;
    const { what } = slot;
    switch (what.kind) {
      case 'counts':
        return;
      case 'output':
        machine.words[HEADER.lines] = content[2];
        return;
      case 'process':
        this.writeRecord(machine.processAt(what.process), PROCESS_FIELDS, content);
        return;
      case 'task':
        this.writeRecord(machine.threadAt(what.thread), TASK_FIELDS, content);
        // Whether the thread has ended is told by its private slot, and where its stack lies by this one.
        this.held[this.vector.privates[what.thread].index] = -1;
        if (this.vector.sharesStacks) this.held[this.vector.stacks[what.thread].index] = -1;
        return;
      case 'private':
        this.writePrivate(what.thread, content);
        return;
      case 'stack':
        if (content.length > 0) this.writeStack(what.thread, content, 0);
        return;
      case 'memory':
        writeWords(machine, what.process, what.address, content);
        return;
      case 'heap':
        this.writeHeap(what.process, content);
        return;
      case 'mappings':
        this.writeMappings(content);
    }
  }

  private writePrivate(thread: number, content: Content): void {
    const { machine } = this;
    if (content.length === 0) {
      machine.setThread(thread, THREAD.state, THREAD_STATE.finished);
      return;
    }
    const record = machine.threadAt(thread);
    const task = this.vector.tasks[thread];
    // It lives again: its end had overwritten what others can tell of it.
    if (machine.hasEnded(thread)) this.writeRecord(record, TASK_FIELDS, task.contents[this.held[task.index]]);
    this.writeRecord(record, PRIVATE_FIELDS, content);
    let behind = PRIVATE_FIELDS.length;
    if (this.vector.program.storeBuffers) behind = this.writeStoreBuffer(thread, content, behind);
    if (!this.vector.sharesStacks) this.writeStack(thread, content, behind);
  }

  /** Gives where the content goes on behind the buffer. */
  private writeStoreBuffer(thread: number, content: Content, at: number): number {
    const stores = Array.from({ length: content[at] }, (_, i) => {
      const [address, value, unset, pc] = content.slice(at + 1 + 4 * i);
      return { address, value, unset, pc };
    });
    setStoreBuffer(this.machine, thread, stores);
    return at + 1 + 4 * stores.length;
  }

  private writeStack(thread: number, content: Content, at: number): void {
    const { machine } = this;
    this.writeRecord(machine.threadAt(thread), STACK_FIELDS, content, at);
    const from = at + STACK_FIELDS.length;
    writeWords(machine, machine.processOf(thread), content[at], content, from);
  }

  /** Writes words of a process's or thread's record. `at`: where the content begins to tell of them. */
  private writeRecord(record: number, fields: readonly number[], content: Content, at = 0): void {
    const { words } = this.machine;
    for (let i = 0; i < fields.length; i++) words[record + fields[i]] = content[at + i] ?? 0;
  }

  /** What lies behind the heap must be zeros, as in memory that was never used. */
  private writeHeap(process: number, content: Content): void {
    const { machine } = this;
    const from = this.vector.map.heapTop;
    writeWords(machine, process, from, content);
    const end = this.heapEnds[process] ?? 0;
    for (let address = from + content.length; address < end; address++) {
      if (pageEntry(machine, process, address) !== 0) write(machine, process, address, 0);
    }
    this.heapEnds[process] = Math.max(end, from + content.length);
  }

  /** Remembers how far a step has filled a heap. */
  noteHeap(process: number): void {
    this.heapEnds[process] = Math.max(
      this.heapEnds[process] ?? 0,
      this.machine.process(process, PROCESS.heapTop),
    );
  }

  /** Mappings are only ever written into a machine that was just built. */
  private writeMappings(content: Content): void {
    if (content.length === 0) return;
    const { machine } = this;
    const bottom = this.vector.map.sharedTop;
    const entries = new Map<number, number>();
    let at = 1 + content[0] * PAGE_WORDS;
    while (at < content.length) {
      const process = content[at++];
      const top = content[at++];
      for (let page = bottom; page < top; page += PAGE_WORDS) {
        const frame = content[at++];
        touch(machine, process, page, true);
        const known = entries.get(frame);
        if (known !== undefined) setPageEntry(machine, process, page, known);
        else entries.set(frame, pageEntry(machine, process, page));
      }
    }
    for (const [frame, entry] of entries) {
      const words = content.slice(1 + frame * PAGE_WORDS, 1 + (frame + 1) * PAGE_WORDS);
      machine.words.set(words, entry >> PAGE.bits);
    }
  }
}

/** A process with the first one's pages, its own copies but for those that processes share. */
function appendProcess(machine: Machine): void {
  const process = addProcess(machine, 0);
  shareAddressSpace(machine, 0, process);
  for (let page = 0; page < DIRECTORY_ENTRIES * TABLE_WORDS; page += PAGE_WORDS) {
    const entry = pageEntry(machine, process, page);
    // Left to the first write, the copy would depend on which processes still run then.
    if ((entry & PAGE.copyOnWrite) !== 0) write(machine, process, page, peek(machine, process, page));
  }
}

function appendThread(machine: Machine): void {
  const thread = machine.threads;
  machine.words[HEADER.threadTable + thread] = machine.append(threadWords(machine.program));
  machine.words[HEADER.threads] = thread + 1;
}

function setPageEntry(machine: Machine, process: number, address: number, entry: number): void {
  const table = machine.process(process, PROCESS.directory + Math.floor(address / TABLE_WORDS));
  machine.words[table + Math.floor((address % TABLE_WORDS) / PAGE_WORDS)] = entry;
}
