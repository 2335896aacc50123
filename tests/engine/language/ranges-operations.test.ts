import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { formatInstruction, type Instruction, type Program } from '../../../src/engine/index.ts';

/** Every object that the lines below use. `word` is a word of memory; the objects are constants. */
const HEAD = `let word = 1;
let flag = true;
const list = [5, 6, 7];
const node = { value: 1, next: null };
const mutex = new Mutex();
const semaphore = new Semaphore(2);
const condition = new Condition(mutex);
const barrier = new Barrier(2);
const latch = new Latch(1);
const rwlock = new RwLock();
const atomic = new Atomic(0);
const pipe = new Pipe();
const shared = new SharedMemory(4);
function twice(a) { return a * 2; }
function work(a, b) {
  `;
const TAIL = '\n}\nwork(1, 2);\n';
const LINE = HEAD.split('\n').length;
const COLUMN = 3;

interface Shown {
  line: string;
  text: string;
  at: string;
  instruction: Instruction;
}

/** The instructions of one line in `work`, where `a` and `b` are locals, with their source. */
function shown(text: string): Shown[] {
  const program = compile(HEAD + text + TAIL);
  const { entry } = program.functions.find(({ name }) => name === 'work')!;
  const end = HEAD.length + text.length;
  return program.instructions
    .map((instruction, index) => ({ instruction, index }))
    .slice(entry)
    .filter(({ instruction: { range } }) => range.start < end)
    .map(({ instruction, index }) => show(program, instruction, index));
}

function show(program: Program, instruction: Instruction, index: number): Shown {
  const { range } = instruction;
  return {
    line: formatInstruction(program, index),
    text: program.source.slice(range.start, range.end),
    at: `${range.line}:${range.column}`,
    instruction,
  };
}

