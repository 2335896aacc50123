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
} from '../../../../src/engine/index.ts';
import { cheapest, costOf } from './cheapest.ts';
import { livelocks, starving } from './forever.ts';
import { partlyStuck } from './left-behind.ts';
import { missesMuch, unheard } from './lost.ts';
import { type Node, racedWords } from './state-space.ts';

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
  expect(found.endless, 'endless').toBe(ends.length === 0);
  const cycles = livelocks(nodes);
  // One that nothing leaves is told before one that is left in time.
  const worst = cycles.filter(({ canBeLeft }) => !canBeLeft);
  const livelock = new Set((worst.length > 0 ? worst : cycles).flatMap(({ states }) => [...states]));
  const starvation = starving(nodes);
  const stuck = partlyStuck(nodes);
  const misses = nodes.map(({ end, run, alive }) => {
    if (!end?.startsWith('["deadlock"')) return [];
    const machine = run.machineAtEnd();
    return [...alive].filter((thread) => missesMuch(machine, thread));
  });
  const among = (states: ReadonlySet<number>) => cheapest(nodes, (state) => states.has(state));
  const costs = ({ schedule }: Problem) => costOf(schedule);
  const { findings: problems } = found;
  const told = (problem: Problem | null) => problem && costs(problem);
  expect(told(problems.deadlock), 'deadlock').toEqual(
    cheapest(nodes, (state) => nodes[state].end?.startsWith('["deadlock"') ?? false),
  );
  expect(told(problems.livelock), 'livelock').toEqual(among(livelock));
  expect(problems.livelock?.canBeLeft ?? true, 'can be left').toBe(worst.length === 0);
  expect(told(problems.starvation), 'starvation').toEqual(among(starvation));
  expect(told(problems.partialDeadlock), 'partialDeadlock').toEqual(among(stuck));
  expect(told(problems.lostWakeup), 'lostWakeup').toEqual(
    cheapest(
      nodes,
      (state, { asleep }) => asleep.some(([thread]) => misses[state].includes(thread)),
      unheard(program, nodes),
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
  // What a round before it has left in mind does not count.
  const progress = progressIn(twice).slice(once.length).flat();
  if (kind === 'livelock') {
    expect([...movers].sort()).toEqual([...threads].sort());
    expect(sometimes.isSubsetOf(movers), 'each that can move does').toBe(true);
    expect(progress, 'nobody makes progress').toEqual([]);
    return;
  }
  const [starved] = threads;
  expect(run.at(run.length).threads[starved].ended).toBe('no');
  expect(
    always.every((thread) => movers.has(thread)),
    'nobody can always move and never does',
  ).toBe(true);
  if (!movers.has(starved)) return;
  expect([progress.includes(starved), progress.length > 0], 'others make progress').toEqual([false, true]);
}

/** For each step of a run the threads of which it is progress. */
function progressIn(run: Run): number[][] {
  const failed = new Set<number>();
  return run.effects().map(({ thread, rounds, tried }) => {
    if (tried === false) failed.add(thread);
    if (tried === true) failed.delete(thread);
    const made = rounds.filter((round) => round.done && !failed.has(round.thread));
    for (const round of rounds) failed.delete(round.thread);
    return made.map((round) => round.thread);
  });
}
