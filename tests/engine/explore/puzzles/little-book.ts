import type { Puzzle } from './puzzle.ts';

/*
 * Source: Downey, "The little book of semaphores" (second edition), by its names and with its non-solutions.
 */

const RENDEZVOUS: Puzzle[] = [
  {
    name: 'signalling: b1 comes after a1',
    source: `const done = new Semaphore(0);
parallel(() => { print('a1'); done.release(); }, () => { done.acquire(); print('b1'); });
`,
    has: [],
    ends: ['a1 b1'],
    counts: [1n],
  },
  {
    name: 'rendezvous',
    source: `const a = new Semaphore(0);
const b = new Semaphore(0);
parallel(
  () => { print('a1'); a.release(); b.acquire(); print('a2'); },
  () => { print('b1'); b.release(); a.acquire(); print('b2'); },
);
`,
    has: [],
    ends: ['a1 b1 a2 b2', 'a1 b1 b2 a2', 'b1 a1 a2 b2', 'b1 a1 b2 a2'],
    // Both first halves come before both second halves: C(4, 2) merges of each, shared out evenly.
    counts: [9n, 9n, 9n, 9n],
  },
  {
    name: 'rendezvous, where both wait first',
    source: `const a = new Semaphore(0);
const b = new Semaphore(0);
parallel(
  () => { print('a1'); b.acquire(); a.release(); print('a2'); },
  () => { print('b1'); a.acquire(); b.release(); print('b2'); },
);
`,
    has: ['deadlock'],
    ends: ['(deadlock)'],
    counts: [2n],
  },
];

const multiplex = (permits: number, most: number) => `const s = new Semaphore(${permits});
const inside = new Atomic(0);
function work() {
  s.acquire();
  assert(inside.add(1) < ${most}, 'too many');
  inside.add(-1);
  s.release();
}
parallel(work, work, work);
print('ok');
`;

const MULTIPLEX: Puzzle[] = [
  { name: 'multiplex', source: multiplex(2, 2), has: [], ends: ['ok'] },
  {
    name: 'multiplex with a permit too many',
    source: multiplex(3, 2),
    has: ['assertion'],
    ends: ['(fault)', 'ok'],
  },
];

/** Two rounds of a barrier for two; who comes behind a meeting looks whether the other has come to it. */
const meetings = (head: string, meet: string, rounds: number) => `const count = new Atomic(0);
const mutex = new Semaphore(1);
const here = new Atomic(0);
const there = new Atomic(0);
let n = 0;
${head}
function work(mine, yours) {
  for (let round = 1; round <= ${rounds}; round++) {
    mine.store(round);
    ${meet}
    assert(yours.load() >= round, 'ahead');
  }
}
parallel(() => work(here, there), () => work(there, here));
print('ok');
`;

const counted = (change: string, full: string) =>
  `mutex.acquire(); ${change} const last = n === ${full}; mutex.release();`;

const BARRIERS: Puzzle[] = [
  {
    name: 'barrier',
    source: meetings(
      'const gate = new Semaphore(0);',
      `${counted('n++;', '2')} if (last) gate.release(); gate.acquire(); gate.release();`,
      1,
    ),
    has: [],
    ends: ['ok'],
  },
  {
    name: 'barrier, where only one is let through',
    source: meetings(
      'const gate = new Semaphore(0);',
      `${counted('n++;', '2')} if (last) gate.release(); gate.acquire();`,
      1,
    ),
    has: ['deadlock'],
    ends: ['(deadlock)'],
  },
  {
    name: 'barrier, where one waits inside the mutex',
    source: meetings(
      'const gate = new Semaphore(0);',
      'mutex.acquire(); n++; if (n === 2) gate.release(); gate.acquire(); gate.release(); mutex.release();',
      1,
    ),
    has: ['deadlock'],
    ends: ['(deadlock)'],
  },
  {
    name: 'barrier used again: its gate is still open',
    source: meetings(
      'const gate = new Semaphore(0);',
      `${counted('n++;', '2')} if (last) gate.release(); gate.acquire(); gate.release();`,
      2,
    ),
    has: ['assertion'],
    ends: ['(fault)', 'ok'],
  },
  {
    name: 'reusable barrier: two turnstiles',
    source: meetings(
      'const first = new Semaphore(0); const second = new Semaphore(1);',
      `mutex.acquire(); n++; if (n === 2) { second.acquire(); first.release(); } mutex.release();
    first.acquire(); first.release();
    mutex.acquire(); n--; if (n === 0) { first.acquire(); second.release(); } mutex.release();
    second.acquire(); second.release();`,
      2,
    ),
    has: [],
    ends: ['ok'],
  },
  {
    name: 'reusable barrier with preloaded turnstiles',
    source: meetings(
      'const first = new Semaphore(0); const second = new Semaphore(0);',
      `mutex.acquire(); n++; if (n === 2) { first.release(); first.release(); } mutex.release();
    first.acquire();
    mutex.acquire(); n--; if (n === 0) { second.release(); second.release(); } mutex.release();
    second.acquire();`,
      2,
    ),
    has: [],
    ends: ['ok'],
  },
];

