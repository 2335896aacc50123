import { josa } from '../../words/josa.ts';
import type { Instruction, Operand, Target } from '../language/instruction.ts';
import { applyBinary, applyUnary, compare } from './arithmetic.ts';
import { call, leave } from './call.ts';
import { reap } from './children.ts';
import { DRAIN, drain } from './drain.ts';
import { emptyEffect } from './effect.ts';
import { instructionOf, isJoinable, mutexOf } from './enabled.ts';
import { MachineFault } from './fault.ts';
import { frameAt, referenceTo } from './frames.ts';
import { OBJECT, THREAD, THREAD_STATE } from './layout.ts';
import type { Machine } from './machine.ts';
import { identityOf } from './memory.ts';
import { allocate, objectAt } from './objects.ts';
import { print } from './print.ts';
import { startAll, startThread } from './start.ts';
import { invokeMethod } from './synchronise.ts';
import { advance, exitProcess, failProcess, finishIfReturning, fork, noteRound, pidOf } from './tasks.ts';
import { loadFrom, localAddress, operandValue, printedText, put, storeTo, updateShared } from './values.ts';

/**
 * Lets a thread take one step, and leaves what it did in `machine.effect`.
 * The thread must be one that `canStep`; `waiter` is the thread that a `signal` is to wake, or the first thread of the
 * child that a `wait()` is to be about, -1 for the first, or `DRAIN`.
 */
export function step(machine: Machine, thread: number, waiter = -1): void {
  if (waiter === DRAIN) {
    drain(machine, thread);
    machine.lastThread = thread;
    return;
  }
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
    if (machine.enterKernel()) {
      // Nothing was changed yet, and what it met may be different by now.
      machine.stopOthers();
      step(machine, thread, waiter);
      return;
    }
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
  machine.effect.objectAddress = mutex - OBJECT.body;
  updateShared(machine, process, mutex, thread + 1);
  updateShared(machine, process, mutex + 1, machine.thread(thread, THREAD.depth));
  machine.setThread(thread, THREAD.depth, 0);
  machine.setThread(thread, THREAD.sleepsOn, 0);
  machine.setThread(thread, THREAD.state, THREAD_STATE.ready);
  advance(machine, thread);
}

type Executed<Op extends Instruction['op']> = Extract<Instruction, { op: Op }>;
/** Instructions after which the thread may stand elsewhere than at the next one, or nowhere. */
type Control = Executed<'branch' | 'call' | 'return' | 'parallel' | 'exit' | 'invoke'>;
/** Instructions that do something, and give no value or one of their own way. */
type Action = Executed<
  'store' | 'yield' | 'fence' | 'fork' | 'print' | 'assert' | 'throw' | 'compute' | 'io' | 'sleep'
>;

function execute(machine: Machine, thread: number, waiter: number): void {
  const instruction = instructionOf(machine, thread);
  const value = (operand: Operand) => operandValue(machine, thread, operand);
  switch (instruction.op) {
    case 'branch':
      branch(machine, thread, instruction);
      return;
    case 'call':
      call(machine, thread, instruction.function, instruction.arguments.map(value), instruction.save);
      return;
    case 'return':
      leave(machine, thread, instruction.value === null ? 0 : value(instruction.value));
      return;
    case 'parallel':
      startAll(machine, thread, instruction.entries);
      return;
    case 'exit':
      exitProcess(machine, machine.processOf(thread), value(instruction.code), thread);
      return;
    case 'invoke':
      invokeMethod(machine, thread, instruction, waiter);
      return;
    default:
      executeInLine(machine, thread, instruction, waiter);
      advance(machine, thread);
  }
}

function branch(machine: Machine, thread: number, instruction: Executed<'branch'>): void {
  const { operator, left, right, next, target, rounds } = instruction;
  const holds = compare(operator, operandValue(machine, thread, left), operandValue(machine, thread, right));
  machine.effect.value = holds ? 1 : 0;
  machine.setThread(thread, THREAD.pc, holds ? next : target);
  const round = holds ? rounds?.next : rounds?.target;
  if (round !== undefined) noteRound(machine, thread, round);
  finishIfReturning(machine, thread);
}

/** Does what an instruction does that the next one follows. */
function executeInLine(
  machine: Machine,
  thread: number,
  instruction: Exclude<Instruction, Control>,
  waiter: number,
): void {
  switch (instruction.op) {
    case 'store':
      storeTo(machine, thread, instruction.to, operandValue(machine, thread, instruction.from));
      return;
    case 'yield':
    case 'fence':
      return;
    case 'fork':
      forkProcess(machine, thread, instruction.to);
      return;
    case 'print':
      print(machine, thread, printedText(machine, thread, instruction.text));
      return;
    case 'assert':
      if (operandValue(machine, thread, instruction.condition) === 0) {
        const text = printedText(machine, thread, instruction.text);
        throw new MachineFault('assertion', `assert가 거짓이었어요${text === '' ? '.' : `: ${text}`}`);
      }
      return;
    case 'throw':
      throw new MachineFault(
        'throw',
        `잡히지 않은 예외예요: ${printedText(machine, thread, instruction.text)}`,
      );
    case 'compute':
    case 'io':
    case 'sleep':
      if (operandValue(machine, thread, instruction.ticks) < 0)
        throw new MachineFault('length', '시간은 0보다 작을 수 없어요.');
      return;
    default:
      put(machine, thread, instruction.to, resultOf(machine, thread, instruction, waiter));
  }
}

function forkProcess(machine: Machine, thread: number, to: Target | null): void {
  const child = fork(machine, thread);
  put(machine, child.thread, to, 0);
  advance(machine, child.thread);
  put(machine, thread, to, pidOf(child.process));
}

/** The value that an instruction puts where it is wanted. */
function resultOf(
  machine: Machine,
  thread: number,
  instruction: Exclude<Instruction, Control | Action>,
  waiter: number,
): number {
  const value = (operand: Operand) => operandValue(machine, thread, operand);
  const process = machine.processOf(thread);
  switch (instruction.op) {
    case 'move':
      return value(instruction.from);
    case 'binary':
      return applyBinary(instruction.operator, value(instruction.left), value(instruction.right));
    case 'unary':
      return applyUnary(instruction.operator, value(instruction.operand));
    case 'load':
      return loadFrom(machine, thread, instruction.from);
    case 'length':
      return objectAt(machine, process, value(instruction.object)).length;
    case 'address': {
      const { of } = instruction;
      if (of.kind === 'global') return of.address;
      return referenceTo(machine, thread, localAddress(machine, thread, of.offset));
    }
    case 'allocate':
      return allocate(machine, process, instruction.shape, instruction.arguments.map(value));
    case 'spawn':
      return startThread(machine, thread, instruction.entry, 0);
    case 'join':
      return join(machine, thread, value(instruction.thread));
    case 'wait': {
      const result = reap(machine, thread, value(instruction.pid), waiter);
      // A result that nobody wants is told all the same.
      machine.effect.value = result;
      return result;
    }
    case 'getpid':
      return pidOf(process);
  }
}

function join(machine: Machine, thread: number, other: number): number {
  if (!isJoinable(machine, thread, other))
    throw new MachineFault('handle', `${josa(other, '은/는')} 기다릴 수 있는 스레드가 아니에요.`);
  machine.effect.joined.push(other);
  return machine.thread(other, THREAD.result);
}
