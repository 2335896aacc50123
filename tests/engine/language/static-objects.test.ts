import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { addressSpace, type Program } from '../../../src/engine/index.ts';

const { DATA_BASE, PAGE_WORDS, PIPE_CAPACITY, SHARED_BASE } = addressSpace;

/** Words of each object, its header included, as design and man pages have them. */
const WORDS: [kind: string, make: string, words: number, given: number[]][] = [
  ['array', '[]', 1, []],
  ['array', '[1, 2, 3]', 4, [1, 2, 3]],
  ['array', 'new Array(2).fill(9)', 3, [9, 9]],
  // One word for 32 bits that remember what was never written.
  ['array', 'new Array(2)', 4, [2]],
  ['array', 'new Array(32)', 34, [32]],
  ['array', 'new Array(33)', 36, [33]],
  ['array', '[true, false]', 3, [1, 0]],
  ['array', '[null, null]', 3, [0, 0]],
  ['record', '{}', 1, []],
  ['record', '{ x: -1, on: true, next: null }', 4, [-1, 1, 0]],
  ['mutex', 'new Mutex()', 3, []],
  ['semaphore', 'new Semaphore(5)', 2, [5]],
  ['barrier', 'new Barrier(2)', 3, [2]],
  ['latch', 'new Latch(0)', 2, [0]],
  ['rwlock', 'new RwLock()', 3, []],
  ['rwlock', "new RwLock({ prefer: 'writer' })", 4, []],
  ['semaphore', 'new Semaphore(1, { most: 1 })', 2, [1]],
  ['atomic', 'new Atomic(-7)', 2, [-7]],
  ['atomic', 'new Atomic(true)', 2, [1]],
];

function addressOf(program: Program, name: string): number {
  return program.objects.find((object) => object.name === name)!.address;
}

