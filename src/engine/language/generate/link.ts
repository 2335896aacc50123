import type { Instruction, Operand, Operation } from '../instruction.ts';
import type { Code, Item } from './code.ts';

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
  for (const { items } of functions) linkFunction(items, linked);
  return linked;
}

function linkFunction(items: readonly Item[], { instructions, entries }: Linked): void {
  const settled = settle(items);
  const kept = reach(items, settled);
  // A function ends with a return, reachable or not.
  if (operationAt(items, kept.at(-1)!).op !== 'return') kept.push(items.length - 1);
  const indices = new Map(kept.map((at, index) => [at, instructions.length + index]));
  entries.push(indices.get(settled[0]!)!);
  for (const at of kept) {
    const operation = operationAt(items, at);
    // Nothing follows where the function, the thread or the process ends.
    const [next = at, target = next] = successorsOf(items, settled, at);
    const instruction = { ...operation, next: indices.get(next)!, range: items[at]!.range };
    if (instruction.op === 'branch') instruction.target = indices.get(target)!;
    instructions.push(instruction);
  }
}

/**
 * For each item the one that is a step and comes first from there on. That is another one for a jump only;
 * a jump that leads back to itself through nothing but jumps stays, as a step that spins.
 */
function settle(items: readonly Item[]): number[] {
  const settled: (number | undefined)[] = [];
  for (const start of items.keys()) {
    const path = new Set<number>();
    let at = start;
    for (
      let item = items[at]!;
      item.kind === 'jump' && settled[at] === undefined && !path.has(at);
      item = items[at]!
    ) {
      path.add(at);
      at = item.to.at;
    }
    const first = settled[at] ?? at;
    settled[at] = first;
    for (const jump of path) settled[jump] = first;
  }
  return settled as number[];
}

/** The steps that can be reached from the first one, in their order. */
function reach(items: readonly Item[], settled: readonly number[]): number[] {
  const reached = new Set<number>();
  const waiting = [settled[0]!];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    waiting.push(...successorsOf(items, settled, at));
  }
  return [...reached].sort((a, b) => a - b);
}

/** What comes after a step: the next one, and for a branch the one that it goes to. */
function successorsOf(items: readonly Item[], settled: readonly number[], at: number): number[] {
  const item = items[at]!;
  if (item.kind === 'jump') return [settled[item.to.at]!];
  const { op } = item.operation;
  if (op === 'return' || op === 'throw' || op === 'exit') return [];
  const next = settled[at + 1]!;
  return item.target ? [next, settled[item.target.at]!] : [next];
}

function operationAt(items: readonly Item[], at: number): Operation {
  const item = items[at]!;
  return item.kind === 'jump' ? SPIN : item.operation;
}
