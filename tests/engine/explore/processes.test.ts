import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { type Exploration, explore } from '../../../src/engine/index.ts';
import {
  add,
  load,
  multinomial,
  quiet,
  type Shared,
  store,
  total,
  ways,
  when,
  write,
} from './oracles/model.ts';

const exploreText = (source: string): Exploration => explore(compile(`${source}\n`));

const copies = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

/** Schedules by the printed lines. */
function byOutput({ ends }: Exploration): Record<string, bigint> {
  const counts: Record<string, bigint> = {};
  for (const { output, schedules } of ends) {
    const key = output.join();
    counts[key] = (counts[key] ?? 0n) + (schedules ?? 0n);
  }
  return counts;
}

describe('fork', () => {
  test.each([
    [1, 1],
    [2, 1],
    [1, 3],
    [3, 3],
    [4, 2],
  ])('%i stores of the parent and %i of the child merge behind the fork', (parent, child) => {
    const found = exploreText(
      `let x = 0;\nif (fork() === 0) { ${'x = 1; '.repeat(child)}} else { ${'x = 2; '.repeat(parent)}}`,
    );
    // Each takes the branch as a step of its own.
    expect(found.schedules).toBe(multinomial(parent + 1, child + 1));
    expect(found.races).toEqual([]);
    // The first process's variables are its own.
    expect(found.ends.map(({ globals }) => globals.x)).toEqual([2]);
  });

  test('two lines come in either order, equally often', () => {
    expect(byOutput(exploreText('if (fork() === 0) print(1); else print(2);'))).toEqual({
      '1,2': multinomial(2, 2) / 2n,
      '2,1': multinomial(2, 2) / 2n,
    });
  });

  test.each([0, 1, 2])('%i forks in a row make a power of two of processes', (forks) => {
    const found = explore(compile(`${'fork();\n'.repeat(forks)}print(1);\n`));
    expect(found.ends.map(({ output }) => output.length)).toEqual([2 ** forks]);
    expect(found.schedules).toBe(afterForks(forks));
  });

  test('an increment of a variable that was copied is not shared', () => {
    const found = exploreText(
      'let x = 5;\nconst child = fork();\nx++;\nif (child === 0) exit(x);\nprint(wait(child) + x);',
    );
    expect(found.ends.map(({ output }) => output)).toEqual([['12']]);
    expect(found.findings.race).toBeNull();
  });
});

/** Ways of processes that each fork so many times and print once: a hook-length formula over the tree of all steps. */
function afterForks(forks: number): bigint {
  // Below a process's step lie its own later steps and those of its children: sizes of these trees.
  const size = (left: number): number => (left === 0 ? 1 : 1 + 2 * size(left - 1));
  const orders = (left: number): bigint =>
    left === 0 ? 1n : orders(left - 1) ** 2n * multinomial(size(left - 1), size(left - 1));
  return orders(forks);
}

describe('wait', () => {
  test.each([1, 2, 3, 5])('a parent waits for %i steps of its child and hears its code', (steps) => {
    const found = exploreText(
      `let x = 0;\nconst child = fork();\nif (child === 0) { ${'x = 1; '.repeat(steps)}exit(${steps}); }\nprint(wait(child));`,
    );
    expect(found.ends.map(({ output }) => output)).toEqual([[String(steps)]]);
    // Both store `child`, load it and branch; the parent loads it once more before it waits. Then all is in order.
    expect(found.schedules).toBe(multinomial(4, 3 + steps + 1));
  });

  test('lines of the child come before those behind the wait', () => {
    const found = exploreText('const c = fork();\nif (c === 0) { print(1); exit(0); }\nwait(c);\nprint(2);');
    expect(found.ends.map(({ output }) => output)).toEqual([['1', '2']]);
  });

  test('a fault of the child is no fault of the parent', () => {
    const found = exploreText(
      'const c = fork();\nif (c === 0) { assert(false, "x"); }\nwait(c);\nprint(2);'.replaceAll('"', "'"),
    );
    expect(found.ends.map(({ kind, output }) => [kind, output])).toEqual([['finished', ['2']]]);
    expect(found.findings.assertion?.threads).toEqual([1]);
  });
});