const BUFFER = `const mutex = new Semaphore(1);
const items = new Semaphore(0);
const places = new Semaphore(1);
let held = 0;
`;

const QUEUES: Puzzle[] = [
  {
    name: 'queue: leaders and followers dance in pairs',
    source: `const leaders = new Semaphore(0);
const followers = new Semaphore(0);
function lead() { followers.release(); leaders.acquire(); }
function follow() { leaders.release(); followers.acquire(); }
parallel(lead, follow);
print('ok');
`,
    has: [],
    ends: ['ok'],
    counts: [4n],
  },
  {
    name: 'queue: a leader too many stays alone',
    source: `const leaders = new Semaphore(0);
const followers = new Semaphore(0);
function lead() { followers.release(); leaders.acquire(); }
function follow() { leaders.release(); followers.acquire(); }
parallel(lead, lead, follow);
print('ok');
`,
    has: ['deadlock'],
    ends: ['(deadlock)'],
  },
  {
    name: 'finite buffer',
    source: `${BUFFER}
function produce() { places.acquire(); mutex.acquire(); held++; mutex.release(); items.release(); }
function consume() { items.acquire(); mutex.acquire(); held--; mutex.release(); places.release(); }
parallel(() => { produce(); produce(); }, () => { consume(); consume(); });
print(held);
`,
    has: [],
    ends: ['0'],
  },
  {
    name: 'finite buffer, the mutex taken first',
    source: `${BUFFER}
function produce() { mutex.acquire(); places.acquire(); held++; items.release(); mutex.release(); }
function consume() { mutex.acquire(); items.acquire(); held--; places.release(); mutex.release(); }
parallel(() => { produce(); produce(); }, () => { consume(); consume(); });
print(held);
`,
    has: ['deadlock'],
    ends: ['(deadlock)', '0'],
  },
  {
    name: 'finite buffer, nobody counts the places',
    source: `${BUFFER}
function produce() { mutex.acquire(); held++; assert(held < 2, 'full'); mutex.release(); items.release(); }
function consume() { items.acquire(); mutex.acquire(); held--; mutex.release(); }
parallel(() => { produce(); produce(); }, () => { consume(); consume(); });
print(held);
`,
    has: ['assertion'],
    ends: ['(fault)', '0'],
  },
];

/** Readers share the room by a light switch: the first takes it, the last gives it back. */
const READERS = `const empty = new Semaphore(1);
const mutex = new Semaphore(1);
const turnstile = new Semaphore(1);
const stop = new Atomic(0);
let readers = 0;
let x = 0;
function enter() { mutex.acquire(); readers++; if (readers === 1) empty.acquire(); mutex.release(); }
function leave() { mutex.acquire(); readers--; if (readers === 0) empty.release(); mutex.release(); }
`;

const READERS_WRITERS: Puzzle[] = [
  {
    name: 'readers and writers',
    source: `${READERS}
function read() { enter(); print(x); leave(); }
function write() { empty.acquire(); x = 1; empty.release(); }
parallel(read, read, write);
`,
    has: [],
    ends: ['0 0', '0 1', '1 1'],
  },
  {
    name: 'readers that come again and again starve the writer',
    source: `${READERS}
function read() { while (stop.load() === 0) { enter(); leave(); } }
function write() { empty.acquire(); stop.store(1); empty.release(); }
parallel(read, read, write);
print('ok');
`,
    has: ['livelock', 'starvation'],
    ends: ['ok'],
  },
  {
    name: 'one reader that comes again and again leaves the room in between',
    source: `${READERS}
function read() { while (stop.load() === 0) { enter(); leave(); } }
function write() { empty.acquire(); stop.store(1); empty.release(); }
parallel(read, write);
print('ok');
`,
    has: ['starvation'],
    ends: ['ok'],
  },
  {
    name: 'readers without a light switch: the second waits for the first to leave',
    source: `${READERS}
function read() { empty.acquire(); print(x); empty.release(); }
function write() { empty.acquire(); x = 1; empty.release(); }
parallel(read, read, write);
`,
    has: [],
    ends: ['0 0', '0 1', '1 1'],
    // Six orders of three critical sections; the writer comes last, between or first in two each.
    counts: [2n, 2n, 2n],
  },
  {
    name: 'a light switch whose count nobody protects',
    source: `const empty = new Semaphore(1);
let readers = 0;
function read() { readers++; if (readers === 1) empty.acquire(); readers--; if (readers === 0) empty.release(); }
parallel(read, read);
print(readers);
`,
    has: ['deadlock', 'race'],
    ends: ['(deadlock)', '-1', '0', '1'],
  },
];

