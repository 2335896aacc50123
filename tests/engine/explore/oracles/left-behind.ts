import type { Instruction, Operand } from '../../../../src/engine/language/instruction.ts';
import type { Program } from '../../../../src/engine/language/program.ts';
import { framesOf } from '../../../../src/engine/machine/frames.ts';
import { THREAD, THREAD_STATE } from '../../../../src/engine/machine/layout.ts';
import type { Machine } from '../../../../src/engine/machine/machine.ts';
import { identityOf } from '../../../../src/engine/machine/memory.ts';
import { Names } from '../../../../src/engine/run/names.ts';
import { waitingOf } from '../../../../src/engine/run/waiting.ts';
import { fairlyEndless, futures } from './forever.ts';
import type { Node } from './state-space.ts';

/** What waits for the end of others is not stuck by itself. */
const FOR_ENDS = ['parallel', 'join', 'wait'];

/** By what the wait for each kind of object without an owner can end. */
const GIVERS: Record<string, string[]> = {
  semaphore: ['release'],
  condition: ['signal', 'broadcast'],
  barrier: ['wait'],
  latch: ['countDown'],
  rwlock: ['readUnlock', 'writeUnlock', 'writeLock'],
};

/** What a thread does next, and where it waits when it cannot. */
const instructionAt = (machine: Machine, thread: number): Instruction =>
  machine.program.instructions[machine.thread(thread, THREAD.pc)];

/** Live threads that do not wait for the end of others. */
export function notForEnds(machine: Machine): number[] {
  return Array.from({ length: machine.threads }, (_, thread) => thread).filter(
    (thread) => !machine.hasEnded(thread) && !FOR_ENDS.includes(instructionAt(machine, thread).op),
  );
}

/** Instructions that can be reached from one, in what it calls and starts as well. */
function ahead({ instructions, functions }: Program, from: number): Set<number> {
  const reached = new Set([from]);
  for (const at of reached) {
    const one = instructions[at];
    const started = one.op === 'spawn' ? [one.entry] : one.op === 'parallel' ? one.entries : [];
    for (const { function: index } of started) reached.add(functions[index].entry);
    if (one.op === 'call') reached.add(functions[one.function].entry);
    if (one.op === 'branch') reached.add(one.target);
    if (one.op !== 'return' && one.op !== 'throw' && one.op !== 'exit') reached.add(one.next);
  }
  return reached;
}

/** Everything that a thread may still do: from where it is, and behind each call that it is in. */
function remaining(machine: Machine, thread: number): Instruction[] {
  const { program } = machine;
  const state = machine.thread(thread, THREAD.state);
  const isDone = [THREAD_STATE.sleeping, THREAD_STATE.woken, THREAD_STATE.awaiting].some(
    (one) => one === state,
  );
  const pc = machine.thread(thread, THREAD.pc);
  const starts = [isDone ? program.instructions[pc].next : pc];
  for (const { call } of framesOf(machine, thread))
    if (call >= 0) starts.push(program.instructions[call].next);
  const reached = new Set(starts.flatMap((start) => [...ahead(program, start)]));
  return [...reached].map((at) => program.instructions[at]);
}

/**
 * Among threads that never move again, those that are tied up with each other: each waits for a lock of one that has
 * ended or is among them, or for what live threads could give it, and these are all among them. Found by trying all sets.
 */
export function tiedUp(machine: Machine, threads: readonly number[]): Set<number> {
  const live = Array.from({ length: machine.threads }, (_, thread) => thread).filter(
    (thread) => !machine.hasEnded(thread),
  );
  const isTied = (thread: number, set: ReadonlySet<number>): boolean => {
    const holding = { names: new Names(machine), readers: new Map() };
    const { kind, object, holders, hold } = waitingOf(machine, thread, holding);
    const owner = hold === null || hold === 'owner' ? holders[0] : undefined;
    if (owner !== undefined) {
      const elsewhere = object < 0 && machine.processOf(owner) !== machine.processOf(thread);
      return machine.hasEnded(owner) || elsewhere || set.has(owner);
    }
    const methods =
      kind !== 'pipe'
        ? (GIVERS[kind] ?? [])
        : (instructionAt(machine, thread) as { method?: string }).method === 'read'
          ? ['write', 'closeWrite']
          : ['read', 'closeRead'];
    const leadsThere = (other: number, operand: Operand) =>
      operand.kind === 'constant'
        ? identityOf(machine, machine.processOf(other), operand.value) === object
        : object >= 0 || machine.processOf(other) === machine.processOf(thread);
    const givers = live.filter((other) =>
      remaining(machine, other).some(
        (one) => one.op === 'invoke' && methods.includes(one.method) && leadsThere(other, one.object),
      ),
    );
    return givers.length > 0 && givers.every((other) => set.has(other));
  };
  // The union of two such sets is one, so that the largest is the union of all.
  const largest = new Set<number>();
  for (let mask = 1; mask < 2 ** threads.length; mask++) {
    const set = new Set(threads.filter((_, i) => (mask >> i) & 1));
    if ([...set].every((thread) => isTied(thread, set))) for (const thread of set) largest.add(thread);
  }
  return largest;
}

/**
 * Partial deadlock: states in which a thread is stuck although the run need not end in a deadlock of all. It does not
 * step, nor is it freed, in any state behind; and its process lives on in some fair run or final state, or it is tied up.
 */
export function partlyStuck(nodes: readonly Node[]): Set<number> {
  const endless = fairlyEndless(nodes);
  const found = new Set<number>();
  futures(nodes).forEach((future, state) => {
    const later = [...future].map((one) => ({ ...nodes[one], index: one }));
    const lasting = later.filter(({ edges, index }) => edges.length === 0 || endless.has(index));
    if (!lasting.some(({ end }) => end === null || !end.startsWith('["deadlock"'))) return;
    // A thread whose last step was the wait is woken, or ends, without a step of its own.
    const goneOn = new Set(
      later.flatMap(({ edges, finished }) => [
        ...edges.flatMap(({ thread, effect }) => [thread, ...effect.woken]),
        ...finished,
      ]),
    );
    const machine = nodes[state].run.machineAtEnd();
    const still = notForEnds(machine).filter((thread) => !goneOn.has(thread));
    if (still.length === 0) return;
    const isLeft = still.some((thread) =>
      lasting.some(({ running }) => running.has(machine.processOf(thread))),
    );
    if (isLeft || tiedUp(machine, still).size > 0) found.add(state);
  });
  return found;
}
