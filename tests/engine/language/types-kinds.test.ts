import { describe, expect, test } from 'vitest';
import { errorsOf, messageOf } from './compiling.ts';
import { marked } from './marked.ts';

/** An expression of each kind of value, what messages call it, and the methods that it has. */
const KINDS = {
  number: { make: '7', noun: '수', methods: [] },
  boolean: { make: 'true', noun: '불리언(true·false)', methods: [] },
  array: { make: '[1, 2]', noun: '배열', methods: [] },
  record: { make: '{ v: 1 }', noun: '객체', methods: [] },
  mutex: { make: 'new Mutex()', noun: '뮤텍스(Mutex)', methods: ['lock()', 'tryLock()', 'unlock()'] },
  semaphore: {
    make: 'new Semaphore(1)',
    noun: '세마포어(Semaphore)',
    methods: ['acquire()', 'tryAcquire()', 'release()'],
  },
  condition: {
    make: 'new Condition(new Mutex())',
    noun: '조건 변수(Condition)',
    methods: ['wait()', 'signal()', 'broadcast()'],
  },
  barrier: { make: 'new Barrier(2)', noun: '배리어(Barrier)', methods: ['wait()'] },
  latch: { make: 'new Latch(2)', noun: '래치(Latch)', methods: ['wait()', 'countDown()'] },
  rwlock: {
    make: 'new RwLock()',
    noun: '읽기-쓰기 잠금(RwLock)',
    methods: ['readLock()', 'readUnlock()', 'writeLock()', 'writeUnlock()'],
  },
  atomic: {
    make: 'new Atomic(0)',
    noun: '원자 변수(Atomic)',
    methods: ['load()', 'store(1)', 'add(1)', 'exchange(1)', 'compareExchange(0, 1)'],
  },
  pipe: {
    make: 'new Pipe()',
    noun: '파이프(Pipe)',
    methods: ['read()', 'write(1)', 'closeRead()', 'closeWrite()'],
  },
  'shared-memory': { make: 'new SharedMemory(2)', noun: '공유 메모리(SharedMemory)', methods: [] },
  ref: { make: 'ref(word)', noun: '변수의 주소(ref)', methods: [] },
} as const;

type Kind = keyof typeof KINDS;
const kinds = Object.keys(KINDS) as Kind[];
const pairs = kinds.flatMap((of) => kinds.map((other) => [of, other] as const));
const different = pairs.filter(([of, other]) => of !== other);
const methods = [...new Set(kinds.flatMap((kind): readonly string[] => KINDS[kind].methods))];
const isScalar = (kind: Kind) => kind === 'number' || kind === 'boolean';

/** Wants one error at the mark, which names both what is wanted and what is given. */
function expectMismatch(text: string, ...nouns: string[]): void {
  const { source, places } = marked(text);
  const errors = errorsOf(source);
  expect(errors.map(({ line, column }) => `${line}:${column}`)).toEqual(places);
  for (const noun of nouns) expect(errors[0]!.message).toContain(noun);
}

describe('a variable holds one kind of value', () => {
  test.each(different)('%s, so no %s', (of, other) => {
    expectMismatch(
      `let word = 1;\nlet x = ${KINDS[of].make};\nx = ▸${KINDS[other].make};\n`,
      `\`x\`에 넣는 값은 ${KINDS[of].noun} 값이어야 해요. 지금은 ${KINDS[other].noun} 값이에요.`,
    );
  });

  test.each(kinds)('%s, and another one of them', (kind) => {
    const { make } = KINDS[kind];
    expect(errorsOf(`let word = 1; let x = ${make}; x = ${make}; x = x;`)).toEqual([]);
  });

  test.each(kinds)('%s, and null exactly when it is an address', (kind) => {
    const text = `let word = 1; let x = ${KINDS[kind].make}; x = ▸null;`;
    if (isScalar(kind)) expectMismatch(text, KINDS[kind].noun, '주소(객체나 null)');
    else expect(errorsOf(marked(text).source)).toEqual([]);
  });

  test.each(kinds)('%s after null exactly when it is an address', (kind) => {
    const text = `let word = 1; let x = null; function f() { x = ▸${KINDS[kind].make}; }`;
    if (isScalar(kind)) expectMismatch(text, KINDS[kind].noun, '주소(객체나 null)');
    else expect(errorsOf(marked(text).source)).toEqual([]);
  });
});

describe('parameters, results, elements and fields hold one kind too', () => {
  test.each(different)('%s, so no %s', (of, other) => {
    const [first, second] = [KINDS[of].make, KINDS[other].make];
    const text = `let word = 1;
function take(x) {}
function give(which) {
  if (which) return ${first};
  return ▸${second};
}
take(${first});
take(▸${second});
spawn(take, ▸${second});
spawn(() => take(▸${second}));
let list = [${first}, ▸${second}];
let node = { held: ${first} };
node.held = ▸${second};
list[0] = ▸${second};
`;
    expectMismatch(text, KINDS[of].noun, KINDS[other].noun);
  });

  test.each(different)('%s is not compared with %s', (of, other) => {
    expectMismatch(
      `let word = 1; let x = ${KINDS[of].make}; let y = ${KINDS[other].make}; let z = x === ▸y;`,
      `앞은 ${KINDS[of].noun} 값이고 뒤는 ${KINDS[other].noun} 값이에요.`,
    );
  });
});

