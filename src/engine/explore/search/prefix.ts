import type { Program } from '../../language/program.ts';
import { canStep, instructionOf, runnable, waysOf } from '../../machine/enabled.ts';
import { loadProgram } from '../../machine/load.ts';
import type { Machine } from '../../machine/machine.ts';
import { step } from '../../machine/step.ts';
import { Run } from '../../run/run.ts';
import type { Choice, Schedule } from '../../run/schedule.ts';
import { PartialOrderReduction } from '../steps/reduction.ts';

/*
 * Where a search begins: behind the steps in which nobody has a choice. States before them differ in nothing that
 * matters, and slots of threads that are there from the start take no bits.
 */

/** Instructions that wait for the end of other threads or processes. */
export const WAITS_FOR_ENDS: ReadonlySet<string> = new Set(['parallel', 'join', 'wait']);
/** Steps of a prefix at most. */
const MOST = 1000;
/** Thread-local steps behind it at most: a loop of nothing else would never end. */
const MOST_LOCAL = 256;

/** Where a search begins. */
export interface Prefix {
  /** A machine that has taken `steps`. */
  machine: Machine;
  /** All steps up to there. */
  steps: Schedule;
  /** How many of them the prefix has added: as many states and transitions are not searched, but known. */
  added: number;
}

/**
 * Takes the steps at the beginning in which there is no choice, up to the last that starts a thread or a process.
 * What they make is then there in every state that is searched, and takes no bits. No state among them can come
 * again, because later ones have more threads.
 * @param from steps that the caller wants to begin with; throws `ScheduleError` where they cannot be taken
 * @param reduces whether thread-local steps are taken at once, as behind every other step of a reduced search
 */
export function deterministicPrefix(program: Program, from: Schedule, reduces = false): Prefix {
  const machine = from.length === 0 ? loadProgram(program) : new Run(program, from).machineAtEnd();
  const forced: Choice[] = [];
  let useful = 0;
  let start = machine.snapshot();
  for (
    let choice = onlyChoice(machine);
    choice !== null && forced.length < MOST;
    choice = onlyChoice(machine)
  ) {
    step(machine, choice.thread, choice.waiter);
    forced.push(choice);
    if (isTold(program, machine)) break;
    if (machine.effect.started.length === 0) continue;
    useful = forced.length;
    start = machine.snapshot();
  }
  machine.restore(start);
  const local = reduces ? takeLocal(program, machine) : [];
  return { machine, steps: [...from, ...forced.slice(0, useful), ...local], added: useful };
}

function takeLocal(program: Program, machine: Machine): Choice[] {
  const reduction = new PartialOrderReduction(program);
  const taken: Choice[] = [];
  for (let thread = 0; thread < machine.threads && taken.length < MOST_LOCAL; thread++) {
    if (!canStep(machine, thread)) continue;
    const before = machine.snapshot();
    step(machine, thread);
    if (reduction.kindOf(machine, []) === 'local') {
      taken.push({ thread, waiter: -1 });
      thread = -1;
    } else machine.restore(before);
  }
  return taken;
}

function onlyChoice(machine: Machine): Choice | null {
  const threads = runnable(machine);
  if (threads.length !== 1 || mayBeStuck(machine, threads[0])) return null;
  const ways = waysOf(machine, threads[0]);
  return ways.length === 1 ? { thread: threads[0], waiter: ways[0] } : null;
}

/** Whether some other thread waits for what may never come: from here on it may be stuck for ever. */
function mayBeStuck(machine: Machine, mover: number): boolean {
  for (let thread = 0; thread < machine.threads; thread++) {
    if (thread === mover || machine.hasEnded(thread)) continue;
    if (!WAITS_FOR_ENDS.has(instructionOf(machine, thread).op)) return true;
  }
  return false;
}

/** Whether a finding may have to do with the step just taken: a fault, or a signal that nobody may have heard. */
function isTold(program: Program, machine: Machine): boolean {
  const { fault, pc } = machine.effect;
  const instruction = program.instructions[pc];
  const signals =
    instruction.op === 'invoke' && (instruction.method === 'signal' || instruction.method === 'broadcast');
  return fault !== null || signals;
}