/** What each line becomes: its instructions, each with the piece of the line that it does. */
const LINES: [text: string, ...instructions: [op: string, line: string, piece: string][]][] = [
  ['a = b;', ['move', 'move  a, b', 'a = b']],
  ['a = -3;', ['move', 'move  a, -3', 'a = -3']],
  ['a = b + 1;', ['binary', 'add   a, b, 1', 'a = b + 1']],
  ['a = b - 1;', ['binary', 'sub   a, b, 1', 'a = b - 1']],
  ['a = b * 2;', ['binary', 'mul   a, b, 2', 'a = b * 2']],
  ['a = Math.trunc(b / 2);', ['binary', 'div   a, b, 2', 'a = Math.trunc(b / 2)']],
  ['a = b % 2;', ['binary', 'rem   a, b, 2', 'a = b % 2']],
  ['a = b & 3;', ['binary', 'and   a, b, 3', 'a = b & 3']],
  ['a = b | 3;', ['binary', 'or    a, b, 3', 'a = b | 3']],
  ['a = b ^ 3;', ['binary', 'xor   a, b, 3', 'a = b ^ 3']],
  ['a = b << 1;', ['binary', 'shl   a, b, 1', 'a = b << 1']],
  ['a = b >> 1;', ['binary', 'shr   a, b, 1', 'a = b >> 1']],
  ['a = b >>> 1;', ['binary', 'ushr  a, b, 1', 'a = b >>> 1']],
  ['const c = a < b;', ['binary', 'lt    c, a, b', 'c = a < b']],
  ['const c = a <= b;', ['binary', 'le    c, a, b', 'c = a <= b']],
  ['const c = a > b;', ['binary', 'gt    c, a, b', 'c = a > b']],
  ['const c = a >= b;', ['binary', 'ge    c, a, b', 'c = a >= b']],
  ['const c = a === b;', ['binary', 'eq    c, a, b', 'c = a === b']],
  ['const c = a == b;', ['binary', 'eq    c, a, b', 'c = a == b']],
  ['const c = a !== b;', ['binary', 'ne    c, a, b', 'c = a !== b']],
  ['a += b;', ['binary', 'add   a, a, b', 'a += b']],
  ['a <<= 2;', ['binary', 'shl   a, a, 2', 'a <<= 2']],
  ['a++;', ['binary', 'add   a, a, 1', 'a++']],
  ['--b;', ['binary', 'sub   b, b, 1', '--b']],
  ['a = -b;', ['unary', 'neg   a, b', 'a = -b']],
  ['a = ~b;', ['unary', 'inv   a, b', 'a = ~b']],
  ['const c = !b;', ['unary', 'not   c, b', 'c = !b']],
  ['a = word;', ['load', 'load  a, [word]', 'a = word']],
  ['word = a;', ['store', 'store [word], a', 'word = a']],
  ['flag = false;', ['store', 'store [flag], 0', 'flag = false']],
  ['a = list[b];', ['load', 'load  a, list[b]', 'a = list[b]']],
  ['list[2] = a;', ['store', 'store list[2], a', 'list[2] = a']],
  ['a = shared[0];', ['load', 'load  a, shared[0]', 'a = shared[0]']],
  ['shared[b] = a;', ['store', 'store shared[b], a', 'shared[b] = a']],
  ['a = node.value;', ['load', 'load  a, node.value', 'a = node.value']],
  ['node.next = node;', ['store', `store node.next, `, 'node.next = node']],
  [
    'list[a] += b;',
    ['load', 'load  r0, list[a]', 'list[a] += b'],
    ['binary', 'add   r0, r0, b', 'list[a] += b'],
    ['store', 'store list[a], r0', 'list[a] += b'],
  ],
  [
    'node.value = word * (a - b);',
    ['load', 'load  r0, [word]', 'word'],
    ['binary', 'sub   r1, a, b', 'a - b'],
    ['binary', 'mul   r0, r0, r1', 'word * (a - b)'],
    ['store', 'store node.value, r0', 'node.value = word * (a - b)'],
  ],
  ['const c = [a];', ['allocate', 'new   c, Array(1)', 'c = [a]'], ['store', 'store c[0], a', 'a']],
  [
    'const c = [a]; b = c.length;',
    ['allocate', 'new   c, Array(1)', 'c = [a]'],
    ['store', 'store c[0], a', 'a'],
    ['length', 'length b, c', 'b = c.length'],
  ],
  ['const c = new Array(b);', ['allocate', 'new   c, Array(b)', 'c = new Array(b)']],
  ['const c = new Array(3).fill(0);', ['allocate', 'new   c, Array(3)', 'c = new Array(3).fill(0)']],
  ['const c = { x: 1, y: 2 };', ['allocate', 'new   c, {x, y}', 'c = { x: 1, y: 2 }']],
  ['const c = new Mutex();', ['allocate', 'new   c, Mutex()', 'c = new Mutex()']],
  ['const c = new Semaphore(a);', ['allocate', 'new   c, Semaphore(a)', 'c = new Semaphore(a)']],
  ['const c = new Condition(mutex);', ['allocate', 'new   c, Condition(mutex)', 'c = new Condition(mutex)']],
  ['const c = new Barrier(3);', ['allocate', 'new   c, Barrier(3)', 'c = new Barrier(3)']],
  ['const c = new Latch(b);', ['allocate', 'new   c, Latch(b)', 'c = new Latch(b)']],
  ['const c = new RwLock();', ['allocate', 'new   c, RwLock()', 'c = new RwLock()']],
  ['const c = new Atomic(a);', ['allocate', 'new   c, Atomic(a)', 'c = new Atomic(a)']],
  [
    'const c = new Pipe(); c.write(1);',
    ['allocate', 'new   c, Pipe(16)', 'c = new Pipe()'],
    ['invoke', 'write c, 1', 'c.write(1)'],
  ],
  ['const c = new SharedMemory(8);', ['allocate', 'new   c, SharedMemory(8)', 'c = new SharedMemory(8)']],
  ['const c = ref(word);', ['address', 'addr  c, word', 'c = ref(word)']],
  ['twice(a);', ['call', 'call  twice(a)', 'twice(a)']],
  [
    'b = twice(a) + 1;',
    ['call', 'call  r0, twice(a)', 'twice(a)'],
    ['binary', 'add   b, r0, 1', 'b = twice(a) + 1'],
  ],
  ['b = twice(a);', ['call', 'call  b, twice(a)', 'b = twice(a)']],
  ['spawn(twice, b);', ['spawn', 'spawn twice(b)', 'spawn(twice, b)']],
  ['const t = spawn(twice, 4);', ['spawn', 'spawn t, twice(4)', 't = spawn(twice, 4)']],
  ['spawn(() => twice(4));', ['spawn', 'spawn twice(4)', 'spawn(() => twice(4))']],
  [
    'parallel(() => twice(1), () => twice(2));',
    ['parallel', 'parallel twice(1), twice(2)', 'parallel(() => twice(1), () => twice(2))'],
  ],
  ['join(a);', ['join', 'join  a', 'join(a)']],
  ['yieldNow();', ['yield', 'yield', 'yieldNow()']],
  ['fork();', ['fork', 'fork', 'fork()']],
  ['a = fork();', ['fork', 'fork  a', 'a = fork()']],
  ['wait(a);', ['wait', 'wait  a', 'wait(a)']],
  ['b = wait(a);', ['wait', 'wait  b, a', 'b = wait(a)']],
  ['exit(a);', ['exit', 'exit  a', 'exit(a)']],
  ['a = getpid();', ['getpid', 'getpid a', 'a = getpid()']],
  ['mutex.lock();', ['invoke', 'lock  mutex', 'mutex.lock()']],
  ['const c = mutex.tryLock();', ['invoke', 'tryLock c, mutex', 'c = mutex.tryLock()']],
  ['mutex.tryLock();', ['invoke', 'tryLock mutex', 'mutex.tryLock()']],
  ['semaphore.acquire();', ['invoke', 'acquire semaphore', 'semaphore.acquire()']],
  ['semaphore.release();', ['invoke', 'release semaphore', 'semaphore.release()']],
  ['condition.wait();', ['invoke', 'wait  condition', 'condition.wait()']],
  ['condition.signal();', ['invoke', 'signal condition', 'condition.signal()']],
  ['condition.broadcast();', ['invoke', 'broadcast condition', 'condition.broadcast()']],
  ['barrier.wait();', ['invoke', 'wait  barrier', 'barrier.wait()']],
  ['latch.countDown();', ['invoke', 'countDown latch', 'latch.countDown()']],
  ['rwlock.readLock();', ['invoke', 'readLock rwlock', 'rwlock.readLock()']],
  ['rwlock.readUnlock();', ['invoke', 'readUnlock rwlock', 'rwlock.readUnlock()']],
  ['rwlock.writeLock();', ['invoke', 'writeLock rwlock', 'rwlock.writeLock()']],
  ['rwlock.writeUnlock();', ['invoke', 'writeUnlock rwlock', 'rwlock.writeUnlock()']],
  ['a = atomic.load();', ['invoke', 'load  a, atomic', 'a = atomic.load()']],
  ['atomic.store(a);', ['invoke', 'store atomic, a', 'atomic.store(a)']],
  ['a = atomic.add(b);', ['invoke', 'add   a, atomic, b', 'a = atomic.add(b)']],
  ['atomic.add(-1);', ['invoke', 'add   atomic, -1', 'atomic.add(-1)']],
  ['a = atomic.exchange(b);', ['invoke', 'exchange a, atomic, b', 'a = atomic.exchange(b)']],
  [
    'a = atomic.compareExchange(0, b);',
    ['invoke', 'compareExchange a, atomic, 0, b', 'a = atomic.compareExchange(0, b)'],
  ],
  ['pipe.write(a);', ['invoke', 'write pipe, a', 'pipe.write(a)']],
  ['a = pipe.read();', ['invoke', 'read  a, pipe', 'a = pipe.read()']],
  ['print("a =", a);', ['print', 'print "a = " a', 'print("a =", a)']],
  ['print();', ['print', 'print', 'print()']],
  ['assert(a, "no " + b);', ['assert', 'assert a, "no " b', 'assert(a, "no " + b)']],
  ['throw new Error("bad " + a);', ['throw', 'throw "bad " a', 'throw new Error("bad " + a);']],
  ['compute(a);', ['compute', 'compute a', 'compute(a)']],
  ['io(20);', ['io', 'io    20', 'io(20)']],
  ['sleep(b);', ['sleep', 'sleep b', 'sleep(b)']],
  ['return;', ['return', 'return', 'return;']],
];

