import { PIPE_CAPACITY } from '../language/address-space.ts';
import type { Method, Operation } from '../language/instruction.ts';
import type { ObjectKind } from '../language/program.ts';
import { MachineFault } from './fault.ts';
import { OBJECT, PROCESS, PROCESS_STATE, THREAD, THREAD_STATE } from './layout.ts';
import type { Machine } from './machine.ts';
import { frameOf, identityOf, pageEntry, read } from './memory.ts';
import { type ObjectHandle, objectAt } from './objects.ts';
import { advance } from './tasks.ts';
import { operandValue, put, readShared, updateShared } from './values.ts';

/** A method call on a synchronisation object or a pipe. */
export type Invoke = Extract<Operation, { op: 'invoke' }>;

/** A call with everything looked up. */
interface Call {
  machine: Machine;
  thread: number;
  process: number;
  object: ObjectHandle;
  /** Address of the object's first word behind its header; the second follows it. */
  first: number;
  second: number;
  arguments: number[];
  /** Thread that a `signal` wakes, or -1 for the first that waits. */
  waiter: number;
}

/** What a method of a kind of object does. */
interface Behaviour {
  /** Whether it can be done now; a thread that cannot waits. Always, when left out. */
  ready?(call: Call): boolean;
  /** Does it, and gives its value. A thread that sleeps after it returns `'sleep'` and does not go on. */
  act(call: Call): number | undefined | 'sleep';
}

/** The method call that a thread would do next, with its object. Throws the faults of `null` and of a wrong object. */
function look(
  machine: Machine,
  thread: number,
  invoke: Invoke,
  waiter: number,
): { call: Call; behaviour: Behaviour } {
  const process = machine.processOf(thread);
  const object = objectAt(machine, process, operandValue(machine, thread, invoke.object));
  const behaviour = BEHAVIOUR[object.shape.kind]?.[invoke.method];
  if (behaviour === undefined) throw new MachineFault('field', `이 객체에는 ${invoke.method}()가 없어요.`);
  const first = object.address + OBJECT.body;
  const values = invoke.arguments.map((a) => operandValue(machine, thread, a));
  return {
    call: { machine, thread, process, object, first, second: first + 1, arguments: values, waiter },
    behaviour,
  };
}

/** Whether a thread can do the method call that it stands before. */
export function canInvoke(machine: Machine, thread: number, invoke: Invoke): boolean {
  const { call, behaviour } = look(machine, thread, invoke, -1);
  return behaviour.ready?.(call) ?? true;
}

/** Does a method call. `waiter`: the thread that a `signal` is to wake, or -1. */
export function invokeMethod(machine: Machine, thread: number, invoke: Invoke, waiter: number): void {
  const { call, behaviour } = look(machine, thread, invoke, waiter);
  machine.effect.object = identityOf(machine, call.process, call.object.address);
  const result = behaviour.act(call);
  if (result === 'sleep') return;
  // A result that nobody wants is told all the same.
  if (result !== undefined) machine.effect.value = result;
  put(machine, thread, invoke.to, result ?? 0);
  advance(machine, thread);
}

/** Threads that sleep on the condition or barrier at an address, in the order of their creation. */
export function sleepersOn(machine: Machine, process: number, address: number): number[] {
  const object = identityOf(machine, process, address);
  const sleepers: number[] = [];
  for (let thread = 0; thread < machine.threads; thread++) {
    if (machine.thread(thread, THREAD.state) !== THREAD_STATE.sleeping) continue;
    const on = machine.thread(thread, THREAD.sleepsOn);
    if (identityOf(machine, machine.processOf(thread), on) === object) sleepers.push(thread);
  }
  return sleepers;
}

function sleep({ machine, thread, object }: Call): 'sleep' {
  machine.setThread(thread, THREAD.state, THREAD_STATE.sleeping);
  machine.setThread(thread, THREAD.sleepsOn, object.address);
  machine.effect.slept = true;
  return 'sleep';
}

function wake({ machine }: Call, thread: number): void {
  machine.setThread(thread, THREAD.state, THREAD_STATE.woken);
  machine.effect.woken.push(thread);
}

const get = (call: Call, address: number) => read(call.machine, call.process, address);
const set = (call: Call, address: number, value: number) =>
  updateShared(call.machine, call.process, address, value);
const self = (call: Call) => call.thread + 1;

function take(call: Call): number {
  set(call, call.first, self(call));
  set(call, call.second, get(call, call.second) + 1);
  return 1;
}

const lockIsFree = (call: Call) => {
  const owner = get(call, call.first);
  return owner === 0 || (owner === self(call) && call.object.shape.recursive);
};

