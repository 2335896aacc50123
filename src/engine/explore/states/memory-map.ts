import { DATA_BASE, HEAP_LIMIT, objectWords, SHARED_BASE } from '../../language/address-space.ts';
import type { Program } from '../../language/program.ts';
import { PROCESS } from '../../machine/layout.ts';
import { loadProgram } from '../../machine/load.ts';

/*
 * Which words of memory belong together in one slot: the finer, the less a step depends on; the coarser, the fewer
 * bits.
 */

/** Words that are there from the start and that a step takes as a whole. */
export interface Range {
  /** Virtual address of the first word, the same in every process. */
  address: number;
  /** Its length: 1 for a variable, an element or a field. */
  words: number;
  /** Whether forked processes keep it in common. */
  shared: boolean;
}

/**
 * The words of memory that every process has from the start, in ranges: a variable, an array's element and a record's
 * field each by itself, a synchronisation object as a whole, a pipe's
 * values and its ends. Where no process ever has a second thread, all
 * that it does not share is one range: nobody else's steps depend on any of it.
 */
export class MemoryMap {
  /** All ranges: those of the variables first, then those of the objects. They do not overlap. */
  readonly ranges: Range[] = [];
  /** First address of the heap that is not from the start. */
  readonly heapTop: number;
  /** First address of shared mappings that is not from the start. */
  readonly sharedTop: number;
  private readonly rangeAt = new Map<number, number>();

  /** @param program looked at as it is right after loading */
  constructor(program: Program) {
    const machine = loadProgram(program);
    this.heapTop = machine.process(0, PROCESS.heapTop);
    this.sharedTop = machine.process(0, PROCESS.sharedTop);
    const isAlone = !program.instructions.some(({ op }) => op === 'spawn' || op === 'parallel');
    if (isAlone) this.add(DATA_BASE, this.heapTop - DATA_BASE, false);
    else for (let i = 0; i < program.globals.length; i++) this.add(DATA_BASE + i, 1, false);
    for (const object of program.objects) {
      if (isAlone && object.address < SHARED_BASE) continue;
      const shape = program.shapes[object.shape];
      const words = objectWords(shape, shape.template?.length ?? object.arguments[0] ?? 0);
      const apart = shape.kind === 'array' || shape.kind === 'record' || shape.kind === 'shared-memory';
      if (shape.kind === 'pipe') {
        // Who has which end open matters to forks too; what is in it only to those who use it.
        this.add(object.address, words - 2, true);
        this.add(object.address + words - 2, 2, true);
      } else if (!apart) this.add(object.address, words, shape.shared);
      else for (let i = 0; i < words; i++) this.add(object.address + i, 1, shape.shared);
    }
  }

  /** Index of the range that an address is in, or -1. */
  find(address: number): number {
    return this.rangeAt.get(address) ?? -1;
  }

  /** Whether an address lies in the heap, behind what is there from the start. */
  isNewHeap(address: number): boolean {
    return address >= this.heapTop && address < HEAP_LIMIT;
  }

  private add(address: number, words: number, shared: boolean): void {
    for (let i = 0; i < words; i++) this.rangeAt.set(address + i, this.ranges.length);
    this.ranges.push({ address, words, shared: shared || address >= SHARED_BASE });
  }
}
