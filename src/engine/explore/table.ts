/** Share of the table that is filled at most. */
const MAX_LOAD = 0.8;
/** How much larger a full table becomes. */
const GROWTH = 1.6;
const MAX_INCOMING = 0xffff;

/**
 * A set of packed states. They lie in the table itself, so that looking for one touches one line of the cache;
 * while the table does not grow, a state is known by its position.
 */
export class StateTable {
  /** States in the table. */
  size = 0;
  /** Whether the last `add` met a state for the first time. */
  added = false;
  /** For each position how many transitions lead there, or `MAX_INCOMING` for more; null when nobody asks. */
  incoming: Uint16Array | null;
  private readonly words: number;
  private capacity: number;
  private slots: Int32Array;

  /** @param words words of a state @param counts whether to count the transitions into each state */
  constructor(words: number, counts: boolean, capacity = 1024) {
    this.words = words;
    this.capacity = capacity;
    this.slots = new Int32Array(capacity * words);
    this.incoming = counts ? new Uint16Array(capacity) : null;
  }

  /** Positions that a state may have are below this. */
  get positions(): number {
    return this.capacity;
  }

  /** Bytes in use. */
  get bytes(): number {
    return this.slots.byteLength + (this.incoming?.byteLength ?? 0);
  }

  /** Bytes in use while it grows for so many more states: the old slots and the new ones. As `bytes` where it need not. */
  bytesFor(states: number): number {
    return this.hasRoom(states) ? this.bytes : this.bytes * (1 + GROWTH);
  }

  /** Whether there is a state at a position. */
  has(position: number): boolean {
    return this.slots[position * this.words] !== 0;
  }

  /** Copies the state at a position. */
  read(position: number, to: Int32Array): void {
    const at = position * this.words;
    for (let i = 0; i < this.words; i++) to[i] = this.slots[at + i];
  }

  /** Adds a state unless it is there, and gives its position; says in `added` whether it was new. */
  add(state: Int32Array): number {
    this.reserve(1);
    return this.addAt(this.homeOf(state, 0), state, 0);
  }

  /** Makes room for so many more states. Positions change. Where memory runs out, nothing changes. */
  reserve(states: number): void {
    while (!this.hasRoom(states)) this.grow();
  }

  /** Where to begin looking for the state in the words from an offset. */
  homeOf(states: Int32Array, at: number): number {
    return ((hash(states, at, this.words) >>> 0) * (this.capacity / 0x1_0000_0000)) | 0;
  }

  /** Reads a slot, so that it is at hand soon. */
  touch(home: number): number {
    return this.slots[home * this.words];
  }

  /** As `add`, with the state's home. There must be room. */
  addAt(home: number, states: Int32Array, at: number): number {
    const position = this.probe(home, states, at);
    const slot = position * this.words;
    this.added = this.slots[slot] === 0;
    if (!this.added) return position;
    for (let i = 0; i < this.words; i++) this.slots[slot + i] = states[at + i];
    this.size++;
    return position;
  }

  /** Position of a state, or -1. */
  find(state: Int32Array): number {
    const position = this.probe(this.homeOf(state, 0), state, 0);
    return this.slots[position * this.words] === 0 ? -1 : position;
  }

  /** Counts a transition into a position. */
  countIncoming(position: number): void {
    const { incoming } = this;
    if (incoming !== null && incoming[position] < MAX_INCOMING) incoming[position]++;
  }

  /** A table of the same states with other words. */
  convert(words: number, convert: (from: Int32Array, at: number, to: Int32Array) => void): StateTable {
    const table = new StateTable(words, this.incoming !== null, this.capacity);
    const state = new Int32Array(words);
    for (let old = 0; old < this.capacity; old++) {
      if (!this.has(old)) continue;
      convert(this.slots, old * this.words, state);
      const position = table.add(state);
      if (table.incoming !== null && this.incoming !== null) table.incoming[position] = this.incoming[old];
    }
    return table;
  }

  /** Calls back with every position that has a state. */
  forEach(visit: (position: number) => void): void {
    for (let position = 0; position < this.capacity; position++) if (this.has(position)) visit(position);
  }

  private hasRoom(states: number): boolean {
    return this.size + states <= this.capacity * MAX_LOAD;
  }

  /** Position of a state, or of the empty slot where it belongs, from its home onwards. */
  private probe(home: number, states: Int32Array, at: number): number {
    const { words, slots, capacity } = this;
    const first = states[at];
    for (let position = home; ; ) {
      const slot = position * words;
      const word = slots[slot];
      if (word === 0) return position;
      if (word === first) {
        let i = 1;
        while (i < words && slots[slot + i] === states[at + i]) i++;
        if (i === words) return position;
      }
      position++;
      if (position === capacity) position = 0;
    }
  }

  private grow(): void {
    const { words, slots, incoming, capacity } = this;
    const larger = Math.ceil(capacity * GROWTH);
    const newSlots = new Int32Array(larger * words);
    if (incoming !== null) this.incoming = new Uint16Array(larger);
    this.slots = newSlots;
    this.capacity = larger;
    for (let old = 0; old < capacity; old++) {
      const from = old * words;
      if (slots[from] === 0) continue;
      const position = this.probe(this.homeOf(slots, from), slots, from);
      for (let i = 0; i < words; i++) this.slots[position * words + i] = slots[from + i];
      if (incoming !== null && this.incoming !== null) this.incoming[position] = incoming[old];
    }
  }
}

/** Source of the mixing: the finalizer of MurmurHash3 (Appleby, public domain), once for each word. */
function hash(states: Int32Array, at: number, words: number): number {
  let h = 0;
  for (let i = 0; i < words; i++) {
    h = Math.imul(h ^ states[at + i], 0x85ebca6b);
    h ^= h >>> 13;
    h = Math.imul(h, 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return h;
}
