import { type Call, get, type Methods, nothing, self, set } from './behaviour.ts';
import { MachineFault } from './fault.ts';
import { OBJECT, THREAD, THREAD_STATE } from './layout.ts';
import type { Machine } from './machine.ts';
import { identityOf, read } from './memory.ts';
import { advance } from './tasks.ts';
import { updateShared } from './values.ts';

/** Threads that sleep on the condition or barrier at an address, in the order of their creation. */
export function sleepersOn(machine: Machine, process: number, address: number): number[] {
  const object = identityOf(machine, process, address);
  const sleepers: number[] = [];
  for (let thread = 0; thread < machine.threads; thread++) {
    if (machine.thread(thread, THREAD.state) !== THREAD_STATE.sleeping) continue;
    const on = machine.thread(thread, THREAD.sleepsOn);
    if (identityOf(machine, machine.processOf(thread), on) === object) sleepers.push(thread);
  }
  return sleepers;
}

function sleep({ machine, thread, object }: Call): 'stay' {
  machine.setThread(thread, THREAD.state, THREAD_STATE.sleeping);
  machine.setThread(thread, THREAD.sleepsOn, object.address);
  machine.effect.slept = true;
  return 'stay';
}

function wake({ machine }: Call, thread: number): void {
  machine.setThread(thread, THREAD.state, THREAD_STATE.woken);
  machine.effect.woken.push(thread);
}

/** Its mutex. A waiter sleeps without it and takes it back by a step of its own (Mesa). */
export const condition: Methods = {
  wait: {
    act: (call) => {
      const { machine, thread, process } = call;
      const mutex = get(call, call.first) + OBJECT.body;
      if (read(machine, process, mutex) !== self(call))
        throw new MachineFault('unlock', '뮤텍스를 쥐지 않고 조건 변수를 기다렸어요.');
      machine.effect.mutex = identityOf(machine, process, mutex - OBJECT.body);
      machine.setThread(thread, THREAD.depth, read(machine, process, mutex + 1));
      updateShared(machine, process, mutex, 0);
      updateShared(machine, process, mutex + 1, 0);
      return sleep(call);
    },
  },
  signal: {
    act: nothing((call) => {
      const sleepers = sleepersOn(call.machine, call.process, call.object.address);
      if (sleepers.length > 0) wake(call, call.waiter >= 0 ? call.waiter : sleepers[0]);
    }),
  },
  broadcast: {
    act: nothing((call) => {
      for (const thread of sleepersOn(call.machine, call.process, call.object.address)) wake(call, thread);
    }),
  },
};

/** How many have to come, and how many have. */
export const barrier: Methods = {
  wait: {
    act: (call) => {
      const arrived = get(call, call.second) + 1;
      if (arrived < get(call, call.first)) {
        set(call, call.second, arrived);
        return sleep(call);
      }
      set(call, call.second, 0);
      for (const thread of sleepersOn(call.machine, call.process, call.object.address)) {
        wake(call, thread);
        call.machine.setThread(thread, THREAD.state, THREAD_STATE.ready);
        call.machine.setThread(thread, THREAD.sleepsOn, 0);
        advance(call.machine, thread);
      }
      return 0;
    },
  },
};
