import { readFileSync, statSync } from 'node:fs';
import { UsageError } from './command.ts';

/** Bytes of a file that are read; the language's own limit is smaller and gives the better message. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Text of a file, or of the standard input for `-`. Throws `UsageError` when it cannot be read. */
export function readSource(file: string): string {
  try {
    if (file !== '-' && statSync(file).size > MAX_BYTES) throw new UsageError(`${file}이(가) 너무 커요.`);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(
      readFileSync(file === '-' ? 0 : file),
    );
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof TypeError) throw new UsageError(`${file}은(는) UTF-8로 된 글이 아니에요.`);
    throw new UsageError(`${file}을(를) 읽을 수 없어요.`);
  }
}
