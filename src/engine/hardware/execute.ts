import type { Instruction } from '../language/instruction.ts';
import { instructionOf, wakeable } from '../machine/enabled.ts';
import { HEADER, THREAD } from '../machine/layout.ts';
import { step } from '../machine/step.ts';
import { operandValue } from '../machine/values.ts';
import { costsAfter, costsBefore, isSystemCall, newPages, workOf } from './costs.ts';
import type { Cpu } from './cpu.ts';
import type { System } from './system.ts';
import type { Task } from './task.ts';

/** What a thread does that only starts others and waits for them. */
const STARTS_AND_WAITS: ReadonlySet<Instruction['op']> = new Set([
  'spawn',
  'parallel',
  'fork',
  'join',
  'wait',
  'load',
  'store',
  'move',
  'branch',
  'binary',
  'unary',
  'call',
  'return',
]);

/** Whether a task's next instruction takes no time on this hardware, so that it may still do it when its turn is over. */
export function isFree({ machine, hardware }: System, { thread }: Task): boolean {
  const instruction = instructionOf(machine, thread);
  if (workOf(machine, thread, instruction, hardware) > 0) return false;
  return costsBefore(machine, thread, instruction, hardware).every(({ ticks }) => ticks === 0);
}

/** A task begins the instruction that it stands before, or has to wait. */
export function begin(system: System, cpu: Cpu, task: Task): void {
  const { machine, hardware } = system;
  const instruction = instructionOf(machine, task.thread);
  task.firstRun ??= system.now;
  if (!system.room.canGo(task)) {
    if (enterKernel(system, cpu, task)) return;
    system.block(cpu, task);
    return;
  }
  task.works ||= !STARTS_AND_WAITS.has(instruction.op);
  const costs = costsBefore(machine, task.thread, instruction, hardware);
  // Who had to wait in a system call is in it already.
  const called = task.calledAt === machine.thread(task.thread, THREAD.pc);
  system.charge(cpu, called ? costs.filter(({ calls }) => calls === undefined) : costs);
  task.stage = 'begin';
  task.work = cpu.whole(workOf(machine, task.thread, instruction, hardware));
}

/** To wait is a system call. Says whether it still has to be paid for. */
function enterKernel(system: System, cpu: Cpu, task: Task): boolean {
  const pc = system.machine.thread(task.thread, THREAD.pc);
  if (task.calledAt === pc) return false;
  task.calledAt = pc;
  system.charge(cpu, [{ kind: 'system-call', ticks: system.hardware.systemCall, calls: 1 }]);
  return cpu.owes;
}

/** An instruction has had its ticks: the task goes away to its device, has to wait after all, or has done it. */
export function finish(system: System, cpu: Cpu, task: Task): void {
  const { machine } = system;
  const instruction = instructionOf(machine, task.thread);
  if ((instruction.op === 'io' || instruction.op === 'sleep') && task.stage === 'begin') {
    const ticks = operandValue(machine, task.thread, instruction.ticks);
    if (ticks > 0) {
      system.sendAway(cpu, task, ticks, instruction.op === 'io');
      return;
    }
  }
  if (!system.room.canGo(task)) {
    system.block(cpu, task);
    return;
  }
  take(system, cpu, task, instruction);
  task.yields = instruction.op === 'yield';
}

/** Takes the step on the machine, and does what follows from it. */
function take(system: System, cpu: Cpu, task: Task, instruction: Instruction): void {
  const { machine, hardware, memory, counts } = system;
  const waiters = wakeable(machine, task.thread);
  const waiter = waiters.length > 1 ? first(system, waiters, instruction) : -1;
  const frames = machine.words[HEADER.frames];
  step(machine, task.thread, waiter);
  system.schedule.push({ thread: task.thread, waiter });
  task.work = null;
  task.calledAt = -1;
  task.insists = false;
  system.room.release(task);
  const { effect } = machine;
  if (effect.slept) task.sleptAt = system.schedule.length;
  const pages = newPages(effect, machine.words[HEADER.frames] - frames, hardware);
  counts.pageFaults += pages.touched;
  counts.pagesCopied += pages.copied;
  system.charge(cpu, costsAfter(instruction, effect, pages, hardware));
  cpu.owe('tlb', memory.translate(cpu.index, effect.accesses));
  cpu.owe('cache', memory.bringIn(cpu.index, effect.accesses));
  system.adopt(cpu.index);
  if (instruction.op === 'invoke') wake(system, cpu, !isSystemCall(instruction));
  for (const woken of effect.woken) system.waitOn(system.tasks[woken]);
  end(system, cpu, task, effect.ended);
  // What those who have ended were woken for is free for others.
  if (effect.ended.length > 0) wake(system, cpu, false);
  if (effect.exited.length > 0 || instruction.op === 'wait') system.zombies.update(effect.exited, system.now);
}

/** Of threads that wait for a signal, the one that has waited longest; of children that have ended, the one that did first. */
function first({ tasks }: System, threads: readonly number[], { op }: Instruction): number {
  // A child that still pays for its last step is about to end.
  const since = (thread: number) =>
    op === 'wait' ? (tasks[thread].finish ?? Number.POSITIVE_INFINITY) : tasks[thread].sleptAt;
  return threads.reduce((a, b) => (since(b) < since(a) ? b : a));
}

/** Threads have ended with a step: the one that took it when its cost is paid, all others at once. */
function end(system: System, cpu: Cpu, task: Task, threads: readonly number[]): void {
  for (const thread of threads) {
    const ended = system.tasks[thread];
    if (ended === task && cpu.owes) ended.leaving = true;
    else system.end(ended);
  }
}

/** Lets those go on whom a step has made able to. To wake somebody who waits for a lock or a signal is a system `call`. */
function wake(system: System, cpu: Cpu, call: boolean): void {
  const woken = system.room.wake();
  for (const one of woken) system.line(one, cpu.index);
  const byLock = woken.some((one) => one.claim !== null) || system.machine.effect.woken.length > 0;
  if (call && byLock)
    system.charge(cpu, [{ kind: 'system-call', ticks: system.hardware.systemCall, calls: 1 }]);
}
