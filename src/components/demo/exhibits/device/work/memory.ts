/** Bytes of a page of WebAssembly's memory. */
const PAGE = 65_536;

/** Memory that two workers share. It begins at a page, as WebAssembly's does: so that cache lines are where they seem. */
export function roundMemory(bytes: number): SharedArrayBuffer {
  const pages = Math.ceil(bytes / PAGE);
  const { buffer }: { buffer: ArrayBufferLike } = new WebAssembly.Memory({
    initial: pages,
    maximum: pages,
    shared: true,
  });
  if (!(buffer instanceof SharedArrayBuffer)) throw new Error('memory cannot be shared here');
  return buffer;
}

/** Makes memory ready for the next round. */
export function beginRound(memory: SharedArrayBuffer): void {
  new Int32Array(memory).fill(0);
}
