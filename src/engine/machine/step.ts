import type { Entry } from '../language/instruction.ts';
import { binary, compare, unary } from './arithmetic.ts';
import { emptyEffect } from './effect.ts';
import { instructionOf, isChild, isJoinable, mutexOf } from './enabled.ts';
import { MachineFault } from './fault.ts';
import { frameAt, popFrame, pushFrame, referenceTo } from './frames.ts';
import {
  HEADER,
  MAX_OUTPUT_LINES,
  MAX_OUTPUT_WIDTH,
  OBJECT,
  OUTPUT,
  PROCESS,
  PROCESS_STATE,
  THREAD,
  THREAD_STATE,
} from './layout.ts';
import type { Machine } from './machine.ts';
import { identityOf } from './memory.ts';
import { allocate, objectAt } from './objects.ts';
import { invokeMethod } from './synchronise.ts';
import { addThread, advance, appendText, exitProcess, failProcess, fork, pidOf, settle } from './tasks.ts';
import { loadFrom, localAddress, operandValue, put, storeTo, textOf, updateShared } from './values.ts';

/**
 * Lets a thread take one step, and leaves what it did in `machine.effect`.
 * The thread must be one that `canStep`; `waiter` is the thread that a `signal` is to wake, or -1 for the first.
 */
export function step(machine: Machine, thread: number, waiter = -1): void {
  if (machine.options.forgetProgramCounter) forget(machine, thread);
  const pc = machine.thread(thread, THREAD.pc);
  machine.effect = emptyEffect(thread, pc);
  try {
    switch (machine.thread(thread, THREAD.state)) {
      case THREAD_STATE.woken:
        takeMutexBack(machine, thread);
        break;
      case THREAD_STATE.sleeping:
        machine.setThread(thread, THREAD.state, THREAD_STATE.woken);
        machine.effect.woken.push(thread);
        break;
      default:
        execute(machine, thread, waiter);
    }
  } catch (fault) {
    if (!(fault instanceof MachineFault)) throw fault;
    failProcess(machine, thread, fault);
  }
  machine.lastThread = thread;
}

/** The thread that ran before loses its place, if another one runs now. */
function forget(machine: Machine, thread: number): void {
  const last = machine.lastThread;
  if (last < 0 || last === thread || machine.thread(last, THREAD.state) !== THREAD_STATE.ready) return;
  const { function: index } = frameAt(machine, machine.processOf(last), machine.thread(last, THREAD.fp));
  machine.setThread(last, THREAD.pc, machine.program.functions[index].entry);
}

function takeMutexBack(machine: Machine, thread: number): void {
  const mutex = mutexOf(machine, thread);
  const process = machine.processOf(thread);
  machine.effect.mutex = identityOf(machine, process, mutex - OBJECT.body);
  updateShared(machine, process, mutex, thread + 1);
  updateShared(machine, process, mutex + 1, machine.thread(thread, THREAD.depth));
  machine.setThread(thread, THREAD.depth, 0);
  machine.setThread(thread, THREAD.sleepsOn, 0);
  machine.setThread(thread, THREAD.state, THREAD_STATE.ready);
  advance(machine, thread);
}

function execute(machine: Machine, thread: number, waiter: number): void {
  const instruction = instructionOf(machine, thread);
  const value = (operand: Parameters<typeof operandValue>[2]) => operandValue(machine, thread, operand);
  const process = machine.processOf(thread);
  switch (instruction.op) {
    case 'move':
      put(machine, thread, instruction.to, value(instruction.from));
      break;
    case 'binary':
      put(
        machine,
        thread,
        instruction.to,
        binary(instruction.operator, value(instruction.left), value(instruction.right)),
      );
      break;
    case 'unary':
      put(machine, thread, instruction.to, unary(instruction.operator, value(instruction.operand)));
      break;
    case 'branch': {
      const holds = compare(instruction.operator, value(instruction.left), value(instruction.right));
      machine.effect.value = holds ? 1 : 0;
      machine.setThread(thread, THREAD.pc, holds ? instruction.next : instruction.target);
      settle(machine, thread);
      return;
    }
    case 'load':
      put(machine, thread, instruction.to, loadFrom(machine, thread, instruction.from));
      break;
    case 'store':
      storeTo(machine, thread, instruction.to, value(instruction.from));
      break;
    case 'length':
      put(machine, thread, instruction.to, objectAt(machine, process, value(instruction.object)).length);
      break;
    case 'address': {
      const { of } = instruction;
      const address =
        of.kind === 'global'
          ? of.address
          : referenceTo(machine, thread, localAddress(machine, thread, of.offset));
      put(machine, thread, instruction.to, address);
      break;
    }
    case 'allocate':
      put(
        machine,
        thread,
        instruction.to,
        allocate(machine, process, instruction.shape, instruction.arguments.map(value)),
      );
      break;
    case 'call':
      call(machine, thread, instruction.function, instruction.arguments.map(value), instruction.save);
      return;
    case 'return':
      leave(machine, thread, instruction.value === null ? 0 : value(instruction.value));
      return;
    case 'spawn':
      put(machine, thread, instruction.to, startThread(machine, thread, instruction.entry, 0));
      break;
    case 'parallel':
      startAll(machine, thread, instruction.entries);
      return;
    case 'join':
      if (!isJoinable(machine, thread, value(instruction.thread))) {
        throw new MachineFault(
          'handle',
          `${value(instruction.thread)}은(는) 기다릴 수 있는 스레드가 아니에요.`,
        );
      }
      machine.effect.joined.push(value(instruction.thread));
      break;
    case 'yield':
      break;
    case 'fork': {
      const child = fork(machine, thread);
      put(machine, child.thread, instruction.to, 0);
      advance(machine, child.thread);
      put(machine, thread, instruction.to, pidOf(child.process));
      break;
    }
    case 'wait':
      put(machine, thread, instruction.to, reap(machine, thread, value(instruction.pid)));
      break;
    case 'exit':
      exitProcess(machine, process, value(instruction.code), thread);
      return;
    case 'getpid':
      put(machine, thread, instruction.to, pidOf(process));
      break;
    case 'invoke':
      invokeMethod(machine, thread, instruction, waiter);
      return;
    case 'print':
      print(machine, thread, textOf(machine, thread, instruction.text));
      break;
    case 'assert':
      if (value(instruction.condition) === 0) {
        const text = textOf(machine, thread, instruction.text);
        throw new MachineFault('assertion', `assert가 거짓이었어요${text === '' ? '.' : `: ${text}`}`);
      }
      break;
    case 'throw':
      throw new MachineFault('throw', `잡히지 않은 예외예요: ${textOf(machine, thread, instruction.text)}`);
    case 'compute':
    case 'io':
    case 'sleep':
      if (value(instruction.ticks) < 0) throw new MachineFault('length', '시간은 0보다 작을 수 없어요.');
      break;
  }
  advance(machine, thread);
}

