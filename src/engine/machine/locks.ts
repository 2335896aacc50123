import { type Call, get, type Methods, nothing, self, set } from './behaviour.ts';
import { MachineFault } from './fault.ts';
import { THREAD, THREAD_STATE } from './layout.ts';
import { readShared } from './values.ts';

function take(call: Call): number {
  set(call, call.first, self(call));
  set(call, call.second, get(call, call.second) + 1);
  return 1;
}

function lockIsFree(call: Call): boolean {
  const owner = get(call, call.first);
  return owner === 0 || (owner === self(call) && call.object.shape.recursive);
}

function notOwner(what: string): MachineFault {
  return new MachineFault('unlock', `${what} 쥐고 있지 않은데 풀었어요.`);
}

/** Owner as 1 + its index or 0, and how often it holds it. */
export const mutex: Methods = {
  lock: { ready: lockIsFree, act: take },
  tryLock: {
    act: (call) => {
      if (lockIsFree(call)) return take(call);
      readShared(call.machine, call.process, call.first, true);
      return 0;
    },
  },
  unlock: {
    act: nothing((call) => {
      if (get(call, call.first) !== self(call)) throw notOwner('이 스레드가 뮤텍스를');
      const depth = get(call, call.second) - 1;
      if (depth === 0) set(call, call.first, 0);
      set(call, call.second, depth);
    }),
  },
};

/** How many more may come in. */
export const semaphore: Methods = {
  acquire: {
    ready: (call) => get(call, call.first) > 0,
    act: nothing((call) => set(call, call.first, get(call, call.first) - 1)),
  },
  tryAcquire: {
    act: (call) => {
      const left = get(call, call.first);
      set(call, call.first, left > 0 ? left - 1 : left);
      return left > 0 ? 1 : 0;
    },
  },
  release: {
    act: nothing((call) => {
      const left = get(call, call.first);
      // As a binary semaphore has it: a permit more than there may be is lost.
      if (left === call.object.shape.most) readShared(call.machine, call.process, call.first, true);
      else set(call, call.first, left + 1);
    }),
  },
};

/** Address of the number of those who have asked to write; null where nobody prefers writers. */
function askedAt({ object, second }: Call): number | null {
  return object.shape.prefersWriter ? second + 1 : null;
}

/** Whether a writer still has to ask before it can take the lock. */
function mustAsk(call: Call): boolean {
  return (
    call.object.shape.prefersWriter && call.machine.thread(call.thread, THREAD.state) !== THREAD_STATE.asked
  );
}

/** Writer as 1 + its index or 0, the number of readers, and where writers are preferred the number of those who have asked. */
export const rwlock: Methods = {
  readLock: {
    ready: (call) => {
      const asked = askedAt(call);
      return get(call, call.first) === 0 && (asked === null || get(call, asked) === 0);
    },
    act: nothing((call) => set(call, call.second, get(call, call.second) + 1)),
  },
  readUnlock: {
    act: nothing((call) => {
      const readers = get(call, call.second);
      if (readers === 0) throw notOwner('아무도 읽기 잠금을');
      set(call, call.second, readers - 1);
    }),
  },
  writeLock: {
    ready: (call) => mustAsk(call) || (get(call, call.first) === 0 && get(call, call.second) === 0),
    act: (call) => {
      const asked = askedAt(call);
      if (asked !== null && mustAsk(call)) {
        set(call, asked, get(call, asked) + 1);
        call.machine.setThread(call.thread, THREAD.state, THREAD_STATE.asked);
        call.machine.effect.asked = true;
        return 'stay';
      }
      set(call, call.first, self(call));
      if (asked !== null) {
        set(call, asked, get(call, asked) - 1);
        call.machine.setThread(call.thread, THREAD.state, THREAD_STATE.ready);
      }
      return undefined;
    },
  },
  writeUnlock: {
    act: nothing((call) => {
      if (get(call, call.first) !== self(call)) throw notOwner('이 스레드가 쓰기 잠금을');
      set(call, call.first, 0);
    }),
  },
};

/** How many are still to come. */
export const latch: Methods = {
  countDown: {
    act: nothing((call) => {
      const left = get(call, call.first);
      if (left === 0) throw new MachineFault('latch', '래치를 0보다 아래로 내렸어요.');
      set(call, call.first, left - 1);
    }),
  },
  wait: {
    ready: (call) => get(call, call.first) === 0,
    act: (call) => readShared(call.machine, call.process, call.first, true),
  },
};
