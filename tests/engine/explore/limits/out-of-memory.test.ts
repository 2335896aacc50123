import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import { type Exploration, explore, findings, Run } from '../../../../src/engine/index.ts';

const program = (name: string) =>
  compile(readFileSync(new URL(`../../../../src/content/programs/${name}.js`, import.meta.url), 'utf8'));

/** Refuses a memory, or lets it grow by so many pages only, as a machine does that has given its own away. */
function limitMemory({ refused = -1, growth = 2 ** 16 }): void {
  const Memory = WebAssembly.Memory;
  let made = 0;
  vi.stubGlobal('WebAssembly', {
    ...WebAssembly,
    Instance: WebAssembly.Instance,
    Memory: class extends Memory {
      constructor({ initial }: WebAssembly.MemoryDescriptor) {
        if (made++ === refused) throw new RangeError('WebAssembly.Memory(): could not allocate memory');
        super({ initial, maximum: Math.min(initial + growth, 2 ** 16) });
      }
    },
  });
}

const kindsOf = ({ findings }: Exploration) =>
  Object.values(findings).flatMap((finding) => (finding === null ? [] : [finding.kind]));

afterEach(() => vi.unstubAllGlobals());

describe('memory that does not last', () => {
  test('for the states: the answer is partial, and says so, whichever memory is refused', () => {
    const source = program('crash-threads');
    const partial: number[] = [];
    for (let refused = 1; ; refused++) {
      limitMemory({ refused });
      const found = explore(source);
      vi.unstubAllGlobals();
      for (const end of found.ends) expect(new Run(source, end.schedule).globals()).toEqual(end.globals);
      if (found.complete) break;
      expect(found.stopped).toBe('memory');
      partial.push(found.states);
    }
    expect(partial.length).toBeGreaterThan(2);
    expect(Math.min(...partial)).toBeGreaterThan(10);
  });

  test('while threads are met that no state has room for', () => {
    const source = compile(`
let x = 0;
let y = 0;
const started = [0, 0];
function leaf() { y++; }
function branch(i) { x++; started[i] = 1; parallel(leaf, leaf); }
parallel(() => branch(0), () => branch(1));
`);
    for (const reduce of [false, true]) {
      let partial = 0;
      for (let refused = 1; ; refused++) {
        limitMemory({ refused });
        const found = explore(source, { reduce, maxWholeStates: 0 });
        vi.unstubAllGlobals();
        const { race } = found.findings;
        if (race !== null)
          expect(findings(new Run(source, race.schedule)).map(({ kind }) => kind)).toContain('race');
        if (found.complete) break;
        partial++;
      }
      expect(partial).toBeGreaterThan(0);
    }
  });

  test('for the numbers of schedules: ends and problems are there, without numbers', () => {
    const whole = explore(program('crash-threads'));
    limitMemory({ growth: 0 });
    const found = explore(program('crash-threads'));
    expect([found.complete, found.stopped, found.schedules]).toEqual([false, 'memory', null]);
    expect(found.ends).toHaveLength(whole.ends.length);
    expect(kindsOf(found)).toEqual(kindsOf(whole));
    expect(whole.complete).toBe(true);
  });

  test('for the shortest schedules: those of the search take their place', () => {
    const whole = explore(program('crash-threads'));
    // Enough to count.
    limitMemory({ growth: 64 });
    const found = explore(program('crash-threads'));
    expect(found.schedules).toBe(whole.schedules);
    expect(found.ends).toHaveLength(whole.ends.length);
    expect(found.findings.fault).toMatchObject({ shortest: false });
    expect(whole.findings.fault).toMatchObject({ shortest: true });
  });

  test('what parts hold counts, too', () => {
    const source = compile(`
const words = new Array(2000);
for (let i = 0; i < 2000; i++) { words[i] = i; }
`);
    expect(explore(source, { maxMemory: 2 ** 24 })).toMatchObject({ complete: false, stopped: 'memory' });
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
