import type { Cpu } from './cpu.ts';
import type { System } from './system.ts';
import { enter, type Task } from './task.ts';
import { beginTurn, lift, spendTurn } from './turns.ts';

/** Gives CPUs without a task to those who go first. Says whether it gave any. */
export function dispatch(system: System): boolean {
  let any = false;
  for (let task = system.ready.first(); task !== undefined; task = system.ready.first()) {
    const cpu = idleCpuFor(system.cpus, task);
    if (cpu === undefined) break;
    system.ready.remove(task);
    give(system, cpu, task);
    any = true;
  }
  return any;
}

/** The idle CPU that still has a task's registers, or else the first. */
function idleCpuFor(cpus: readonly Cpu[], task: Task): Cpu | undefined {
  const idle = cpus.filter((cpu) => cpu.task === null);
  return idle.find((cpu) => cpu.last === task) ?? idle[0];
}

/** Switches a CPU to a task. To the one that it had before is no switch. */
function give(system: System, cpu: Cpu, task: Task): void {
  const { hardware, switches, memory } = system;
  const { last } = cpu;
  cpu.task = task;
  beginTurn(cpu, task, hardware);
  task.aged = system.ready.agedBy(task);
  enter(task, 'running', system.now);
  const wasIdle = cpu.lastBusy < system.now;
  if (wasIdle && task.wokenBy >= 0 && task.wokenBy !== cpu.index) cpu.owe('wake', hardware.wakeUp, false);
  task.wokenBy = -1;
  const { changed, flush } = memory.change(cpu.index, task.process);
  if (last !== null && last !== task) {
    switches[last.process === task.process ? 'thread' : 'process']++;
    switches[cpu.leftVoluntarily ? 'voluntary' : 'involuntary']++;
    cpu.owe('switch', hardware.threadSwitch + (changed ? hardware.processSwitch : 0), false);
  }
  cpu.owe('tlb', flush, false);
}

/**
 * Takes the CPU away from the task that comes last in rank, if the first in line goes before it.
 * Only when no CPU is free; what a CPU does in the kernel is not interrupted. Says whether it did.
 */
export function preempt(system: System): boolean {
  if (system.ready.length === 0) return false;
  let worst: { cpu: Cpu; task: Task } | null = null;
  for (const cpu of system.cpus) {
    const { task } = cpu;
    if (task === null || cpu.owes) continue;
    if (worst === null || system.ready.rank(task) > system.ready.rank(worst.task)) worst = { cpu, task };
  }
  if (worst === null || !system.ready.preempts(worst.task)) return false;
  system.preempt(worst.cpu, worst.task);
  return true;
}

/** A task's turn is over: to the end of the line, or on with a new one when nobody is in it. Says whether it lost its CPU. */
export function endTurn(system: System, cpu: Cpu, task: Task): boolean {
  spendTurn(task, system.hardware);
  if (system.ready.length === 0) {
    beginTurn(cpu, task, system.hardware);
    return false;
  }
  cpu.leave(false);
  system.line(task);
  return true;
}

/**
 * Lifts all threads of `mlfq` to the highest level, with a whole turn each. Who has a CPU is the first of its level: it
 * keeps the CPU unless others are before it then. What a CPU does in the kernel is not interrupted.
 */
export function boost(system: System): void {
  const { ready, hardware } = system;
  const cpus = system.cpus.filter((cpu) => !cpu.owes);
  const running = cpus.flatMap((cpu) => (cpu.task === null ? [] : [{ cpu, task: cpu.task }]));
  for (const { task } of running.toReversed()) ready.addFirst(task);
  ready.raise();
  for (const task of system.tasks) lift(task);
  const first = ready.front(cpus.length);
  for (const { cpu, task } of running) {
    if (first.includes(task)) {
      ready.remove(task);
      beginTurn(cpu, task, hardware);
    } else {
      cpu.leave(false);
      enter(task, 'ready', system.now);
    }
  }
  for (const cpu of system.cpus) if (cpu.owes && cpu.task !== null) beginTurn(cpu, cpu.task, hardware);
}
