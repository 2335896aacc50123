import { batch, fieldMoves, moveCount, oldStateBytes, oldStates, stateBytes } from './memory';

/*
 * States packed anew: when a slot of the state vector has more contents than its field can number, every state gets
 * wider fields, field by field.
 */

/** Bytes into what is known of a field: its word, shift and mask in the old packing, word and shift in the new one. */
const FIELD_MOVE_FROM_WORD: usize = 0;
const FIELD_MOVE_FROM_SHIFT: usize = 4;
const FIELD_MOVE_MASK: usize = 8;
const FIELD_MOVE_TO_WORD: usize = 12;
const FIELD_MOVE_TO_SHIFT: usize = 16;
/** Bytes of all that. */
export const FIELD_MOVE_BYTES: usize = 20;

/** Packs so many of `oldStates` in this memory's way, into `batch`. What is empty stays empty. */
export function repack(count: i32): void {
  for (let k = 0; k < count; k++) {
    const from = oldStates + <usize>k * oldStateBytes;
    const to = batch + <usize>k * stateBytes;
    memory.fill(to, 0, stateBytes);
    if (load<u32>(from) == 0) continue;
    store<u32>(to, 1);
    for (let i = 0; i < moveCount; i++) {
      const move = fieldMoves + <usize>i * FIELD_MOVE_BYTES;
      const word = load<u32>(from + (load<u32>(move, FIELD_MOVE_FROM_WORD) << 2));
      const id = (word >>> load<u32>(move, FIELD_MOVE_FROM_SHIFT)) & load<u32>(move, FIELD_MOVE_MASK);
      const at = to + (load<u32>(move, FIELD_MOVE_TO_WORD) << 2);
      store<u32>(at, load<u32>(at) | (id << load<u32>(move, FIELD_MOVE_TO_SHIFT)));
    }
  }
}
