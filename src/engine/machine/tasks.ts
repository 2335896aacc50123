import { FAULT_KINDS } from '../../kinds/faults.ts';
import { MAX_STACKS } from '../language/address-space.ts';
import { REGISTERS, type Round } from '../language/instruction.ts';
import type { Fault } from './effect.ts';
import { hasOpen, inheritEnds, pipesOf } from './ends.ts';
import { MachineFault } from './fault.ts';
import { emptyStack, framesOf, pushFrame } from './frames.ts';
import {
  HEADER,
  MAX_PROCESSES,
  MAX_THREADS,
  PROCESS,
  PROCESS_STATE,
  THREAD,
  THREAD_STATE,
} from './layout.ts';
import type { Machine } from './machine.ts';
import { identityOf, shareAddressSpace } from './memory.ts';
import { setStoreBuffer, storesOf, threadWords } from './store-buffer.ts';
import { appendText, textAt } from './text.ts';
import { operandValue } from './values.ts';

/** What a thread is started with. */
export interface Start {
  /** Index of its function. */
  function: number;
  /** Values of the function's parameters. */
  values: readonly number[];
  /** 1 + the thread whose `parallel` waits for it, or 0. */
  starter: number;
}

/** pid of a process. */
export function pidOf(process: number): number {
  return process + 1;
}

/** Threads of a process, ended ones included, in the order of their creation. */
export function threadsOf(machine: Machine, process: number): number[] {
  const threads: number[] = [];
  for (let thread = 0; thread < machine.threads; thread++)
    if (machine.processOf(thread) === process) threads.push(thread);
  return threads;
}

/** Appends a thread's record, its registers zero and without a stack. */
function appendThread(machine: Machine, process: number): number {
  const thread = machine.threads;
  if (thread >= MAX_THREADS)
    throw new MachineFault('limit', `스레드는 모두 ${MAX_THREADS}개까지 만들 수 있어요.`);
  const record = machine.append(threadWords(machine.program));
  machine.words[HEADER.threadTable + thread] = record;
  machine.words[HEADER.threads] = thread + 1;
  machine.setThread(thread, THREAD.process, process);
  machine.effect.started.push(thread);
  return thread;
}

/** Makes a thread that stands before the first instruction of its function. The caller lets it end where that is a `return` (`finishIfReturning`). */
export function addThread(machine: Machine, process: number, start: Start): number {
  const slot = machine.process(process, PROCESS.stacks);
  if (slot >= MAX_STACKS)
    throw new MachineFault('limit', `한 프로세스에 스레드는 ${MAX_STACKS}개까지 만들 수 있어요.`);
  const thread = appendThread(machine, process);
  machine.setProcess(process, PROCESS.stacks, slot + 1);
  machine.setThread(thread, THREAD.entry, start.function);
  machine.setThread(thread, THREAD.starter, start.starter);
  machine.setThread(thread, THREAD.stack, slot);
  machine.setThread(thread, THREAD.sp, emptyStack(slot));
  pushFrame(machine, thread, start.function, -1, start.values, []);
  return thread;
}

/** Appends the record of a process. */
export function addProcess(machine: Machine, parent: number): number {
  const process = machine.processes;
  const record = machine.append(PROCESS.size);
  machine.words[HEADER.processTable + process] = record;
  machine.words[HEADER.processes] = process + 1;
  machine.setProcess(process, PROCESS.parent, parent);
  machine.setProcess(process, PROCESS.state, PROCESS_STATE.running);
  return process;
}

/** Makes a child process with a copy of the calling thread, and gives its index. */
export function fork(machine: Machine, thread: number): { process: number; thread: number } {
  machine.stopOthers();
  if (machine.processes >= MAX_PROCESSES)
    throw new MachineFault('limit', `프로세스는 모두 ${MAX_PROCESSES}개까지 만들 수 있어요.`);
  if (machine.threads >= MAX_THREADS)
    throw new MachineFault('limit', `스레드는 모두 ${MAX_THREADS}개까지 만들 수 있어요.`);
  const parent = machine.processOf(thread);
  const process = addProcess(machine, pidOf(parent));
  for (const word of [PROCESS.heapTop, PROCESS.sharedTop, PROCESS.stacks]) {
    machine.setProcess(process, word, machine.process(parent, word));
  }
  shareAddressSpace(machine, parent, process);
  inheritEnds(machine, parent, process);
  const child = appendThread(machine, process);
  const from = machine.threadAt(thread);
  const to = machine.threadAt(child);
  machine.words.copyWithin(to, from, from + THREAD.size);
  machine.setThread(child, THREAD.process, process);
  machine.setThread(child, THREAD.starter, 0);
  return { process, thread: child };
}

/** Goes on with the next instruction. */
export function advance(machine: Machine, thread: number): void {
  const { next, rounds } = machine.program.instructions[machine.thread(thread, THREAD.pc)];
  machine.setThread(thread, THREAD.pc, next);
  if (rounds?.next !== undefined) noteRound(machine, thread, rounds.next);
  finishIfReturning(machine, thread);
}

