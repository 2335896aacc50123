import { evaluate } from '../known.ts';
import type { EntryNode, FunctionNode } from '../tree.ts';

/**
 * Whether an arrow function only calls a function with arguments that are known before the first step.
 * A thread is then started with that function, and the arrow function becomes no code.
 */
export function onlyForwards({ forwards }: FunctionNode): boolean {
  return forwards?.arguments.every((argument) => evaluate(argument) !== null) ?? false;
}

/** What a thread is started with in the end. */
export function entryOf(entry: EntryNode): EntryNode {
  const { forwards } = entry.function;
  if (forwards === null || !onlyForwards(entry.function)) return entry;
  return { function: forwards.callee, arguments: forwards.arguments, range: entry.range };
}
