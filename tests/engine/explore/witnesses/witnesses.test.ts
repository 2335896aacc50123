import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import {
  explore,
  findings,
  type ProblemKind,
  type Program,
  Run,
  type Schedule,
} from '../../../../src/engine/index.ts';

interface Case {
  name: string;
  bad: string;
  good: string;
}

const two = (first: string, second: string, head = '') =>
  `${head}\nparallel(() => { ${first} }, () => { ${second} });\n`;
const mutex = 'const a = new Mutex(); const b = new Mutex(); let x = 0;';
const condition = 'const a = new Mutex(); const c = new Condition(a); let x = 0;';

const CASES: Record<'deadlock' | 'race' | 'assertion' | 'fault' | 'lostWakeup', Case[]> = {
  deadlock: [
    {
      name: 'two locks',
      bad: two(
        'a.lock(); b.lock(); b.unlock(); a.unlock();',
        'b.lock(); a.lock(); a.unlock(); b.unlock();',
        mutex,
      ),
      good: two(
        'a.lock(); b.lock(); b.unlock(); a.unlock();',
        'a.lock(); b.lock(); b.unlock(); a.unlock();',
        mutex,
      ),
    },
    {
      name: 'a lock that is kept',
      bad: two('a.lock();', 'a.lock(); a.unlock();', mutex),
      good: two('a.lock(); a.unlock();', 'a.lock(); a.unlock();', mutex),
    },
    {
      name: 'a semaphore without a permit',
      bad: two('s.acquire();', 't.release();', 'const s = new Semaphore(0); const t = new Semaphore(0);'),
      good: two('s.acquire();', 's.release();', 'const s = new Semaphore(0);'),
    },
    {
      name: 'a latch that is not counted down',
      bad: two('l.wait();', 'l.countDown();', 'const l = new Latch(2);'),
      good: two('l.wait();', 'l.countDown();', 'const l = new Latch(1);'),
    },
  ],
  race: [
    {
      name: 'two writers',
      bad: two('x = 1;', 'x = 2;', mutex),
      good: two('a.lock(); x = 1; a.unlock();', 'a.lock(); x = 2; a.unlock();', mutex),
    },
    {
      name: 'a writer and a reader',
      bad: two('x = 1;', 'print(x);', mutex),
      good: two('print(x);', 'print(x);', mutex),
    },
    {
      name: 'different locks',
      bad: two('a.lock(); x = 1; a.unlock();', 'b.lock(); x = 2; b.unlock();', mutex),
      good: two('x = 1; s.release();', 's.acquire(); x = 2;', `${mutex} const s = new Semaphore(0);`),
    },
  ],
  assertion: [
    {
      name: 'a value that may be there too late',
      bad: two(
        'n.store(1);',
        'assert(n.load() === 1, "x");'.replaceAll('"', "'"),
        'const n = new Atomic(0);',
      ),
      good: two('n.store(1);', "assert(n.load() < 2, 'x');", 'const n = new Atomic(0);'),
    },
    {
      name: 'a sum that loses',
      bad: "let x = 0;\nparallel(() => { x++; }, () => { x++; });\nassert(x === 2, 'x');\n",
      good: "const x = new Atomic(0);\nparallel(() => { x.add(1); }, () => { x.add(1); });\nassert(x.load() === 2, 'x');\n",
    },
  ],
  fault: [
    {
      name: 'division by what may still be zero',
      bad: two('n.store(1);', 'print(Math.trunc(2 / n.load()));', 'const n = new Atomic(0);'),
      good: two('n.store(2);', 'print(Math.trunc(2 / n.load()));', 'const n = new Atomic(1);'),
    },
    {
      name: 'unlocking what another holds',
      bad: two('a.lock(); a.unlock();', 'a.unlock();', mutex),
      good: two('a.lock(); a.unlock();', 'a.lock(); a.unlock();', mutex),
    },
    {
      name: 'an index that grows too far',
      bad: two('n.add(1);', 'list[n.load()] = 1;', 'const n = new Atomic(1); const list = [0, 0];'),
      good: two('n.add(1);', 'list[n.load()] = 1;', 'const n = new Atomic(0); const list = [0, 0];'),
    },
  ],
  lostWakeup: [
    {
      name: 'a wait without a look',
      bad: two('a.lock(); c.wait(); a.unlock();', 'a.lock(); c.signal(); a.unlock();', condition),
      good: two(
        'a.lock(); while (x === 0) c.wait(); a.unlock();',
        'a.lock(); x = 1; c.signal(); a.unlock();',
        condition,
      ),
    },
  ],
};

const all = Object.entries(CASES).flatMap(([kind, cases]) =>
  cases.map((each) => [kind as keyof typeof CASES, each.name, each] as const),
);
const runKind = {
  deadlock: 'deadlock',
  race: 'race',
  assertion: 'assertion',
  fault: 'fault',
  lostWakeup: 'lostWakeup',
} as const;