describe('methods belong to their kinds', () => {
  test.each(kinds.flatMap((kind) => methods.map((method) => [kind, method] as const)))(
    '%s: .%s',
    (kind, method) => {
      const text = `let word = 1;\nlet x = ${KINDS[kind].make};\n▸x.${method};\n`;
      if ((KINDS[kind].methods as readonly string[]).includes(method))
        expect(errorsOf(marked(text).source)).toEqual([]);
      else expectMismatch(text, KINDS[kind].noun);
    },
  );

  test.each(methods)('with as many arguments as it takes: .%s', (method) => {
    const kind = kinds.find((each) => (KINDS[each].methods as readonly string[]).includes(method))!;
    const [, name, given] = /^(\w+)\((.*)\)$/.exec(method)!;
    const more = given === '' ? '1' : `${given}, 1`;
    const source = (list: string) => `const x = ${KINDS[kind].make};\nx.${name}(${list});`;
    expect(messageOf(source(more))).toContain(`.${name}(`);
    expect(errorsOf(source(more))[0]).toMatchObject({ line: 2, column: 1 });
    if (given !== '') expect(messageOf(source(''))).toContain(`.${name}(`);
  });
});

describe('operators take kinds', () => {
  test.each(
    kinds.flatMap((kind) => ['+', '-', '*', '%', '<', '>=', '&', '>>>'].map((op) => [kind, op] as const)),
  )('%s %s 1', (kind, operator) => {
    const text = `let word = 1; let x = ${KINDS[kind].make}; let y = ▸x ${operator} 1;`;
    if (isScalar(kind)) expect(errorsOf(marked(text).source)).toEqual([]);
    else expectMismatch(text, `\`${operator}\`의 왼쪽은`, KINDS[kind].noun);
  });

  test.each(kinds)('a truth is made of everything: %s', (kind) => {
    expect(
      errorsOf(
        `let word = 1; let x = ${KINDS[kind].make}; if (x) print(1); while (!x) print(2); assert(x, "x"); let y = x ? 1 : 2;`,
      ),
    ).toEqual([]);
  });

  test.each(kinds)('only numbers and truths are printed: %s', (kind) => {
    for (const [before, after] of [
      ['print("x", ', ');'],
      ['print("x" + ', ');'],
      ['print(`x ${', '}`);'],
      ['assert(true, "x" + ', ');'],
      ['throw "x" + ', ';'],
    ] as const) {
      const text = `let word = 1; let x = ${KINDS[kind].make};\n${before}▸x${after}`;
      if (isScalar(kind)) expect(errorsOf(marked(text).source)).toEqual([]);
      else expectMismatch(text, '출력하는 값은', KINDS[kind].noun);
    }
  });

  test.each(kinds)('[ ] and .length are of arrays and shared memory: %s', (kind) => {
    for (const use of ['▸x[0]', '▸x.length']) {
      const text = `let word = 1; let x = ${KINDS[kind].make}; let y = ${use};`;
      if (kind === 'array' || kind === 'shared-memory') expect(errorsOf(marked(text).source)).toEqual([]);
      else expectMismatch(text, '배열 또는 공유 메모리(SharedMemory)', KINDS[kind].noun);
    }
  });

  test.each(kinds)('fields are of objects, and .value also of an address: %s', (kind) => {
    const field = `let word = 1; let x = ${KINDS[kind].make}; let y = ▸x.v;`;
    if (kind === 'record') expect(errorsOf(marked(field).source)).toEqual([]);
    else expectMismatch(field, '`.v` 앞은 객체 값이어야', KINDS[kind].noun);
    const value = `let word = 1; let x = ${KINDS[kind].make.replace('v:', 'value:')}; let y = ▸x.value;`;
    if (kind === 'record' || kind === 'ref') expect(errorsOf(marked(value).source)).toEqual([]);
    else expectMismatch(value, '`.value` 앞은 객체 또는 변수의 주소(ref)', KINDS[kind].noun);
  });

  test.each(kinds)('an index, a count and a time are numbers: %s', (kind) => {
    for (const use of [
      'a[▸x] = 1;',
      'const s = new Semaphore(▸x);',
      'compute(▸x);',
      'join(▸x);',
      'exit(▸x);',
    ]) {
      const text = `let word = 1; const a = [0]; let x = ${KINDS[kind].make}; ${use}`;
      if (kind === 'number') expect(errorsOf(marked(text).source)).toEqual([]);
      else expectMismatch(text, '수 값이어야', KINDS[kind].noun);
    }
  });
});
