import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { addressSpace } from '../../../src/engine/index.ts';
import { errorsOf, listing, messageOf } from './compiling.ts';

const { DATA_BASE, PAGE_WORDS, PIPE_CAPACITY, SHARED_BASE } = addressSpace;

const HEAP = DATA_BASE + PAGE_WORDS;

describe('what stands at the top', () => {
  test('costs no step when it is known before the first', () => {
    const source = `const N = 3; const M = N * 2 + 1; const ON = !false; const NONE = null;
let counter = N; let on = ON; let head = null;
const m = new Mutex({ recursive: true }); const s = new Semaphore(M - 1);
let a = [N, 0, -1]; const grid = [[1, 2], [m === null ? 3 : 4, 5]];
const list = { value: M, next: { value: 2, next: null } }; const c = new Condition(m, { spurious: true });
function f() {}`;
    expect(errorsOf(source)).toHaveLength(0);
    expect(listing(source.replace('m === null ? 3 : 4', '4'))).toEqual([]);
  });

  test('is constants, words and objects', () => {
    const program = compile(
      'const N = 3; let x = N; let on = true; let a = [N, 4]; const t = getpid(); const none = null; const b = a;',
    );
    expect(program.constants.map(({ name, type, value }) => [name, type, value])).toEqual([
      ['N', 'number', 3],
      ['none', 'address', 0],
    ]);
    expect(
      program.globals.map(({ name, type, address, initial }) => [name, type, address - DATA_BASE, initial]),
    ).toEqual([
      ['x', 'number', 0, 3],
      ['on', 'boolean', 1, 1],
      ['a', 'address', 2, HEAP],
      ['t', 'number', 3, 0],
      ['b', 'address', 4, 0],
    ]);
  });

  test('makes objects at their addresses, each before what it holds', () => {
    const program = compile(
      'const pair = { lock: new Mutex(), count: new Atomic(7) }; const shared = new Semaphore(2, { shared: true }); const pipe = new Pipe(); const node = { value: 1, other: pair };',
    );
    expect(program.objects.map(({ name, address, arguments: given }) => [name, address, given])).toEqual([
      ['pair', DATA_BASE, [DATA_BASE + 3, DATA_BASE + 6]],
      ['', DATA_BASE + 3, []],
      ['', DATA_BASE + 6, [7]],
      ['shared', SHARED_BASE, [2]],
      ['pipe', SHARED_BASE + PAGE_WORDS, [PIPE_CAPACITY]],
      ['node', DATA_BASE + 8, [1, DATA_BASE]],
    ]);
    expect(program.constants.map(({ name, type, value }) => [name, type, value])).toEqual([
      ['pair', 'address', DATA_BASE],
      ['shared', 'address', SHARED_BASE],
      ['pipe', 'address', SHARED_BASE + PAGE_WORDS],
      ['node', 'address', DATA_BASE + 8],
    ]);
  });

  test('makes an object once that has two names', () => {
    const program = compile('const a = [1]; const b = a; let c = b; const d = [a, b];');
    expect(program.objects.map(({ name }) => name)).toEqual(['a', 'd']);
    expect(program.globals[0]!.initial).toBe(program.constants[1]!.value);
  });

  test('runs when its value is not known, or would be no int32', () => {
    expect(listing('const p = getpid(); let q = [p]; const max = 2147483647 + 1;')).toEqual([
      'getpid r0',
      'store [p], r0',
      'new   r0, Array(1)',
      'load  r1, [p]',
      'store r0[0], r1',
      'store [q], r0',
      'add   r0, 2147483647, 1',
      'store [max], r0',
    ]);
  });

  test('may come after statements that do not use it', () => {
    expect(
      errorsOf('print(1); const m = new Mutex(); let x = 1; f(); function f() { m.lock(); x++; }'),
    ).toEqual([]);
  });

  test('has the length of arrays for a constant', () => {
    expect(
      listing('const a = [1, 2]; const N = a.length; const s = new SharedMemory(N + 1); print(N, s.length);'),
    ).toEqual(['print "2 3"']);
  });

  test('fills arrays', () => {
    const program = compile(
      'const N = 2; const m = new Mutex(); const a = new Array(N + 1).fill(-1); const b = new Array(2).fill(m); const c = new Array(N);',
    );
    expect(
      program.objects.map((object) => [object.arguments, program.shapes[object.shape]!.template]),
    ).toEqual([
      [[], null],
      [
        [-1, -1, -1],
        [-1, -1, -1],
      ],
      [
        [DATA_BASE, DATA_BASE],
        [DATA_BASE, DATA_BASE],
      ],
      [[2], null],
    ]);
  });
});

