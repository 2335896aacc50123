import type { FaultKind } from '../../../kinds/faults.ts';
import { releases } from '../../findings/lost-wakeup.ts';
import { PAGE_WORDS, SHARED_BASE, SHARED_LIMIT } from '../../language/address-space.ts';
import type { Access, Effect } from '../../machine/effect.ts';
import { PROCESS, THREAD, THREAD_STATE } from '../../machine/layout.ts';
import type { Machine } from '../../machine/machine.ts';
import { frameOf, pageEntry, privateAddress } from '../../machine/memory.ts';
import type { StateVector } from '../states/state-vector.ts';
import type { PartialOrderReduction, Reduction } from './reduction.ts';

/*
 * Labels of steps: what findings, reduction and automata ask of a step besides where it leads.
 */

/** What a step did besides changing the state: what the search for findings needs to know of it. */
export interface StepLabel {
  /**
   * Plain access to a word that other threads may reach too, or null. `word`: the same text if and only if it is the same
   * word in every state; `process` and `address`: by which of its virtual addresses it was reached.
   */
  access: { word: string; process: number; address: number; write: boolean } | null;
  /** The fault that its process died of; null when there was none. */
  fault: FaultKind | null;
  /** From which reduction on it need not be tried in other orders. */
  reduction: Reduction;
  /** Condition that was signalled while nobody slept on it, or an empty string. */
  lost: string;
  /** Condition that the thread went to sleep on, or an empty string. */
  slept: string;
  /** Threads that it woke. */
  woken: readonly number[];
  /** Threads that went on by it without a step of their own: woken, or ended behind a barrier. */
  freed: readonly number[];
  /** Threads whose end it has waited for. */
  joined: readonly number[];
  /** The thread whose `parallel` started the one that took the step, the one whose `parallel` started that, and so on. */
  starters: readonly number[];
  /** Mutex that it gave up, by `unlock` or to sleep, or an empty string. Equal texts are the same object, as for conditions. */
  released: string;
  /** Threads that began a round of an endless loop with it; `done`: behind a whole one. */
  rounds: Effect['rounds'];
  /** Whether it was a try that did what it wanted; null where it tried nothing. */
  tried: boolean | null;
  /** Whether it ended other threads than its own with their process, or left other processes without it by a fault. */
  kills: boolean;
  /** Whether it brought a store from the thread's buffer to memory, and was no step of the thread's own. */
  drains: boolean;
  /** Whether it failed because the machine has no room for one more process, or line of output. */
  runsOut: boolean;
}

/** Says what the step that a machine has just taken did. */
export function stepLabel(
  vector: StateVector,
  machine: Machine,
  reduction: PartialOrderReduction | null,
): StepLabel {
  const { effect } = machine;
  const instruction = vector.program.instructions[effect.pc];
  const plain = effect.accesses.find((access) => !access.atomic) ?? null;
  const signals =
    instruction.op === 'invoke' && (instruction.method === 'signal' || instruction.method === 'broadcast');
  const process = machine.processOf(effect.thread);
  const starters = startersOf(machine, effect.thread);
  const key = (identity: number) => objectKey(vector, machine, process, identity);
  const sleeps = effect.slept && machine.thread(effect.thread, THREAD.sleepsOn) !== 0 && effect.mutex !== -1;
  return {
    access: plain === null ? null : accessOf(vector, machine, plain),
    fault: effect.fault?.kind ?? null,
    reduction: reduction?.kindOf(machine, starters) ?? 'none',
    lost: signals && effect.woken.length === 0 && effect.fault === null ? key(effect.object) : '',
    slept: sleeps ? key(effect.object) : '',
    released: sleeps ? key(effect.mutex) : releases(instruction, effect) ? key(effect.object) : '',
    rounds: effect.rounds,
    tried: effect.tried,
    woken: effect.woken,
    joined: effect.joined,
    freed: [...effect.woken, ...effect.ended.filter((other) => isIn(machine, other, THREAD_STATE.finished))],
    starters,
    drains: effect.drained.length > 0,
    runsOut: effect.fault?.kind === 'limit' && (instruction.op === 'fork' || instruction.op === 'print'),
    kills:
      effect.ended.some((other) => other !== effect.thread && isIn(machine, other, THREAD_STATE.killed)) ||
      (effect.fault !== null && machine.processes > 1),
  };
}

function isIn(machine: Machine, thread: number, state: number): boolean {
  return machine.thread(thread, THREAD.state) === state;
}

function startersOf(machine: Machine, thread: number): number[] {
  const starter = machine.thread(thread, THREAD.starter) - 1;
  return starter < 0 ? [] : [starter, ...startersOf(machine, starter)];
}

function accessOf(
  vector: StateVector,
  machine: Machine,
  { process, address, kind }: Access,
): StepLabel['access'] {
  return { word: wordKey(vector, machine, process, address), process, address, write: kind !== 'read' };
}

/** The same text for two addresses if and only if they are the same word of memory, in every state. */
function wordKey(vector: StateVector, machine: Machine, process: number, address: number): string {
  if (address < SHARED_BASE || address >= SHARED_LIMIT) return `${process}:${address}`;
  if (address < vector.map.sharedTop) return `:${address}`;
  // A mapping made after a fork: named by who maps it first.
  const frame = frameOf(pageEntry(machine, process, address));
  for (let other = 0; other < process; other++) {
    const entry = pageEntry(machine, other, address);
    if (entry !== 0 && frameOf(entry) === frame)
      return `${other}:${address - (address % PAGE_WORDS)}+${address % PAGE_WORDS}`;
  }
  return `${process}:${address - (address % PAGE_WORDS)}+${address % PAGE_WORDS}`;
}

/** The same text for the identities of an object, in whatever state a process has used it. */
function objectKey(vector: StateVector, machine: Machine, process: number, identity: number): string {
  const own = privateAddress(identity);
  if (own !== null) return wordKey(vector, machine, own.process, own.address);
  // Identities of what is shared are places of memory, which another order of steps may give to something else.
  const top = machine.process(process, PROCESS.sharedTop);
  for (let page = SHARED_BASE; page < top; page += PAGE_WORDS) {
    const offset = identity - frameOf(pageEntry(machine, process, page));
    if (offset >= 0 && offset < PAGE_WORDS) return wordKey(vector, machine, process, page + offset);
  }
  return String(identity);
}
