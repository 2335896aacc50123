import { Dice } from './generate.ts';

/** What the threads of a program with loops wait on. */
const TOPICS: Record<string, { head: string; statements: readonly string[] }> = {
  flags: {
    head: 'const n = new Atomic(0); const k = new Atomic(0);',
    statements: [
      'while (n.load() === 0) {}',
      'while (n.load() === 0) yieldNow();',
      'while (k.load() !== n.load()) {}',
      'while (n.load() === 0) { k.store(1); k.store(0); }',
      'while (k.load() === 1) { n.store(1 - n.load()); }',
      'while (n.exchange(1) === 1) {} n.store(0);',
      'while (n.compareExchange(0, 1) !== 0) yieldNow(); n.store(0);',
      'for (;;) { if (k.load() === 1) break; n.exchange(0); }',
      'n.store(1);',
      'n.store(0);',
      'k.store(1);',
    ],
  },
  words: {
    head: 'let z = 0;',
    statements: [
      'while (x === 0) {}',
      'while (x !== y) {}',
      'while (z === 1) { x = 1; x = 0; }',
      'x = 1;',
      'y = x;',
      'z = 1;',
      'z = 1; while (x === 1) {} z = 0;',
    ],
  },
  locks: {
    head: 'const a = new Mutex(); const b = new Mutex(); const n = new Atomic(0);',
    statements: [
      'while (!a.tryLock()) {} a.unlock();',
      'for (;;) { a.lock(); if (b.tryLock()) break; a.unlock(); } b.unlock(); a.unlock();',
      'for (;;) { b.lock(); if (a.tryLock()) break; b.unlock(); } a.unlock(); b.unlock();',
      'while (n.load() === 0) { a.lock(); a.unlock(); }',
      'a.lock(); n.store(1); a.unlock();',
      'a.lock(); while (n.load() === 0) yieldNow(); a.unlock();',
      'a.lock(); b.lock(); b.unlock(); a.unlock();',
      'b.lock(); a.lock(); a.unlock(); b.unlock();',
      'b.lock();',
      'n.store(1);',
    ],
  },
  permits: {
    head: 'const s = new Semaphore(1); const t = new Semaphore(0); const n = new Atomic(0);',
    statements: [
      'while (!s.tryAcquire()) yieldNow(); s.release();',
      'while (n.load() === 0) { s.acquire(); s.release(); }',
      'for (;;) { s.acquire(); s.release(); }',
      'while (!t.tryAcquire()) {} t.release();',
      's.acquire(); n.store(1); s.release();',
      't.acquire();',
      't.release();',
      's.acquire();',
    ],
  },
  conditions: {
    head: 'const a = new Mutex(); const c = new Condition(a); const n = new Atomic(0);',
    statements: [
      'a.lock(); while (x === 0) c.wait(); a.unlock();',
      'a.lock(); c.wait(); a.unlock();',
      'while (n.load() === 0) { a.lock(); c.signal(); a.unlock(); }',
      'while (n.load() === 0) c.broadcast();',
      'a.lock(); x = 1; c.signal(); a.unlock();',
      'a.lock(); c.wait(); n.store(1); a.unlock();',
      'c.signal();',
      'n.store(1);',
    ],
  },
  meetings: {
    head: 'const w = new Barrier(2); const rw = new RwLock(); const n = new Atomic(0);',
    statements: [
      'for (;;) w.wait();',
      'while (n.load() === 0) { rw.readLock(); rw.readUnlock(); }',
      'rw.writeLock(); n.store(1); rw.writeUnlock();',
      'w.wait();',
      'n.store(1);',
      'while (n.load() === 0) w.wait();',
    ],
  },
  processes: {
    head: 'const m = new SharedMemory(2); const g = new Mutex({ shared: true }); const p = new Pipe();',
    statements: [
      'while (m[0] === 0) {}',
      'while (m[0] === 0) { g.lock(); g.unlock(); }',
      'g.lock(); m[0] = 1; g.unlock();',
      'm[0] = 1;',
      'while (m[1] === 1) { m[0] = 1 - m[0]; }',
      'm[1] = 1;',
      'p.write(1);',
      'x = p.read();',
      'while (x === 0) x = p.read();',
    ],
  },
};

/** A small program that may go on for ever, the same for the same seed; it has finitely many states. */
export function generateLoops(seed: number): string {
  const dice = new Dice(seed);
  const names = Object.keys(TOPICS);
  const topic = names[seed % names.length];
  const { head, statements } = TOPICS[topic];
  const most = 1 + dice.below(3);
  const body = () =>
    Array.from({ length: 1 + dice.below(most) }, () => `  ${dice.pick(statements)}`).join('\n');
  const functions = ['f', 'g1', 'h'].map((name) => `function ${name}() {\n${body()}\n}`);
  const start = dice.pick(
    topic === 'processes'
      ? [
          'if (fork() === 0) { f(); exit(0); }\ng1();',
          'const child = fork();\nif (child === 0) { f(); exit(0); }\ng1();\nwait(child);',
          'if (fork() === 0) f(); else parallel(g1, h);',
        ]
      : [
          'parallel(f, g1);',
          'parallel(f, f);',
          'parallel(f, g1, h);',
          'const one = spawn(f);\ng1();\njoin(one);',
          'spawn(f);\nspawn(h);\ng1();',
          'spawn(f);\ng1();',
          'parallel(f, () => { parallel(g1, h); });',
        ],
  );
  return ['let x = 0;', 'let y = 0;', head, ...functions, start, dice.pick(['print(x, y);', '']), ''].join(
    '\n',
  );
}