describe('shapes', () => {
  test('say what each place in the text makes', () => {
    const { shapes } = compile(
      `const node = { count: 1, done: false, next: null }; const flags = [true]; const cell = new Atomic(true);
const m = new Mutex({ recursive: true, shared: false }); const c = new Condition(m, { spurious: true, shared: true }); const s = new SharedMemory(3);
const p = new Pipe(); p.write(1); const r = new RwLock({ prefer: 'writer' }); const MOST = 3; const b = new Semaphore(1, { most: MOST });`,
    );
    expect(
      shapes.map(({ kind, fields, element, recursive, shared, spurious, prefersWriter, most }) => [
        kind,
        fields.map(({ name, type }) => `${name}: ${type}`).join(', '),
        element,
        recursive,
        shared,
        spurious,
        prefersWriter ? 'writer' : most,
      ]),
    ).toEqual([
      ['record', 'count: number, done: boolean, next: address', 'number', false, false, false, null],
      ['array', '', 'boolean', false, false, false, null],
      ['atomic', '', 'boolean', false, false, false, null],
      ['mutex', '', 'number', true, false, false, null],
      ['condition', '', 'number', false, true, true, null],
      ['shared-memory', '', 'number', false, true, false, null],
      ['pipe', '', 'number', false, true, false, null],
      ['rwlock', '', 'number', false, false, false, 'writer'],
      ['semaphore', '', 'number', false, false, false, 3],
    ]);
  });
});

describe('frames', () => {
  test('hold parameters first, then every local of every block', () => {
    const source =
      'function f(a, b) { let c = a; for (let i = 0; i < 2; i++) { const c = b; } const p = ref(c); }';
    const [, f] = compile(source).functions;
    expect(f!.locals.map(({ name, offset, type }) => [name, offset, type])).toEqual([
      ['a', 0, 'number'],
      ['b', 1, 'number'],
      ['c', 2, 'number'],
      ['p', 3, 'address'],
      ['i', 4, 'number'],
      ['c', 5, 'number'],
    ]);
    expect([f!.frameSize, f!.parameters, f!.addressTaken]).toEqual([6, 2, true]);
    expect(f!.locals.map(({ scope }) => source.slice(scope.start, scope.end)).slice(3)).toEqual([
      'p = ref(c); }',
      'i = 0; i < 2; i++) { const c = b; }',
      'c = b; }',
    ]);
  });
});

describe('constants from outside', () => {
  const source =
    'const N = 3; const M = N + 1; const OFF = false; let x = 1; const a = new Array(N).fill(0); print(N, M);';

  test('replace those of the text, and what follows from them', () => {
    expect(
      compile(source, { constants: { N: 5 } })
        .constants.slice(0, 2)
        .map(({ value }) => value),
    ).toEqual([5, 6]);
    expect(
      compile(source, { constants: { N: 5, M: 0 } })
        .constants.slice(0, 2)
        .map(({ value }) => value),
    ).toEqual([5, 0]);
    expect(compile(source, { constants: { N: 5 } }).objects[0]!.arguments).toHaveLength(5);
  });

  test.each([
    [{ K: 1 }, '맨 위에 없어요: `K`'],
    [{ toString: 1 }, '맨 위에 없어요: `toString`'],
    [{ OFF: 1 }, '수 상수예요: `OFF`'],
    [{ x: 1 }, '수 상수예요: `x`'],
    [{ a: 1 }, '수 상수예요: `a`'],
    [{ N: 1.5 }, '32비트 정수가 아니에요: `N`'],
    [{ N: Number.NaN }, '32비트 정수가 아니에요: `N`'],
    [{ N: 2 ** 31 }, '32비트 정수가 아니에요: `N`'],
    [{ N: -1 }, '0 이상'],
  ])('have to exist and to be numbers: %o', (constants, message) => {
    expect(messageOf(source, { constants: constants as Record<string, number> })).toContain(message);
  });

  test('are part of the checksum, in any order', () => {
    const sum = (constants?: Record<string, number>) => compile(source, { constants }).checksum;
    expect(sum()).toMatch(/^[0-9a-z]{6}$/);
    expect(sum()).toBe(sum({}));
    expect(sum({ N: 4, M: 5 })).toBe(sum({ M: 5, N: 4 }));
    expect(
      new Set([sum(), sum({ N: 4 }), sum({ M: 4 }), sum({ N: 5 }), compile(`${source} `).checksum]).size,
    ).toBe(5);
  });
});

test('a program is plain data', () => {
  const program = compile(
    'const a = [new Mutex()]; let x = 1; function f(p) { p.value += x; } parallel(() => f(ref(x)), () => print(1));',
  );
  expect(JSON.parse(JSON.stringify(program))).toEqual(program);
});
