import { Dice } from './generate.ts';

interface Topic {
  head: string;
  statements: readonly string[];
  starts: readonly string[];
}

const THREADS = [
  'parallel(f, g1);',
  'parallel(f, g1);',
  'parallel(f, f);',
  'parallel(f, g1, h);',
  'const one = spawn(f);\ng1();\njoin(one);',
  'spawn(f);\nspawn(h);\ng1();',
];

/** What is answered to those who wait: by ended threads and children, by pipes without a writer, and by objects that give some way. */
const TOPICS: Record<string, Topic> = {
  results: {
    head: "let word = 'a'; let t = 0;\nfunction give() { x++; return x; }\nfunction say(v) { if (v > 0) return v; }",
    statements: [
      "word = 'b';",
      "if (word === 'b') y = 1;",
      'print(word);',
      "word = x === 0 ? 'c' : word;",
      "switch (word) { case 'a': x = 2; break; case 'b': x = 1; default: y = 2; }",
      'switch (x) { case 0: y = 1; case 1: x = 2; break; default: print(x); }',
      'do { x++; if (x === 2) continue; y++; } while (x < 2);',
      'x === 0 && print(y);',
      'x > 0 || give();',
      'x === 0 ? give() : print(x);',
      'const u = spawn(give); x = join(u) + join(u);',
      'const u = spawn(say, x); y = join(u);',
      'const u = spawn(() => say(2)); if (join(u) === 2) y++;',
    ],
    starts: [
      ...THREADS,
      't = spawn(give);\nparallel(() => { y = join(t); }, () => { x = join(t); });',
      't = spawn(give);\nconst u = spawn(() => join(t));\nf();\nprint(join(u));',
      'const u = spawn(give);\nconst v = spawn(give);\ny = join(u);\nx = join(v);\nf();',
    ],
  },
  children: {
    head: 'const m = new SharedMemory(2);\nconst g = new Mutex({ shared: true });',
    statements: [
      'x = wait();',
      'wait();',
      'if (fork() === 0) exit(2);',
      'if (fork() === 0) { m[0] = 1; exit(3); }',
      'const c = fork(); if (c === 0) exit(1); wait(); x = wait(c);',
      'fork() === 0 && exit(4);',
      'fork() || exit(5);',
      'while (wait() !== -1) y++;',
      'do { x = wait(); } while (x !== -1);',
      'm[1] = x;',
      'g.lock(); m[0]++; g.unlock();',
      'exit(y);',
    ],
    starts: [
      'if (fork() === 0) {\n  f();\n  exit(1);\n}\nif (fork() === 0) {\n  g1();\n  exit(2);\n}\nx = wait();\ny = wait(x);',
      'const a = fork();\nif (a === 0) {\n  f();\n  exit(1);\n}\nif (fork() === 0) {\n  h();\n  exit(2);\n}\nx = wait();\ny = wait(a);\nx = wait();',
      'if (fork() === 0) f();\nelse g1();\nx = wait();',
      'const a = fork();\nif (a === 0) exit(3);\nparallel(() => { x = wait(); }, f);',
      'const a = fork();\nif (a === 0) exit(3);\nparallel(() => { x = wait(a); }, () => { y = wait(); });',
      'fork();\nf();\nx = wait();\ny = wait();',
      'f();\ng1();',
      'f();\nx = wait();',
    ],
  },
  ends: {
    head: 'const p = new Pipe(2);\nconst q = new Pipe();\nconst m = new SharedMemory(1);',
    statements: [
      'p.write(1);',
      'p.write(x);',
      'x = p.read();',
      'y = p.read(); if (y === -1) x = 2;',
      'p.closeRead();',
      'p.closeWrite();',
      'q.closeWrite();',
      'q.closeRead();',
      'p.closeWrite(); x = p.read();',
      'q.write(2);',
      'y = q.read();',
      'let v = p.read(); while (v !== -1) { y++; v = p.read(); }',
      'm[0] = 1;',
      'y = m[0];',
      'exit(1);',
    ],
    starts: [
      'if (fork() === 0) {\n  p.closeWrite();\n  f();\n  exit(0);\n}\np.closeRead();\ng1();\np.closeWrite();\nx = wait();',
      'if (fork() === 0) {\n  p.closeRead();\n  f();\n  exit(0);\n}\np.closeWrite();\ng1();\nx = p.read();',
      'const c = fork();\nif (c === 0) {\n  m[0] = 1;\n  f();\n  exit(0);\n}\np.closeWrite();\nx = p.read();\ny = m[0];\nwait(c);',
      'if (fork() === 0) f();\nelse g1();',
      'if (fork() === 0) parallel(f, h);\nelse g1();',
      'fork();\np.closeWrite();\nf();',
      'parallel(f, g1);',
      'if (fork() === 0) exit(0);\nparallel(f, g1);',
      'const one = spawn(f);\ng1();\njoin(one);',
    ],
  },
  preferences: {
    head: "const rw = new RwLock({ prefer: 'writer' });\nconst s = new Semaphore(1, { most: 1 });\nconst z = new Semaphore(0, { most: 1 });\nconst a = new Mutex();",
    statements: [
      'rw.readLock(); y = x; rw.readUnlock();',
      'rw.writeLock(); x++; rw.writeUnlock();',
      'rw.readLock(); rw.readLock(); rw.readUnlock(); rw.readUnlock();',
      'rw.readLock(); x = 1; rw.readUnlock();',
      'rw.readLock(); rw.writeLock(); rw.writeUnlock(); rw.readUnlock();',
      'rw.writeLock();',
      'rw.readUnlock();',
      'rw.writeUnlock();',
      'a.lock(); rw.writeLock(); rw.writeUnlock(); a.unlock();',
      'rw.readLock(); a.lock(); a.unlock(); rw.readUnlock();',
      's.acquire(); x++; s.release();',
      's.release();',
      'x = 1; z.release();',
      'z.release(); y = 1;',
      'z.acquire(); y = x;',
      'if (z.tryAcquire()) x++;',
    ],
    starts: THREADS,
  },
  'shared-preferences': {
    head: "const rw = new RwLock({ prefer: 'writer', shared: true });\nconst own = new RwLock({ prefer: 'writer' });\nconst s = new Semaphore(0, { most: 1, shared: true });\nconst m = new SharedMemory(1);",
    statements: [
      'rw.readLock(); y = m[0]; rw.readUnlock();',
      'rw.writeLock(); m[0] = m[0] + 1; rw.writeUnlock();',
      'rw.writeLock();',
      'own.writeLock(); x++; own.writeUnlock();',
      'own.readLock(); own.readUnlock();',
      's.release();',
      'm[0] = 1; s.release();',
      's.acquire(); y = m[0];',
      'exit(1);',
      'x = wait();',
    ],
    starts: [
      'if (fork() === 0) {\n  f();\n  exit(0);\n}\ng1();\nx = wait();',
      'if (fork() === 0) f();\nelse g1();',
      'fork();\nf();',
      'parallel(f, () => { if (fork() === 0) g1(); });',
    ],
  },
};

const PLAIN = ['x++;', 'y = x;', 'print(x);', 'yieldNow();', 'if (x === 1) y = 2;', 'assert(y < 2, "y");'];

/** A small program about what waiting threads are answered, the same for the same seed; it may deadlock, race and fault, but always comes to an end. */
export function generateAnswers(seed: number): string {
  const dice = new Dice(seed);
  const names = Object.keys(TOPICS);
  const { head, statements, starts } = TOPICS[names[seed % names.length]];
  const some = [...statements, ...statements, ...PLAIN];
  const most = 1 + dice.below(2);
  const body = () =>
    Array.from({ length: 1 + dice.below(most) }, () => `  { ${dice.pick(some)} }`).join('\n');
  const functions = ['f', 'g1', 'h'].map((name) => `function ${name}() {\n${body()}\n}`);
  return [
    'let x = 0;',
    'let y = 0;',
    head,
    ...functions,
    dice.pick(starts),
    dice.pick(['print(x, y);', '', '']),
    '',
  ].join('\n');
}
