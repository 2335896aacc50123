import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import {
  type Exploration,
  explore,
  type Program,
  ProgramError,
  type Run,
  stateGraph,
  type ThreadMoment,
  waitCycle,
} from '../../../../src/engine/index.ts';
import { generate } from '../generated/generate.ts';
import { generateLoops } from '../generated/generate-loops.ts';
import { cyclesIn, futures } from './forever.ts';
import { type Node, stateSpace, TooLarge } from './state-space.ts';

/** Programs of each generator to look at by default. */
const PROGRAMS = Number(process.env.NARANHI_EXPLORE_PROGRAMS ?? 30);
const MAX_STATES = 100;

interface Small {
  text: string;
  program: Program;
  nodes: Node[];
}

/** The first generated programs with few states, of the seeds start, start + by … */
function smallPrograms(make: (seed: number) => string, start = 1, by = 1): Small[] {
  const found: Small[] = [];
  for (let seed = start; found.length < PROGRAMS; seed += by) {
    try {
      const text = make(seed);
      const program = compile(text);
      found.push({ text, program, nodes: stateSpace(program, MAX_STATES) });
    } catch (error) {
      if (!(error instanceof TooLarge || error instanceof ProgramError)) throw error;
    }
  }
  return found;
}

const mixed = [...smallPrograms(generate), ...smallPrograms(generateLoops)];
/** Every eighth seed of the one generator is about locks, and every seventh of the other. */
const locking = [...smallPrograms(generate, 1, 8), ...smallPrograms(generateLoops, 2, 7)];

/** Checks a property of every program, and tells which one has it not. */
function forEach(programs: readonly Small[], check: (program: Program, nodes: Node[]) => void): void {
  for (const { text, program, nodes } of programs) {
    try {
      check(program, nodes);
    } catch (error) {
      throw new Error(text, { cause: error });
    }
  }
}

const choiceKey = ({ thread, waiter }: { thread: number; waiter: number }) => `${thread} ${waiter}`;
const shownBy = (run: Run) => {
  const { end, output } = run.at(run.length);
  return JSON.stringify([end, output.map(({ text }) => text), run.globals()]);
};
const endKeys = ({ ends }: Exploration) =>
  ends.map(({ kind, output, globals }) => JSON.stringify([kind, output, globals])).sort();

describe('the graph of states', { timeout: 3_600_000 }, () => {
  test('goes along with every run, and has no state that no run is in', () => {
    forEach(mixed, (program, nodes) => {
      const graph = stateGraph(program, MAX_STATES);
      if (graph === null) throw new Error('larger than the plain state space');
      const out = graph.schedules.map(() => new Map<string, number>());
      for (const edge of graph.edges) out[edge.from].set(choiceKey(edge), edge.to);
      const place = new Map([[0, 0]]);
      const depths = new Map<number, number>();
      for (const [node, state] of place) {
        const { edges, run } = nodes[node];
        expect([...out[state].keys()].sort()).toEqual(edges.map(choiceKey).sort());
        expect(shownBy(run)).toBe(shownBy(run.extend(graph.schedules[state], 0)));
        depths.set(state, Math.min(depths.get(state) ?? Infinity, run.length));
        for (const edge of edges) {
          const to = out[state].get(choiceKey(edge)) as number;
          expect(place.get(edge.to) ?? to, 'one state of the machine is one state of the graph').toBe(to);
          place.set(edge.to, to);
        }
      }
      expect(graph.schedules.map(({ length }) => length)).toEqual(
        graph.schedules.map((_, i) => depths.get(i)),
      );
      expect(graph.schedules.length).toBeLessThanOrEqual(nodes.length);
    });
  });
});

/** Number of ways from each state to an end; null where a cycle can be reached. */
function waysFrom(nodes: readonly Node[]): (bigint | null)[] {
  const endless = new Set(cyclesIn(nodes, () => true).flatMap((cycle) => [...cycle]));
  const known = new Map<number, bigint>();
  const count = (state: number): bigint => {
    const before = known.get(state);
    if (before !== undefined) return before;
    const { edges } = nodes[state];
    const sum = edges.length === 0 ? 1n : edges.reduce((total, { to }) => total + count(to), 0n);
    known.set(state, sum);
    return sum;
  };
  return futures(nodes).map((future, state) =>
    [...future].some((later) => endless.has(later)) ? null : count(state),
  );
}