describe('an object of the top', () => {
  test.each(WORDS)('lies at its address, and the next one behind it: %s %s', (kind, make, words, given) => {
    const program = compile(`const one = ${make};\nconst two = new Mutex();\n`);
    const [one, two] = program.objects;
    expect(one).toEqual({ address: DATA_BASE, shape: 0, arguments: given, name: 'one' });
    expect(program.shapes[0]!.kind).toBe(kind);
    expect(two!.address).toBe(DATA_BASE + words);
  });

  test.each(WORDS)('of a let is a word that holds its address: %s %s', (_, make) => {
    const program = compile(`let before = 3;\nlet one = ${make};\n`);
    // The heap begins at the page behind the two words.
    expect(program.objects[0]).toMatchObject({ address: DATA_BASE + PAGE_WORDS, name: 'one' });
    expect(program.globals.map(({ name, initial, address }) => [name, initial, address])).toEqual([
      ['before', 3, DATA_BASE],
      ['one', DATA_BASE + PAGE_WORDS, DATA_BASE + 1],
    ]);
    expect(program.constants).toEqual([]);
  });

  test.each([
    'new Mutex({ shared: true })',
    'new Semaphore(1, { shared: true })',
    'new Barrier(2, { shared: true })',
    'new Latch(2, { shared: true })',
    'new RwLock({ shared: true })',
    'new Atomic(1, { shared: true })',
    'new SharedMemory(PAGE - 1)',
  ])('that processes keep in common has a page for itself: %s', (make) => {
    const program = compile(
      `const PAGE = ${PAGE_WORDS}; const one = ${make}; const two = ${make}; const own = new Mutex();`,
    );
    expect(program.objects.map(({ address }) => address)).toEqual([
      SHARED_BASE,
      SHARED_BASE + PAGE_WORDS,
      DATA_BASE,
    ]);
    expect(program.shapes.map(({ shared }) => shared)).toEqual([true, true, false]);
  });

  test.each([
    // A header and the elements; a pipe also counts its values, and knows who has closed its two ends.
    ['new SharedMemory(PAGE)', 2],
    ['new SharedMemory(PAGE * 3 - 1)', 3],
    ['new SharedMemory(PAGE * 3)', 4],
    ['new Pipe()', Math.ceil((4 + PIPE_CAPACITY) / PAGE_WORDS)],
    ['new Pipe(PAGE - 4)', 1],
    ['new Pipe(PAGE - 3)', 2],
  ])('that is too long for one page has the pages that it needs: %s', (make, pages) => {
    const program = compile(`const PAGE = ${PAGE_WORDS}; const one = ${make}; const two = new Pipe();`);
    expect(program.objects.map(({ address }) => address)).toEqual([
      SHARED_BASE,
      SHARED_BASE + pages * PAGE_WORDS,
    ]);
  });

  test.each([
    [0, 0],
    [1, 1],
    [PAGE_WORDS, 1],
    [PAGE_WORDS + 1, 2],
    [PAGE_WORDS * 2, 2],
  ])('lies behind the pages of the words: %i words', (words, pages) => {
    const source = Array.from({ length: words }, (_, index) => `let w${index} = ${index};\n`).join('');
    const program = compile(`${source}const m = new Mutex();\n`);
    expect(addressOf(program, 'm')).toBe(DATA_BASE + pages * PAGE_WORDS);
    expect(program.globals.map(({ initial }) => initial)).toEqual(
      Array.from({ length: words }, (_, index) => index),
    );
  });

  test('holds the addresses of what is inside it, however deep', () => {
    const program = compile(
      'const grid = [[1, 2], [3]]; const tree = { left: { key: grid, left: null }, right: null };',
    );
    const at = (offset: number) => DATA_BASE + offset;
    expect(program.objects.map(({ name, address, arguments: given }) => [name, address, given])).toEqual([
      ['grid', at(0), [at(3), at(6)]],
      ['', at(3), [1, 2]],
      ['', at(6), [3]],
      ['tree', at(8), [at(11), 0]],
      ['', at(11), [at(0), 0]],
    ]);
  });

  test('is as long as constants say', () => {
    const source =
      'const N = 2; const a = new Array(N * 2).fill(N); const s = new SharedMemory(a.length); const m = new Mutex();';
    const words = (constants: Record<string, number>) => {
      const program = compile(source, { constants });
      return [
        program.objects[0]!.arguments,
        program.objects[1]!.arguments,
        addressOf(program, 'm') - DATA_BASE,
      ];
    };
    expect(words({})).toEqual([[2, 2, 2, 2], [4], 5]);
    expect(words({ N: 1 })).toEqual([[1, 1], [2], 3]);
  });

  test('that needs a step is none of them', () => {
    const program = compile(
      'const p = getpid(); const a = [p]; const b = new Array(p); function f() { const c = [1]; } f();',
    );
    expect(program.objects).toEqual([]);
    expect(program.globals.map(({ name, type, initial }) => [name, type, initial])).toEqual([
      ['p', 'number', 0],
      ['a', 'address', 0],
      ['b', 'address', 0],
    ]);
    expect(program.shapes.map(({ kind, template }) => [kind, template])).toEqual([
      ['array', [0]],
      ['array', null],
      ['array', [1]],
    ]);
  });
});

describe('constants are worked out as JavaScript does', () => {
  test.each([
    ['7 % 3', 1],
    ['-7 % 3', -1],
    ['Math.trunc(-7 / 2)', -3],
    ['1 << 31', -2147483648],
    ['-1 >>> 1', 2147483647],
    ['-8 >> 1', -4],
    ['~5', -6],
    ['6 & 3 | 8 ^ 1', 11],
    ['true + true', 2],
    ['0 || 5', 5],
    ['3 && 5', 5],
    ['0 && 5', 0],
    ['1 < 2 ? 10 : 20', 10],
    ['-2147483648', -2147483648],
    ['0x10 + 0b11 + 0o7', 26],
  ])('%s', (text, value) => {
    const program = compile(`const c = ${text};`);
    expect(program.constants).toMatchObject([{ name: 'c', type: 'number', value }]);
    expect(program.globals).toEqual([]);
  });

  test.each(['2147483647 + 1', '-2147483648 - 1', '65536 * 65536', '1 % 0', 'Math.trunc(1 / 0)', '-1 >>> 0'])(
    'what is no int32 is left to the run: %s',
    (text) => {
      const program = compile(`const c = ${text};`);
      expect(program.constants).toEqual([]);
      expect(program.globals).toMatchObject([{ name: 'c', initial: 0 }]);
      expect(program.instructions.map(({ op }) => op)).toEqual(['binary', 'store', 'return']);
    },
  );
});

