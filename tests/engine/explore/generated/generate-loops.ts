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
      'for (let i = 0; i < 2; i++) { a.lock(); while (x === 0) c.wait(); x = 0; a.unlock(); }',
      'a.lock(); c.signal(); c.wait(); a.unlock();',
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

/** Whole bodies of threads that go on for ever by design, with what they share; `B` stands for statements of the topic. */
const ENDLESS: Record<string, readonly string[]> = {
  flags: [
    'for (;;) { while (n.exchange(1) === 1) {} n.store(0); }',
    'while (true) { while (n.compareExchange(0, 1) !== 0) {} n.store(0); }',
    'while (true) { if (n.compareExchange(0, 1) === 0) n.store(0); }',
    'for (;;) { if (n.compareExchange(0, 1) !== 0) continue; n.store(0); }',
    'for (;;) { while (k.load() === 1) {} k.store(1); }',
    'for (;;) { while (k.load() === 0) {} k.store(0); }',
    'for (;;) { B }',
  ],
  words: [
    'for (;;) { while (x === 1) {} x = 1; }',
    'for (;;) { while (x === 0) {} x = 0; }',
    'while (true) { B }',
  ],
  locks: [
    'for (;;) { while (!a.tryLock()) {} a.unlock(); }',
    'for (;;) { if (a.tryLock()) a.unlock(); }',
    'for (;;) { if (!a.tryLock()) continue; a.unlock(); }',
    'for (;;) { a.lock(); if (b.tryLock()) b.unlock(); a.unlock(); }',
    'for (;;) { b.lock(); if (a.tryLock()) a.unlock(); b.unlock(); }',
    'for (;;) { a.lock(); a.unlock(); }',
    'for (;;) { a.lock(); b.lock(); b.unlock(); a.unlock(); }',
    'for (;;) { if (n.load() === 1) { if (!a.tryLock()) continue; a.unlock(); } n.store(1 - n.load()); }',
    'for (;;) { B }',
  ],
  permits: [
    'while (true) { s.acquire(); t.release(); }',
    'while (true) { t.acquire(); s.release(); }',
    'while (true) { if (s.tryAcquire()) s.release(); }',
    'while (true) { while (!s.tryAcquire()) {} s.release(); }',
    'for (;;) { B }',
  ],
  conditions: [
    'for (;;) { a.lock(); while (x === 0) c.wait(); x = 0; a.unlock(); }',
    'for (;;) { a.lock(); x = 1; c.signal(); a.unlock(); }',
    'for (;;) { a.lock(); if (x === 0) c.wait(); x = 0; a.unlock(); }',
    'for (;;) { a.lock(); c.broadcast(); c.wait(); a.unlock(); }',
    'for (;;) { B }',
  ],
  meetings: [
    'for (;;) w.wait();',
    'for (;;) { w.wait(); n.store(1); }',
    'for (;;) { rw.readLock(); rw.readUnlock(); }',
    'for (;;) { rw.writeLock(); rw.writeUnlock(); }',
    'for (;;) { B }',
  ],
  processes: [
    'for (;;) { g.lock(); g.unlock(); }',
    'for (;;) { if (g.tryLock()) g.unlock(); }',
    'for (;;) { while (m[0] === 1) {} m[0] = 1; }',
    'for (;;) { p.write(1); x = p.read(); }',
    'for (;;) { B }',
  ],
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
  // Every other program has threads that go on for ever by design, now and then in a function that is called.
  const endless = dice.below(2) === 0;
  const forever = () => dice.pick(ENDLESS[topic]).replace('B', dice.pick(statements));
  const calls = ['l();', 'for (;;) l();', 'while (x === 0) l();', 'if (x === 0) l();'];
  const loop = () => {
    const first = dice.below(2) === 0 ? '' : `  ${dice.pick(statements)}\n`;
    return `${first}  ${dice.below(5) === 0 ? dice.pick(calls) : forever()}`;
  };
  const functions = ['f', 'g1', 'h'].map(
    (name) => `function ${name}() {\n${endless && dice.below(3) < 2 ? loop() : body()}\n}`,
  );
  if (endless) functions.push(`function l() {\n  ${forever()}\n}`);
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