function call(machine: Machine, thread: number, index: number, values: number[], save: number): void {
  const registers = machine.threadAt(thread) + THREAD.registers;
  const saved = Array.from(machine.words.subarray(registers, registers + save));
  pushFrame(machine, thread, index, machine.thread(thread, THREAD.pc), values, saved);
  // Registers that nobody reads any more must not make equal states differ.
  clearRegisters(machine, thread);
}

function leave(machine: Machine, thread: number, result: number): void {
  const frame = frameAt(machine, machine.processOf(thread), machine.thread(thread, THREAD.fp));
  const caller = machine.program.instructions[frame.call];
  if (caller.op !== 'call') throw new Error(`return to ${caller.op}`);
  const saved = popFrame(machine, thread, frame, caller.save);
  clearRegisters(machine, thread);
  saved.forEach((value, index) => {
    machine.setThread(thread, THREAD.registers + index, value);
  });
  put(machine, thread, caller.to, result);
  machine.setThread(thread, THREAD.pc, frame.call);
  advance(machine, thread);
}

function clearRegisters(machine: Machine, thread: number): void {
  const registers = machine.threadAt(thread) + THREAD.registers;
  machine.words.fill(0, registers, registers + THREAD.size - THREAD.registers);
}

function startThread(machine: Machine, thread: number, entry: Entry, starter: number): number {
  const values = entry.arguments.map((argument) => operandValue(machine, thread, argument));
  const started = addThread(machine, machine.processOf(thread), {
    function: entry.function,
    values,
    starter,
  });
  settle(machine, started);
  return started;
}

function startAll(machine: Machine, thread: number, entries: readonly Entry[]): void {
  // One more than there are, until all have been started: one without a step would end the wait early.
  machine.setThread(thread, THREAD.awaited, entries.length + 1);
  machine.setThread(thread, THREAD.state, THREAD_STATE.awaiting);
  for (const entry of entries) startThread(machine, thread, entry, thread + 1);
  const awaited = machine.thread(thread, THREAD.awaited) - 1;
  machine.setThread(thread, THREAD.awaited, awaited);
  if (awaited > 0) return;
  machine.setThread(thread, THREAD.state, THREAD_STATE.ready);
  advance(machine, thread);
}

function reap(machine: Machine, thread: number, pid: number): number {
  const child = pid - 1;
  if (!isChild(machine, thread, child))
    throw new MachineFault('handle', `pid ${pid}은(는) 기다릴 자식 프로세스가 아니에요.`);
  machine.setProcess(child, PROCESS.state, PROCESS_STATE.ended);
  for (let other = 0; other < machine.threads; other++) {
    if (machine.processOf(other) === child) machine.effect.joined.push(other);
  }
  return machine.process(child, PROCESS.exitCode);
}

function print(machine: Machine, thread: number, text: string): void {
  if (machine.words[HEADER.lines] >= MAX_OUTPUT_LINES) {
    throw new MachineFault('limit', `출력은 ${MAX_OUTPUT_LINES}줄까지 할 수 있어요.`);
  }
  const line = text.length > MAX_OUTPUT_WIDTH ? `${text.slice(0, MAX_OUTPUT_WIDTH - 1)}…` : text;
  const offset = appendText(machine, line);
  const record = machine.append(OUTPUT.size);
  machine.words[record + OUTPUT.previous] = machine.words[HEADER.output];
  machine.words[record + OUTPUT.thread] = thread;
  machine.words[record + OUTPUT.text] = offset;
  machine.words[HEADER.output] = record;
  machine.words[HEADER.lines]++;
  machine.effect.printed = line;
}
