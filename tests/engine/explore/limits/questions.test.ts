import { describe, expect, test, vi } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import { type ExploreOptions, explore, Run } from '../../../../src/engine/index.ts';

/** Steps that machines have taken. Test files share what they load: what is counted has to be loaded anew. */
const taken = vi.hoisted(() => {
  vi.resetModules();
  return { steps: 0 };
});

vi.mock('../../../../src/engine/machine/step.ts', async (original) => {
  const { step } = await original<typeof import('../../../../src/engine/machine/step.ts')>();
  return {
    step: (...how: Parameters<typeof step>) => {
      taken.steps++;
      step(...how);
    },
  };
});

/** Steps that analyses were told of, and states that they have looked at. */
const looked = vi.hoisted(() => ({ steps: 0 }));

vi.mock('../../../../src/engine/explore/graph/graph.ts', async (original) => {
  const { Graph } = await original<typeof import('../../../../src/engine/explore/graph/graph.ts')>();
  return {
    Graph: class extends Graph {
      override expand(position: number, only?: number): number {
        const found = super.expand(position, only);
        looked.steps += 1 + found;
        return found;
      }
    },
  };
});

const printing = (threads: number) => {
  const names = Array.from({ length: threads }, (_, i) => `f${i}`);
  const functions = names.map((name, i) => `function ${name}() { print(${i}); }`).join('\n');
  return `${functions}\nparallel(${names.join(', ')});\n`;
};

/** Programs in which a step costs much, or leads to many others, or which never end. */
const COSTLY: [name: string, source: string, kind: string | null][] = [
  ['forks for ever', 'while (true) { fork(); }\n', 'fault'],
  ['60 threads that print', printing(60), 'finished'],
  ['30 threads that print', printing(30), 'finished'],
  ['20 threads that print', printing(20), 'finished'],
  [
    'two threads that count for ever',
    'let x = 0; let y = 0;\nparallel(() => { while (true) x++; }, () => { while (true) y++; });\n',
    null,
  ],
  [
    'fifty rounds under a lock, twice',
    'const l = new Mutex(); let n = 0;\nfunction f() { for (let i = 0; i < 50; i++) { l.lock(); n++; l.unlock(); } }\nparallel(f, f);\n',
    'finished',
  ],
];
const WAYS: ExploreOptions[] = [{}, { reduce: true }, { granularity: 'access' }];
/** Steps between two questions at most. */
const MOST = 4096;

/** Explores until it was asked so often; gives the answer, and the most steps between two questions. */
function asking(source: string, options: ExploreOptions, times: number) {
  let asked = 0;
  let most = 0;
  let before = taken.steps;
  const found = explore(compile(source), {
    ...options,
    shouldStop: () => {
      most = Math.max(most, taken.steps - before);
      before = taken.steps;
      return ++asked > times && 'time';
    },
  });
  return { found, asked, most, after: taken.steps - before };
}

describe.each(COSTLY)('%s', (_, source, kind) => {
  test.each(WAYS)('asks in time whether to go on, and shows what one run comes to: %o', (options) => {
    const { found, asked, most, after } = asking(source, options, 20);
    expect([found.complete, found.stopped]).toEqual([false, 'time']);
    expect(asked).toBeGreaterThan(20);
    expect(most).toBeLessThanOrEqual(MOST);
    // Two plain runs to an end, and their schedules once more for what to tell of each.
    expect(after).toBeLessThanOrEqual(5 * MOST);
    expect(found.ends.map((end) => end.kind)).toEqual(kind === null ? [] : expect.arrayContaining([kind]));
    expect(found.schedules).toBeNull();
    for (const end of found.ends) {
      const run = new Run(compile(source), end.schedule);
      expect([run.endAt(run.length), run.globals(), end.schedules]).toEqual([end.kind, end.globals, null]);
    }
    if (kind === 'fault') expect(found.findings.fault?.message).not.toBe('');
  });
});

test('analyses of what can go on for ever ask in time, too', () => {
  let most = 0;
  let before = looked.steps;
  const found = explore(
    compile(`let x = 0; let y = 0; let go = true; const l = new Mutex();
parallel(() => { while (go) { x = (x + 1) % 14; } }, () => { while (go) { y = (y + 1) % 14; } }, () => { l.lock(); l.unlock(); });
`),
    {
      shouldStop: () => {
        most = Math.max(most, looked.steps - before);
        before = looked.steps;
        return false;
      },
    },
  );
  expect([found.complete, found.infinite]).toEqual([true, true]);
  expect(looked.steps).toBeGreaterThan(10 * MOST);
  expect(Math.max(most, looked.steps - before)).toBeLessThanOrEqual(MOST);
});

test('what was learned counts as memory: its limit is met before the states are many', () => {
  const found = explore(compile(printing(30)), { maxMemory: 2 ** 24 });
  expect([found.complete, found.stopped]).toEqual([false, 'memory']);
  expect(taken.steps).toBeGreaterThan(0);
  expect(taken.steps).toBeLessThan(200_000);
});

test('an exploration is asked about in each phase, and answers with what it knows', () => {
  const source = 'let x = 0;\nfunction f() { x++; x++; }\nparallel(f, f, f);\n';
  const whole = explore(compile(source));
  let cut = 0;
  for (let times = 0; ; times++) {
    const { found } = asking(source, {}, times);
    if (
      found.complete &&
      found.ends.every((end, i) => end.schedule.length === whole.ends[i].schedule.length) &&
      cut > 0
    )
      break;
    cut++;
    if (!found.complete) expect(found.stopped).toBe('time');
    for (const end of found.ends)
      expect(new Run(compile(source), end.schedule).globals()).toEqual(end.globals);
    if (times > 500) throw new Error('it never comes to an end');
  }
  expect(cut).toBeGreaterThan(3);
});
