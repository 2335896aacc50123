import type { Puzzle } from './puzzle.ts';

const head = `const m = new Mutex();
const c = new Condition(m);
let full = 0;
`;

/** A cell for one thing, with one condition for all who wait. */
const cell = (look: string, wake: string, threads: readonly string[]) => `${head}
function put() { m.lock(); ${look} (full === 1) c.wait(); assert(full === 0, 'full'); full = 1; c.${wake}(); m.unlock(); }
function take() { m.lock(); ${look} (full === 0) c.wait(); assert(full === 1, 'empty'); full = 0; c.${wake}(); m.unlock(); }
parallel(${threads.join(', ')});
print(full);
`;
const twice = (name: string) => `() => { ${name}(); ${name}(); }`;

/** Sources: Lampson and Redell, "Experience with processes and monitors in Mesa" (CACM 1980); Hansen (1973). */
const CELLS: Puzzle[] = [
  {
    name: 'a cell, looked at again after each wake-up',
    source: cell('while', 'signal', ['put', 'take']),
    has: [],
    ends: ['0'],
  },
  {
    name: 'a cell for two takers, looked at once: another may be quicker than who was woken',
    source: cell('if', 'signal', [twice('put'), 'take', 'take']),
    has: ['assertion'],
    ends: ['(fault)', '0'],
  },
  {
    name: 'a cell for two takers, all woken each time',
    source: cell('while', 'broadcast', [twice('put'), 'take', 'take']),
    has: [],
    ends: ['0'],
  },
  {
    name: 'a cell for two takers, one woken each time: it may be one who has nothing to take',
    source: cell('while', 'signal', [twice('put'), 'take', 'take']),
    has: ['deadlock'],
    ends: ['(deadlock)', '0'],
  },
  {
    name: 'a cell for two takers with a condition for each kind',
    source: `const m = new Mutex();
const filled = new Condition(m);
const emptied = new Condition(m);
let full = 0;
function put() { m.lock(); while (full === 1) emptied.wait(); full = 1; filled.signal(); m.unlock(); }
function take() { m.lock(); while (full === 0) filled.wait(); full = 0; emptied.signal(); m.unlock(); }
parallel(${twice('put')}, take, take);
print(full);
`,
    has: [],
    ends: ['0'],
  },
];

const started = (wait: string, tell: string) => `${head}
parallel(() => { ${wait} print('go'); }, () => { ${tell} });
`;

const WAKING: Puzzle[] = [
  {
    name: 'waiting without a look: the signal may come before',
    source: started('m.lock(); c.wait(); m.unlock();', 'm.lock(); c.signal(); m.unlock();'),
    has: ['deadlock', 'lostWakeup'],
    ends: ['(deadlock)', 'go'],
    // Who locks first decides: the signal is lost in one order, in the other it is heard.
    counts: [1n, 1n],
  },
  {
    name: 'waiting with a look, and telling under the lock',
    source: started(
      'm.lock(); while (full === 0) c.wait(); m.unlock();',
      'm.lock(); full = 1; c.signal(); m.unlock();',
    ),
    has: [],
    ends: ['go'],
  },
  {
    name: 'telling without the lock: between the look and the sleep',
    source: started('m.lock(); while (full === 0) c.wait(); m.unlock();', 'full = 1; c.signal();'),
    has: ['deadlock', 'lostWakeup', 'race'],
    ends: ['(deadlock)', 'go'],
  },
  {
    name: 'the signal after the lock is given back is heard all the same',
    source: started(
      'm.lock(); while (full === 0) c.wait(); m.unlock();',
      'm.lock(); full = 1; m.unlock(); c.signal();',
    ),
    has: [],
    ends: ['go'],
  },
  {
    name: 'one signal for two who wait',
    source: `${head}
function sleeper() { m.lock(); while (full === 0) c.wait(); m.unlock(); }
parallel(sleeper, sleeper, () => { m.lock(); full = 1; c.signal(); m.unlock(); });
print('go');
`,
    has: ['deadlock'],
    ends: ['(deadlock)', 'go'],
  },
  {
    name: 'a semaphore keeps the signal that a condition loses',
    source: `const s = new Semaphore(0);
parallel(() => { s.acquire(); print('go'); }, () => { s.release(); });
`,
    has: [],
    ends: ['go'],
    counts: [1n],
  },
  {
    name: 'looking at a flag in a loop needs no signal',
    source: `const go = new Atomic(0);
parallel(() => { while (go.load() === 0) yieldNow(); print('go'); }, () => { go.store(1); });
`,
    has: [],
    ends: ['go'],
  },
];

