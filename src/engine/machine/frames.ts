import { josa } from '../../words/josa.ts';
import { stackBase, stackLimit } from '../language/address-space.ts';
import { MachineFault } from './fault.ts';
import { ADDRESS_BITS, addressOf, FRAME, FUNCTION_BITS, THREAD, THREAD_STATE } from './layout.ts';
import type { Machine } from './machine.ts';
import { read, stackSlot, write } from './memory.ts';

const GENERATIONS = 1 << (31 - ADDRESS_BITS);

/** A function's frame on a stack. */
export interface Frame {
  /** Frame pointer: address of its first word. */
  address: number;
  /** Index into `Program.functions`. */
  function: number;
  /** Tells it from later frames at the same place; 0 for a function of whose locals nobody takes the address. */
  generation: number;
  /** The `call` that made it, or -1 in a thread's first frame. */
  call: number;
  /** Frame pointer of the caller, or 0. */
  caller: number;
}

/** Reads a frame. */
export function frameAt(machine: Machine, process: number, address: number): Frame {
  const header = read(machine, process, address + FRAME.function);
  return {
    address,
    function: header & ((1 << FUNCTION_BITS) - 1),
    generation: header >>> FUNCTION_BITS,
    call: read(machine, process, address + FRAME.call),
    caller: read(machine, process, address + FRAME.caller),
  };
}

/** Frames of a thread that has not ended, the innermost first. */
export function framesOf(machine: Machine, thread: number): Frame[] {
  const frames: Frame[] = [];
  const process = machine.processOf(thread);
  for (let address = machine.thread(thread, THREAD.fp); address !== 0; ) {
    const frame = frameAt(machine, process, address);
    frames.push(frame);
    address = frame.caller;
  }
  return frames;
}

/**
 * Puts a frame on a thread's stack, which grows towards lower addresses, and makes it the innermost.
 * @param saved registers of the caller that it keeps
 */
export function pushFrame(
  machine: Machine,
  thread: number,
  index: number,
  call: number,
  values: readonly number[],
  saved: readonly number[],
): void {
  const info = machine.program.functions[index];
  const process = machine.processOf(thread);
  const sp = machine.thread(thread, THREAD.sp) - (FRAME.locals + info.frameSize + saved.length);
  if (sp < stackBase(machine.thread(thread, THREAD.stack))) {
    throw new MachineFault(
      'stack',
      `${josa(`${info.name}()`, '을/를')} 부를 자리가 스택에 없어요. 너무 깊이 불렀어요.`,
    );
  }
  let generation = 0;
  if (info.addressTaken) {
    generation = (machine.thread(thread, THREAD.generation) % (GENERATIONS - 1)) + 1;
    machine.setThread(thread, THREAD.generation, generation);
  }
  write(machine, process, sp + FRAME.function, index | (generation << FUNCTION_BITS));
  write(machine, process, sp + FRAME.call, call);
  write(machine, process, sp + FRAME.caller, machine.thread(thread, THREAD.fp));
  // Old values of a frame that was here before must not make equal states differ.
  for (let i = 0; i < info.frameSize; i++) write(machine, process, sp + FRAME.locals + i, values[i] ?? 0);
  saved.forEach((value, i) => {
    write(machine, process, sp + FRAME.locals + info.frameSize + i, value);
  });
  machine.setThread(thread, THREAD.sp, sp);
  machine.setThread(thread, THREAD.fp, sp);
  machine.setThread(thread, THREAD.pc, info.entry);
}

/** Takes the innermost frame off and gives back the registers that it kept. */
export function popFrame(machine: Machine, thread: number, frame: Frame, save: number): number[] {
  const process = machine.processOf(thread);
  const info = machine.program.functions[frame.function];
  const end = frame.address + FRAME.locals + info.frameSize;
  const saved = Array.from({ length: save }, (_, i) => read(machine, process, end + i));
  // A word below the stack pointer means nothing any more, and is zero in all states alike.
  for (let address = frame.address; address < end + save; address++) write(machine, process, address, 0);
  machine.setThread(thread, THREAD.sp, end + save);
  machine.setThread(thread, THREAD.fp, frame.caller);
  return saved;
}

/** Stack pointer of an empty stack. */
export function emptyStack(slot: number): number {
  return stackLimit(slot);
}

/** The address that `ref` gives for a local: it also says in which call of the function. */
export function referenceTo(machine: Machine, thread: number, address: number): number {
  const frame = frameAt(machine, machine.processOf(thread), machine.thread(thread, THREAD.fp));
  return address | (frame.generation << ADDRESS_BITS);
}

/** The plain address in a value that `ref` made. Throws `dangling` when its function has returned. */
export function followReference(machine: Machine, process: number, reference: number): number {
  const address = addressOf(reference);
  const generation = reference >>> ADDRESS_BITS;
  if (generation === 0) return address;
  for (let thread = 0; thread < machine.threads; thread++) {
    if (
      machine.processOf(thread) !== process ||
      machine.thread(thread, THREAD.state) >= THREAD_STATE.finished
    )
      continue;
    if (machine.thread(thread, THREAD.stack) !== stackSlot(address)) continue;
    for (const frame of framesOf(machine, thread)) {
      const locals = frame.address + FRAME.locals;
      const { frameSize } = machine.program.functions[frame.function];
      if (frame.generation === generation && address >= locals && address < locals + frameSize)
        return address;
    }
  }
  throw new MachineFault('dangling', '이미 돌아온 함수의 지역 변수를 가리키는 주소예요.');
}