describe('what can still happen from a moment', { timeout: 3_600_000 }, () => {
  test('is what lies behind it in the plain state space', () => {
    forEach(mixed, (program, nodes) => {
      const ways = waysFrom(nodes);
      futures(nodes).forEach((future, state) => {
        if (state % 5 !== 0) return;
        const { schedule } = nodes[state].run;
        const found = explore(program, { from: schedule });
        const ends = new Set([...future].flatMap((later) => nodes[later].end ?? []));
        expect([found.complete, endKeys(found)]).toEqual([true, [...ends].sort()]);
        expect([found.schedules, found.infinite]).toEqual([ways[state], ways[state] === null]);
        const stuck = [...ends].some((end) => end.startsWith('["deadlock"'));
        expect(found.findings.deadlock !== null).toBe(stuck);
        for (const end of found.ends) expect(end.schedule.slice(0, schedule.length)).toEqual(schedule);
      });
    });
  });

  test('only shrinks with each step, and the last step leaves one end', () => {
    forEach(mixed, (program, nodes) => {
      const { ends } = explore(program);
      for (const { schedule, kind, output, globals } of ends.slice(0, 3)) {
        let before = new Set(endKeys(explore(program)));
        for (let at = 1; at <= schedule.length; at++) {
          const now = new Set(endKeys(explore(program, { from: schedule.slice(0, at), count: false })));
          expect(now.isSubsetOf(before)).toBe(true);
          before = now;
        }
        expect([...before]).toEqual([JSON.stringify([kind, output, globals])]);
      }
      expect(ends.length).toBeLessThanOrEqual(nodes.length);
    });
  });
});

/** Threads that a thread waits for, and those that these wait for: their ends may all come with one step. */
function holdersOf(threads: readonly ThreadMoment[], thread: number): number[] {
  const holders = new Set([thread]);
  for (const one of holders) for (const other of threads[one].waiting?.holders ?? []) holders.add(other);
  return [...holders];
}

describe('who waits for whom', { timeout: 3_600_000 }, () => {
  test('a circle of threads that wait for each other never opens again', () => {
    let circles = 0;
    forEach(locking, (_, nodes) => {
      futures(nodes).forEach((future, state) => {
        const { run } = nodes[state];
        const circle = waitCycle(run.at(run.length));
        if (circle.length === 0) return;
        circles++;
        const movers = new Set(
          [...future].flatMap((later) => nodes[later].edges.map(({ thread }) => thread)),
        );
        expect(circle.filter((thread) => movers.has(thread))).toEqual([]);
      });
    });
    expect(circles).toBeGreaterThan(10);
  });

  test('only a thread that is said to can end a wait', () => {
    let ended = 0;
    forEach(locking, (_, nodes) => {
      for (const { run, edges } of nodes) {
        const { threads } = run.at(run.length);
        for (const { thread, to } of edges) {
          for (const { index, waiting, canStep } of threads) {
            if (waiting === null || canStep || waiting.holders.length === 0) continue;
            if (!nodes[to].able.has(index)) continue;
            ended++;
            expect(holdersOf(threads, index), `${waiting.kind} of ${index}`).toContain(thread);
          }
        }
      }
    });
    expect(ended).toBeGreaterThan(100);
  });

  test('where each waits for one other and nobody moves, there is a circle or somebody has gone', () => {
    let stuck = 0;
    forEach(locking, (_, nodes) => {
      for (const { run, end } of nodes) {
        if (!end?.startsWith('["deadlock"')) continue;
        const moment = run.at(run.length);
        const waiting = moment.threads.filter((thread) => thread.state === 'waiting');
        if (waiting.some((thread) => thread.waiting?.holders.length !== 1)) continue;
        stuck++;
        const gone = waiting.some(
          ({ waiting: wait }) => moment.threads[wait?.holders[0] ?? -1].state === 'finished',
        );
        expect(waitCycle(moment).length > 0 || gone).toBe(true);
      }
    });
    expect(stuck).toBeGreaterThan(0);
  });
});