describe('pipes', () => {
  const tell = ({ sum }: Shared, stuck: boolean) => (stuck ? 'stuck' : String(sum));

  test.each([1, 2, 3, 4])('%i values come out as they went in', (n) => {
    const writes = Array.from({ length: n }, (_, i) => `p.write(${i}); `).join('');
    const found = exploreText(
      `const p = new Pipe();\nif (fork() === 0) { ${writes}exit(0); }\n${'print(p.read());\n'.repeat(n)}`,
    );
    expect(found.ends.map(({ output }) => output)).toEqual([Array.from({ length: n }, (_, i) => `${i}`)]);
    const read = [when(({ held }) => held > 0, add('held', -1)), quiet];
    const model = ways(
      [
        [quiet, ...copies(n, read).flat()],
        [quiet, ...copies(n, add('held')), quiet],
      ],
      { held: 0 },
      tell,
    );
    expect(found.schedules).toBe(total(model));
  });

  test('two writers: the reader meets both orders', () => {
    const found = exploreText(
      `const p = new Pipe();
if (fork() === 0) { p.write(1); exit(0); }
if (fork() === 0) { p.write(2); exit(0); }
print(p.read());
print(p.read());`,
    );
    expect(found.ends.map(({ output }) => output.join()).sort()).toEqual(['1,2', '2,1']);
  });

  test('ping-pong over two pipes leaves nobody a choice but at the ends', () => {
    const found = exploreText(
      `const there = new Pipe(); const back = new Pipe();
if (fork() === 0) { back.write(there.read() + 1); exit(0); }
there.write(4);
print(back.read());`,
    );
    expect(found.ends.map(({ output }) => output)).toEqual([['5']]);
    const model = ways(
      [
        [quiet, add('there'), when(({ back }) => back > 0, add('back', -1)), quiet],
        [quiet, when(({ there }) => there > 0, add('there', -1)), quiet, add('back'), quiet],
      ],
      { there: 0, back: 0 },
      tell,
    );
    expect(found.schedules).toBe(total(model));
  });
});

describe('memory that processes share', () => {
  test.each([
    [1, 1],
    [1, 2],
    [2, 2],
  ])('loses updates as threads do: %i and %i of them', (child, parent) => {
    const once = 'm[0] = m[0] + 1; ';
    const found = explore(
      compile(
        `const m = new SharedMemory(1);\nm[0] = 0;\nconst c = fork();\nif (c === 0) { ${once.repeat(child)}exit(0); }\n${once.repeat(parent)}\nwait(c);\nprint(m[0]);\n`,
      ),
      { granularity: 'access' },
    );
    // Only the values matter here: how many ways there are depends on what else is an access.
    const steps = [load('m'), store('m', 1)];
    const model = ways(
      [copies(parent, steps).flat(), copies(child, steps).flat()],
      { m: 0, r0: 0, r1: 0 },
      ({ m }) => String(m),
    );
    expect(Object.keys(byOutput(found)).sort()).toEqual(Object.keys(model).sort());
    expect(found.findings.race).not.toBeNull();
  });

  test('a shared lock protects it', () => {
    const once = 'g.lock(); m[0] = m[0] + 1; g.unlock(); ';
    const found = exploreText(
      `const m = new SharedMemory(1); const g = new Mutex({ shared: true });\nm[0] = 0;
const c = fork();\nif (c === 0) { ${once}exit(0); }\n${once}\nwait(c);\nprint(m[0]);`,
    );
    expect(found.ends.map(({ output }) => output)).toEqual([['2']]);
    expect(found.findings.race).toBeNull();
  });

  test('a lock that is not shared is copied, and protects nothing', () => {
    const once = 'g.lock(); m[0] = m[0] + 1; g.unlock(); ';
    const found = exploreText(
      `const m = new SharedMemory(1); const g = new Mutex();\nm[0] = 0;
const c = fork();\nif (c === 0) { ${once}exit(0); }\n${once}\nwait(c);\nprint(m[0]);`,
    );
    expect(found.ends.map(({ output }) => output.join()).sort()).toEqual(['1', '2']);
    expect(found.findings.race).not.toBeNull();
  });

  test('shared semaphores put the lines of two processes in order', () => {
    const found = exploreText(
      `const s = new Semaphore(0, { shared: true });
if (fork() === 0) { print(1); s.release(); } else { s.acquire(); print(2); }`,
    );
    const model = ways(
      [
        [quiet, when(({ s }) => s > 0, add('s', -1)), write('last', 2)],
        [quiet, write('last', 1), add('s')],
      ],
      { s: 0, last: 0 },
      ({ last }) => String(last),
    );
    expect(Object.keys(model)).toEqual(['2']);
    expect(byOutput(found)).toEqual({ '1,2': model[2] });
  });
});
