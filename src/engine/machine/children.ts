import { josa } from '../../words/josa.ts';
import { ANY_CHILD } from '../language/instruction.ts';
import { MachineFault } from './fault.ts';
import { PROCESS, PROCESS_STATE } from './layout.ts';
import type { Machine } from './machine.ts';
import { pidOf, threadsOf } from './tasks.ts';

/** Children of a thread's process that run, or that have ended and that nobody has waited for. */
export function childrenIn(machine: Machine, thread: number, state: 'running' | 'zombie'): number[] {
  return machine
    .childrenOf(pidOf(machine.processOf(thread)))
    .filter((child) => machine.process(child, PROCESS.state) === PROCESS_STATE[state]);
}

/** Whether a process is a child of the thread's process whose status nobody has asked for yet. */
export function isChild(machine: Machine, thread: number, process: number): boolean {
  if (process < 0 || process >= machine.processes) return false;
  if (machine.process(process, PROCESS.state) === PROCESS_STATE.ended) return false;
  return machine.process(process, PROCESS.parent) === pidOf(machine.processOf(thread));
}

/** Whether a `wait` of a thread can be done; what would fault can. */
export function canWait(machine: Machine, thread: number, pid: number): boolean {
  if (pid === ANY_CHILD) {
    return (
      childrenIn(machine, thread, 'zombie').length > 0 || childrenIn(machine, thread, 'running').length === 0
    );
  }
  const child = pid - 1;
  return !isChild(machine, thread, child) || machine.process(child, PROCESS.state) !== PROCESS_STATE.running;
}

/** First threads of the children that a `wait()` of a thread could be about, in the order of their creation. */
export function collectable(machine: Machine, thread: number): number[] {
  return childrenIn(machine, thread, 'zombie').map((child) => threadsOf(machine, child)[0]);
}

/**
 * Does a `wait`. For any child it gives the pid of one that has ended, or -1 where there is none; else the exit status.
 * @param chosen first thread of the child that a `wait()` is to be about, or -1 for the oldest
 */
export function reap(machine: Machine, thread: number, pid: number, chosen: number): number {
  if (pid !== ANY_CHILD) {
    const child = pid - 1;
    if (!isChild(machine, thread, child))
      throw new MachineFault('handle', `pid ${josa(pid, '은/는')} 기다릴 자식 프로세스가 아니에요.`);
    machine.setProcess(child, PROCESS.state, PROCESS_STATE.ended);
    machine.effect.joined.push(...threadsOf(machine, child));
    return machine.process(child, PROCESS.exitCode);
  }
  machine.effect.anyChild = true;
  const [oldest] = collectable(machine, thread);
  if (oldest === undefined) return ANY_CHILD;
  const child = machine.processOf(chosen < 0 ? oldest : chosen);
  machine.setProcess(child, PROCESS.state, PROCESS_STATE.collected);
  machine.effect.joined.push(...threadsOf(machine, child));
  return pidOf(child);
}