/** Philosophers at a round table: `take` and `give` of a philosopher with his left and right fork. */
const table = (n: number, head: string, body: (left: string, right: string, i: number) => string) => {
  const forks = Array.from({ length: n }, (_, i) => `const f${i} = new Semaphore(1);`);
  const eat = Array.from(
    { length: n },
    (_, i) => `function p${i}() { ${body(`f${i}`, `f${(i + 1) % n}`, i)} }`,
  );
  return [
    ...forks,
    head,
    ...eat,
    `parallel(${eat.map((_, i) => `p${i}`).join(', ')});`,
    "print('fed');",
    '',
  ].join('\n');
};
const eats = (first: string, second: string) =>
  `${first}.acquire(); ${second}.acquire(); ${second}.release(); ${first}.release();`;

const PHILOSOPHERS: Puzzle[] = [
  ...[2, 3, 4].map((n) => ({
    name: `${n} dining philosophers, all with the right fork first`,
    source: table(n, '', (left, right) => eats(right, left)),
    has: ['deadlock'] as const,
    ends: ['(deadlock)', 'fed'],
  })),
  ...[2, 3, 4].map((n) => ({
    name: `${n} dining philosophers, one of them left-handed`,
    source: table(n, '', (left, right, i) => (i === 0 ? eats(left, right) : eats(right, left))),
    has: [],
    ends: ['fed'],
  })),
  ...[2, 3, 4].map((n) => ({
    name: `${n} dining philosophers and a footman who seats all but one`,
    source: table(n, `const seats = new Semaphore(${n - 1});`, (left, right) => {
      return `seats.acquire(); ${eats(right, left)} seats.release();`;
    }),
    has: [],
    ends: ['fed'],
  })),
  {
    name: '3 dining philosophers and a footman who seats everybody',
    source: table(3, 'const seats = new Semaphore(3);', (left, right) => {
      return `seats.acquire(); ${eats(right, left)} seats.release();`;
    }),
    has: ['deadlock'],
    ends: ['(deadlock)', 'fed'],
  },
  {
    name: '3 dining philosophers who put the fork back where the other is taken, for ever',
    source: table(3, '', (left, right) => {
      return `for (;;) { ${right}.acquire(); if (${left}.tryAcquire()) break; ${right}.release(); } ${left}.release(); ${right}.release();`;
    }),
    // The fork that one waits for is the second of another, who keeps it only when he eats: nobody starves.
    has: ['livelock'],
    ends: ['fed'],
  },
];

/** Three agents put two of three ingredients on the table, each once; each smoker has the third. */
const smokers = (smoke: (first: string, second: string) => string) => `
const agent = new Semaphore(1);
const tobacco = new Semaphore(0);
const paper = new Semaphore(0);
const match = new Semaphore(0);
function put(one, other) { agent.acquire(); one.release(); other.release(); }
parallel(
  () => put(tobacco, paper), () => put(paper, match), () => put(tobacco, match),
  () => { ${smoke('tobacco', 'paper')} },
  () => { ${smoke('paper', 'match')} },
  () => { ${smoke('tobacco', 'match')} }
);
print('ok');
`;

/** Source: Patil (1971), and Parnas, "On a solution to the cigarette smokers' problem" (CACM 1975). */
const SMOKERS: Puzzle[] = [
  {
    name: 'cigarette smokers who take what they need one by one',
    source: smokers((first, second) => `${first}.acquire(); ${second}.acquire(); agent.release();`),
    has: ['deadlock'],
    ends: ['(deadlock)', 'ok'],
  },
  {
    name: 'cigarette smokers who take both at once',
    source: smokers(
      (first, second) =>
        `for (;;) { if (${first}.tryAcquire()) { if (${second}.tryAcquire()) break; ${first}.release(); } yieldNow(); } agent.release();`,
    ),
    has: ['livelock'],
    ends: ['ok'],
  },
];

