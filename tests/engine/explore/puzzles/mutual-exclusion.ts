import type { Puzzle } from './puzzle.ts';

/*
 * Whoever is inside adds one to a plain variable. All else is atomic, so that a data race says that two were inside.
 */

const flags = `const a = new Atomic(0);
const b = new Atomic(0);
const turn = new Atomic(0);
let x = 0;
`;
const both = `parallel(() => work(a, b, 0), () => work(b, a, 1));
print(x);
`;

/** Two threads that raise a flag, give up the turn, or both, before they wait. */
const peterson = (enter: string, wait: string) => `${flags}
function work(mine, yours, me) {
  ${enter}
  while (${wait}) {}
  x++;
  mine.store(0);
}
${both}`;

/** Source: Peterson, "Myths about the mutual exclusion problem" (Information Processing Letters 1981). */
const PETERSON: Puzzle[] = [
  {
    name: 'Peterson',
    source: peterson('mine.store(1); turn.store(1 - me);', 'yours.load() === 1 && turn.load() !== me'),
    has: [],
    ends: ['2'],
  },
  {
    name: 'Peterson, the turn given up before the flag is raised',
    source: peterson('turn.store(1 - me); mine.store(1);', 'yours.load() === 1 && turn.load() !== me'),
    has: ['race'],
    ends: ['1', '2'],
  },
  {
    name: 'Peterson, flags alone: after you',
    source: peterson('mine.store(1);', 'yours.load() === 1'),
    has: ['livelock'],
    ends: ['2'],
  },
  {
    name: 'Peterson, the turn alone: the last to come waits for ever',
    source: peterson('turn.store(1 - me);', 'turn.load() !== me'),
    has: ['livelock'],
    ends: [],
  },
  {
    name: 'Peterson, a flag looked at before it is raised',
    source: peterson('while (yours.load() === 1) {} mine.store(1);', 'false'),
    has: ['race'],
    ends: ['1', '2'],
  },
  {
    name: 'strict alternation, one visit each',
    source: `${flags}
function work(me) {
  while (turn.load() !== me) {}
  x++;
  turn.store(1 - me);
}
parallel(() => work(0), () => work(1));
print(x);
`,
    has: [],
    ends: ['2'],
  },
  {
    name: 'strict alternation, where one wants to come again and the other does not',
    source: `${flags}
function work(me) {
  while (turn.load() !== me) {}
  x++;
  turn.store(1 - me);
}
parallel(() => work(0), () => { work(1); work(1); });
print(x);
`,
    has: ['livelock'],
    ends: [],
  },
];

/** Source: Dijkstra, "Cooperating sequential processes" (1965), who tells Dekker's solution and the attempts before. */
const DEKKER: Puzzle[] = [
  {
    name: 'Dekker',
    source: `${flags}
function work(mine, yours, me) {
  mine.store(1);
  while (yours.load() === 1) {
    if (turn.load() !== me) {
      mine.store(0);
      while (turn.load() !== me) {}
      mine.store(1);
    }
  }
  x++;
  turn.store(1 - me);
  mine.store(0);
}
${both}`,
    has: [],
    ends: ['2'],
  },
  {
    name: 'Dekker without a turn: both step back again and again',
    source: `${flags}
function work(mine, yours, me) {
  mine.store(1);
  while (yours.load() === 1) {
    mine.store(0);
    mine.store(1);
  }
  x++;
  mine.store(0);
}
${both}`,
    has: ['livelock'],
    ends: ['2'],
  },
];

/** Source: Lamport, "A new solution of Dijkstra's concurrent programming problem" (CACM 1974). */
const bakery = (choose: string, look: string) => `const n0 = new Atomic(0);
const n1 = new Atomic(0);
const c0 = new Atomic(0);
const c1 = new Atomic(0);
let x = 0;
function before(yours, mine, me) {
  const other = yours.load();
  const own = mine.load();
  return other !== 0 && (other < own || (other === own && me === 1));
}
function work(mine, yours, choosing, other, me) {
  ${choose}
  ${look}
  while (before(yours, mine, me)) {}
  x++;
  mine.store(0);
}
parallel(() => work(n0, n1, c0, c1, 0), () => work(n1, n0, c1, c0, 1));
print(x);
`;

const BAKERY: Puzzle[] = [
  {
    name: 'the bakery',
    source: bakery(
      'choosing.store(1); mine.store(1 + yours.load()); choosing.store(0);',
      'while (other.load() === 1) {}',
    ),
    has: [],
    ends: ['2'],
  },
  {
    name: 'the bakery, where nobody says that he is choosing',
    source: bakery('mine.store(1 + yours.load());', ''),
    has: ['race'],
    ends: ['1', '2'],
  },
];

/** A lock made of atomic steps, taken by some threads once each. */
const locked = (head: string, enter: string, leave: string, threads: number) => `${head}
let x = 0;
function work() {
  ${enter}
  x++;
  ${leave}
}
parallel(${Array(threads).fill('work').join(', ')});
print(x);
`;

