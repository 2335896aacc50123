import { describe, expect, test } from 'vitest';
import { addressSpace } from '../../../src/engine/index.ts';
import { endOf, faultOf, only, play, printed } from '../play.ts';

describe('the heap', () => {
  test('objects are reached through addresses, and shared by all threads', () => {
    const source = `let head = null;
function push(v) { head = { value: v, next: head }; }
push(1); push(2);
let sum = 0;
function walk() { let at = head; while (at !== null) { sum = sum + at.value; at = at.next; } }
parallel(walk); print(sum);`;
    expect(printed(play(source))).toEqual(['3']);
  });

  test('an index out of range is a fault that says the length', () => {
    const run = play('const a = [1, 2, 3]; let i = 3; print(a[i]);');
    expect(faultOf(run)).toBe('index');
    expect(run.at(run.length).processes[0].fault?.message).toContain('길이가 3인 배열에 3번 칸');
    expect(faultOf(play('const a = [1, 2, 3]; let i = -1; a[i] = 1;'))).toBe('index');
  });

  test('null is no object', () => {
    expect(faultOf(play('let p = null; if (false) p = { value: 1 }; print(p.value);'))).toBe('null');
  });

  test('an element of new Array(n) that was never written cannot be read', () => {
    expect(faultOf(play('const a = new Array(40); a[33] = 1; print(a[33]); print(a[34]);'))).toBe('unset');
    expect(printed(play('const a = new Array(40); a[33] = 1; print(a[33]); print(a[34]);'))).toEqual(['1']);
  });

  test('a length that cannot be is a fault, and so is a full heap', () => {
    expect(faultOf(play('let n = -1; function f() { const a = new Array(n); a[0] = 1; } f();'))).toBe(
      'length',
    );
    expect(
      faultOf(play('let n = 5000; function f() { while (true) { const a = new Array(n); a[0] = 1; } } f();')),
    ).toBe('heap');
  });
});

describe('ref', () => {
  test('leads to a global and to a local of another stack', () => {
    const source = `let g = 1; let p = null;
function owner() { let x = 111; p = ref(x); while (x === 111) yieldNow(); print(x); }
function other() { while (p === null) yieldNow(); p.value = 222; }
parallel(owner, other);
function twice(q) { q.value = q.value * 2; }
twice(ref(g)); print(g);`;
    expect(printed(play(source))).toEqual(['222', '2']);
  });

  test('after its function has returned, it is a fault, even where another frame lies now', () => {
    const source = `let p = null;
function leak() { let x = 1; p = ref(x); }
function again() { let y = 5; const q = ref(y); print(p.value); print(q.value); }
leak(); again();`;
    expect(faultOf(play(source))).toBe('dangling');
  });

  test('after its thread has ended, too', () => {
    expect(
      faultOf(play('let p = null; function f() { let x = 1; p = ref(x); } parallel(f); print(p.value);')),
    ).toBe('dangling');
  });
});

describe('pages', () => {
  test('get a frame when they are first touched', () => {
    const run = only('const a = new Array(64); a[0] = 1; a[40] = 2; yieldNow();', '');
    const before = run.at(0).processes[0];
    const after = play('const a = new Array(64); a[0] = 1; a[40] = 2; yieldNow();');
    const heap = (pages: typeof before.pages) => pages.filter((page) => page.segment === 'heap');
    expect(heap(before.pages).length).toBeGreaterThanOrEqual(4);
    const mapped = heap(before.pages).filter((page) => page.frame >= 0).length;
    const last = after.at(after.length - 1).processes[0];
    expect(heap(last.pages).filter((page) => page.frame >= 0).length).toBeGreaterThan(mapped);
    expect(before.memory.virtual).toBeGreaterThan(before.memory.resident);
  });

  test('every stack has a guard page below it', () => {
    const run = only('let n = 0; function f() { n = 1; } parallel(f, f);', 'm1');
    const { pages } = run.at(1).processes[0];
    const guards = pages.filter((page) => page.segment === 'guard');
    expect(guards.map((page) => page.stack)).toEqual([2, 1, 0]);
    for (const guard of guards)
      expect(guard).toMatchObject({ frame: -1, address: addressSpace.stackBase(guard.stack) - 16 });
  });

  test('a fork shares all pages, and PSS counts each once over all', () => {
    const source = 'let v = 1; const c = fork(); if (c === 0) { yieldNow(); exit(0); } wait(c);';
    const moment = only(source, 'm1').at(1);
    const [parent, child] = moment.processes;
    expect(parent.memory.resident).toBe(child.memory.resident);
    const distinct = new Set(
      moment.processes.flatMap((process) => process.pages.map((page) => page.frame).filter((f) => f !== -1)),
    );
    expect(parent.memory.proportional + child.memory.proportional).toBeCloseTo(distinct.size);
    expect(moment.frames).toBe(distinct.size);
  });

  test('the last values of the first process stay when an orphan writes on', () => {
    const run = play(
      'let v = 1; const c = fork(); if (c === 0) { yieldNow(); yieldNow(); yieldNow(); v = 2; print(v); }',
    );
    expect(endOf(run)).toBe('finished');
    expect(run.globals()).toEqual({ v: 1, c: 2 });
  });
});
