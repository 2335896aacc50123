import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { type Exploration, explore, Run } from '../../../src/engine/index.ts';

const program = (name: string) =>
  compile(readFileSync(new URL(`../../../src/content/programs/${name}.js`, import.meta.url), 'utf8'));
/** Lets arrays of a kind be had only while they are small, as a machine does that has given its memory away. */
function refuse(kind: 'Int32Array' | 'Float64Array', small: number, isTime = () => true): void {
  vi.stubGlobal(
    kind,
    new Proxy(globalThis[kind], {
      construct(target, args, newTarget) {
        if (typeof args[0] === 'number' && args[0] > small && isTime())
          throw new RangeError('Array buffer allocation failed');
        return Reflect.construct(target, args, newTarget);
      },
    }),
  );
}

const kindsOf = ({ findings }: Exploration) =>
  Object.values(findings).flatMap((finding) => (finding === null ? [] : [finding.kind]));

afterEach(() => vi.unstubAllGlobals());

describe('memory that does not last', () => {
  // The third memory is for more states, the others for states that are packed anew.
  test.each([2, 3, 4, 5, 6])('for the states: the answer is partial, and says so (memory %i)', (last) => {
    const Memory = WebAssembly.Memory;
    let left = last;
    vi.stubGlobal('WebAssembly', {
      ...WebAssembly,
      Instance: WebAssembly.Instance,
      Memory: class extends Memory {
        constructor(descriptor: WebAssembly.MemoryDescriptor) {
          if (left-- === 0) throw new RangeError('WebAssembly.Memory(): could not allocate memory');
          super(descriptor);
        }
      },
    });
    const source = program('crash-threads');
    const found = explore(source);
    expect([found.complete, found.stopped]).toEqual([false, 'memory']);
    expect(found.states).toBeGreaterThan(10);
    for (const end of found.ends) expect(new Run(source, end.schedule).globals()).toEqual(end.globals);
  });

  test('for the numbers of schedules: ends and problems are there, without numbers', () => {
    const whole = explore(program('crash-threads'));
    // Only the numbers lie in such arrays.
    refuse('Float64Array', 1024);
    const found = explore(program('crash-threads'));
    expect([found.complete, found.stopped, found.schedules]).toEqual([false, 'memory', null]);
    expect(found.ends).toHaveLength(whole.ends.length);
    expect(kindsOf(found)).toEqual(kindsOf(whole));
    expect(whole.complete).toBe(true);
  });

  test('for the shortest schedules: those of the search take their place', () => {
    const whole = explore(program('crash-threads'));
    let counting = false;
    refuse('Int32Array', 10_000, () => counting);
    const found = explore(program('crash-threads'), {
      onProgress: ({ phase }) => {
        counting = phase === 'count';
      },
    });
    expect(found.schedules).toBe(whole.schedules);
    expect(found.ends).toHaveLength(whole.ends.length);
    expect(found.findings.fault).toMatchObject({ shortest: false });
    expect(whole.findings.fault).toMatchObject({ shortest: true });
  });

  test('any other error is nobody’s memory', () => {
    const broken = () =>
      explore(program('crash-threads'), {
        shouldStop: () => {
          throw new RangeError('Maximum call stack size exceeded');
        },
      });
    expect(broken).toThrow('call stack');
  });
});
