import { describe, expect, test } from 'vitest';
import { only, play } from '../play.ts';

const globalsOf = (source: string) => play(source).globals();

describe('globals as JSON', () => {
  test.each([
    ['a number', 'let n = -3;', { n: -3 }],
    ['a boolean', 'let on = true; let off = false;', { on: true, off: false }],
    ['a comparison is a boolean', 'let n = 3; let more = false; more = n > 2;', { n: 3, more: true }],
    ['an array', 'const a = [1, 2, 3]; a[1] = 9;', { a: [1, 9, 3] }],
    ['an array of booleans', 'const a = [true, false];', { a: [true, false] }],
    ['a record', 'const p = { x: 1, on: true }; p.x = 2;', { p: { x: 2, on: true } }],
    ['a nested record', 'const p = { x: 1, in: { y: 2, z: [3] } };', { p: { x: 1, in: { y: 2, z: [3] } } }],
    [
      'an array of arrays',
      'const g = [[1, 2], [3, 4]]; g[1][0] = 7;',
      {
        g: [
          [1, 2],
          [7, 4],
        ],
      },
    ],
    ['an atomic', 'const n = new Atomic(4); n.add(3);', { n: 7 }],
    ['an atomic boolean', 'const n = new Atomic(false); n.store(true);', { n: true }],
    ['a shared memory', 'const s = new SharedMemory(3); s[2] = 5;', { s: [0, 0, 5] }],
    ['a filled array', 'const a = new Array(3).fill(4);', { a: [4, 4, 4] }],
    [
      'an array that is not all written',
      'const a = new Array(40); a[0] = 0; a[35] = 7;',
      { a: [0, ...new Array(34).fill(null), 7, ...new Array(4).fill(null)] },
    ],
    ['one array by two names', 'const a = [1]; let b = a; b[0] = 2;', { a: [2], b: [2] }],
    ['a name in Hangul', 'let 합계 = 0; 합계 += 5;', { 합계: 5 }],
    ['a constant of the text is left out', 'const N = 4; let n = N;', { n: 4 }],
  ])('%s', (_, source, globals) => {
    expect(globalsOf(`${source}\n`)).toMatchObject(globals);
    expect(Object.keys(globalsOf(source)).sort()).toEqual(Object.keys(globals).sort());
  });

  test('locks and their kin have no value', () => {
    const source = `const m = new Mutex(); const c = new Condition(m); const s = new Semaphore(2); const b = new Barrier(1);
const l = new Latch(0); const w = new RwLock(); const p = new Pipe(); let n = 1; m.lock();`;
    expect(globalsOf(source)).toEqual({ n: 1 });
  });

  test('null is null', () => {
    expect(globalsOf('const p = { next: null, value: 2 };')).toEqual({ p: { next: null, value: 2 } });
  });

  test('a list is written out to its end', () => {
    const source = `let head = null;
function push(value) { const node = { value: value, next: head }; head = node; }
push(1); push(2); push(3);`;
    expect(globalsOf(source)).toEqual({
      head: { value: 3, next: { value: 2, next: { value: 1, next: null } } },
    });
  });

  test('a circle ends in the name of where it began', () => {
    const globals = globalsOf('const p = { value: 1, next: null }; p.next = p;') as {
      p: { value: number; next: string };
    };
    expect(globals.p.value).toBe(1);
    expect(globals.p.next).toBe('p');
  });

  test('a circle of two is the same one, begun at either', () => {
    const globals = globalsOf(
      'const a = { n: 1, next: null }; const b = { n: 2, next: null }; a.next = b; b.next = a;',
    ) as Record<string, { n: number; next: { n: number; next: string } }>;
    expect(globals.a).toMatchObject({ n: 1, next: { n: 2 } });
    expect(globals.b).toMatchObject({ n: 2, next: { n: 1 } });
    expect(globals.a.next.next).toBe('a');
    expect(globals.b.next.next).toBe('b');
    expect(globals.a.next.next).not.toBe(globals.b.next.next);
  });

  test('what is deeper than eight objects becomes what the program calls it', () => {
    const source = `let head = null;
function push(value) { const node = { value: value, next: head }; head = node; }
for (let i = 0; i < 10; i++) push(i);`;
    type Node = { value: number; next: Node | string | null };
    let node = (globalsOf(source) as { head: Node }).head as Node | string | null;
    let depth = 0;
    while (node !== null && typeof node === 'object') {
      expect(node.value).toBe(9 - depth);
      node = node.next;
      depth++;
    }
    expect(depth).toBe(8);
    expect(node).toBe(`head${'.next'.repeat(8)}`);
  });

  test('the address of a variable is an address', () => {
    const globals = globalsOf('let x = 3; const p = ref(x); p.value = 4;');
    expect(globals.x).toBe(4);
    // The first word of the data segment: word 4,096, in bytes.
    expect(globals.p).toBe('0x4000');
  });

  test('are those of the first process', () => {
    const source =
      'let x = 1; const s = new SharedMemory(1); const c = fork(); if (c === 0) { x = 9; s[0] = 9; exit(0); } wait(c);';
    expect(globalsOf(source)).toMatchObject({ x: 1, s: [9], c: 2 });
  });

  test('stay as they were when the process died', () => {
    const source = 'let x = 1; const a = [0]; x = 2; a[0] = 3; throw "끝"; ';
    expect(globalsOf(source)).toEqual({ x: 2, a: [3] });
  });

  test('at a step are those after it and not after the next', () => {
    const run = only('let x = 0; const a = [0]; x = 1; a[0] = 2; x = 3;', 'm3');
    expect([0, 1, 2, 3].map((step) => run.globals(step))).toEqual([
      { x: 0, a: [0] },
      { x: 1, a: [0] },
      { x: 1, a: [2] },
      { x: 3, a: [2] },
    ]);
  });

  test('are plain JSON', () => {
    const globals = globalsOf(
      'let n = 1; const a = [1, 2]; const p = { q: { r: true } }; let z = null; z = p;',
    );
    expect(JSON.parse(JSON.stringify(globals))).toEqual({
      n: 1,
      a: [1, 2],
      p: { q: { r: true } },
      z: { q: { r: true } },
    });
  });
});
