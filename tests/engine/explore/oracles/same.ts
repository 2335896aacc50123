import { expect } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import { type Exploration, explore } from '../../../../src/engine/index.ts';
import { type Shared, type Step, total, ways } from './model.ts';

/** What the explorer says of a text. */
export const exploreText = (source: string): Exploration => explore(compile(`${source}\n`));

/** A list of the same value. */
export const copies = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

/** Schedules that end well, and those that end in a deadlock. */
export function byKind({ ends }: Exploration): Record<string, bigint> {
  const counts: Record<string, bigint> = {};
  for (const { kind, schedules } of ends) counts[kind] = (counts[kind] ?? 0n) + (schedules ?? 0n);
  return counts;
}

/** How a way through a model ends. */
export const kindOf = (_: Shared, stuck: boolean) => (stuck ? 'deadlock' : 'finished');

/** The same program as text and as a model end in the same ways, equally often. */
export function expectSame(
  source: string,
  threads: readonly (readonly Step[])[],
  start: Shared,
): Exploration {
  const found = exploreText(source);
  const model = ways(threads, start, kindOf);
  expect(byKind(found)).toEqual(model);
  expect(found.schedules).toBe(total(model));
  expect(found.findings.deadlock === null).toBe(model.deadlock === undefined);
  return found;
}

/** Starts functions by their names, all at once. */
export const par = (names: readonly string[]) => `parallel(${names.join(', ')});`;
