import type { Puzzle } from './puzzle.ts';

const items = `let items = 0;
const m = new Mutex();
const c = new Condition(m);
`;

/**
 * What goes on for ever, what is idle, and what is stuck. The hand-over is Dijkstra's producer and consumer (EWD 123,
 * 1965); the lock is the test-and-set lock of Herlihy and Shavit, "The art of multiprocessor programming", chapter 7.
 */
export const GOING_ON: Puzzle[] = [
  {
    name: 'one thing for two takers: nothing was lost, something is missing',
    source: `${items}function producer() { m.lock(); items = 1; c.signal(); m.unlock(); }
function consumer() {
  for (let i = 0; i < 2; i++) { m.lock(); while (items === 0) c.wait(); items = 0; m.unlock(); }
}
parallel(producer, consumer);
`,
    has: ['deadlock'],
    ends: ['(deadlock)'],
  },
  {
    name: 'a worker that looks without the lock before it sleeps, round after round',
    source: `const jobs = new Atomic(0);
const m = new Mutex();
const c = new Condition(m);
parallel(() => { while (true) { if (jobs.load() === 0) { m.lock(); c.wait(); m.unlock(); } jobs.store(0); } },
  () => { jobs.store(1); m.lock(); c.signal(); m.unlock(); });
`,
    has: ['deadlock', 'lostWakeup'],
    ends: ['(deadlock)'],
  },
  {
    name: 'a thread that only waits when its process ends',
    source: `const lock = new Mutex();
function f() { lock.lock(); lock.unlock(); }
spawn(f);
lock.lock();
lock.unlock();
`,
    has: [],
    ends: [''],
  },
  {
    name: 'workers that are idle when main ends',
    source: `${items}function worker() { for (;;) { m.lock(); while (items === 0) c.wait(); items--; m.unlock(); } }
spawn(worker);
spawn(worker);
m.lock(); items = 1; c.signal(); m.unlock();
`,
    has: [],
    ends: [''],
  },
  {
    name: 'a worker that is idle while main serves for ever',
    source: `const s = new Semaphore(0);
spawn(() => { s.acquire(); });
while (true) { yieldNow(); }
`,
    has: ['partialDeadlock'],
    ends: [],
  },
  {
    name: 'two hand over to each other for ever',
    source: `const empty = new Semaphore(1);
const full = new Semaphore(0);
parallel(() => { while (true) { empty.acquire(); full.release(); } },
  () => { while (true) { full.acquire(); empty.release(); } });
`,
    has: [],
    ends: [],
  },
  {
    name: 'a test-and-set lock that one always gets',
    source: `const held = new Atomic(0);
function work() { while (true) { while (held.exchange(1) === 1) {} held.store(0); } }
parallel(work, work);
`,
    has: ['starvation'],
    ends: [],
  },
  {
    name: 'a lock that is tried in rounds, which one always gets',
    source: `const a = new Mutex();
function work() { while (true) { if (a.tryLock()) { a.unlock(); } } }
parallel(work, work);
`,
    has: ['starvation'],
    ends: [],
  },
  {
    name: 'Peterson: each comes in again and again',
    source: `const wants = [new Atomic(0), new Atomic(0)];
const turn = new Atomic(0);
function work(me) {
  while (true) {
    wants[me].store(1);
    turn.store(1 - me);
    while (wants[1 - me].load() === 1 && turn.load() === 1 - me) {}
    wants[me].store(0);
  }
}
parallel(() => work(0), () => work(1));
`,
    has: [],
    ends: [],
  },
  {
    name: 'try and back off, which can be left',
    source: `const a = new Mutex();
const b = new Mutex();
function both(one, other) {
  for (;;) { one.lock(); if (other.tryLock()) break; one.unlock(); }
  other.unlock();
  one.unlock();
}
parallel(() => both(a, b), () => both(b, a));
`,
    has: ['livelock'],
    ends: [''],
  },
  {
    name: 'try and back off in rounds without end: trying in vain is no progress',
    source: `const a = new Mutex();
const b = new Mutex();
function both(one, other) { while (true) { one.lock(); if (other.tryLock()) other.unlock(); one.unlock(); } }
parallel(() => both(a, b), () => both(b, a));
`,
    has: ['livelock', 'starvation'],
    ends: [],
  },
  {
    name: 'two wait for a flag of the other, which nothing leaves',
    source: `const ready = [new Atomic(0), new Atomic(0)];
function meet(me) { while (ready[1 - me].load() === 0) {} ready[me].store(1); }
parallel(() => meet(0), () => meet(1));
`,
    has: ['livelock'],
    ends: [],
  },
  {
    name: 'a lock whose owner died of a fault',
    source: `const g = new Mutex({ shared: true });
const p = fork();
if (p === 0) { g.lock(); assert(false); }
wait(p);
spawn(() => { g.lock(); });
print('끝');
`,
    has: ['assertion', 'partialDeadlock'],
    ends: ['끝'],
  },
  {
    name: 'a child waits for the lock of its parent, which died of a fault: then nobody moves any more',
    source: `const g = new Mutex({ shared: true });
if (fork() === 0) { g.lock(); g.unlock(); } else { g.lock(); assert(false); }
`,
    has: ['assertion', 'deadlock'],
    ends: ['(deadlock)', '(fault)'],
  },
  {
    name: 'a worker that locks its own lock again, while others finish',
    source: `const m = new Mutex();
spawn(() => { m.lock(); m.lock(); });
print('끝');
`,
    has: ['partialDeadlock'],
    ends: ['끝'],
  },
];
