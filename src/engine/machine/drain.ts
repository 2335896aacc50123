import { type Access, emptyEffect } from './effect.ts';
import type { Machine } from './machine.ts';
import { identityOf, read, write } from './memory.ts';
import { setStoreBuffer, storeBufferOf, storesOf } from './store-buffer.ts';
import { finishIfReturning } from './tasks.ts';

/** What stands in place of a waiter where a step is not the thread's own: the oldest store of its buffer comes to memory. */
export const DRAIN = -2;

/** Whether a thread's buffer holds a store that can come to memory. */
export function canDrain(machine: Machine, thread: number): boolean {
  return !machine.hasEnded(thread) && storesOf(machine, thread) > 0;
}

/** Brings the oldest store of a thread to memory, as a step of its own. A thread whose code is over ends with the last one. */
export function drain(machine: Machine, thread: number): void {
  const [store, ...rest] = storeBufferOf(machine, thread);
  const { address, value, unset, pc } = store;
  const process = machine.processOf(thread);
  machine.effect = emptyEffect(thread, pc);
  bring(machine, process, 'write', address, value);
  if (unset !== 0) {
    const bits = Math.floor(unset / 32);
    bring(machine, process, 'update', bits, read(machine, process, bits) & ~(1 << (unset % 32)));
  }
  machine.effect.value = value;
  setStoreBuffer(machine, thread, rest);
  if (rest.length === 0) finishIfReturning(machine, thread);
}

function bring(
  machine: Machine,
  process: number,
  kind: Access['kind'],
  address: number,
  after: number,
): void {
  const before = read(machine, process, address);
  write(machine, process, address, after);
  const key = identityOf(machine, process, address);
  machine.effect.drained.push({ kind, process, address, key, before, after, atomic: false });
}
