import type { Cpu } from './cpu.ts';
import type { Scheduling } from './hardware.ts';
import type { Task } from './task.ts';

/** Ticks of a whole turn of a task; Infinity where the policy knows no turns. */
function wholeTurn(task: Task, { policy, quantum, growth }: Scheduling): number {
  if (policy === 'rr' || policy === 'fair') return quantum;
  return policy === 'mlfq' ? quantum * growth ** task.level : Number.POSITIVE_INFINITY;
}

/** Begins a task's turn on a CPU, or goes on with the one that it was interrupted in. */
export function beginTurn(cpu: Cpu, task: Task, scheduling: Scheduling): void {
  cpu.quantumLeft = task.turnLeft ?? wholeTurn(task, scheduling);
  task.turnLeft = null;
}

/** Books the turn that is over. In `mlfq`, who has used up its allotment sinks a level. */
export function spendTurn(task: Task, { policy, levels, allotment }: Scheduling): void {
  task.turnLeft = null;
  if (policy !== 'mlfq') return;
  task.turns++;
  if (task.turns < allotment) return;
  task.turns = 0;
  task.level = Math.min(task.level + 1, levels - 1);
}

/** Keeps what is left of a turn: giving the CPU up just before its end is not to win a new one (`mlfq`). */
export function keepTurn(cpu: Cpu, task: Task, scheduling: Scheduling): void {
  if (scheduling.policy !== 'mlfq') return;
  if (cpu.quantumLeft <= 0) spendTurn(task, scheduling);
  else task.turnLeft = cpu.quantumLeft;
}

/** Lifts a task to the highest level, its allotment unused. */
export function lift(task: Task): void {
  task.level = 0;
  task.turns = 0;
  task.turnLeft = null;
}
