import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import {
  type Exploration,
  type ExplorationProgress,
  explore,
  type Program,
  Run,
  type Schedule,
  type StateGraph,
  stateGraph,
} from '../../../../src/engine/index.ts';
import { multinomial } from '../oracles/model.ts';

const head =
  'let x = 0; let y = 0; const n = new Atomic(0); const a = new Mutex(); const b = new Mutex(); const s = new Semaphore(1); const c = new Condition(a);\n';
const par = (...bodies: string[]) =>
  `${head}parallel(${bodies.map((body) => `() => { ${body} }`).join(', ')});\n`;

/** Programs that end whatever the schedule. */
const FINITE: [name: string, source: string][] = [
  ['strangers', par('x = 1; x = 2;', 'y = 1;')],
  ['increments', par('x++;', 'x++;')],
  ['locks', par('a.lock(); x++; a.unlock();', 'a.lock(); x++; a.unlock();', 'y = x;')],
  [
    'opposite locks',
    par('a.lock(); b.lock(); b.unlock(); a.unlock();', 'b.lock(); a.lock(); a.unlock(); b.unlock();'),
  ],
  ['semaphore', par('s.acquire(); x++; s.release();', 's.acquire(); x++; s.release();')],
  ['lost wake-up', par('a.lock(); c.wait(); a.unlock();', 'a.lock(); c.signal(); a.unlock();')],
  [
    'choice of whom to wake',
    par(
      'a.lock(); c.wait(); a.unlock(); print(1);',
      'a.lock(); c.wait(); a.unlock(); print(2);',
      'a.lock(); c.signal(); a.unlock();',
    ),
  ],
  ['fault', par('n.store(1);', 'print(Math.trunc(2 / n.load()));')],
  ['prints', par('print(1); print(2);', 'print(3);', 'print(4);')],
  ['fork', 'if (fork() === 0) { print(1); } else { print(2); print(3); }\n'],
];

const endKey = ({ kind, output, globals }: Exploration['ends'][number]) =>
  JSON.stringify([kind, output, globals]);
const sumOf = (numbers: readonly (bigint | null)[]) =>
  numbers.reduce<bigint>((sum, n) => sum + (n ?? 0n), 0n);

function graphOf(program: Program): StateGraph {
  const graph = stateGraph(program, 10_000);
  if (graph === null) throw new Error('too large');
  return graph;
}

function choicesAfter(run: Run): { thread: number; waiter: number }[] {
  return run.choicesAt(run.length).flatMap((thread) => {
    const waiters = run.wakeableAt(run.length, thread);
    return (waiters.length > 1 ? waiters : [-1]).map((waiter) => ({ thread, waiter }));
  });
}

describe('the graph of states', () => {
  test.each(FINITE)('%s: has the states, steps and paths that exploring counts', (_, source) => {
    const program = compile(source);
    const graph = graphOf(program);
    const found = explore(program);
    expect([graph.schedules.length, graph.edges.length]).toEqual([found.states, found.transitions]);
    const out = graph.schedules.map((): number[] => []);
    for (const { from, to } of graph.edges) out[from].push(to);
    const known = new Map<number, bigint>();
    const paths = (from: number): bigint => {
      const before = known.get(from);
      if (before !== undefined) return before;
      const count = out[from].length === 0 ? 1n : sumOf(out[from].map(paths));
      known.set(from, count);
      return count;
    };
    expect(paths(0)).toBe(found.schedules);
    const ends = out.flatMap((next, state) => (next.length === 0 ? [graph.schedules[state]] : []));
    const keys = ends.map((schedule) => {
      const run = new Run(program, schedule);
      const { end, output } = run.at(run.length);
      return JSON.stringify([end, output.map(({ text }) => text), run.globals()]);
    });
    expect([...new Set(keys)].sort()).toEqual(found.ends.map(endKey).sort());
  });

  test.each(FINITE)('%s: each state has a shortest schedule, and each edge is a step', (_, source) => {
    const program = compile(source);
    const graph = graphOf(program);
    expect(graph.schedules[0]).toEqual([]);
    for (const { from, to } of graph.edges)
      expect(graph.schedules[to].length).toBeLessThanOrEqual(graph.schedules[from].length + 1);
    graph.schedules.forEach((schedule, state) => {
      const run = new Run(program, schedule);
      const edges = graph.edges.filter(({ from }) => from === state);
      expect(edges.map(({ thread, waiter }) => `${thread} ${waiter}`).sort()).toEqual(
        choicesAfter(run)
          .map(({ thread, waiter }) => `${thread} ${waiter}`)
          .sort(),
      );
    });
  });

  test('there is none past the limit, and there is one at it', () => {
    const program = compile(FINITE[1][1]);
    const { states } = explore(program);
    expect(stateGraph(program, states)?.schedules).toHaveLength(states);
    expect(stateGraph(program, states - 1)).toBeNull();
  });

  test('states with no way out of a cycle still are states', () => {
    const graph = graphOf(compile('for (;;) {}\n'));
    const left = new Set(graph.edges.map(({ from }) => from));
    expect(left.size).toBe(graph.schedules.length);
  });
});