/** Source: Coffman, Elphick and Shoshani, "System deadlocks" (Computing Surveys 1971): each condition taken away. */
const locks = (
  first: string,
  second: string,
  head = 'const a = new Mutex(); const b = new Mutex();',
) => `${head}
parallel(() => { ${first} }, () => { ${second} });
print('ok');
`;

const LOCKS: Puzzle[] = [
  {
    name: 'two locks in opposite orders',
    source: locks(
      'a.lock(); b.lock(); b.unlock(); a.unlock();',
      'b.lock(); a.lock(); a.unlock(); b.unlock();',
    ),
    has: ['deadlock'],
    ends: ['(deadlock)', 'ok'],
    counts: [2n, 4n],
  },
  {
    name: 'no circular wait: the same order',
    source: locks(
      'a.lock(); b.lock(); b.unlock(); a.unlock();',
      'a.lock(); b.lock(); b.unlock(); a.unlock();',
    ),
    has: [],
    ends: ['ok'],
    counts: [2n],
  },
  {
    name: 'no hold and wait: a third lock around both',
    source: locks(
      'g.lock(); a.lock(); b.lock(); g.unlock(); b.unlock(); a.unlock();',
      'g.lock(); b.lock(); a.lock(); g.unlock(); a.unlock(); b.unlock();',
      'const a = new Mutex(); const b = new Mutex(); const g = new Mutex();',
    ),
    has: [],
    ends: ['ok'],
  },
  {
    name: 'no exclusion: readers share',
    source: locks(
      'a.readLock(); b.readLock(); b.readUnlock(); a.readUnlock();',
      'b.readLock(); a.readLock(); a.readUnlock(); b.readUnlock();',
      'const a = new RwLock(); const b = new RwLock();',
    ),
    has: [],
    ends: ['ok'],
    counts: [70n],
  },
  {
    name: 'preemption by oneself: who cannot have both gives back, perhaps for ever',
    source: locks(
      'for (;;) { a.lock(); if (b.tryLock()) break; a.unlock(); } b.unlock(); a.unlock();',
      'for (;;) { b.lock(); if (a.tryLock()) break; b.unlock(); } a.unlock(); b.unlock();',
    ),
    has: ['livelock'],
    ends: ['ok'],
  },
  {
    name: 'only one of the two gives back: there is no livelock',
    source: locks(
      'a.lock(); b.lock(); b.unlock(); a.unlock();',
      'for (;;) { b.lock(); if (a.tryLock()) break; b.unlock(); } a.unlock(); b.unlock();',
    ),
    has: ['starvation'],
    ends: ['ok'],
  },
  {
    name: 'a lock taken twice by its owner',
    source: locks('a.lock(); a.lock(); a.unlock(); a.unlock();', 'b.lock(); b.unlock();'),
    has: ['deadlock'],
    ends: ['(deadlock)'],
    // The first takes one step, the second two.
    counts: [3n],
  },
  {
    name: 'joining each other',
    source: `let a = 0;
let b = 0;
const ready = new Semaphore(0);
a = spawn(() => { ready.acquire(); join(b); });
b = spawn(() => { ready.acquire(); join(a); });
ready.release();
ready.release();
join(a);
print('ok');
`,
    has: ['deadlock'],
    ends: ['(deadlock)'],
  },
  {
    name: 'two of four wait for each other while the others finish',
    source: `const a = new Mutex();
const b = new Mutex();
spawn(() => { a.lock(); b.lock(); b.unlock(); a.unlock(); });
spawn(() => { b.lock(); a.lock(); a.unlock(); b.unlock(); });
parallel(() => { print('ok'); });
`,
    has: ['partialDeadlock'],
    ends: ['ok'],
  },
];

export const CONDITIONS_AND_LOCKS: readonly Puzzle[] = [...CELLS, ...WAKING, ...LOCKS];
