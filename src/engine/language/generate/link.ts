import type { Instruction, Operand, Operation, Round } from '../instruction.ts';
import type { Code, Item, Loop } from './code.ts';

const ZERO: Operand = { kind: 'constant', value: 0 };

/** A step for a loop that has none, so that it cannot hang the machine: goes on whether 0 is 0 or not. */
const SPIN: Operation = { op: 'branch', operator: '===', left: ZERO, right: ZERO, target: 0 };

/** The code of all functions as one program. */
export interface Linked {
  /** The code of all functions, in their order. */
  instructions: Instruction[];
  /** Index of each function's first instruction. */
  entries: number[];
}

/** Folds jumps into the instructions before them, drops what cannot be reached, and puts functions behind each other. */
export function link(functions: readonly Code[]): Linked {
  const linked: Linked = { instructions: [], entries: [] };
  const leaving = leavingFunctions(functions);
  for (const { items } of functions) linkFunction(items, linked, leaving);
  return linked;
}

/** Functions whose call may end the thread or its process on purpose: by `throw` or `exit`, there or in what they call. */
function leavingFunctions(functions: readonly Code[]): ReadonlySet<number> {
  const leaving = new Set<number>();
  for (let size = -1; size < leaving.size; ) {
    size = leaving.size;
    functions.forEach(({ items }, index) => {
      if (items.some((item) => item.kind === 'instruction' && ends(item.operation, leaving)))
        leaving.add(index);
    });
  }
  return leaving;
}

function ends(operation: Operation, leaving: ReadonlySet<number>): boolean {
  const { op } = operation;
  return op === 'throw' || op === 'exit' || (op === 'call' && leaving.has(operation.function));
}

function linkFunction(
  items: readonly Item[],
  { instructions, entries }: Linked,
  leaving: ReadonlySet<number>,
): void {
  const threaded = threadJumps(items);
  const kept = reach(items, threaded);
  // A function ends with a return, reachable or not.
  if (operationAt(items, kept.at(-1)!).op !== 'return') kept.push(items.length - 1);
  const indices = new Map(kept.map((at, index) => [at, instructions.length + index]));
  entries.push(indices.get(threaded[0]!)!);
  const isEndless = (loop: Loop): boolean =>
    kept.every((at) => {
      if (at < loop.from || at >= loop.to) return true;
      const operation = operationAt(items, at);
      if (operation.op === 'return' || ends(operation, leaving)) return false;
      return successorsOf(items, threaded, at).every((to) => to >= loop.from && to < loop.to);
    });
  for (const at of kept) {
    const operation = operationAt(items, at);
    // Nothing follows where the function, the thread or the process ends.
    const [next = at, target = next] = successorsOf(items, threaded, at);
    const instruction: Instruction = { ...operation, next: indices.get(next)!, range: items[at]!.range };
    if (instruction.op === 'branch') instruction.target = indices.get(target)!;
    const rounds = roundsOf(items, threaded, at, isEndless);
    if (rounds !== null) instruction.rounds = rounds;
    instructions.push(instruction);
  }
}

/** Which ways on from a step begin a round of an endless loop; null where none does. */
function roundsOf(
  items: readonly Item[],
  threaded: readonly number[],
  at: number,
  isEndless: (loop: Loop) => boolean,
): Instruction['rounds'] | null {
  if (successorsOf(items, threaded, at).length === 0) return null;
  const item = items[at]!;
  // A jump that is a step of its own lies on its way, too.
  const next = roundFrom(items, threaded, item.kind === 'jump' ? at : at + 1, isEndless);
  const branches = item.kind === 'instruction' && item.target;
  const target = branches ? roundFrom(items, threaded, branches.at, isEndless) : null;
  return next || target ? { ...(next && { next }), ...(target && { target }) } : null;
}

/** How the jumps from an item to the next step begin a round. */
function roundFrom(
  items: readonly Item[],
  threaded: readonly number[],
  from: number,
  isEndless: (loop: Loop) => boolean,
): Round | null {
  let found: Round | null = null;
  const passed = new Set<number>();
  for (let at = from; !passed.has(at); ) {
    const item = items[at]!;
    if (item.kind !== 'jump' || (at !== from && at === threaded[from])) break;
    passed.add(at);
    if (item.round && found !== 'done' && isEndless(item.round.loop)) found = item.round.kind;
    at = item.to.at;
  }
  return found;
}

/**
 * Jump threading: for each item the one that is a step and comes first from there on. That is another one for a jump only;
 * a jump that leads back to itself through nothing but jumps stays, as a step that spins.
 */
function threadJumps(items: readonly Item[]): number[] {
  const threaded: (number | undefined)[] = [];
  for (const start of items.keys()) {
    const path = new Set<number>();
    let at = start;
    for (
      let item = items[at]!;
      item.kind === 'jump' && threaded[at] === undefined && !path.has(at);
      item = items[at]!
    ) {
      path.add(at);
      at = item.to.at;
    }
    const first = threaded[at] ?? at;
    threaded[at] = first;
    for (const jump of path) threaded[jump] = first;
  }
  return threaded as number[];
}

/** The steps that can be reached from the first one, in their order. */
function reach(items: readonly Item[], threaded: readonly number[]): number[] {
  const reached = new Set<number>();
  const waiting = [threaded[0]!];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    waiting.push(...successorsOf(items, threaded, at));
  }
  return [...reached].sort((a, b) => a - b);
}

/** What comes after a step: the next one, and for a branch the one that it goes to. */
function successorsOf(items: readonly Item[], threaded: readonly number[], at: number): number[] {
  const item = items[at]!;
  if (item.kind === 'jump') return [threaded[item.to.at]!];
  const { op } = item.operation;
  if (op === 'return' || op === 'throw' || op === 'exit') return [];
  const next = threaded[at + 1]!;
  return item.target ? [next, threaded[item.target.at]!] : [next];
}

function operationAt(items: readonly Item[], at: number): Operation {
  const item = items[at]!;
  return item.kind === 'jump' ? SPIN : item.operation;
}
