import { SHARED_LIMIT } from '../../language/address-space.ts';
import type { Program } from '../../language/program.ts';
import { THREAD } from '../../machine/layout.ts';
import type { Machine } from '../../machine/machine.ts';
import { stackSlot } from '../../machine/memory.ts';
import { outputOf } from '../../machine/print.ts';
import { Liveness } from './liveness.ts';
import { MemoryMap } from './memory-map.ts';
import { readSlot } from './read-slot.ts';
import { type Content, type MemoryUse, Slot, type SlotKind } from './slot.ts';

/*
 * The state vector of a program: which slots there are.
 */

/** Bytes of a text that was printed, besides its letters. */
const TEXT_BYTES = 128;

/** All slots that the states of a program have. Those of a thread or process are made when it is first met. */
export class StateVector {
  /** The program that all states belong to. */
  readonly program: Program;
  /** Memory that is there from the start, a slot for each of its ranges. */
  readonly map: MemoryMap;
  /** What threads may still read: all else in registers and frames is left out of contents. */
  readonly liveness: Liveness;
  /** Whether some thread may look into the stack of another, because the program takes the address of a local. */
  readonly sharesStacks: boolean;
  /** Whether some process may have several threads. */
  readonly startsThreads: boolean;
  /** Whether there may be several processes: what the system knows of each then also says which children and threads it has. */
  readonly forks: boolean;
  /** Bytes of all contents, and of what the successors have learned. */
  readonly memoryUse: MemoryUse = { bytes: 0 };
  /** Every slot, by `Slot.index`. */
  readonly slots: Slot[] = [];
  /** How many processes and threads there are. */
  readonly counts: Slot;
  /** The lines printed so far. */
  readonly output: Slot;
  /** Shared mappings that were made since the program was loaded. */
  readonly mappings: Slot;
  /** By process, what the system knows of it. */
  readonly processes: Slot[] = [];
  /** By process, what it has allocated since the program was loaded. */
  readonly heaps: Slot[] = [];
  /** For each process the slot of each range of the map. */
  readonly memory: Slot[][] = [];
  /** By thread, what others can tell of it. */
  readonly tasks: Slot[] = [];
  /** By thread, what only it can see; its content is empty once the thread has ended. */
  readonly privates: Slot[] = [];
  /** Stacks that other threads may look into; none unless `sharesStacks`. */
  readonly stacks: Slot[] = [];
  /** Lines printed before the start, and all texts that were printed after it. */
  private readonly startLines: string[];
  private readonly texts: string[] = [];
  private readonly textIds = new Map<string, number>();

  /** @param start the state to explore from: what it holds has id 0 in every slot */
  constructor(program: Program, start: Machine) {
    this.program = program;
    this.map = new MemoryMap(program);
    this.liveness = new Liveness(program);
    this.sharesStacks = program.functions.some((info) => info.addressTaken);
    this.startsThreads = program.instructions.some(({ op }) => op === 'spawn' || op === 'parallel');
    this.forks = start.processes > 1 || program.instructions.some(({ op }) => op === 'fork');
    this.startLines = outputOf(start);
    this.counts = this.add({ kind: 'counts' }, start);
    this.output = this.add({ kind: 'output' }, null);
    this.output.contents[0] = [-1, -1, this.startLines.length];
    this.mappings = this.add({ kind: 'mappings' }, start);
    this.addSlotsFor(start, true);
  }

  /** Makes the slots of processes and threads that were not met before. `atStart`: they are there from the start. */
  addSlotsFor(machine: Machine, atStart = false): void {
    const first = atStart ? machine : null;
    for (let process = this.processes.length; process < machine.processes; process++) {
      this.processes.push(this.add({ kind: 'process', process }, first));
      this.heaps.push(this.add({ kind: 'heap', process }, first));
      this.memory.push(
        this.map.ranges.map(({ address, words, shared }, i) =>
          shared && process > 0
            ? this.memory[0][i]
            : this.add({ kind: 'memory', process, address, words }, first),
        ),
      );
    }
    for (let thread = this.tasks.length; thread < machine.threads; thread++) {
      this.tasks.push(this.add({ kind: 'task', thread }, first));
      this.privates.push(this.add({ kind: 'private', thread }, first));
      if (this.sharesStacks) this.stacks.push(this.add({ kind: 'stack', thread }, first));
    }
  }

  /** Makes a row of ids whole: slots that were made after it hold their first content in it. */
  complete(ids: number[]): void {
    while (ids.length < this.slots.length) ids.push(0);
  }

  /** What a slot holds in a machine's state. The output is not read from the machine: see `print`. */
  read(machine: Machine, slot: Slot): Content {
    return readSlot(this, machine, slot.what);
  }

  /** Id of an output with one more line. */
  print(output: number, line: string): number {
    let text = this.textIds.get(line);
    if (text === undefined) {
      text = this.texts.length;
      this.textIds.set(line, text);
      this.texts.push(line);
      this.memoryUse.bytes += TEXT_BYTES + 4 * line.length;
    }
    return this.output.idOf([output, text, this.output.contents[output][2] + 1]);
  }

  /** All lines of an output. */
  lines(output: number): string[] {
    const lines: string[] = [];
    for (let id = output; id !== 0; id = this.output.contents[id][0]) {
      lines.push(this.texts[this.output.contents[id][1]]);
    }
    return [...this.startLines, ...lines.reverse()];
  }

  /** The slot with the word at an address of a process, or null where there is none that could change. */
  slotAt(machine: Machine, process: number, address: number): Slot | null {
    const range = this.map.find(address);
    if (range >= 0) return this.memory[process][range];
    if (this.map.isNewHeap(address)) return this.heaps[process];
    if (address < this.map.sharedTop) return null;
    if (address < SHARED_LIMIT) return this.mappings;
    const owner = ownerOfStack(machine, process, stackSlot(address));
    return owner < 0 ? null : (this.stacks[owner] ?? this.privates[owner]);
  }

  private add(what: SlotKind, first: Machine | null): Slot {
    const slot = new Slot(
      this.slots.length,
      what,
      first === null ? [] : readSlot(this, first, what),
      this.memoryUse,
    );
    this.slots.push(slot);
    return slot;
  }
}

function ownerOfStack(machine: Machine, process: number, slot: number): number {
  for (let thread = 0; thread < machine.threads; thread++) {
    if (machine.processOf(thread) === process && machine.thread(thread, THREAD.stack) === slot) return thread;
  }
  return -1;
}
