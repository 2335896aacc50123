import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import { type End, type Exploration, explore, findings, Run } from '../../../../src/engine/index.ts';
import { compareWithStates } from '../oracles/compare-states.ts';
import { merged, type Node, stateSpace, TooLarge } from '../oracles/state-space.ts';
import { CONDITIONS_AND_LOCKS } from './conditions.ts';
import { GOING_ON } from './going-on.ts';
import { LITTLE_BOOK } from './little-book.ts';
import { MUTUAL_EXCLUSION } from './mutual-exclusion.ts';
import { PROCESSES } from './processes.ts';
import type { Puzzle } from './puzzle.ts';

/** States of a puzzle that the plain oracle looks at as well. */
const MAX_STATES = 150;

const endName = ({ kind, output }: End) => (kind === 'finished' ? output.join(' ') : `(${kind})`);

const kindsOf = ({ findings: problems }: Exploration) =>
  Object.entries(problems).flatMap(([kind, problem]) => (problem === null ? [] : [kind]));

/** Schedules by the name of their end. */
function countsOf({ ends }: Exploration): Record<string, bigint | null> {
  const counts: Record<string, bigint | null> = {};
  for (const end of ends) {
    const name = endName(end);
    counts[name] = end.schedules === null ? null : (counts[name] ?? 0n) + end.schedules;
  }
  return counts;
}

function small(source: string): Node[] | null {
  try {
    return merged(stateSpace(compile(source), MAX_STATES));
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

const PUZZLES: [about: string, puzzles: readonly Puzzle[]][] = [
  ['mutual exclusion', MUTUAL_EXCLUSION],
  ['the little book of semaphores', LITTLE_BOOK],
  ['conditions and locks', CONDITIONS_AND_LOCKS],
  ['processes', PROCESSES],
  ['going on', GOING_ON],
];

describe.each(PUZZLES)('%s', (_, puzzles) => {
  test.each(puzzles)('$name', ({ source, has, ends, counts }) => {
    const program = compile(source);
    const found = explore(program);
    expect([found.complete, kindsOf(found).sort()]).toEqual([true, [...has].sort()]);
    expect(Object.keys(countsOf(found)).sort()).toEqual([...ends].sort());
    if (counts !== undefined)
      expect(countsOf(found)).toEqual(Object.fromEntries(ends.map((end, i) => [end, counts[i]])));
    for (const end of found.ends) {
      const moment = new Run(program, end.schedule).at(end.schedule.length);
      expect([moment.end, moment.output.map(({ text }) => text)]).toEqual([end.kind, end.output]);
    }
    for (const kind of ['deadlock', 'race', 'assertion', 'fault'] as const) {
      const problem = found.findings[kind];
      if (problem === null) continue;
      expect(findings(new Run(program, problem.schedule)).map((finding) => finding.kind)).toContain(kind);
      expect(problem.message).not.toBe('');
    }
    const reduced = explore(program, { reduce: true });
    expect([reduced.complete, kindsOf(reduced).sort()]).toEqual([true, [...has].sort()]);
    expect(Object.keys(countsOf(reduced)).sort()).toEqual([...ends].sort());
    const nodes = small(source);
    if (nodes !== null) compareWithStates(program, nodes);
  });
});