describe('from a prefix', () => {
  test.each(FINITE)('%s: what the next choices lead to adds up to the whole', (_, source) => {
    const program = compile(source);
    const check = (from: Schedule, depth: number) => {
      const whole = explore(program, { from });
      const next = choicesAfter(new Run(program, from));
      if (next.length === 0 || depth === 0) return;
      const parts = next.map((choice) => explore(program, { from: [...from, choice] }));
      expect(sumOf(parts.map(({ schedules }) => schedules))).toBe(whole.schedules);
      expect([...new Set(parts.flatMap(({ ends }) => ends.map(endKey)))].sort()).toEqual(
        whole.ends.map(endKey).sort(),
      );
      for (const end of whole.ends) {
        expect(end.schedule.slice(0, from.length)).toEqual(from);
        const same = parts.map(
          ({ ends }) => ends.find((other) => endKey(other) === endKey(end))?.schedules ?? 0n,
        );
        expect(sumOf(same)).toBe(end.schedules);
      }
      for (const choice of next) check([...from, choice], depth - 1);
    };
    check([], 3);
  });

  test('an end leaves nothing to choose', () => {
    const program = compile(FINITE[3][1]);
    for (const { schedule, kind } of explore(program).ends) {
      const over = explore(program, { from: schedule });
      expect([over.schedules, over.ends.map((end) => end.kind)]).toEqual([1n, [kind]]);
    }
  });
});

describe('loops without an end', () => {
  test.each([
    ['a flag', par('while (n.load() === 0) {}', 'n.store(1);'), ['finished']],
    ['a flag that nobody sets', par('while (n.load() === 0) {}', 'x = 1;'), []],
    [
      'a lock made of an exchange',
      par('while (n.exchange(1) === 1) {} n.store(0);', 'while (n.exchange(1) === 1) {} n.store(0);'),
      ['finished'],
    ],
    ['trying again', par('while (!a.tryLock()) {} a.unlock();', 'a.lock(); a.unlock();'), ['finished']],
    [
      'spinning beside a deadlock',
      par('a.lock(); while (n.load() === 0) {} b.lock();', 'b.lock(); n.store(1); a.lock();'),
      ['deadlock'],
    ],
  ])('%s: no number of schedules', (_, source, kinds) => {
    const found = explore(compile(source));
    expect([found.complete, found.infinite, found.schedules]).toEqual([true, true, null]);
    expect(found.ends.map(({ kind }) => kind)).toEqual(kinds);
    for (const { schedules } of found.ends) expect(schedules).toBeNull();
  });

  test('from behind the loop the number is known again', () => {
    const program = compile(par('while (n.load() === 0) {}', 'n.store(1); x = 1; x = 2;'));
    const set = [0, 2].map((thread) => ({ thread, waiter: -1 }));
    const found = explore(program, { from: set });
    // One load and one branch are left of the one, two stores of the other.
    expect([found.infinite, found.schedules]).toEqual([false, multinomial(2, 2)]);
  });
});

describe('wishes', () => {
  test.each(FINITE)('%s: reduced, not counted and by accesses: the same ends and findings', (_, source) => {
    const program = compile(source);
    const whole = explore(program);
    const kindsOf = ({ findings }: Exploration) =>
      Object.entries(findings).flatMap(([kind, found]) => (found ? [kind] : []));
    const ends = whole.ends.map(endKey).sort();
    for (const options of [{ reduce: true }, { count: false }, { granularity: 'access' }] as const) {
      const other = explore(program, options);
      expect([other.complete, other.ends.map(endKey).sort(), kindsOf(other)]).toEqual([
        true,
        ends,
        kindsOf(whole),
      ]);
      expect(other.states).toBeLessThanOrEqual(whole.states);
      if (!('granularity' in options)) expect(other.schedules).toBeNull();
    }
  });

  test('the most frequent end comes first, and all ends make up the whole', () => {
    for (const [, source] of FINITE) {
      const { ends, schedules } = explore(compile(source));
      const counts = ends.map((end) => end.schedules ?? -1n);
      expect(counts).toEqual([...counts].sort((p, q) => (p > q ? -1 : p < q ? 1 : 0)));
      expect(sumOf(counts)).toBe(schedules);
    }
  });

  test('a limit of states is kept, said, and honest about what it does not know', () => {
    const program = compile(par('x = 1; x = 2; x = 3;', 'y = 1; y = 2; y = 3;'));
    const whole = explore(program);
    for (const maxStates of [1, 2, 5, whole.states - 1]) {
      const part = explore(program, { maxStates });
      expect([part.complete, part.stopped, part.schedules]).toEqual([false, 'states', null]);
      expect(part.states).toBeLessThanOrEqual(whole.states);
    }
    const more = explore(program, { maxStates: whole.states + 1 });
    expect([more.complete, more.stopped, more.schedules]).toEqual([true, null, multinomial(3, 3)]);
  });

  test('who stops is asked until it says so, and progress only grows', () => {
    const work = '() => { n.add(1); n.add(2); n.add(4); n.add(8); n.add(16); }';
    const program = compile(`const n = new Atomic(0);\nparallel(${Array(5).fill(work).join(', ')});\n`);
    let asked = 0;
    const seen: ExplorationProgress[] = [];
    const part = explore(program, { shouldStop: () => ++asked === 2, onProgress: (at) => seen.push(at) });
    expect([part.complete, part.stopped, asked]).toEqual([false, 'caller', 2]);
    const whole = explore(program, { shouldStop: () => false, onProgress: (at) => seen.push(at) });
    expect(whole.schedules).toBe(multinomial(5, 5, 5, 5, 5));
    expect(part.states).toBeLessThan(whole.states);
    const search = seen.slice(1).filter(({ phase }) => phase === 'search');
    const states = search.map((at) => at.states);
    expect(states).toEqual([...states].sort((p, q) => p - q));
    expect(Math.max(...states)).toBeLessThanOrEqual(whole.states);
  });
});
