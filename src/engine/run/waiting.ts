import { ANY_CHILD } from '../language/builtins.ts';
import { childrenIn } from '../machine/children.ts';
import { instructionOf, mutexOf } from '../machine/enabled.ts';
import { THREAD, THREAD_STATE } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import { identityOf } from '../machine/memory.ts';
import { objectAt } from '../machine/objects.ts';
import { pidOf } from '../machine/tasks.ts';
import { operandValue } from '../machine/values.ts';
import type { Waiting } from './moment.ts';
import { formatAddress, peek } from './observe-objects.ts';
import { threadName } from './schedule.ts';

/** What a thread that has not ended and cannot move waits for. */
export function waitingOf(machine: Machine, thread: number): Waiting {
  switch (machine.thread(thread, THREAD.state)) {
    case THREAD_STATE.awaiting:
      return waitsForThreads(machine, childrenOf(machine, thread));
    case THREAD_STATE.sleeping:
      return waitsForObject(machine, thread, machine.thread(thread, THREAD.sleepsOn));
    case THREAD_STATE.woken:
      return waitsForObject(machine, thread, mutexOf(machine, thread) - 1);
    default:
      return waitsForInstruction(machine, thread);
  }
}

function waitsForInstruction(machine: Machine, thread: number): Waiting {
  const instruction = instructionOf(machine, thread);
  switch (instruction.op) {
    case 'join':
      return waitsForThreads(machine, [operandValue(machine, thread, instruction.thread)]);
    case 'wait': {
      const pid = operandValue(machine, thread, instruction.pid);
      if (pid === ANY_CHILD) return waitsForAnyChild(machine, thread);
      const child = pid - 1;
      return { kind: 'process', name: `pid ${child + 1}`, object: -1, holders: machine.liveThreads(child) };
    }
    case 'invoke':
      return waitsForObject(machine, thread, operandValue(machine, thread, instruction.object));
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
  };
}

function waitsForObject(machine: Machine, thread: number, address: number): Waiting {
  const process = machine.processOf(thread);
  const { shape } = objectAt(machine, process, address);
  const owned = shape.kind === 'mutex' || shape.kind === 'rwlock';
  const owner = owned ? peek(machine, process, address + 1) - 1 : -1;
  return {
    kind: shape.kind,
    name:
      machine.program.objects.find((object) => object.address === address)?.name || formatAddress(address),
    object: identityOf(machine, process, address),
    holders: owner >= 0 ? [owner] : [],
  };
}
