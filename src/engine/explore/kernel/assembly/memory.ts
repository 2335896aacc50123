/*
 * Where everything lies in the kernel's memory. The host lays the memory out (`../memory-layout.ts`) and writes these
 * once, before anything else is called: so nothing here is ever allocated, and what is large lies where it will stay.
 * Addresses are in bytes.
 */

/** Bytes of a packed state, a multiple of 4. */
export let stateBytes: usize = 0;
/** Bytes of a stored state: the same, or `COMPRESSED_WORDS` words where states are compressed. */
export let storedBytes: usize = 0;
/** Threads that have a root. */
export let threads: i32 = 0;
/** Most steps that can be taken in one state. */
export let choices: i32 = 0;
/** States that `batch` has room for. */
export let batchSize: i32 = 0;
/** Positions of the table. */
export let capacity: u32 = 0;
/** Positions of `pairIndex`. */
export let pairSlots: u32 = 0;
/** Whether commuting steps are taken without asking who else could go: 0 or 1. */
export let reduces: i32 = 0;
/** Numbers of fields that `repack` moves. */
export let moveCount: i32 = 0;
/** Bytes of a state that `repack` reads. */
export let oldStateBytes: usize = 0;

/** By thread: the tree that decides what it does next. */
export let roots: usize = 0;
/** Nodes of the trees. */
export let trees: usize = 0;
/** Remembered steps. */
export let steps: usize = 0;
/** One state, for whoever asks about one. */
export let state: usize = 0;
/** Steps found in a state. */
export let found: usize = 0;
/** Steps out of the state that `edgesFrom` was asked about. */
export let edgeSteps: usize = 0;
/** Positions where these lead. */
export let edgeTargets: usize = 0;
/** Steps that `runCommuting` has taken. */
export let commuted: usize = 0;
/** States to expand. */
export let input: usize = 0;
/** States that were reached. */
export let batch: usize = 0;
/** The same as they are stored; `batch` itself where they are not compressed. */
export let stored: usize = 0;
/** One state while it is compressed, */
export let compressed: usize = 0;
/** and one that was decompressed. */
export let decompressed: usize = 0;
/** For each state of `batch` the number of the state in `input` that it was reached from, */
export let origins: usize = 0;
/** and which of that state's steps led there, from 0. */
export let ordinals: usize = 0;
/** For each state of `batch` the position where looking for it begins. */
export let homes: usize = 0;
/** States in the order of their positions in another memory, packed in another way. */
export let oldStates: usize = 0;
/** For each of them, a byte: how many transitions lead there. */
export let oldIncoming: usize = 0;
/** For each field that moves a `FIELD_MOVE`. */
export let fieldMoves: usize = 0;
/** The table of visited states: stored states by position, all zeros where there is none. */
export let table: usize = 0;
/** Pairs of words of compressed states, by number; */
export let pairs: usize = 0;
/** and the numbers, where the hash of their pair leads. */
export let pairIndex: usize = 0;
/** For each position, a byte: how many transitions lead there; 0 when nobody asks. */
export let incoming: usize = 0;
/** Where the arena begins: what a walk over the states needs lies there, behind everything else. */
export let arena: usize = 0;
