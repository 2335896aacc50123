import { type Moment, nameOfAddress, type Program, type ThreadMoment } from '../../../../engine/index.ts';

/** A thread's buffer as it is shown. */
export interface BufferRow {
  thread: ThreadMoment;
  /** Stores that have not come to memory yet, the oldest first: `x = 1`. */
  stores: string[];
  /** What the last step has brought to memory of it, or null. */
  drained: string | null;
  /** Whether the last step has put a store into it. */
  stored: boolean;
}

/** A word with a value, as the program would write it. */
function storeText(program: Program, { processes }: Moment, address: number, value: number): string {
  const words = processes.flatMap(({ globals, heap, shared }) => [
    ...globals,
    ...[...heap, ...shared].flatMap(({ words }) => words),
  ]);
  const isFlag = words.find((word) => word.address === address)?.type === 'boolean';
  return `${nameOfAddress(program, address)} = ${isFlag ? value !== 0 : value}`;
}

/** The buffers of the threads that were started, and of the first one where it is alone or has stored something. */
export function bufferRows(program: Program, moment: Moment): BufferRow[] {
  const { threads, effect } = moment;
  const shown = threads.filter(
    ({ index, storeBuffer }) => index > 0 || storeBuffer.length > 0 || threads.length === 1,
  );
  return shown.map((thread) => {
    const mine = effect?.thread === thread.index ? effect : null;
    const out = mine?.drained.find(({ kind }) => kind === 'write');
    return {
      thread,
      stores: thread.storeBuffer.map(({ address, value }) => storeText(program, moment, address, value)),
      drained: out === undefined ? null : storeText(program, moment, out.address, out.after),
      stored: mine?.buffered === true,
    };
  });
}
