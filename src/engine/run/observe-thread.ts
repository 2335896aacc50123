import type { ThreadState } from '../../kinds/states.ts';
import { REGISTERS } from '../language/instruction.ts';
import { canDrain } from '../machine/drain.ts';
import { canStep, instructionOf, wakeable } from '../machine/enabled.ts';
import { FRAME, THREAD, THREAD_STATE } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import { storeBufferOf } from '../machine/store-buffer.ts';
import { scopedFrames } from './locals.ts';
import type { FrameMoment, ThreadMoment } from './moment.ts';
import { wordMoment } from './observe-objects.ts';
import { formatRegister } from './registers.ts';
import { threadName } from './schedule.ts';
import { type Holding, waitingOf } from './waiting.ts';

/** Everything there is to see of a thread. `isLast`: it took the last step; `holding`: what is known of names and readers. */
export function observeThread(
  machine: Machine,
  thread: number,
  steps: number,
  isLast: boolean,
  holding: Holding,
): ThreadMoment {
  const ended = machine.hasEnded(thread);
  const able = !ended && canStep(machine, thread);
  const drains = canDrain(machine, thread);
  const pc = ended ? -1 : machine.thread(thread, THREAD.pc);
  const registers = Array.from({ length: REGISTERS }, (_, i) => machine.thread(thread, THREAD.registers + i));
  return {
    index: thread,
    name: threadName(thread),
    process: machine.processOf(thread),
    entry: machine.program.functions[machine.thread(thread, THREAD.entry)].name,
    state: stateOf(ended, able || drains, isLast),
    waiting: ended || able || drains ? null : waitingOf(machine, thread, holding),
    canStep: able,
    storeBuffer: storeBufferOf(machine, thread).map(({ address, value }) => ({ address, value })),
    wakes: ended ? [] : wakeable(machine, thread),
    pc,
    line: ended ? 0 : instructionOf(machine, thread).range.line,
    registers,
    registerTexts: registers.map((value, index) => formatRegister(machine.program, pc, index, value)),
    sp: machine.thread(thread, THREAD.sp),
    fp: machine.thread(thread, THREAD.fp),
    frames: ended ? [] : observeFrames(machine, thread),
    stack: machine.thread(thread, THREAD.stack),
    steps,
    ended: endedHow(machine.thread(thread, THREAD.state)),
  };
}

function stateOf(ended: boolean, able: boolean, isLast: boolean): ThreadState {
  if (ended) return 'finished';
  if (!able) return 'waiting';
  return isLast ? 'running' : 'ready';
}

function endedHow(state: number): ThreadMoment['ended'] {
  if (state === THREAD_STATE.finished) return 'itself';
  return state === THREAD_STATE.killed ? 'with-process' : 'no';
}

function observeFrames(machine: Machine, thread: number): FrameMoment[] {
  return scopedFrames(machine, thread).map(({ frame, info, locals }) => ({
    function: frame.function,
    name: info.name,
    address: frame.address,
    words: FRAME.locals + info.frameSize,
    locals: locals.map((local) =>
      wordMoment(machine, machine.processOf(thread), local, frame.address + FRAME.locals + local.offset),
    ),
  }));
}
