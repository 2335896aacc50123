import { josa } from '../../words/josa.ts';
import { applyBinary, applyUnary, compare } from './arithmetic.ts';
import { call, leave } from './call.ts';
import { reap } from './children.ts';
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
 * child that a `wait()` is to be about, or -1 for the first.
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
  machine.effect.objectAddress = mutex - OBJECT.body;
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
        applyBinary(instruction.operator, value(instruction.left), value(instruction.right)),
      );
      break;
    case 'unary':
      put(machine, thread, instruction.to, applyUnary(instruction.operator, value(instruction.operand)));
      break;
    case 'branch': {
      const holds = compare(instruction.operator, value(instruction.left), value(instruction.right));
      machine.effect.value = holds ? 1 : 0;
      machine.setThread(thread, THREAD.pc, holds ? instruction.next : instruction.target);
      const round = holds ? instruction.rounds?.next : instruction.rounds?.target;
      if (round !== undefined) noteRound(machine, thread, round);
      finishIfReturning(machine, thread);
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
          `${josa(value(instruction.thread), '은/는')} 기다릴 수 있는 스레드가 아니에요.`,
        );
      }
      machine.effect.joined.push(value(instruction.thread));
      put(machine, thread, instruction.to, machine.thread(value(instruction.thread), THREAD.result));
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
    case 'wait': {
      const result = reap(machine, thread, value(instruction.pid), waiter);
      // A result that nobody wants is told all the same.
      machine.effect.value = result;
      put(machine, thread, instruction.to, result);
      break;
    }
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
      print(machine, thread, printedText(machine, thread, instruction.text));
      break;
    case 'assert':
      if (value(instruction.condition) === 0) {
        const text = printedText(machine, thread, instruction.text);
        throw new MachineFault('assertion', `assert가 거짓이었어요${text === '' ? '.' : `: ${text}`}`);
      }
      break;
    case 'throw':
      throw new MachineFault(
        'throw',
        `잡히지 않은 예외예요: ${printedText(machine, thread, instruction.text)}`,
      );
    case 'compute':
    case 'io':
    case 'sleep':
      if (value(instruction.ticks) < 0) throw new MachineFault('length', '시간은 0보다 작을 수 없어요.');
      break;
  }
  advance(machine, thread);
}