/** Sources: Anderson, "The performance of spin lock alternatives" (IEEE TPDS 1990); Mellor-Crummey and Scott (1991). */
const SPINNING: Puzzle[] = [
  {
    name: 'test and set',
    source: locked('const held = new Atomic(0);', 'while (held.exchange(1) === 1) {}', 'held.store(0);', 3),
    has: [],
    ends: ['3'],
  },
  {
    name: 'test and test and set',
    source: locked(
      'const held = new Atomic(0);',
      'for (;;) { while (held.load() === 1) {} if (held.exchange(1) === 0) break; }',
      'held.store(0);',
      3,
    ),
    has: [],
    ends: ['3'],
  },
  {
    name: 'test, then set: two steps',
    source: locked(
      'const held = new Atomic(0);',
      'while (held.load() === 1) {} held.store(1);',
      'held.store(0);',
      2,
    ),
    has: ['race'],
    ends: ['1', '2'],
  },
  {
    name: 'test and set, never given back',
    source: locked('const held = new Atomic(0);', 'while (held.exchange(1) === 1) {}', '', 2),
    has: ['livelock'],
    ends: [],
  },
  {
    name: 'a ticket lock',
    source: locked(
      'const next = new Atomic(0); const serving = new Atomic(0);',
      'const ticket = next.add(1); while (serving.load() !== ticket) {}',
      'serving.add(1);',
      3,
    ),
    has: [],
    ends: ['3'],
  },
  {
    name: 'a ticket lock, where two may draw the same ticket',
    source: locked(
      'const next = new Atomic(0); const serving = new Atomic(0);',
      'const ticket = next.load(); next.store(ticket + 1); while (serving.load() !== ticket) {}',
      'serving.add(1);',
      2,
    ),
    // Who comes second with a ticket that has been served already waits for ever.
    has: ['livelock', 'race'],
    ends: ['1', '2'],
  },
  {
    name: 'compare and exchange until it holds',
    source: `const n = new Atomic(0);
function work() {
  for (;;) {
    const old = n.load();
    if (n.compareExchange(old, old + 1) === old) return;
  }
}
parallel(work, work, work);
print(n.load());
`,
    has: [],
    ends: ['3'],
  },
  {
    name: 'compare and exchange, once: who loses gives up',
    source: `const n = new Atomic(0);
function work() {
  const old = n.load();
  n.compareExchange(old, old + 1);
}
parallel(work, work);
print(n.load());
`,
    has: [],
    ends: ['1', '2'],
    // Load, sum and exchange: C(6, 3) orders, of which 2 do not overlap. An exchange that fails changes nothing.
    counts: [18n, 2n],
  },
];

/** Source: Michael and Scott, "Simple, fast, and practical non-blocking … algorithms" (PODC 1996), on counted pointers. */
const stack = (version: string) => `const top = new Atomic(1);
const next1 = new Atomic(2);
const next2 = new Atomic(0);
const held1 = new Atomic(0);
const held2 = new Atomic(0);
function node(pointer) { return pointer & 3; }
function after(i) {
  if (i === 1) return next1.load();
  return next2.load();
}
function pop() {
  for (;;) {
    const old = top.load();
    if (node(old) === 0) return 0;
    const rest = after(node(old));
    if (top.compareExchange(old, rest + ${version}) === old) return node(old);
  }
}
function push(i) {
  for (;;) {
    const old = top.load();
    if (i === 1) next1.store(node(old));
    if (i === 2) next2.store(node(old));
    if (top.compareExchange(old, i + ${version}) === old) return;
  }
}
function hold(i) {
  if (i === 1) assert(held1.add(1) === 0, 'held by two');
  if (i === 2) assert(held2.add(1) === 0, 'held by two');
}
function release(i) {
  if (i === 1) held1.add(-1);
  if (i === 2) held2.add(-1);
}
parallel(
  () => { hold(pop()); },
  () => {
    const first = pop();
    hold(first);
    hold(pop());
    release(first);
    if (first !== 0) push(first);
  },
);
hold(pop());
print('ok');
`;

const STACK: Puzzle[] = [
  {
    name: 'a stack whose top may be popped and come back meanwhile (ABA)',
    source: stack('0'),
    has: ['assertion'],
    ends: ['(fault)', 'ok'],
  },
  {
    name: 'a stack that counts its changes in the pointer',
    source: stack('(old & ~3) + 4'),
    has: [],
    ends: ['ok'],
  },
];

const lazily = (ready: string, look: string, make: string) => `const lock = new Mutex();
${ready}
let value = 0;
let made = 0;
function get() {
  if (${look} === 0) {
    lock.lock();
    if (${look} === 0) { ${make} made++; }
    lock.unlock();
  }
  assert(value === 42, 'not yet made');
}
parallel(get, get);
print(made);
`;

/** Source: Bacon and others, "The 'double-checked locking is broken' declaration" (2000). */
const ONCE: Puzzle[] = [
  {
    name: 'double-checked locking with a plain flag',
    source: lazily('let ready = 0;', 'ready', 'value = 42; ready = 1;'),
    has: ['race'],
    ends: ['1'],
  },
  {
    name: 'double-checked locking, the flag set too early',
    source: lazily('let ready = 0;', 'ready', 'ready = 1; value = 42;'),
    has: ['assertion', 'race'],
    ends: ['(fault)', '1'],
  },
  {
    name: 'double-checked locking with an atomic flag',
    source: lazily('const ready = new Atomic(0);', 'ready.load()', 'value = 42; ready.store(1);'),
    has: [],
    ends: ['1'],
  },
  {
    name: 'checked once, without the lock: made twice',
    source: `const ready = new Atomic(0);
const made = new Atomic(0);
function get() {
  if (ready.load() === 0) { made.add(1); ready.store(1); }
}
parallel(get, get);
print(made.load());
`,
    has: [],
    ends: ['1', '2'],
  },
];

export const MUTUAL_EXCLUSION: readonly Puzzle[] = [
  ...PETERSON,
  ...DEKKER,
  ...BAKERY,
  ...SPINNING,
  ...STACK,
  ...ONCE,
];
