import { describe, expect, test } from 'vitest';
import { addressSpace } from '../../../src/engine/index.ts';
import { faultOf, only, play, printed } from '../play.ts';

const { HEAP_LIMIT, PAGE_WORDS, SHARED_BASE, stackBase, stackLimit } = addressSpace;

describe('ref', () => {
  test('of a global leads every thread to the same word', () => {
    const source = `let g = 0; function f(p) { p.value = p.value + 1; } function a() { f(ref(g)); } parallel(a); parallel(a); print(g);`;
    expect(printed(play(source))).toEqual(['2']);
  });

  test('of a parameter leads to the copy, not to what was passed', () => {
    const source =
      'function set(p) { p.value = 9; } function f(x) { set(ref(x)); return x; } let v = 1; print(f(v), v);';
    expect(printed(play(source))).toEqual(['9 1']);
  });

  test('of a local lies on the stack of the thread that owns it', () => {
    const run = play(
      'let p = null; function f() { let x = 1; p = ref(x); p.value = 2; print(x); } parallel(f);',
    );
    const write = run
      .effects()
      .flatMap((effect) => effect.accesses)
      .find((access) => access.before === 1 && access.after === 2);
    expect(write?.address).toBeGreaterThanOrEqual(stackBase(1));
    expect(write?.address).toBeLessThan(stackLimit(1));
    expect(printed(run)).toEqual(['2']);
  });

  test('of a local holds as long as its call, however deep the calls below it', () => {
    const source = `function down(p, n) { if (n === 0) p.value = 7; else down(p, n - 1); }
function f() { let x = 0; down(ref(x), 5); print(x); } f();`;
    expect(printed(play(source))).toEqual(['7']);
  });

  test('two calls of one function are two variables', () => {
    const source = `function f(n, p) { let x = n; if (n < 2) f(n + 1, ref(x)); else p.value = 50; print(x); } let g = 0; f(0, ref(g)); print(g);`;
    expect(printed(play(source))).toEqual(['2', '50', '0', '0']);
  });

  test('a second call of the same function in the same place is another one', () => {
    const source = `let p = null; function f(first) { let x = 1; const q = ref(x); if (first) p = q; else p.value = 5; print(x); } f(true); f(false);`;
    const run = play(source);
    expect(faultOf(run)).toBe('dangling');
    expect(printed(run)).toEqual(['1']);
  });

  test('after a fork leads to the own copy of the local', () => {
    const source = `function f() { let x = 1; const p = ref(x); const c = fork(); if (c === 0) { p.value = 8; print(x); exit(0); } wait(c); print(p.value); } f();`;
    expect(printed(play(source))).toEqual(['8', '1']);
  });
});

describe('the map of a process', () => {
  test('only what was reserved is there, each in its own part', () => {
    const run = only('let n = 0; const m = new Mutex(); const s = new SharedMemory(17); yieldNow();', '');
    const { pages, memory } = run.at(0).processes[0];
    const of = (segment: string) => pages.filter((page) => page.segment === segment);
    // A header and 17 words are more than a page of 16.
    expect(of('shared').map((page) => page.address)).toEqual([SHARED_BASE, SHARED_BASE + PAGE_WORDS]);
    expect(of('shared').every((page) => page.frame >= 0 && !page.copyOnWrite)).toBe(true);
    expect(of('data')).toHaveLength(1);
    expect(of('heap').every((page) => page.address < HEAP_LIMIT)).toBe(true);
    expect(of('stack')).toHaveLength((stackLimit(0) - stackBase(0)) / PAGE_WORDS);
    expect(of('guard')).toHaveLength(1);
    expect(memory.virtual).toBe(pages.length);
    expect(memory.resident).toBe(pages.filter((page) => page.frame !== -1).length);
    expect([memory.unique, memory.proportional]).toEqual([memory.resident, memory.resident]);
  });

  test('a stack has the pages that calls have touched, and goes back when its thread ends', () => {
    const source =
      'function f(n) { if (n > 0) return f(n - 1) + 1; return 0; } function g() { print(f(40)); } parallel(g); yieldNow(); print(1);';
    const mapped = (step: number, slot: number) =>
      run.at(step).processes[0].pages.filter((page) => page.stack === slot && page.frame >= 0).length;
    const run = play(source);
    expect(mapped(1, 1)).toBe(1);
    const step = run.effects().findIndex((effect) => effect.printed === '40');
    // 40 calls of at least four words each are at least ten pages, and returning does not give them back.
    expect(mapped(step, 1)).toBeGreaterThanOrEqual(10);
    expect(mapped(step + 1, 1)).toBe(0);
  });

  test('all pages of a fork are shared until one writes; shared mappings stay so', () => {
    const source =
      'let v = 1; const s = new SharedMemory(1); function f() { v = 2; s[0] = 4; yieldNow(); } const c = fork(); f();';
    const run = play(source);
    const forked = run.effects().findIndex((effect) => effect.started.length > 0) + 1;
    const data = (step: number) =>
      run.at(step).processes.map((process) => process.pages.find((page) => page.segment === 'data'));
    const written =
      run.effects().findIndex((effect) => effect.accesses.some((a) => a.kind === 'write' && a.after === 2)) +
      1;
    const [mine, other] = data(written);
    expect(mine?.frame).not.toBe(other?.frame);
    expect([mine?.sharers, other?.sharers]).toEqual([1, 1]);
    const shared = run
      .at(written)
      .processes.map((process) => process.pages.find((p) => p.segment === 'shared'));
    expect(shared[0]?.frame).toBe(shared[1]?.frame);
    expect(shared[0]).toMatchObject({ sharers: 2, copyOnWrite: false });
    expect(run.at(forked).processes).toHaveLength(2);
  });
});
