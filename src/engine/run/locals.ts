import type { FunctionInfo, LocalVariable } from '../language/program.ts';
import { type Frame, framesOf } from '../machine/frames.ts';
import { THREAD } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';

/** A frame of a thread with the locals that are in scope where it stands. */
export interface ScopedFrame {
  /** Where it lies, and which function's it is. */
  frame: Frame;
  /** That function. */
  info: FunctionInfo;
  /** Parameters, and locals of the blocks that are being run. */
  locals: LocalVariable[];
}

/** Frames of a thread that has not ended, the innermost first. */
export function scopedFrames(machine: Machine, thread: number): ScopedFrame[] {
  let pc = machine.thread(thread, THREAD.pc);
  return framesOf(machine, thread).map((frame) => {
    const info = machine.program.functions[frame.function];
    const position = machine.program.instructions[pc].range.start;
    pc = frame.call;
    return { frame, info, locals: localsInScope(info, position) };
  });
}

/** Parameters always; another local where its block is being run. The innermost of equal names hides the others. */
function localsInScope(info: FunctionInfo, position: number): LocalVariable[] {
  const visible = info.locals.filter(
    (local) =>
      local.offset < info.parameters || (position >= local.scope.start && position < local.scope.end),
  );
  return visible.filter((local, i) => !visible.some((other, j) => j > i && other.name === local.name));
}
