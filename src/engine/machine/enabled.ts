import { ANY_CHILD, type Instruction } from '../language/instruction.ts';
import { canWait, collectable } from './children.ts';
import { canDrain, DRAIN } from './drain.ts';
import { MachineFault } from './fault.ts';
import { framesOf } from './frames.ts';
import { OBJECT, THREAD, THREAD_STATE } from './layout.ts';
import type { Machine } from './machine.ts';
import { read } from './memory.ts';
import { objectAt } from './objects.ts';
import { sleepersOn } from './sleep.ts';
import { STORE_BUFFER_ENTRIES, storesOf } from './store-buffer.ts';
import { canInvoke } from './synchronise.ts';
import { operandValue } from './values.ts';

/** The instruction that a thread stands before; the one it waits in, when it sleeps. */
export function instructionOf(machine: Machine, thread: number): Instruction {
  return machine.program.instructions[machine.thread(thread, THREAD.pc)];
}

/** Whether a thread can take its next step. */
export function canStep(machine: Machine, thread: number): boolean {
  switch (machine.thread(thread, THREAD.state)) {
    case THREAD_STATE.ready:
    case THREAD_STATE.asked:
      return isReady(machine, thread, instructionOf(machine, thread));
    case THREAD_STATE.woken:
      return read(machine, machine.processOf(thread), mutexOf(machine, thread)) === 0;
    case THREAD_STATE.sleeping:
      return mayWakeSpuriously(machine, thread);
    default:
      return false;
  }
}

/** What a thread may do while stores of its own have not come to memory. */
const BESIDE_STORES: ReadonlySet<Instruction['op']> = new Set<Instruction['op']>([
  'load',
  'store',
  'move',
  'binary',
  'unary',
  'length',
  'address',
  'branch',
  'call',
  'return',
  'print',
]);

/** Whether what a thread's buffer holds lets it do an instruction. */
function isBesideStores(machine: Machine, thread: number, { op }: Instruction): boolean {
  const stores = storesOf(machine, thread);
  if (stores === 0) return true;
  if (op === 'store') return stores < STORE_BUFFER_ENTRIES;
  // Its code is over: what is left to do is not its own.
  if (op === 'return' && framesOf(machine, thread)[0].caller === 0) return false;
  return BESIDE_STORES.has(op);
}

function isReady(machine: Machine, thread: number, instruction: Instruction): boolean {
  if (!isBesideStores(machine, thread, instruction)) return false;
  // What would fault can be done: it is a step, and the last one.
  try {
    switch (instruction.op) {
      case 'invoke':
        return canInvoke(machine, thread, instruction);
      case 'join': {
        const target = operandValue(machine, thread, instruction.thread);
        return !isJoinable(machine, thread, target) || machine.hasEnded(target);
      }
      case 'wait':
        return canWait(machine, thread, operandValue(machine, thread, instruction.pid));
      default:
        return true;
    }
  } catch (fault) {
    if (fault instanceof MachineFault) return true;
    throw fault;
  }
}

/** Whether a value is the handle of a thread that this one may join: another one of its process. */
export function isJoinable(machine: Machine, thread: number, target: number): boolean {
  if (target < 0 || target >= machine.threads || target === thread) return false;
  return machine.processOf(target) === machine.processOf(thread);
}

/** Address of the first word of the mutex that a thread gave up to sleep on its condition. */
export function mutexOf(machine: Machine, thread: number): number {
  const process = machine.processOf(thread);
  return read(machine, process, machine.thread(thread, THREAD.sleepsOn) + OBJECT.body) + OBJECT.body;
}

function mayWakeSpuriously(machine: Machine, thread: number): boolean {
  const { shape } = objectAt(machine, machine.processOf(thread), machine.thread(thread, THREAD.sleepsOn));
  return shape.kind === 'condition' && shape.spurious;
}

/**
 * Threads of which a thread's next step takes one: those of which a `signal` would wake one, the first threads of the
 * children of which a `wait()` would give one's pid. More than one is a choice of the schedule.
 */
export function wakeable(machine: Machine, thread: number): number[] {
  if (machine.thread(thread, THREAD.state) !== THREAD_STATE.ready) return [];
  const instruction = instructionOf(machine, thread);
  if (instruction.op === 'wait') {
    const isAny = operandValue(machine, thread, instruction.pid) === ANY_CHILD;
    return isAny ? collectable(machine, thread) : [];
  }
  if (instruction.op !== 'invoke' || instruction.method !== 'signal') return [];
  const address = operandValue(machine, thread, instruction.object);
  return address === 0 ? [] : sleepersOn(machine, machine.processOf(thread), address);
}

/** Threads that a schedule may choose for the next step, in the order of their creation. */
export function runnable(machine: Machine): number[] {
  const threads: number[] = [];
  for (let thread = 0; thread < machine.threads; thread++)
    if (canStep(machine, thread) || canDrain(machine, thread)) threads.push(thread);
  return threads;
}

/** In which ways a schedule may choose a thread for the next step: waiters, -1 where there is no choice of any, and `DRAIN`. */
export function waysOf(machine: Machine, thread: number): number[] {
  const drains = canDrain(machine, thread) ? [DRAIN] : [];
  if (!canStep(machine, thread)) return drains;
  const waiters = wakeable(machine, thread);
  return [...(waiters.length > 1 ? waiters : [-1]), ...drains];
}
