import { Dice } from './generate.ts';

/** What threads do beside a fork: each of these both alone in its process and in memory that processes share. */
const HELD: Record<string, { head: string; statements: readonly string[] }> = {
  mutexes: {
    head: 'const a = new Mutex();\nconst b = new Mutex({ shared: true });',
    statements: [
      'a.lock(); a.unlock();',
      'b.lock(); b.unlock();',
      'a.lock(); x++; a.unlock();',
      'b.lock(); m[0] = 1; b.unlock();',
      'a.lock();',
      'b.lock();',
      'a.unlock();',
      'if (a.tryLock()) a.unlock();',
    ],
  },
  semaphores: {
    head: 'const a = new Semaphore(1);\nconst b = new Semaphore(1, { shared: true });',
    statements: [
      'a.acquire(); a.release();',
      'b.acquire(); b.release();',
      'a.acquire();',
      'b.acquire();',
      'a.release();',
      'b.release();',
      'if (b.tryAcquire()) x++;',
    ],
  },
  rwlocks: {
    head: 'const a = new RwLock();\nconst b = new RwLock({ shared: true });',
    statements: [
      'a.writeLock(); a.writeUnlock();',
      'b.writeLock(); b.writeUnlock();',
      'a.readLock(); a.readUnlock();',
      'a.writeLock(); x++; a.writeUnlock();',
      'a.readLock();',
      'a.writeLock();',
      'b.readLock(); y = x; b.readUnlock();',
    ],
  },
  pipes: {
    head: 'const p = new Pipe();\nconst a = new Mutex();',
    statements: [
      'p.write(1);',
      'p.write(x);',
      'y = p.read();',
      'a.lock(); p.write(2); a.unlock();',
      'm[1] = y;',
    ],
  },
  words: {
    head: 'const n = new Atomic(0);\nconst list = [0, 1];',
    statements: [
      'n.add(1);',
      'm[0] = m[0] + 1;',
      'list[x] = 2;',
      'let mine = x; const at = ref(mine); at.value++; y = mine;',
      'y = m[0];',
      'print(n.load());',
    ],
  },
};

const PLAIN = ['x++;', 'y = x;', 'print(x);', 'yieldNow();', 'if (x === 1) y = 2;'];

/** A small program in which processes fork while other threads of theirs, or of others, hold and start things. It may deadlock, race and fault, but has no loop. */
export function generateForks(seed: number): string {
  const dice = new Dice(seed);
  const topics = Object.keys(HELD);
  const { head, statements } = HELD[topics[seed % topics.length]];
  const some = [...statements, ...statements, ...PLAIN];
  const body = (most: number) =>
    Array.from({ length: 1 + dice.below(most) }, () => dice.pick(some)).join(' ');
  const forks = () =>
    dice.pick([
      () => `const c = fork(); if (c === 0) { ${body(2)} } else wait(c);`,
      () => `const c = fork(); if (c === 0) { ${body(1)} exit(3); } ${body(1)} x = wait(c);`,
      () => `if (fork() === 0) { ${body(1)} } else { ${body(1)} }`,
      () => `const c = fork(); print(c);`,
      () => `fork(); ${body(1)}`,
      () => `fork();`,
      () => `if (fork() === 0) spawn(h); else { ${body(1)} }`,
      () => `if (fork() === 0) exit(1); ${body(1)}`,
      () => `if (fork() > 0) ${dice.pick(some)}`,
    ])();
  const functions = {
    f: `${dice.below(3) === 0 ? body(1) : ''} ${forks()}`,
    g1: dice.below(6) === 0 ? forks() : dice.below(6) === 0 ? '' : body(2),
    h: dice.below(3) === 0 ? '' : body(1),
  };
  const start = dice.pick([
    'parallel(f, g1);',
    'parallel(f, g1);',
    'parallel(f, g1, h);',
    'spawn(f);\nspawn(g1);\nyieldNow();',
    'spawn(f);\nspawn(h);',
    'const one = spawn(f);\ng1();\njoin(one);',
    'const one = spawn(g1);\nf();\njoin(one);',
    'spawn(g1);\nf();',
    'if (fork() === 0) {\n  g1();\n} else parallel(h, f);',
    'f();\ng1();',
    'f();\nparallel(g1, h);',
  ]);
  return [
    'let x = 0;',
    'let y = 0;',
    'const m = new SharedMemory(2);',
    head,
    ...Object.entries(functions).map(([name, text]) => `function ${name}() {\n  ${text.trim()}\n}`),
    start,
    dice.pick(['print(x, y);', '', '']),
    '',
  ].join('\n');
}
