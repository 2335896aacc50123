import { beforeEach, describe, expect, test, vi } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import { type Exploration, explore } from '../../../../src/engine/index.ts';

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

beforeEach(() => {
  taken.steps = 0;
});

const program = (source: string) => compile(`${source}\n`);
const endsOf = ({ ends }: Exploration) =>
  ends.map(({ kind, output, globals }) => JSON.stringify([kind, output, globals])).sort();
const byItself = { reduce: true, maxWholeStates: 0 } as const;

describe('processes that fork others', () => {
  test('three forks in a row are found with far fewer steps of the machine than of the search', () => {
    const found = explore(program("fork(); fork(); fork(); print('x');"));
    expect([found.complete, found.states, found.transitions, found.ends.length]).toEqual([
      true,
      38506,
      143585,
      1,
    ]);
    // An end that depended on all other processes was learned anew in nearly every state.
    expect(taken.steps).toBeGreaterThan(0);
    expect(taken.steps).toBeLessThan(found.transitions / 8);
  });

  test('four forks in a row and a print have one end, and with reduction one way there', () => {
    const found = explore(program("fork(); fork(); fork(); fork(); print('x');"), byItself);
    expect([found.complete, found.ends.length, found.ends[0].output]).toEqual([true, 1, Array(16).fill('x')]);
    expect(found.states).toBeLessThan(10);
  });

  test.each([
    ['drop the result', "fork(); fork(); print('x');", true],
    ['drop it three times', "fork(); fork(); fork(); print('x');", true],
    ['write to memory of their own', 'let x = 0; fork(); fork(); x++;', true],
    [
      'ask only who is the child',
      "let x = 0; if (fork() === 0) x++; if (fork() > 0) x = x + 2; print('y');",
      true,
    ],
    [
      'are waited for, and write to shared memory',
      'let x = 0; const m = new SharedMemory(1); function f() { const c = fork(); if (c === 0) { m[0] = m[0] + 1; exit(2); } x = x + wait(c); } f(); f();',
      true,
    ],
    [
      'want a lock that they share',
      'const s = new Semaphore(1, { shared: true }); const m = new SharedMemory(1); fork(); fork(); s.acquire(); m[0] = m[0] + 1; s.release();',
      true,
    ],
    ['fork in turn', "function f() { if (fork() === 0) { fork(); exit(1); } } f(); f(); print('z');", true],
    ['keep the pid in a variable', 'const c = fork(); fork();', false],
    ['print their pid', 'fork(); print(getpid());', false],
    ['give the pid back', 'function f() { return fork(); } if (fork() === 0) f(); else print(f());', false],
    [
      'exit with the pid',
      'function f() { const c = fork(); if (c > 0) exit(c); } const a = fork(); if (a === 0) f(); else if (fork() > 0) print(wait(a));',
      false,
    ],
    ['print in another order', "if (fork() === 0) print('a'); else print('b');", false],
    [
      'write to a pipe whose reader may be gone',
      'const p = new Pipe(); if (fork() === 0) { p.write(1); fork(); exit(0); } let y = p.read(); p.write(2);',
      false,
    ],
  ])('that %s: the same ends with reduction and without', (_, source, isSmall) => {
    const whole = explore(program(source));
    const reduced = explore(program(source), byItself);
    expect([whole.complete, reduced.complete]).toEqual([true, true]);
    expect(endsOf(reduced)).toEqual(endsOf(whole));
    if (isSmall) expect(reduced.states).toBeLessThan(whole.states);
  });

  test('a fork for which there is no room is not taken before others', () => {
    const many = program(
      "function grow() { fork(); fork(); fork(); fork(); fork(); } grow(); if (fork() === 0) print('x');",
    );
    const found = explore(many, { ...byItself, maxStates: 2000 });
    expect(found.complete).toBe(false);
  });
});
