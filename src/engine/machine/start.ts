import type { Entry } from '../language/instruction.ts';
import { THREAD, THREAD_STATE } from './layout.ts';
import type { Machine } from './machine.ts';
import { addThread, advance, finishIfReturning } from './tasks.ts';
import { operandValue } from './values.ts';

/** Starts a thread in the same process, and gives its index. `starter`: 1 + the thread whose `parallel` waits for it, or 0. */
export function startThread(machine: Machine, thread: number, entry: Entry, starter: number): number {
  const values = entry.arguments.map((argument) => operandValue(machine, thread, argument));
  const started = addThread(machine, machine.processOf(thread), {
    function: entry.function,
    values,
    starter,
  });
  finishIfReturning(machine, started);
  return started;
}

/** Starts all threads of a `parallel`, which waits until they have ended. */
export function startAll(machine: Machine, thread: number, entries: readonly Entry[]): void {
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