describe('each line of a program is these instructions, each with its piece of the line', () => {
  test.each(LINES)('%s', (text, ...instructions) => {
    const found = shown(text);
    expect(found.map(({ instruction }) => instruction.op)).toEqual(instructions.map(([op]) => op));
    for (const [index, [, line, piece]] of instructions.entries()) {
      const { line: formatted, text: source, at } = found[index]!;
      if (line.endsWith(' ')) expect(formatted.startsWith(line)).toBe(true);
      else expect(formatted).toBe(line);
      expect(source).toBe(piece);
      expect(at).toBe(`${LINE}:${COLUMN + text.indexOf(source)}`);
    }
  });

  test('which are all operations that there are, but a branch', () => {
    const operations = new Set(LINES.flatMap(([, ...instructions]) => instructions.map(([op]) => op)));
    expect([...operations].sort()).toEqual(
      'address allocate assert binary call compute exit fork getpid invoke io join length load move parallel print return sleep spawn store throw unary wait yield'.split(
        ' ',
      ),
    );
  });
});

describe('a branch', () => {
  const OPERATORS = ['<', '<=', '>', '>=', '===', '!=='] as const;

  test.each(OPERATORS)('has the condition for its source, and holds as the text says: %s', (operator) => {
    const [branch] = shown(`if (a ${operator} b) word = 1;`);
    expect(branch!.line).toMatch(new RegExp(`^if {4}a ${operator} b else \\d+$`));
    expect([branch!.text, branch!.at]).toEqual([`a ${operator} b`, `${LINE}:${COLUMN + 4}`]);
    expect(branch!.instruction).not.toHaveProperty('negated');
  });

  test('goes past the branch of the text that is not taken', () => {
    const program = compile(
      'let word = 1; function f(a) { if (a) word = 2; else word = 3; word = 4; } f(1);',
    );
    const { entry } = program.functions.find(({ name }) => name === 'f')!;
    expect([0, 1, 2, 3].map((offset) => formatInstruction(program, entry + offset))).toEqual([
      `if    a !== 0 else ${entry + 2}`,
      `store [word], 2 → ${entry + 3}`,
      'store [word], 3',
      'store [word], 4',
    ]);
  });
});
