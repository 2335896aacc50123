import { RaceDetector } from '../../../../src/engine/findings/race.ts';
import type { Program } from '../../../../src/engine/language/program.ts';
import { DRAIN } from '../../../../src/engine/machine/drain.ts';
import type { Effect } from '../../../../src/engine/machine/effect.ts';
import { canStep, runnable, wakeable } from '../../../../src/engine/machine/enabled.ts';
import { PROCESS, PROCESS_STATE, THREAD, THREAD_STATE } from '../../../../src/engine/machine/layout.ts';
import { loadProgram } from '../../../../src/engine/machine/load.ts';
import type { Machine } from '../../../../src/engine/machine/machine.ts';
import { outputOf } from '../../../../src/engine/machine/print.ts';
import { step } from '../../../../src/engine/machine/step.ts';
import { globalsOf } from '../../../../src/engine/run/globals.ts';
import { endOf } from '../../../../src/engine/run/observe.ts';
import { notForEnds, tiedUp } from './left-behind.ts';
import { losesWakeup } from './lost.ts';

/** Length of a schedule as the explorer compares them. */
export type Cost = [switches: number, steps: number];

/** What a plain walk over all schedules finds. */
export interface Naive {
  schedules: bigint;
  /** How many of them take at once what a thread does by itself, the thread that was made first before others. */
  accessSchedules: bigint;
  /** By kind, output and globals as JSON: how many schedules, and the cost of the cheapest. */
  ends: Map<string, { schedules: bigint; cost: Cost }>;
  /** By kind: the cost of the cheapest schedule that shows it. */
  findings: Map<string, Cost>;
}

/** More schedules than anybody should walk over. */
export class TooMany extends Error {}

interface Choice {
  thread: number;
  waiter: number;
}

/** What lies behind a state: who still moves, which processes last, and whether it can end otherwise than in a deadlock. */
interface Future {
  moves: Set<number>;
  lasts: Set<number>;
  escapes: boolean;
}

/**
 * Takes every schedule of a program one by one, by recursion: no state is ever recognised. The oracle of the
 * explorer's tests, slow and plain. Throws `TooMany` past a number of schedules, and on schedules without an end.
 */
export function walk(program: Program, limit: number): Naive {
  const machine = loadProgram(program);
  const naive: Naive = { schedules: 0n, accessSchedules: 0n, ends: new Map(), findings: new Map() };
  const path: Choice[] = [];
  const effects: Effect[] = [];

  const note = (kind: string, steps = path.length) => {
    const cost = costOf(path.slice(0, steps));
    const best = naive.findings.get(kind);
    if (best === undefined || isLess(cost, best)) naive.findings.set(kind, cost);
  };

  const finish = (atOnce: boolean): Future => {
    naive.schedules++;
    if (naive.schedules > limit) throw new TooMany();
    if (atOnce) naive.accessSchedules++;
    const kind = endOf(machine);
    const key = JSON.stringify([kind, outputOf(machine), globalsOf(machine)]);
    const end = naive.ends.get(key) ?? { schedules: 0n, cost: [Infinity, Infinity] };
    const cost = costOf(path);
    naive.ends.set(key, { schedules: end.schedules + 1n, cost: isLess(cost, end.cost) ? cost : end.cost });
    if (kind === 'deadlock') note('deadlock');
    if (kind === 'deadlock' && losesWakeup(machine, program, effects)) note('lostWakeup');
    const races = new RaceDetector(program);
    for (const [index, effect] of effects.entries()) races.learn(effect, index + 1);
    for (const race of races.found) note('race', race.step);
    return { moves: new Set(), lasts: runningIn(machine), escapes: kind !== 'deadlock' };
  };

  const noteStuck = (here: Int32Array, { moves, lasts, escapes }: Future) => {
    if (!escapes) return;
    machine.restore(here);
    const still = notForEnds(machine).filter((thread) => !moves.has(thread));
    const isLeft = still.some((thread) => lasts.has(machine.processOf(thread)));
    if (isLeft || tiedUp(machine, still).size > 0) note('partialDeadlock');
  };

  const visit = (atOnce: boolean): Future => {
    if (path.length > 200) throw new TooMany();
    const threads = runnable(machine);
    const here = machine.snapshot();
    if (threads.length === 0) {
      const end = finish(atOnce);
      noteStuck(here, end);
      return end;
    }
    const future: Future = { moves: new Set(threads), lasts: new Set(), escapes: false };
    const first =
      !atOnce || program.storeBuffers
        ? undefined
        : threads.find((thread) => {
            machine.restore(here);
            step(machine, thread);
            return isByItself(program, machine.effect);
          });
    for (const thread of threads) {
      machine.restore(here);
      const sleepers = wakeable(machine, thread);
      const own = canStep(machine, thread) ? (sleepers.length > 1 ? sleepers : [-1]) : [];
      // Without buffers there is never anything in them.
      const stores = machine.program.storeBuffers ? machine.thread(thread, THREAD.size) : 0;
      for (const waiter of stores > 0 ? [...own, DRAIN] : own) {
        machine.restore(here);
        step(machine, thread, waiter);
        path.push({ thread, waiter });
        effects.push(machine.effect);
        const { fault } = machine.effect;
        if (fault !== null) note(fault.kind === 'assertion' ? 'assertion' : 'fault');
        for (const other of goneOnIn(machine)) future.moves.add(other);
        const then = visit(atOnce && (first ?? thread) === thread);
        for (const mover of then.moves) future.moves.add(mover);
        for (const process of then.lasts) future.lasts.add(process);
        future.escapes ||= then.escapes;
        path.pop();
        effects.pop();
      }
    }
    noteStuck(here, future);
    return future;
  };
  visit(true);
  return naive;
}

/** Whether a step did nothing that any other thread could tell, but that its thread has ended with it. */
function isByItself(program: Program, effect: Effect): boolean {
  const {
    accesses,
    object,
    mutex,
    joined,
    started,
    woken,
    exited,
    slept,
    printed,
    fault,
    ended,
    pc,
    anyChild,
  } = effect;
  const { op } = program.instructions[pc];
  const lends = program.functions.some((info) => info.addressTaken);
  return (
    [accesses, joined, started, woken, exited].every((list) => list.length === 0) &&
    object === -1 &&
    mutex === -1 &&
    !slept &&
    // That there is no child is so until another thread forks one.
    !anyChild &&
    printed === null &&
    fault === null &&
    op !== 'allocate' &&
    // An address of a local leads nowhere any more once its function has returned.
    !(lends && (op === 'return' || ended.length > 0))
  );
}

/** Context switches and steps of a schedule. */
export function costOf(schedule: readonly Choice[]): Cost {
  return [
    schedule.filter(({ thread }, i) => i > 0 && thread !== schedule[i - 1].thread).length,
    schedule.length,
  ];
}

function isLess([switches, steps]: Cost, [otherSwitches, otherSteps]: Cost): boolean {
  return switches < otherSwitches || (switches === otherSwitches && steps < otherSteps);
}

/** Threads that went on by the last step without one of their own. */
function goneOnIn(machine: Machine): number[] {
  const { woken, ended } = machine.effect;
  return [
    ...woken,
    ...ended.filter((thread) => machine.thread(thread, THREAD.state) === THREAD_STATE.finished),
  ];
}

/** Processes that have not ended. */
function runningIn(machine: Machine): Set<number> {
  const running = new Set<number>();
  for (let process = 0; process < machine.processes; process++)
    if (machine.process(process, PROCESS.state) === PROCESS_STATE.running) running.add(process);
  return running;
}
