import type { ObjectKind } from '../../kinds/objects.ts';
import type { Method, Operation } from '../language/instruction.ts';
import { atomic } from './atomic.ts';
import type { Behaviour, Call, Methods } from './behaviour.ts';
import { MachineFault } from './fault.ts';
import { OBJECT } from './layout.ts';
import { latch, mutex, rwlock, semaphore } from './locks.ts';
import type { Machine } from './machine.ts';
import { identityOf } from './memory.ts';
import { objectAt } from './objects.ts';
import { pipe } from './pipe.ts';
import { barrier, condition } from './sleep.ts';
import { advance } from './tasks.ts';
import { operandValue, put } from './values.ts';

/** A method call on a synchronisation object or a pipe. */
export type Invoke = Extract<Operation, { op: 'invoke' }>;

const METHODS: Partial<Record<ObjectKind, Methods>> = {
  mutex,
  semaphore,
  condition,
  barrier,
  latch,
  rwlock,
  atomic,
  pipe,
};

/** Methods that may not do what they are called for, and say so. */
const TRIES: ReadonlySet<Method> = new Set<Method>(['tryLock', 'tryAcquire', 'compareExchange']);

/** The method call that a thread would do next, with its object. Throws the faults of `null` and of a wrong object. */
function look(
  machine: Machine,
  thread: number,
  invoke: Invoke,
  waiter: number,
): { call: Call; behaviour: Behaviour } {
  const process = machine.processOf(thread);
  const object = objectAt(machine, process, operandValue(machine, thread, invoke.object));
  const behaviour = METHODS[object.shape.kind]?.[invoke.method];
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
  machine.effect.objectAddress = call.object.address;
  const result = behaviour.act(call);
  if (result === 'stay') return;
  if (TRIES.has(invoke.method))
    machine.effect.tried = result === (invoke.method === 'compareExchange' ? call.arguments[0] : 1);
  // A result that nobody wants is told all the same.
  if (result !== undefined) machine.effect.value = result;
  put(machine, thread, invoke.to, result ?? 0);
  advance(machine, thread);
}