/** Whether some process has read from the pipe, and of all that could read, now or ever, only the writer is left. */
const readersDied = ({ machine, process, object, second }: Call) => {
  const readers = read(machine, process, second);
  if (readers === 0 || (readers & (1 << process)) !== 0) return false;
  const frame = frameOf(pageEntry(machine, process, object.address));
  for (let other = 0; other < machine.processes; other++) {
    if (other === process || machine.process(other, PROCESS.state) !== PROCESS_STATE.running) continue;
    if (frameOf(pageEntry(machine, other, object.address)) === frame) return false;
  }
  return true;
};

function countDownFrom(call: Call, message: string): number {
  const left = get(call, call.first);
  if (left === 0) throw new MachineFault('latch', message);
  set(call, call.first, left - 1);
  return 0;
}

/** Does something and gives no value. */
const nothing = (act: (call: Call) => void) => (call: Call) => {
  act(call);
  return undefined;
};

function notOwner(what: string): MachineFault {
  return new MachineFault('unlock', `${what} 쥐고 있지 않은데 풀었어요.`);
}

const BEHAVIOUR: Partial<Record<ObjectKind, Partial<Record<Method, Behaviour>>>> = {
  mutex: {
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
  },
  semaphore: {
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
    release: { act: nothing((call) => set(call, call.first, get(call, call.first) + 1)) },
  },
  condition: {
    wait: {
      act: (call) => {
        const { machine, thread, process } = call;
        const mutex = get(call, call.first) + OBJECT.body;
        if (read(machine, process, mutex) !== self(call))
          throw new MachineFault('unlock', '뮤텍스를 쥐지 않고 조건 변수를 기다렸어요.');
        machine.effect.mutex = identityOf(machine, process, mutex - OBJECT.body);
        machine.setThread(thread, THREAD.depth, read(machine, process, mutex + 1));
        updateShared(machine, process, mutex, 0);
        updateShared(machine, process, mutex + 1, 0);
        return sleep(call);
      },
    },
    signal: {
      act: nothing((call) => {
        const sleepers = sleepersOn(call.machine, call.process, call.object.address);
        if (sleepers.length > 0) wake(call, call.waiter >= 0 ? call.waiter : sleepers[0]);
      }),
    },
    broadcast: {
      act: nothing((call) => {
        for (const thread of sleepersOn(call.machine, call.process, call.object.address)) wake(call, thread);
      }),
    },
  },
  barrier: {
    wait: {
      act: (call) => {
        const arrived = get(call, call.second) + 1;
        if (arrived < get(call, call.first)) {
          set(call, call.second, arrived);
          return sleep(call);
        }
        set(call, call.second, 0);
        for (const thread of sleepersOn(call.machine, call.process, call.object.address)) {
          wake(call, thread);
          call.machine.setThread(thread, THREAD.state, THREAD_STATE.ready);
          call.machine.setThread(thread, THREAD.sleepsOn, 0);
          advance(call.machine, thread);
        }
        return 0;
      },
    },
  },
  latch: {
    countDown: { act: (call) => countDownFrom(call, '래치를 0보다 아래로 내렸어요.') },
    wait: {
      ready: (call) => get(call, call.first) === 0,
      act: (call) => readShared(call.machine, call.process, call.first, true),
    },
  },
  rwlock: {
    readLock: {
      ready: (call) => get(call, call.first) === 0,
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
      ready: (call) => get(call, call.first) === 0 && get(call, call.second) === 0,
      act: nothing((call) => set(call, call.first, self(call))),
    },
    writeUnlock: {
      act: nothing((call) => {
        if (get(call, call.first) !== self(call)) throw notOwner('이 스레드가 쓰기 잠금을');
        set(call, call.first, 0);
      }),
    },
  },
  atomic: {
    load: { act: (call) => readShared(call.machine, call.process, call.first, true) },
    store: { act: nothing((call) => set(call, call.first, call.arguments[0])) },
    add: {
      act: (call) => {
        const sum = get(call, call.first) + call.arguments[0];
        if (sum !== (sum | 0))
          throw new MachineFault('overflow', '원자 변수의 값이 int32 범위를 벗어났어요.');
        return set(call, call.first, sum);
      },
    },
    exchange: { act: (call) => set(call, call.first, call.arguments[0]) },
    compareExchange: {
      act: (call) => {
        const [expected, desired] = call.arguments;
        const old = get(call, call.first);
        return old === expected
          ? set(call, call.first, desired)
          : readShared(call.machine, call.process, call.first, true);
      },
    },
  },
  pipe: {
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
  },
};