describe('each kind of trouble is found where it is, and its schedule shows it', () => {
  test.each(all)('%s: %s', (kind, _, { bad, good }) => {
    const program = compile(bad);
    const problem = explore(program).findings[kind];
    expect(problem?.kind).toBe(kind);
    expect(problem?.shortest).toBe(true);
    expect(problem?.message).not.toBe('');
    const run = new Run(program, problem?.schedule ?? []);
    expect(findings(run).map((finding) => finding.kind)).toContain(runKind[kind]);
    // The last step is needed: without it nothing of the kind has happened yet.
    expect(findings(run.upTo(run.length - 1)).map((finding) => finding.kind)).not.toContain(runKind[kind]);
    if (kind === 'deadlock' || kind === 'lostWakeup') expect(run.at(run.length).end).toBe('deadlock');
    expect(explore(compile(good)).findings[kind]).toBeNull();
  });

  test.each(all)('%s: %s: each end is reached by its schedule', (_, __, { bad, good }) => {
    for (const source of [bad, good]) {
      const program = compile(source);
      for (const end of explore(program).ends) {
        const run = new Run(program, end.schedule);
        const moment = run.at(run.length);
        expect([moment.end, moment.output.map(({ text }) => text), run.globals()]).toEqual([
          end.kind,
          end.output,
          end.globals,
        ]);
      }
    }
  });

  test.each([
    ['division', two('n.store(1);', 'print(Math.trunc(2 / n.load()));', 'const n = new Atomic(0);')],
    ['unlock', two('a.lock(); a.unlock();', 'a.unlock();', mutex)],
    ['index', two('n.add(1);', 'list[n.load()] = 1;', 'const n = new Atomic(1); const list = [0, 0];')],
    ['latch', two('l.countDown();', 'l.countDown();', 'const l = new Latch(1);')],
  ])('the fault is one of %s', (kind, source) => {
    const program = compile(source);
    const schedule = explore(program).findings.fault?.schedule ?? [];
    const run = new Run(program, schedule);
    expect(run.at(run.length).processes[0].fault?.kind).toBe(kind);
    expect(run.at(run.length - 1).processes[0].fault).toBeNull();
  });

  test('every racy variable is named once, and no other', () => {
    const found = explore(
      compile(
        'let x = 0; let y = 0; let z = 0;\nparallel(() => { x = 1; y = 1; z = 1; }, () => { x = 2; print(y); });\n',
      ),
    );
    expect([...found.races].sort()).toEqual(['x', 'y']);
    expect(found.races).toContain(found.findings.race?.variable);
  });
});

const switchesOf = (schedule: Schedule) =>
  schedule.filter(({ thread }, i) => i > 0 && schedule[i - 1].thread !== thread).length;

/** Fewest switches, and steps among those, over literally every schedule. */
function leastByHand(program: Program, labels: (run: Run) => string[]): Record<string, [number, number]> {
  const least: Record<string, [number, number]> = {};
  const walk = (run: Run): void => {
    const length: [number, number] = [switchesOf(run.schedule), run.length];
    for (const label of labels(run)) {
      const best = least[label];
      if (best === undefined || length[0] < best[0] || (length[0] === best[0] && length[1] < best[1]))
        least[label] = length;
    }
    for (const thread of run.choicesAt(run.length)) {
      const waiters = run.wakeableAt(run.length, thread);
      for (const waiter of waiters.length > 1 ? waiters : [-1]) walk(run.choose({ thread, waiter }));
    }
  };
  walk(new Run(program));
  return least;
}

describe('no schedule shows it with fewer context switches, nor with as many and fewer steps', () => {
  const sources = [
    ...all.map(([kind, name, { bad }]) => [`${kind}: ${name}`, bad]),
    ['prints', two('print(1); print(2);', 'print(3); print(4);')],
    ['increments', 'let x = 0;\nparallel(() => { x++; }, () => { x++; });\n'],
    ['three', 'let x = 0;\nparallel(() => { x = 1; print(x); }, () => { x = 2; }, () => { x = 3; });\n'],
    ['a spawn', 'let x = 0;\nconst t = spawn(() => { x = 1; });\nprint(x);\njoin(t);\nprint(x);\n'],
    ['a fork', 'if (fork() === 0) { print(1); print(2); } else { print(3); }\n'],
  ];

  test.each(sources)('%s', (_, source) => {
    const program = compile(source);
    const found = explore(program);
    const expected: Record<string, [number, number]> = {};
    for (const { kind, output, globals, schedule } of found.ends)
      expected[JSON.stringify([kind, output, globals])] = [switchesOf(schedule), schedule.length];
    for (const kind of ['deadlock', 'assertion', 'fault'] as ProblemKind[]) {
      const problem = found.findings[kind];
      if (problem !== null) expected[kind] = [switchesOf(problem.schedule), problem.schedule.length];
    }
    const byHand = leastByHand(program, (run) => {
      const moment = run.at(run.length);
      const kinds = new Set(findings(run).map((finding) => finding.kind));
      const problems = ['deadlock', 'assertion', 'fault'].filter((kind) => kinds.has(kind as 'fault'));
      if (moment.end === 'running') return problems;
      return [
        ...problems,
        JSON.stringify([moment.end, moment.output.map(({ text }) => text), run.globals()]),
      ];
    });
    expect(expected).toEqual(byHand);
  });
});

test('a race is no write after the end of a thread that one has started oneself, whoever has started that first', () => {
  const program = compile(`
let x = 0;
function leaf() { x = 1; }
function first() { parallel(leaf); x = 2; }
function second() { parallel(leaf); x = 3; }
parallel(first, second);
`);
  const { race } = explore(program).findings;
  const shown = findings(new Run(program, race?.schedule)).map(({ kind }) => kind);
  expect(shown).toContain('race');
});
