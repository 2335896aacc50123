/*
 * Rows of 32-bit words, by index: what most regions of the memory are. The compiler puts these in place wherever they
 * are called.
 */

/** Word of a row. */
export function wordAt(row: usize, index: u32): u32 {
  return load<u32>(row + ((<usize>index) << 2));
}

/** Writes a word of a row. */
export function setWordAt(row: usize, index: u32, word: u32): void {
  store<u32>(row + ((<usize>index) << 2), word);
}