/** A barber with one chair to wait on; who finds it taken goes away. */
const barber = (guard: (body: string) => string) => `const mutex = new Semaphore(1);
const ready = new Semaphore(0);
const done = new Semaphore(0);
let inShop = 0;
let cut = 0;
let closed = 0;
function cutHair() {
  for (;;) {
    ready.acquire();
    if (closed === 1) return;
    cut++;
    done.release();
  }
}
function customer() {
  let stays = false;
  ${guard("if (inShop < 1) { inShop++; stays = true; } assert(inShop < 2, 'no chair');")}
  if (!stays) return;
  ready.release();
  done.acquire();
  ${guard('inShop--;')}
}
const b = spawn(cutHair);
parallel(customer, customer);
closed = 1;
ready.release();
join(b);
print(cut);
`;

/** Source: Dijkstra, "Cooperating sequential processes" (1965). */
const BARBER: Puzzle[] = [
  {
    name: 'sleeping barber',
    source: barber((body) => `mutex.acquire(); ${body} mutex.release();`),
    has: [],
    ends: ['1', '2'],
  },
  {
    name: 'sleeping barber, where nobody guards the chair',
    source: barber((body) => body),
    has: ['assertion', 'race'],
    ends: ['(fault)', '1', '2'],
  },
];

const water = (atoms: readonly string[]) => `const mutex = new Semaphore(1);
const oxygenQueue = new Semaphore(0);
const hydrogenQueue = new Semaphore(0);
const bonds = new Barrier(3);
let oxygen = 0;
let hydrogen = 0;
let molecules = 0;
function bond() {
  oxygen--;
  hydrogen -= 2;
  hydrogenQueue.release();
  hydrogenQueue.release();
  oxygenQueue.release();
}
function O() {
  mutex.acquire();
  oxygen++;
  if (hydrogen > 1) bond(); else mutex.release();
  oxygenQueue.acquire();
  bonds.wait();
  molecules++;
  mutex.release();
}
function H() {
  mutex.acquire();
  hydrogen++;
  if (hydrogen > 1 && oxygen > 0) bond(); else mutex.release();
  hydrogenQueue.acquire();
  bonds.wait();
}
parallel(${atoms.join(', ')});
print(molecules);
`;

const WATER: Puzzle[] = [
  { name: 'building H2O', source: water(['O', 'H', 'H']), has: [], ends: ['1'] },
  {
    name: 'building H2O with an atom missing',
    source: water(['O', 'H']),
    has: ['deadlock'],
    ends: ['(deadlock)'],
  },
  {
    name: 'building H2O with two oxygens and one hydrogen',
    source: water(['O', 'O', 'H']),
    has: ['deadlock'],
    ends: ['(deadlock)'],
  },
];

/** Cars of two directions on a bridge of one lane. */
const bridge = (enter: string, leave: string) => `const m = new Mutex();
const free = new Condition(m);
const east = new Atomic(0);
const west = new Atomic(0);
function cross(mine, yours) {
  ${enter}
  assert(yours.load() === 0, 'crash');
  ${leave}
}
parallel(() => cross(east, west), () => cross(east, west), () => cross(west, east));
print('ok');
`;

const BRIDGE: Puzzle[] = [
  {
    name: 'one-lane bridge',
    source: bridge(
      'm.lock(); while (yours.load() > 0) free.wait(); mine.add(1); m.unlock();',
      'm.lock(); mine.add(-1); free.broadcast(); m.unlock();',
    ),
    has: [],
    ends: ['ok'],
  },
  {
    name: 'one-lane bridge, where one looks and then drives',
    source: bridge('while (yours.load() > 0) {} mine.add(1);', 'mine.add(-1);'),
    has: ['assertion'],
    ends: ['(fault)', 'ok'],
  },
  {
    name: 'one-lane bridge, where who leaves tells nobody',
    source: bridge(
      'm.lock(); while (yours.load() > 0) free.wait(); mine.add(1); m.unlock();',
      'm.lock(); mine.add(-1); m.unlock();',
    ),
    has: ['deadlock'],
    ends: ['(deadlock)', 'ok'],
  },
];

export const LITTLE_BOOK: readonly Puzzle[] = [
  ...RENDEZVOUS,
  ...MULTIPLEX,
  ...BARRIERS,
  ...QUEUES,
  ...READERS_WRITERS,
  ...PHILOSOPHERS,
  ...SMOKERS,
  ...BARBER,
  ...WATER,
  ...BRIDGE,
];