describe('functions', () => {
  test.each([
    ['function f() {}', 0, 0, false],
    ['function f(a) {}', 1, 1, false],
    ['function f(a, b) { let c = 1; const d = 2; }', 2, 4, false],
    ['function f() { { let a = 1; } { let b = 2; } }', 0, 2, false],
    ['function f(a) { if (a) { let a = 2; print(a); } }', 1, 2, false],
    ['function f() { for (let i = 0, j = 9; i < j; i++) {} }', 0, 2, false],
    ['function f(a) { const p = ref(a); }', 1, 2, true],
    ['let g = 1; function f(a) { const p = ref(g); }', 1, 2, false],
    ['function f(a) { spawn(() => { let x = 1; const p = ref(x); }); }', 1, 1, false],
  ])('have their parameters, frames and addresses: %s', (text, parameters, frameSize, addressTaken) => {
    const { functions } = compile(text);
    const made = functions.find(({ name }) => name === 'f')!;
    expect(made).toMatchObject({ parameters, frameSize, addressTaken });
    expect(made.locals.map(({ offset }) => offset)).toEqual(
      Array.from({ length: frameSize }, (_, index) => index),
    );
  });

  test('begin where the one before ends, and cover their text', () => {
    const source =
      'let g = 1;\nfunction f(a) { g = a; }\nf(1);\nparallel(f2, () => { g = 3; g = 4; });\nfunction f2() { g = 2; }\n';
    const { functions, instructions } = compile(source);
    expect(functions.map(({ name }) => name)).toEqual(['main', 'f', 'f2', 'parallel@4']);
    // main: call, parallel, return. f and f2: store, return. The arrow function: two stores, return.
    expect(functions.map(({ entry }) => entry)).toEqual([0, 3, 5, 7]);
    expect(instructions).toHaveLength(10);
    expect(functions.map(({ range }) => source.slice(range.start, range.end))).toEqual([
      source,
      'function f(a) { g = a; }',
      'function f2() { g = 2; }',
      '() => { g = 3; g = 4; }',
    ]);
    expect(functions.map(({ range: { line, column } }) => [line, column])).toEqual([
      [1, 1],
      [2, 1],
      [5, 1],
      [4, 14],
    ]);
  });

  test('know the kinds of their parameters from their calls', () => {
    const { functions } = compile('const m = new Mutex(); function f(a, b, c, d) {} f(1, true, m, null);');
    expect(functions[1]!.locals.map(({ type }) => type)).toEqual(['number', 'boolean', 'address', 'address']);
  });
});

describe('the same text gives the same program', () => {
  const source =
    'const N = 2; let x = N; const a = [[N], [x === 1 ? 1 : 2]]; function f(p) { p.value += N; } parallel(() => f(ref(x)), () => f(ref(x)));\n';

  test('every time, and after a journey as JSON', () => {
    const [one, two] = [compile(source), compile(source)];
    expect(two).toEqual(one);
    expect(JSON.stringify(two)).toBe(JSON.stringify(one));
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    expect(one.source).toBe(source);
  });

  test('whatever has been compiled in between, errors included', () => {
    const before = compile(source, { constants: { N: 5 } });
    expect(() => compile('let x = unknown;')).toThrow('선언하지 않은');
    compile('const N = 9; print(N);');
    expect(compile(source, { constants: { N: 5 } })).toEqual(before);
    expect(compile(source)).not.toEqual(before);
  });

  test.each([
    ['a space at the end', `${source} `],
    ['one number', source.replace('N = 2', 'N = 3')],
    ['one name', source.replaceAll('x', 'y')],
    ['a comment', `// a\n${source}`],
    ['other line breaks', source.replace('\n', '\r\n')],
  ])('and another text another checksum: %s', (_, other) => {
    expect(compile(other).checksum).not.toBe(compile(source).checksum);
    expect(compile(other).checksum).toBe(compile(other).checksum);
  });
});
