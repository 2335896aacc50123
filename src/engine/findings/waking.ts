import { canStep, runnable, waysOf } from '../machine/enabled.ts';
import { THREAD, THREAD_STATE } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import { step } from '../machine/step.ts';
import { faultOf } from '../machine/tasks.ts';

/** States to look at; more than any exercise has behind a thread that was woken. */
const MOST_STATES = 4096;
/** Steps between two pauses. */
const PAUSE_EVERY = 256;

/**
 * Whether a thread that sleeps on a condition in a deadlock could go on if it were woken: whether some run from there
 * ends it, not by a fault, lets it wait for something else than that condition, or lets it end a round of an endless
 * loop. One that can only go back to sleep has missed nothing. Null: there were too many states to look at.
 * @param machine in the deadlock; it is another one's afterwards
 */
export function* goesOnWhenWoken(machine: Machine, thread: number): Generator<void, boolean | null> {
  const condition = machine.thread(thread, THREAD.sleepsOn);
  machine.setThread(thread, THREAD.state, THREAD_STATE.woken);
  const seen = new Set<string>();
  const waiting: Int32Array[] = [];
  let steps = 0;
  const meet = () => {
    const state = machine.snapshot();
    const key = state.join();
    if (seen.has(key)) return;
    seen.add(key);
    waiting.push(state);
  };
  meet();
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    if (seen.size > MOST_STATES) return null;
    machine.restore(state);
    if (hasGoneOn(machine, thread, condition)) return true;
    // Its own steps are looked at first: they come last.
    const movers = runnable(machine).sort((a, b) => Number(a === thread) - Number(b === thread));
    for (const mover of movers) {
      machine.restore(state);
      for (const waiter of waysOf(machine, mover)) {
        machine.restore(state);
        step(machine, mover, waiter);
        if (machine.effect.rounds.some((round) => round.thread === thread && round.done)) return true;
        meet();
        if (++steps % PAUSE_EVERY === 0) yield;
      }
    }
  }
  return false;
}

function hasGoneOn(machine: Machine, thread: number, condition: number): boolean {
  if (machine.hasEnded(thread)) return faultOf(machine, machine.processOf(thread)) === null;
  if (canStep(machine, thread)) return false;
  const state = machine.thread(thread, THREAD.state);
  // Who was woken and cannot have its mutex back has not come out of its wait.
  if (state === THREAD_STATE.woken) return false;
  return state !== THREAD_STATE.sleeping || machine.thread(thread, THREAD.sleepsOn) !== condition;
}
