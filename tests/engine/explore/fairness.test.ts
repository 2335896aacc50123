import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
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
import { generateLoops } from './generate-loops.ts';
import {
  cheapest,
  costOf,
  livelocked,
  merged,
  type Node,
  partlyStuck,
  racedWords,
  starving,
  stateSpace,
  TooLarge,
  unheard,
} from './state-space.ts';

/** Programs to compare by default, and states that one may have. */
const PROGRAMS = Number(process.env.NARANHI_EXPLORE_PROGRAMS ?? 100);
const FIRST_SEED = Number(process.env.NARANHI_EXPLORE_SEED ?? 1);
const MAX_STATES = 400;

/** Seeds that once failed. */
const KEPT = [
  1, // the shortest way was looked for to one livelock only, not to the nearest
];

const KINDS = ['deadlock', 'livelock', 'starvation', 'partialDeadlock', 'lostWakeup', 'race'] as const;

/** The states of a program; null where these are too many to look at. */
function statesOf(program: Program): Node[] | null {
  try {
    return merged(stateSpace(program, MAX_STATES));
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

/** Compares one program, and gives what was found. */
function compare(program: Program, nodes: readonly Node[]): Exploration {
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
      const name = kind === 'race' ? 'race' : 'lost-wakeup';
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

describe('programs that can go on for ever', () => {
  test.each(KEPT)('seed %i, which once failed', (seed) => {
    const program = compile(generateLoops(seed));
    compare(program, merged(stateSpace(program, MAX_STATES)));
  });

  test(`${PROGRAMS} generated ones: all that a plain look at every state tells`, {
    timeout: 3_600_000,
  }, () => {
    const met = new Map<string, number>();
    let compared = 0;
    for (let seed = FIRST_SEED; compared < PROGRAMS; seed++) {
      const program = compile(generateLoops(seed));
      const nodes = statesOf(program);
      if (nodes === null) continue;
      try {
        const { findings: problems } = compare(program, nodes);
        for (const kind of KINDS) if (problems[kind] !== null) met.set(kind, (met.get(kind) ?? 0) + 1);
      } catch (error) {
        throw new Error(`seed ${seed}\n${generateLoops(seed)}`, { cause: error });
      }
      compared++;
    }
    // The programs are worth comparing only where each kind happens now and then.
    for (const kind of KINDS) expect(met.get(kind), kind).toBeGreaterThan(PROGRAMS / 100);
  });
});
