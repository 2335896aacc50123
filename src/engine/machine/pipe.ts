import type { PipeEnd } from '../../kinds/objects.ts';
import { PIPE_END_WORDS } from '../../words/objects.ts';
import { type Call, get, type Methods, nothing, set } from './behaviour.ts';
import { closeEnd, hasOpen, holdersOf } from './ends.ts';
import { MachineFault } from './fault.ts';
import { identityOf } from './memory.ts';
import { readShared } from './values.ts';

/** What `read` gives when nothing is left and nobody can write any more. */
const END_OF_FILE = -1;

/** Whether the process itself still has an end. */
function keeps({ machine, process, object }: Call, end: PipeEnd): boolean {
  return hasOpen(machine, process, object, end);
}

/** Whether no live process has an end open. */
function isAbandoned(call: Call, end: PipeEnd): boolean {
  return !keeps(call, end) && holdersOf(call.machine, call.process, call.object, end).length === 0;
}

function mustKeep(call: Call, end: PipeEnd): void {
  if (keeps(call, end)) return;
  throw new MachineFault('pipe', `이 프로세스는 파이프의 ${PIPE_END_WORDS[end]}을 이미 닫았어요 (EBADF).`);
}

function close(end: PipeEnd): Methods[keyof Methods] {
  return {
    act: nothing((call) => {
      const { machine, process, object, thread } = call;
      mustKeep(call, end);
      closeEnd(machine, process, object, end);
      machine.effect.closed.push({ pipe: identityOf(machine, process, object.address), after: [thread] });
    }),
  };
}

/** How many values it holds, the values, the oldest first, and who has closed which end (see `ends.ts`). */
export const pipe: Methods = {
  read: {
    ready: (call) => get(call, call.first) > 0 || !keeps(call, 'read') || isAbandoned(call, 'write'),
    act: (call) => {
      mustKeep(call, 'read');
      if (get(call, call.first) === 0) {
        readShared(call.machine, call.process, call.first, true);
        return END_OF_FILE;
      }
      const left = set(call, call.first, get(call, call.first) - 1) - 1;
      const value = get(call, call.second);
      // The values move up, so that equal contents are equal words.
      for (let i = 0; i < left; i++) set(call, call.second + i, get(call, call.second + i + 1));
      set(call, call.second + left, 0);
      return value;
    },
  },
  write: {
    ready: (call) =>
      get(call, call.first) < call.object.length || !keeps(call, 'write') || isAbandoned(call, 'read'),
    act: nothing((call) => {
      mustKeep(call, 'write');
      if (isAbandoned(call, 'read'))
        throw new MachineFault('pipe', '파이프를 읽을 수 있는 프로세스가 하나도 없어요 (SIGPIPE).');
      const held = set(call, call.first, get(call, call.first) + 1);
      set(call, call.second + held, call.arguments[0]);
    }),
  },
  closeRead: close('read'),
  closeWrite: close('write'),
};
