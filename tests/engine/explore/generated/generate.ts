/** A source of numbers: the same for the same seed. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** A whole number from 0, below a bound. Source: mulberry32 (Tommy Ettinger, public domain). */
  below(bound: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * bound);
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)];
  }
}

/** What a generated program is about. */
const TOPICS = [
  'plain',
  'locks',
  'semaphores',
  'conditions',
  'atomics',
  'forks',
  'meetings',
  'objects',
] as const;
type Topic = (typeof TOPICS)[number];

const DECLARATIONS: Record<Topic, string> = {
  plain: '',
  locks: 'const a = new Mutex();\nconst b = new Mutex();\nconst rw = new RwLock();',
  semaphores: 'const s = new Semaphore(0);\nconst t = new Semaphore(1);',
  conditions: 'const a = new Mutex();\nconst c = new Condition(a);\nconst d = new Condition(a);',
  atomics: 'const n = new Atomic(0);',
  forks:
    'const p = new Pipe();\nconst m = new SharedMemory(2);\nconst g = new Mutex({ shared: true });\nconst s = new Semaphore(0, { shared: true });',
  meetings: 'const l = new Latch(1);\nconst w = new Barrier(2);',
  objects: 'const list = [0, 1];\nconst box = { value: 0, next: null };\nlet q = null;',
};

const STATEMENTS: Record<Topic, readonly string[]> = {
  plain: [
    'x++;',
    'y = x;',
    'x = y + 1;',
    'if (x === 0) y = 2;',
    'print(x);',
    'assert(y < 2, "y");',
    'x = Math.trunc(2 / y);',
    'yieldNow();',
    'helper(1);',
    'y = twice(x);',
  ],
  locks: [
    'a.lock(); x++; a.unlock();',
    'b.lock(); y++; b.unlock();',
    'a.lock(); b.lock(); x = y; b.unlock(); a.unlock();',
    'b.lock(); a.lock(); a.unlock(); b.unlock();',
    'if (a.tryLock()) { x++; a.unlock(); }',
    'a.lock();',
    'a.unlock();',
    'rw.readLock(); y = x; rw.readUnlock();',
    'rw.writeLock(); x++; rw.writeUnlock();',
  ],
  semaphores: [
    's.acquire();',
    's.release();',
    't.acquire(); x++; t.release();',
    'if (s.tryAcquire()) y++;',
    's.acquire(); y = 1;',
    's.release(); x++;',
  ],
  conditions: [
    'a.lock(); while (x === 0) c.wait(); a.unlock();',
    'a.lock(); if (y === 0) c.wait(); a.unlock();',
    'a.lock(); x = 1; c.signal(); a.unlock();',
    'a.lock(); c.wait(); a.unlock();',
    'c.signal();',
    'c.broadcast();',
    'a.lock(); y++; d.signal(); a.unlock();',
    'a.lock(); d.wait(); x++; a.unlock();',
  ],
  atomics: [
    'n.add(1);',
    'if (n.compareExchange(0, 1) === 0) x++;',
    'n.store(2);',
    'y = n.load();',
    'x = n.exchange(y);',
  ],
  forks: [
    'm[0] = m[0] + 1;',
    'p.write(x);',
    'y = p.read();',
    'g.lock(); m[1] = m[1] + 1; g.unlock();',
    's.release();',
    's.acquire();',
    'x++;',
    'if (m[0] > 0) exit(3);',
    'print(m[0]);',
  ],
  meetings: ['l.countDown();', 'l.wait();', 'w.wait();', 'w.wait(); x++;', 'y = x;', 'x = 1;'],
  objects: [
    'list[0]++;',
    'list[x] = 1;',
    'box.value = list[1];',
    'q = { value: x, next: null };',
    'if (q !== null) q.value++;',
    'box.next = q;',
    'const at = { value: 2, next: q }; q = at;',
    'let mine = 1; const r = ref(mine); r.value = r.value + 1; x = mine;',
    'list[0] = list.length;',
  ],
};

const HELPERS =
  'function helper(by) {\n  let z = by + x;\n  if (z > 1) y = z;\n}\nfunction twice(v) {\n  return v + v;\n}';

/** A small program, the same for the same seed; it may deadlock, race and fault, but has no loop without an end. */
export function generate(seed: number): string {
  const dice = new Dice(seed);
  const topic = TOPICS[seed % TOPICS.length];
  const statements = [...STATEMENTS[topic], ...STATEMENTS[topic], ...STATEMENTS.plain];
  const body = (most: number) =>
    Array.from({ length: 1 + dice.below(most) }, () => `  ${dice.pick(statements)}`).join('\n');
  const few = 1 + dice.below(2);
  const functions = ['f', 'g1', 'h'].map((name) => `function ${name}() {\n${body(few)}\n}`);
  const starts =
    topic === 'forks'
      ? [
          'const child = fork();\nif (child === 0) {\n  f();\n  exit(x);\n}\ng1();\nx = wait(child);',
          'if (fork() === 0) {\n  f();\n} else {\n  g1();\n}',
          'const child = fork();\nif (child === 0) f();\nif (child > 0) parallel(g1, h);',
          'if (fork() === 0) {\n  f();\n  exit(1);\n}\nif (fork() === 0) h();',
        ]
      : [
          'parallel(f, g1);',
          'parallel(f, f);',
          'parallel(f, g1, h);',
          'const one = spawn(f);\ng1();\njoin(one);',
          'spawn(f);\nspawn(h);\ng1();',
          'const one = spawn(f);\nconst two = spawn(g1);\njoin(two);\njoin(one);',
          `parallel(f, () => {\n${body(few)}\n  parallel(g1, () => {});\n});`,
        ];
  const after = dice.pick(['print(x, y);', '', 'x++;', 'print(y);']);
  return [
    'let x = 0;',
    'let y = 0;',
    DECLARATIONS[topic],
    HELPERS,
    ...functions,
    dice.pick(starts),
    after,
    '',
  ].join('\n');
}
