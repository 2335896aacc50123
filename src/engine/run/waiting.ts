import type { PipeEnd } from '../../kinds/objects.ts';
import { ANY_CHILD } from '../language/instruction.ts';
import { childrenIn } from '../machine/children.ts';
import { instructionOf, mutexOf } from '../machine/enabled.ts';
import { holdersOf } from '../machine/ends.ts';
import { OBJECT, THREAD, THREAD_STATE } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import { identityOf, peek } from '../machine/memory.ts';
import { type ObjectHandle, objectAt } from '../machine/objects.ts';
import { pidOf } from '../machine/tasks.ts';
import { operandValue } from '../machine/values.ts';
import { formatAddress } from './format-word.ts';
import type { Waiting } from './moment.ts';
import type { Names } from './names.ts';
import type { Readers } from './readers.ts';
import { threadName } from './schedule.ts';

/** What a machine's state does not tell by itself. */
export interface Holding {
  /** What the program calls its objects. */
  names: Names;
  /** Who holds which read lock. */
  readers: Readers;
}

/** What a thread that has not ended and cannot move waits for. */
export function waitingOf(machine: Machine, thread: number, holding: Holding): Waiting {
  switch (machine.thread(thread, THREAD.state)) {
    case THREAD_STATE.awaiting:
      return waitsForThreads(machine, childrenOf(machine, thread));
    case THREAD_STATE.sleeping:
      return waitsForObject(machine, thread, machine.thread(thread, THREAD.sleepsOn), holding);
    case THREAD_STATE.woken:
      return waitsForObject(machine, thread, mutexOf(machine, thread) - OBJECT.body, holding);
    default:
      return waitsForInstruction(machine, thread, holding);
  }
}

function waitsForInstruction(machine: Machine, thread: number, holding: Holding): Waiting {
  const instruction = instructionOf(machine, thread);
  switch (instruction.op) {
    case 'join':
      return waitsForThreads(machine, [operandValue(machine, thread, instruction.thread)]);
    case 'wait': {
      const pid = operandValue(machine, thread, instruction.pid);
      if (pid === ANY_CHILD) return waitsForAnyChild(machine, thread);
      const child = pid - 1;
      return {
        kind: 'process',
        name: `pid ${child + 1}`,
        object: -1,
        holders: machine.liveThreads(child),
        hold: null,
      };
    }
    case 'invoke':
      return waitsForObject(machine, thread, operandValue(machine, thread, instruction.object), holding);
    default:
      throw new Error(`${threadName(thread)} cannot wait in ${instruction.op}`);
  }
}

function waitsForAnyChild(machine: Machine, thread: number): Waiting {
  const children = childrenIn(machine, thread, 'running');
  return {
    kind: 'children',
    name: children.map((child) => `pid ${pidOf(child)}`).join(', '),
    object: -1,
    holders: children.flatMap((child) => machine.liveThreads(child)),
    hold: null,
  };
}

/** Threads that a thread's `parallel` started and that have not ended. */
function childrenOf(machine: Machine, thread: number): number[] {
  return machine
    .liveThreads(machine.processOf(thread))
    .filter((other) => machine.thread(other, THREAD.starter) === thread + 1);
}

function waitsForThreads(machine: Machine, threads: number[]): Waiting {
  const live = threads.filter((thread) => !machine.hasEnded(thread));
  return {
    kind: live.length === 1 ? 'thread' : 'threads',
    name: live.map(threadName).join(', '),
    object: -1,
    holders: live,
    hold: null,
  };
}

function waitsForObject(machine: Machine, thread: number, address: number, holding: Holding): Waiting {
  const process = machine.processOf(thread);
  const object = objectAt(machine, process, address);
  return {
    kind: object.shape.kind,
    name: holding.names.ofObject(process, address) || formatAddress(address),
    object: identityOf(machine, process, address),
    ...holdOf(machine, thread, object, holding),
  };
}

/** Threads because of which a thread waits for an object, and how they have it; none where it can be any. */
function holdOf(
  machine: Machine,
  thread: number,
  object: ObjectHandle,
  { readers }: Holding,
): Pick<Waiting, 'hold' | 'holders'> {
  const process = machine.processOf(thread);
  const { kind } = object.shape;
  const instruction = instructionOf(machine, thread);
  const method = instruction.op === 'invoke' ? instruction.method : null;
  if (kind === 'pipe') {
    const end = method === 'read' ? 'write' : 'read';
    return {
      hold: end === 'write' ? 'writing-end' : 'reading-end',
      holders: othersAtPipe(machine, thread, object, end),
    };
  }
  if (kind !== 'mutex' && kind !== 'rwlock') return { hold: null, holders: [] };
  const owner = peek(machine, process, object.address + OBJECT.body) - 1;
  if (owner >= 0) return { hold: 'owner', holders: [owner] };
  const lock = identityOf(machine, process, object.address);
  if (method === 'readLock') return { hold: 'asked', holders: threadsThatAsk(machine, lock) };
  return { hold: 'readers', holders: [...new Set(readers.get(lock) ?? [])] };
}

/** Threads that have asked to write with a lock. */
function threadsThatAsk(machine: Machine, lock: number): number[] {
  const asking: number[] = [];
  for (let other = 0; other < machine.threads; other++) {
    if (machine.thread(other, THREAD.state) !== THREAD_STATE.asked) continue;
    const instruction = instructionOf(machine, other);
    if (instruction.op !== 'invoke') continue;
    const address = operandValue(machine, other, instruction.object);
    if (identityOf(machine, machine.processOf(other), address) === lock) asking.push(other);
  }
  return asking;
}

/** Threads of the processes that have an end of a pipe open; the waiting one itself only where there is nobody else. */
function othersAtPipe(machine: Machine, thread: number, pipe: ObjectHandle, end: PipeEnd): number[] {
  const threads = holdersOf(machine, machine.processOf(thread), pipe, end).flatMap((process) =>
    machine.liveThreads(process),
  );
  const others = threads.filter((other) => other !== thread);
  return others.length > 0 ? others : threads;
}
