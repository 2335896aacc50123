import type { Instruction, Method } from '../../language/instruction.ts';
import type { Program } from '../../language/program.ts';
import { canStep, instructionOf, mutexOf } from '../../machine/enabled.ts';
import { framesOf } from '../../machine/frames.ts';
import { OBJECT, THREAD, THREAD_STATE } from '../../machine/layout.ts';
import type { Machine } from '../../machine/machine.ts';
import { identityOf, peek } from '../../machine/memory.ts';
import { objectAt } from '../../machine/objects.ts';
import { operandValue } from '../../machine/values.ts';

/*
 * Who could still end the wait of whom: so that threads that wait for each other are told from those that somebody
 * else may yet wake.
 */

/** Methods that may end the wait in a method of an object that knows no owner. */
const SUPPLIES: Readonly<Record<string, readonly Method[]>> = {
  'semaphore acquire': ['release'],
  'condition wait': ['signal', 'broadcast'],
  'barrier wait': ['wait'],
  'latch wait': ['countDown'],
  'pipe read': ['write', 'closeWrite'],
  'pipe write': ['read', 'closeRead'],
  // Readers are only counted; and a writer that has to come first lets them in when it is done.
  'rwlock readLock': ['readUnlock', 'writeLock', 'writeUnlock'],
  'rwlock writeLock': ['readUnlock', 'writeLock', 'writeUnlock'],
};

/** States of a thread that has done its instruction but for the end of it. */
const ALL_BUT_DONE: ReadonlySet<number> = new Set([
  THREAD_STATE.awaiting,
  THREAD_STATE.sleeping,
  THREAD_STATE.woken,
]);

type Invoke = Extract<Instruction, { op: 'invoke' }>;

/** What a thread waits for. */
interface Want {
  /** Thread that holds it, or -1 where nobody does or nobody knows. */
  owner: number;
  /** The object's address in the waiting thread's process. */
  address: number;
  methods: readonly Method[];
}

/** Knows who could still end the wait of whom. */
export class Supply {
  private readonly program: Program;
  /** For each instruction the methods that may still be called from there on, in what it starts and calls too. */
  private readonly calls = new Map<number, readonly Invoke[]>();

  /** @param program that all states belong to */
  constructor(program: Program) {
    this.program = program;
  }

  /**
   * The greatest set among threads that never move again in which each waits for a lock whose owner has ended or is in
   * the set, itself included, or for an object without an owner of which live threads could supply what it lacks, all
   * of them in the set.
   */
  knotIn(machine: Machine, threads: readonly number[]): number[] {
    const wants = new Map(threads.map((thread) => [thread, wantOf(machine, thread)]));
    const suppliers = new Map<number, number[]>();
    const live = Array.from({ length: machine.threads }, (_, thread) => thread).filter(
      (thread) => !machine.hasEnded(thread),
    );
    for (const [thread, want] of wants) {
      if (want !== null && want.owner < 0)
        suppliers.set(
          thread,
          live.filter((other) => this.couldSupply(machine, other, thread, want)),
        );
    }
    const knot = new Set(threads);
    const isTied = (thread: number): boolean => {
      const want = wants.get(thread) ?? null;
      if (want === null) return false;
      if (want.owner >= 0) return isGone(machine, want.owner, thread, want.address) || knot.has(want.owner);
      const able = suppliers.get(thread) ?? [];
      return able.length > 0 && able.every((other) => knot.has(other));
    };
    for (let size = -1; size !== knot.size; ) {
      size = knot.size;
      for (const thread of knot) if (!isTied(thread)) knot.delete(thread);
    }
    return [...knot];
  }

  private couldSupply(machine: Machine, supplier: number, waiter: number, want: Want): boolean {
    const process = machine.processOf(supplier);
    const wanted = identityOf(machine, machine.processOf(waiter), want.address);
    return this.remaining(machine, supplier).some(({ method, object }) => {
      if (!want.methods.includes(method)) return false;
      // Where an address comes to be only on the way, it may be this one.
      if (object.kind !== 'constant') return wanted >= 0 || process === machine.processOf(waiter);
      return identityOf(machine, process, object.value) === wanted;
    });
  }

  /** Methods that a live thread may still call. */
  private remaining(machine: Machine, thread: number): readonly Invoke[] {
    const { instructions } = this.program;
    const pc = machine.thread(thread, THREAD.pc);
    const state = machine.thread(thread, THREAD.state);
    const calls = new Set(this.callsFrom(ALL_BUT_DONE.has(state) ? instructions[pc].next : pc));
    for (const { call } of framesOf(machine, thread)) {
      if (call < 0) continue;
      for (const each of this.callsFrom(instructions[call].next)) calls.add(each);
    }
    return [...calls];
  }

  private callsFrom(pc: number): readonly Invoke[] {
    const known = this.calls.get(pc);
    if (known !== undefined) return known;
    const { instructions, functions } = this.program;
    const reached = new Set([pc]);
    const calls: Invoke[] = [];
    for (const at of reached) {
      const instruction = instructions[at];
      if (instruction.op === 'invoke') calls.push(instruction);
      if (instruction.op === 'branch') reached.add(instruction.target);
      if (instruction.op === 'call') reached.add(functions[instruction.function].entry);
      if (instruction.op === 'spawn') reached.add(functions[instruction.entry.function].entry);
      if (instruction.op === 'parallel')
        for (const entry of instruction.entries) reached.add(functions[entry.function].entry);
      if (!['return', 'throw', 'exit'].includes(instruction.op)) reached.add(instruction.next);
    }
    this.calls.set(pc, calls);
    return calls;
  }
}

/** What a thread that cannot step waits for; null where that is no object. */
function wantOf(machine: Machine, thread: number): Want | null {
  if (canStep(machine, thread)) return null;
  const process = machine.processOf(thread);
  const state = machine.thread(thread, THREAD.state);
  if (state === THREAD_STATE.woken) {
    const mutex = mutexOf(machine, thread);
    return { owner: peek(machine, process, mutex) - 1, address: mutex - OBJECT.body, methods: [] };
  }
  const instruction = instructionOf(machine, thread);
  if (instruction.op !== 'invoke') return null;
  const address =
    state === THREAD_STATE.sleeping
      ? machine.thread(thread, THREAD.sleepsOn)
      : operandValue(machine, thread, instruction.object);
  const { kind } = objectAt(machine, process, address).shape;
  const hasOwner = kind === 'mutex' || kind === 'rwlock';
  const owner = hasOwner ? peek(machine, process, address + OBJECT.body) - 1 : -1;
  return { owner, address, methods: SUPPLIES[`${kind} ${instruction.method}`] ?? [] };
}

/** Whether a lock's owner can never give it back: it has ended, or lives in a process that has another copy of the lock. */
function isGone(machine: Machine, owner: number, waiter: number, address: number): boolean {
  if (machine.hasEnded(owner)) return true;
  const process = machine.processOf(waiter);
  return machine.processOf(owner) !== process && identityOf(machine, process, address) < 0;
}