/** Notes in the effect that a thread begins a round of an endless loop, unless one of its calls stands in another loop. */
export function noteRound(machine: Machine, thread: number, round: Round): void {
  for (const { call } of framesOf(machine, thread)) {
    const caller = machine.program.instructions[call];
    if (caller?.op === 'call' && caller.inLoop) return;
  }
  machine.effect.rounds.push({ thread, done: round === 'done' });
}

/** Ends a thread that stands before the `return` of the function it was started with: that is no step of its own. */
export function finishIfReturning(machine: Machine, thread: number): void {
  const instruction = machine.program.instructions[machine.thread(thread, THREAD.pc)];
  if (instruction.op !== 'return') return;
  const frame = framesOf(machine, thread)[0];
  // Who has stores in its buffer ends when the last one has come to memory.
  if (frame.caller !== 0 || storesOf(machine, thread) > 0) return;
  if (machine.program.functions[frame.function].handsBack && instruction.value !== null)
    machine.setThread(thread, THREAD.result, operandValue(machine, thread, instruction.value));
  finishThread(machine, thread);
}

function finishThread(machine: Machine, thread: number): void {
  machine.enterKernel();
  const process = machine.processOf(thread);
  endThread(machine, thread, THREAD_STATE.finished);
  // As in C, `main` returning is the end of the process; so is the end of its last thread.
  if (machine.thread(thread, THREAD.entry) === 0 || machine.liveThreads(process).length === 0) {
    exitProcess(machine, process, 0);
    return;
  }
  const starter = machine.thread(thread, THREAD.starter) - 1;
  if (starter < 0) return;
  const awaited = machine.thread(starter, THREAD.awaited) - 1;
  machine.setThread(starter, THREAD.awaited, awaited);
  if (awaited === 0) {
    machine.setThread(starter, THREAD.state, THREAD_STATE.ready);
    advance(machine, starter);
  }
}

function endThread(machine: Machine, thread: number, state: number): void {
  machine.setThread(thread, THREAD.state, state);
  machine.setThread(thread, THREAD.sleepsOn, 0);
  machine.setThread(thread, THREAD.awaited, 0);
  for (let i = 0; i < REGISTERS; i++) machine.setThread(thread, THREAD.registers + i, 0);
  setStoreBuffer(machine, thread, []);
  machine.effect.ended.push(thread);
}

/**
 * Ends a process with all its threads; its children are adopted by init, which waits for them at once.
 * @param caller the thread that asked for it with `exit`, and so ends by itself, or -1
 */
export function exitProcess(machine: Machine, process: number, code: number, caller = -1): void {
  machine.stopOthers();
  noteClosing(machine, process);
  for (const thread of machine.liveThreads(process)) {
    endThread(machine, thread, thread === caller ? THREAD_STATE.finished : THREAD_STATE.killed);
  }
  machine.setProcess(process, PROCESS.exitCode, code);
  const adopted = machine.process(process, PROCESS.parent) === 0;
  machine.setProcess(process, PROCESS.state, adopted ? PROCESS_STATE.ended : PROCESS_STATE.zombie);
  machine.effect.exited.push(process);
  for (const child of machine.childrenOf(pidOf(process))) {
    const { collected, ended, running } = PROCESS_STATE;
    const state = machine.process(child, PROCESS.state);
    if (state === ended) continue;
    // Whom a `wait()` has collected is nobody's orphan.
    if (state !== collected) machine.setProcess(child, PROCESS.parent, 0);
    if (state === running) machine.setProcess(child, PROCESS.orphan, 1);
    else machine.setProcess(child, PROCESS.state, ended);
  }
}

/** Says in the effect which pipes the end of a process closes. */
function noteClosing(machine: Machine, process: number): void {
  const pipes = pipesOf(machine, process).filter(
    (pipe) => hasOpen(machine, process, pipe, 'read') || hasOpen(machine, process, pipe, 'write'),
  );
  if (pipes.length === 0) return;
  const after = threadsOf(machine, process);
  for (const { address } of pipes)
    machine.effect.closed.push({ pipe: identityOf(machine, process, address), after });
}

/** Ends a process by a fault of one of its threads; its parent learns the exit status -1 from `wait`. */
export function failProcess(machine: Machine, thread: number, fault: MachineFault): void {
  const process = machine.processOf(thread);
  const pc = machine.thread(thread, THREAD.pc);
  machine.setProcess(process, PROCESS.fault, FAULT_KINDS.indexOf(fault.kind) + 1);
  machine.setProcess(process, PROCESS.faultThread, thread);
  machine.setProcess(process, PROCESS.faultPc, pc);
  machine.setProcess(process, PROCESS.faultText, appendText(machine, fault.message));
  machine.effect.fault = { kind: fault.kind, message: fault.message, thread, process, pc };
  exitProcess(machine, process, -1);
}

/** The fault that ended a process, or null. */
export function faultOf(machine: Machine, process: number): Fault | null {
  const kind = machine.process(process, PROCESS.fault);
  if (kind === 0) return null;
  return {
    kind: FAULT_KINDS[kind - 1],
    message: textAt(machine, machine.process(process, PROCESS.faultText)),
    thread: machine.process(process, PROCESS.faultThread),
    process,
    pc: machine.process(process, PROCESS.faultPc),
  };
}
