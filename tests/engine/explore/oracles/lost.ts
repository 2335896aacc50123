import type { Program } from '../../../../src/engine/language/program.ts';
import type { Effect } from '../../../../src/engine/machine/effect.ts';
import { canStep, runnable, wakeable } from '../../../../src/engine/machine/enabled.ts';
import { THREAD, THREAD_STATE } from '../../../../src/engine/machine/layout.ts';
import type { Machine } from '../../../../src/engine/machine/machine.ts';
import { objectAt } from '../../../../src/engine/machine/objects.ts';
import { step } from '../../../../src/engine/machine/step.ts';
import { faultOf } from '../../../../src/engine/machine/tasks.ts';
import type { Memory } from './cheapest.ts';
import type { Node } from './state-space.ts';

/** A thread and a condition of which it has missed a signal, with the condition's mutex. */
type Missed = [thread: number, condition: number];

/** What each thread has missed: while it was awake, and what it has gone to sleep on all the same. */
export interface Unheard {
  awake: Missed[];
  asleep: Missed[];
}

/** Remembers, for each thread, signals of others that nobody heard since the thread last gave up the condition's mutex. */
export function unheard(program: Program, nodes: readonly Node[]): Memory<Unheard> {
  const mutexes = new Map<number, number>();
  for (const { edges } of nodes)
    for (const { effect } of edges) if (effect.slept) mutexes.set(effect.object, effect.mutex);
  return {
    start: { awake: [], asleep: [] },
    after({ awake, asleep }, { thread, effect }) {
      const others = Array.from({ length: 8 }, (_, other) => other).filter((other) => other !== thread);
      const vain = signalled(program, effect) && effect.woken.length === 0;
      const heard = vain ? others.map((other): Missed => [other, effect.object]) : [];
      const falls = awake.filter(([who, what]) => effect.slept && who === thread && what === effect.object);
      const released = gaveUp(program, effect);
      const drops = ([who, what]: Missed) =>
        who === thread && released !== -1 && released === mutexes.get(what);
      const gone = (who: number) => effect.woken.includes(who) || effect.ended.includes(who);
      return {
        awake: unique([...awake.filter((one) => !drops(one) && !effect.ended.includes(one[0])), ...heard]),
        asleep: unique([...asleep, ...falls].filter(([who]) => !gone(who))),
      };
    },
  };
}

function unique(missed: Missed[]): Missed[] {
  return [...new Map(missed.map((one) => [one.join(), one])).values()].sort(
    ([a, c], [b, d]) => a - b || c - d,
  );
}

function signalled(program: Program, { pc }: Effect): boolean {
  const instruction = program.instructions[pc];
  return instruction.op === 'invoke' && ['signal', 'broadcast'].includes(instruction.method);
}

/** Identity of the mutex that a step gave up, or -1. */
export function gaveUp(program: Program, { pc, slept, mutex, object, accesses, fault }: Effect): number {
  if (slept) return mutex;
  const instruction = program.instructions[pc];
  const unlocks = instruction.op === 'invoke' && instruction.method === 'unlock' && fault === null;
  return unlocks && accesses.every(({ after }) => after === 0) ? object : -1;
}

/** Whether a thread sleeps on a condition and, if it were woken there, could do anything else than go back to sleep. */
export function missesMuch(machine: Machine, thread: number): boolean {
  if (machine.thread(thread, THREAD.state) !== THREAD_STATE.sleeping) return false;
  const condition = machine.thread(thread, THREAD.sleepsOn);
  if (objectAt(machine, machine.processOf(thread), condition).shape.kind !== 'condition') return false;
  const before = machine.snapshot();
  machine.setThread(thread, THREAD.state, THREAD_STATE.woken);
  const states = new Map([[machine.snapshot().join(), machine.snapshot()]]);
  let goesOn = false;
  for (const state of states.values()) {
    machine.restore(state);
    goesOn ||= isBeyond(machine, thread, condition);
    for (const mover of runnable(machine)) {
      machine.restore(state);
      const sleepers = wakeable(machine, mover);
      for (const waiter of sleepers.length > 1 ? sleepers : [-1]) {
        machine.restore(state);
        step(machine, mover, waiter);
        goesOn ||= machine.effect.rounds.some((round) => round.thread === thread && round.done);
        states.set(machine.snapshot().join(), machine.snapshot());
      }
    }
    if (goesOn) break;
  }
  machine.restore(before);
  return goesOn;
}

function isBeyond(machine: Machine, thread: number, condition: number): boolean {
  if (machine.hasEnded(thread)) return faultOf(machine, machine.processOf(thread)) === null;
  switch (machine.thread(thread, THREAD.state)) {
    case THREAD_STATE.woken:
      return false;
    case THREAD_STATE.sleeping:
      return machine.thread(thread, THREAD.sleepsOn) !== condition;
    default:
      return !canStep(machine, thread);
  }
}

/** Whether a run ends in a deadlock with a wake-up lost. */
export function losesWakeup(machine: Machine, program: Program, effects: readonly Effect[]): boolean {
  for (let thread = 0; thread < machine.threads; thread++) {
    if (machine.thread(thread, THREAD.state) !== THREAD_STATE.sleeping) continue;
    const own = effects.map((effect, i) => ({ effect, i })).filter(({ effect }) => effect.thread === thread);
    const slept = own.findLast(({ effect }) => effect.slept && effect.mutex !== -1);
    if (slept === undefined) continue;
    const released = own.findLast(
      ({ effect, i }) => i < slept.i && gaveUp(program, effect) === slept.effect.mutex,
    );
    const vain = effects
      .slice((released?.i ?? -1) + 1, slept.i)
      .some(
        (effect) =>
          effect.thread !== thread &&
          signalled(program, effect) &&
          effect.woken.length === 0 &&
          effect.object === slept.effect.object,
      );
    if (vain && missesMuch(machine, thread)) return true;
  }
  return false;
}
