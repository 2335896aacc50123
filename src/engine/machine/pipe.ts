import { PIPE_CAPACITY } from '../language/address-space.ts';
import { type Call, get, type Methods, nothing, set } from './behaviour.ts';
import { MachineFault } from './fault.ts';
import { PROCESS, PROCESS_STATE } from './layout.ts';
import { frameOf, pageEntry, read } from './memory.ts';

/** Whether some process has read from the pipe, and of all that could read, now or ever, only the writer is left. */
function readersDied({ machine, process, object, second }: Call): boolean {
  const readers = read(machine, process, second);
  if (readers === 0 || (readers & (1 << process)) !== 0) return false;
  const frame = frameOf(pageEntry(machine, process, object.address));
  for (let other = 0; other < machine.processes; other++) {
    if (other === process || machine.process(other, PROCESS.state) !== PROCESS_STATE.running) continue;
    if (frameOf(pageEntry(machine, other, object.address)) === frame) return false;
  }
  return true;
}

/** How many values it holds, the processes that have read as bits, and the values, the oldest first. */
export const pipe: Methods = {
  read: {
    ready: (call) => get(call, call.first) > 0,
    act: (call) => {
      const values = call.second + 1;
      const left = set(call, call.first, get(call, call.first) - 1) - 1;
      const value = get(call, values);
      // The values move up, so that equal contents are equal words.
      for (let i = 0; i < left; i++) set(call, values + i, get(call, values + i + 1));
      set(call, values + left, 0);
      set(call, call.second, get(call, call.second) | (1 << call.process));
      return value;
    },
  },
  write: {
    ready: (call) => get(call, call.first) < PIPE_CAPACITY || readersDied(call),
    act: nothing((call) => {
      if (readersDied(call))
        throw new MachineFault('pipe', '파이프를 읽던 프로세스가 모두 끝났어요 (SIGPIPE).');
      const held = set(call, call.first, get(call, call.first) + 1);
      set(call, call.second + 1 + held, call.arguments[0]);
    }),
  },
};
