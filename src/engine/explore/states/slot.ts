/*
 * A slot of the state vector, as LTSmin calls it: a part of every state whose contents are numbered. That turns a
 * state of a thousand words into a row of small numbers.
 */

/** What a slot of a state holds, as words. Empty: there is no such thing (yet, or any more). */
export type Content = readonly number[];

/** Which part of the machine's state it is. */
export type SlotKind =
  /** Processes and threads so far. */
  | { kind: 'counts' }
  /** The lines printed so far: the slot's id before the last line, and the line's number among all texts. */
  | { kind: 'output' }
  /** What the system knows of a process, without its memory. */
  | { kind: 'process'; process: number }
  /** What others can tell of a thread without looking inside: its process, whether it sleeps and on what. */
  | { kind: 'task'; thread: number }
  /** What no other thread can see: program counter, registers, stack. Empty once the thread has ended. */
  | { kind: 'private'; thread: number }
  /** A thread's stack, where the program takes addresses of locals, so that others can see it. */
  | { kind: 'stack'; thread: number }
  /** Words of memory that belong together. Those of a mapping that all processes share belong to process 0. */
  | { kind: 'memory'; process: number; address: number; words: number }
  /** What a process has allocated since its program was loaded. */
  | { kind: 'heap'; process: number }
  /** Shared mappings made since the program was loaded: who maps what, and what is there. */
  | { kind: 'mappings' };

/** Bytes of a word in the text by which a content is known, about. */
const KEY_BYTES = 4;
/** Bytes of a content besides its words: two objects, and an entry of a map. */
const CONTENT_BYTES = 128;

/** Bytes that are in use for what was learned of a program. */
export interface MemoryUse {
  /** So many, about. */
  bytes: number;
}

/**
 * One slot of every state. Its contents are numbered in the order in which they are first met, so that a state is
 * a row of small numbers.
 */
export class Slot {
  /** Place in `StateVector.all`, and so in every row of ids. */
  readonly index: number;
  /** What of the machine's state its contents are. */
  readonly what: SlotKind;
  /** Content by id. */
  readonly contents: Content[] = [];
  /** The only thread whose steps have changed it; -1 where none has, or several have. */
  owner = -1;
  private changed = false;
  private readonly ids = new Map<string | number, number>();
  private readonly memoryUse: MemoryUse;

  /** @param first content with id 0: what this slot holds in every state met before it was made @param memoryUse where its bytes are counted */
  constructor(index: number, what: SlotKind, first: Content, memoryUse: MemoryUse) {
    this.index = index;
    this.what = what;
    this.memoryUse = memoryUse;
    this.idOf(first);
  }

  /** Notes that a thread's step has changed it. */
  changeBy(thread: number): void {
    if (this.changed && this.owner !== thread) this.owner = -1;
    else if (!this.changed) this.owner = thread;
    this.changed = true;
  }

  /** Number of a content; a content that was never met gets the next. */
  idOf(content: Content): number {
    const key = content.length === 1 ? content[0] : content.join();
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.contents.length;
      this.ids.set(key, id);
      this.contents.push(content);
      this.memoryUse.bytes += CONTENT_BYTES + content.length * (Float64Array.BYTES_PER_ELEMENT + KEY_BYTES);
    }
    return id;
  }
}
