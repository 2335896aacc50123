import { expect } from 'vitest';
import {
  type Exploration,
  explore,
  findings,
  type Problem,
  type ProblemKind,
  type Program,
  Run,
  type Schedule,
} from '../../../src/engine/index.ts';
import {
  cheapest,
  costOf,
  livelocked,
  type Node,
  partlyStuck,
  racedWords,
  starving,
  unheard,
} from './state-space.ts';

/** What a state space can tell of programs that have no assertions. */
export const KINDS = ['deadlock', 'livelock', 'starvation', 'partialDeadlock', 'lostWakeup', 'race'] as const;

/**
 * Explores a program, and holds all that is told against its plain state space: ends, problems, the least cost of each,
 * and what each schedule shows to who replays it.
 */
export function compareWithStates(program: Program, nodes: readonly Node[]): Exploration {
  const found = explore(program);
  expect(found.complete).toBe(true);
  const ends = nodes.flatMap(({ end }) => (end === null ? [] : [end]));
  expect(
    found.ends.map(({ kind, output, globals }) => JSON.stringify([kind, output, globals])).sort(),
  ).toEqual([...new Set(ends)].sort());
  for (const { kind, output, globals, schedule } of found.ends) {
    const key = JSON.stringify([kind, output, globals]);
    expect(costOf(schedule), `end ${key}`).toEqual(cheapest(nodes, (state) => nodes[state].end === key));
  }
  const livelock = livelocked(nodes);
  const starvation = starving(nodes);
  const stuck = partlyStuck(nodes, livelock.union(starvation));
  const among = (states: ReadonlySet<number>) => cheapest(nodes, (state) => states.has(state));
  const costs = ({ schedule }: Problem) => costOf(schedule);
  const { findings: problems } = found;
  const told = (problem: Problem | null) => problem && costs(problem);
  expect(told(problems.deadlock), 'deadlock').toEqual(
    cheapest(nodes, (state) => nodes[state].end?.startsWith('["deadlock"') ?? false),
  );
  expect(told(problems.livelock), 'livelock').toEqual(among(livelock));
  expect(told(problems.starvation), 'starvation').toEqual(among(starvation));
  expect(told(problems.partialDeadlock), 'partialDeadlock').toEqual(among(stuck));
  expect(told(problems.lostWakeup), 'lostWakeup').toEqual(
    cheapest(
      nodes,
      (state, { sleepers }) => sleepers.length > 0 && (nodes[state].end?.startsWith('["deadlock"') ?? false),
      unheard(program),
    ),
  );
  const faults = (wanted: (kind: string) => boolean) =>
    cheapest(nodes, (state) => nodes[state].faults.some(wanted));
  expect(told(problems.assertion), 'assertion').toEqual(faults((kind) => kind === 'assertion'));
  expect(told(problems.fault), 'fault').toEqual(faults((kind) => kind !== 'assertion'));
  expect([...found.races].sort(), 'races').toEqual(racedWords(program, nodes));
  expect(problems.race === null).toBe(found.races.length === 0);
  for (const kind of KINDS) {
    const problem = problems[kind];
    if (problem !== null) expectShown(program, problem);
  }
  return found;
}

/** What a problem's schedule shows to who replays it. */
function expectShown(program: Program, { kind, schedule, loop, threads, shortest }: Problem): void {
  const run = new Run(program, schedule);
  const { end, threads: all } = run.at(run.length);
  expect(shortest).toBe(true);
  switch (kind) {
    case 'deadlock':
      expect(end).toBe('deadlock');
      break;
    case 'race':
    case 'lostWakeup': {
      const name = kind === 'race' ? 'race' : 'lostWakeup';
      const shown = (part: Run) => findings(part).some((finding) => finding.kind === name);
      expect([shown(run), shown(run.upTo(run.length - 1))]).toEqual([true, false]);
      break;
    }
    case 'partialDeadlock':
      for (const thread of threads)
        expect([all[thread].state, all[thread].canStep]).toEqual(['waiting', false]);
      break;
    default:
      expectEndless(run, kind, loop, threads);
  }
}

/** A loop that comes back to where it begins, so that it can be taken for ever, by a scheduler that is fair. */
function expectEndless(run: Run, kind: ProblemKind, loop: Schedule, threads: readonly number[]): void {
  const once = run.extend(loop);
  const twice = once.extend(loop);
  expect(twice.words(twice.length)).toEqual(once.words(once.length));
  expect(twice.at(twice.length).output).toEqual(run.at(run.length).output);
  const movers = new Set(loop.map(({ thread }) => thread));
  const moments = loop.map((_, i) => twice.choicesAt(once.length + i));
  const sometimes = new Set(moments.flat());
  const always = [...sometimes].filter((thread) => moments.every((able) => able.includes(thread)));
  if (kind === 'livelock') {
    expect([...movers].sort()).toEqual([...threads].sort());
    expect(sometimes.isSubsetOf(movers), 'each that can move does').toBe(true);
    return;
  }
  const [starved] = threads;
  expect([movers.has(starved), run.at(run.length).threads[starved].ended]).toEqual([false, 'no']);
  expect(
    always.every((thread) => movers.has(thread)),
    'nobody can always move and never does',
  ).toBe(true);
}
