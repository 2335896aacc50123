import { closeSync, openSync, readSync } from 'node:fs';
import { UsageError } from './command.ts';

/** Bytes of a text that are read at most; the language's own limit is smaller and gives the better message. */
export const MAX_BYTES = 4 * 1024 * 1024;

/** Text of a file, or of the standard input for `-`. Throws `UsageError` when it cannot be read. */
export function readSource(file: string): string {
  const bytes = file === '-' ? read(0, '표준 입력') : readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new UsageError(`UTF-8로 된 글이 아니에요: ${file}`);
  }
}

function readFile(file: string): Uint8Array {
  const descriptor = opened(file);
  try {
    return read(descriptor, file);
  } finally {
    closeSync(descriptor);
  }
}

function opened(file: string): number {
  try {
    return openSync(file, 'r');
  } catch {
    throw new UsageError(`읽을 수 없어요: ${file}`);
  }
}

/** All bytes up to the end; stops at the first one too many, since devices and pipes may have no end. */
function read(descriptor: number, name: string): Uint8Array {
  const chunk = new Uint8Array(64 * 1024);
  const chunks: Uint8Array[] = [];
  for (let size = 0; ; ) {
    const count = readChunk(descriptor, chunk, name);
    if (count === 0) return Buffer.concat(chunks);
    size += count;
    if (size > MAX_BYTES) throw new UsageError(`너무 커요. ${MAX_BYTES / 2 ** 20} MiB까지 읽어요: ${name}`);
    chunks.push(chunk.slice(0, count));
  }
}

function readChunk(descriptor: number, chunk: Uint8Array, name: string): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows says so at the end of a pipe.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw new UsageError(`읽을 수 없어요: ${name}`);
      // A pipe that another program has set not to block: nothing has come yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
