import { canDrain, DRAIN } from '../machine/drain.ts';
import { canStep, instructionOf, runnable, wakeable } from '../machine/enabled.ts';
import type { Machine } from '../machine/machine.ts';
import { step } from '../machine/step.ts';
import type { Run } from './run.ts';
import type { Choice } from './schedule.ts';

/** Who goes next when nobody says. */
export type Policy =
  /** First come, first served: a thread runs until it has to wait or has ended. */
  | { kind: 'fcfs' }
  /** Round robin: in turn, each for at most `quantum` steps. */
  | { kind: 'rr'; quantum: number }
  /** Any thread that can move, chosen anew for every step by a generator that starts from `seed`. */
  | { kind: 'random'; seed: number };

/** What can be set of a policy; each policy reads its own. */
export interface PolicySettings {
  /** Which it is. */
  policy: Policy['kind'];
  /** Steps in a turn of `rr`. */
  quantum: number;
  /** Where the generator of `random` starts. */
  seed: number;
}

/** A policy from what people set of one: which it is, the steps of a turn of `rr`, and where `random` starts. */
export function policyOf({ policy, quantum, seed }: PolicySettings): Policy {
  if (policy === 'rr') return { kind: policy, quantum };
  return policy === 'random' ? { kind: policy, seed } : { kind: policy };
}

/** A policy at work: it is asked before every step. */
type Chooser = (machine: Machine) => Choice | null;

/** Steps that `follow` takes at most, unless told otherwise. */
export const DEFAULT_MAX_STEPS = 10_000;

/**
 * A chooser for a policy. `last` is the thread of the step before, `held` the steps that it has taken in a row and
 * `taken` all steps so far: what a policy needs to know to go on from the middle of a run as if it had made it all.
 */
function chooser(policy: Policy, last = -1, held = 0, taken = 0): Chooser {
  if (policy.kind === 'random') {
    let at = taken;
    return (machine) => {
      // A buffer that holds a store draws like a thread.
      const choices = runnable(machine).flatMap((thread): Choice[] => [
        ...(canStep(machine, thread) ? [{ thread, waiter: -1 }] : []),
        ...(canDrain(machine, thread) ? [{ thread, waiter: DRAIN }] : []),
      ]);
      if (choices.length === 0) return null;
      const draw = 2 * at++;
      const choice = choices[randomBelow(choices.length, policy.seed, draw)];
      if (choice.waiter === DRAIN) return choice;
      const { thread } = choice;
      const waiters = wakeable(machine, thread);
      return {
        thread,
        waiter: waiters.length > 1 ? waiters[randomBelow(waiters.length, policy.seed, draw + 1)] : -1,
      };
    };
  }
  let current = last;
  let run = held;
  let gaveWay = false;
  const quantum = policy.kind === 'rr' ? Math.max(1, policy.quantum) : Number.POSITIVE_INFINITY;
  return (machine) => {
    const threads = runnable(machine);
    if (threads.length === 0) return null;
    const stays = threads.includes(current) && run < quantum && !gaveWay;
    const next = stays ? current : (threads.find((thread) => thread > current) ?? threads[0]);
    run = next === current && stays ? run + 1 : 1;
    current = next;
    const steps = canStep(machine, next);
    gaveWay = steps && instructionOf(machine, next).op === 'yield';
    return { thread: next, waiter: steps ? -1 : DRAIN };
  };
}

/** The run, gone on with by a policy until nothing can move, or until it is `maxSteps` long. */
export function follow(
  run: Run,
  policy: Policy,
  { maxSteps = DEFAULT_MAX_STEPS }: { maxSteps?: number } = {},
): Run {
  const machine = run.machineAtEnd();
  const choose = chooserFor(run, policy);
  const choices: Choice[] = [];
  while (run.length + choices.length < maxSteps) {
    const choice = choose(machine);
    if (choice === null) break;
    choices.push(choice);
    step(machine, choice.thread, choice.waiter);
  }
  return choices.length === 0 ? run : run.extend(choices);
}

/** What a policy chooses for the step after a run, or null when nothing can move. */
export function nextChoice(run: Run, policy: Policy): Choice | null {
  return chooserFor(run, policy)(run.machineAtEnd());
}

function chooserFor(run: Run, policy: Policy): Chooser {
  const last = run.schedule.at(-1)?.thread ?? -1;
  let held = 0;
  while (held < run.length && run.schedule[run.length - 1 - held].thread === last) held++;
  return chooser(policy, last, held, run.length);
}

/**
 * The `draw`-th number below a bound for a seed, the same everywhere: a counter and two rounds of mixing.
 * Source: SplitMix (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014) in 32 bits.
 */
function randomBelow(bound: number, seed: number, draw: number): number {
  let z = (seed + Math.imul(draw + 1, 0x9e3779b9)) | 0;
  z ^= z >>> 16;
  z = Math.imul(z, 0x21f0aaad);
  z ^= z >>> 15;
  z = Math.imul(z, 0x735a2d97);
  z ^= z >>> 15;
  return Math.floor(((z >>> 0) / 0x1_0000_0000) * bound);
}
