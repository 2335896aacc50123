import type { Puzzle } from './puzzle.ts';

const child = (body: string) => `if (fork() === 0) { ${body} exit(0); }\n`;

const FORKS: Puzzle[] = [
  {
    name: 'fork: both go on behind it',
    source: "if (fork() === 0) print('child'); else print('parent');\n",
    has: [],
    ends: ['child parent', 'parent child'],
    // A branch and a line each: C(4, 2) orders.
    counts: [3n, 3n],
  },
  {
    name: 'what the child writes, the parent never sees',
    source: `let x = 1;\n${child('x = 2;')}wait(2);\nprint(x);\n`,
    has: [],
    ends: ['1'],
  },
  {
    name: 'what a thread writes, its creator sees',
    source: 'let x = 1;\njoin(spawn(() => { x = 2; }));\nprint(x);\n',
    has: [],
    ends: ['2'],
  },
  {
    name: 'two forks in a row make four processes',
    source: "fork();\nfork();\nprint('x');\n",
    has: [],
    ends: ['x x x x'],
    // A tree of seven steps: 7! over the sizes of its subtrees, 7, 3 and 3.
    counts: [80n],
  },
  {
    name: 'an orphan goes on when its parent has ended',
    source: "if (fork() === 0) { compute(1); print('child'); } else { print('parent'); }\n",
    has: [],
    ends: ['child parent', 'parent child'],
  },
  {
    name: 'a zombie keeps its exit code until its parent asks',
    source: `const pid = fork();\nif (pid === 0) exit(7);\ncompute(1);\nprint(wait(pid));\n`,
    has: [],
    ends: ['7'],
  },
  {
    name: 'a child that nobody waits for is no deadlock',
    source: `${child('')}print('done');\n`,
    has: [],
    ends: ['done'],
  },
  {
    name: 'waiting twice for one child is an error',
    source: `const pid = fork();\nif (pid === 0) exit(1);\nwait(pid);\nwait(pid);\n`,
    has: ['fault'],
    ends: ['(fault)'],
  },
  {
    name: 'a fault ends its process alone',
    source: `const pid = fork();\nif (pid === 0) assert(false, 'dead');\nprint(wait(pid));\n`,
    has: ['assertion'],
    ends: ['-1'],
  },
  {
    name: 'a fault of a thread ends all threads of its process',
    source: "parallel(() => { assert(false, 'dead'); }, () => { print('x'); print('y'); });\nprint('z');\n",
    has: ['assertion'],
    ends: ['(fault)'],
    // Nothing, one line or both before it.
    counts: [3n],
  },
];

const PIPES: Puzzle[] = [
  {
    name: 'a pipe keeps the order',
    source: `const p = new Pipe();\n${child('p.write(1); p.write(2);')}print(p.read());\nprint(p.read());\n`,
    has: [],
    ends: ['1 2'],
  },
  {
    name: 'reading more than anybody writes',
    source: `const p = new Pipe();\n${child('p.write(1);')}p.read();\np.read();\n`,
    has: ['deadlock'],
    ends: ['(deadlock)'],
  },
  {
    name: 'two processes that both read first',
    source: `const to = new Pipe();
const from = new Pipe();
${child('to.read(); from.write(1);')}from.read();
to.write(1);
`,
    has: ['deadlock'],
    ends: ['(deadlock)'],
    // Each takes its branch, in either order; then both wait.
    counts: [2n],
  },
  {
    name: 'two processes that both write first',
    source: `const to = new Pipe();
const from = new Pipe();
${child('from.write(1); to.read();')}to.write(2);
print(from.read());
`,
    has: [],
    ends: ['1'],
  },
  {
    name: 'two processes that both write more than a pipe holds',
    source: `const to = new Pipe();
const from = new Pipe();
const N = 17;
${child('for (let i = 0; i < N; i++) from.write(i); for (let i = 0; i < N; i++) to.read();')}
for (let i = 0; i < N; i++) to.write(i);
for (let i = 0; i < N; i++) from.read();
print('ok');
`,
    has: ['deadlock'],
    ends: ['(deadlock)'],
  },
  {
    name: 'as much as a pipe holds is no deadlock',
    source: `const to = new Pipe();
const from = new Pipe();
const N = 16;
${child('for (let i = 0; i < N; i++) from.write(i); for (let i = 0; i < N; i++) to.read();')}
for (let i = 0; i < N; i++) to.write(i);
for (let i = 0; i < N; i++) from.read();
print('ok');
`,
    has: [],
    ends: ['ok'],
  },
  {
    name: 'a parent that waits for a child that waits for input',
    source: `const p = new Pipe();\nconst pid = fork();\nif (pid === 0) { p.read(); exit(0); }\nwait(pid);\np.write(1);\n`,
    has: ['deadlock'],
    ends: ['(deadlock)'],
  },
];

const SHARED: Puzzle[] = [
  {
    name: 'a counter in shared memory loses updates',
    source: `const s = new SharedMemory(1);
s[0] = 0;
const pid = fork();
s[0] = s[0] + 1;
if (pid === 0) exit(0);
wait(pid);
print(s[0]);
`,
    has: ['race'],
    ends: ['1', '2'],
  },
  {
    name: 'a lock that is copied by fork guards nothing',
    source: `const s = new SharedMemory(1);
const m = new Mutex();
s[0] = 0;
const pid = fork();
m.lock();
s[0] = s[0] + 1;
m.unlock();
if (pid === 0) exit(0);
wait(pid);
print(s[0]);
`,
    has: ['race'],
    ends: ['1', '2'],
  },
  {
    name: 'a lock that both share guards it',
    source: `const s = new SharedMemory(1);
const m = new Mutex({ shared: true });
s[0] = 0;
const pid = fork();
m.lock();
s[0] = s[0] + 1;
m.unlock();
if (pid === 0) exit(0);
wait(pid);
print(s[0]);
`,
    has: [],
    ends: ['2'],
  },
  {
    name: 'a process that dies with a shared lock leaves it locked',
    source: `const m = new Mutex({ shared: true });
const pid = fork();
if (pid === 0) { m.lock(); assert(false, 'dead'); }
wait(pid);
m.lock();
print('ok');
`,
    has: ['assertion', 'deadlock'],
    ends: ['(deadlock)'],
  },
  {
    name: 'fork while another thread holds the lock: the child has a copy that nobody unlocks',
    source: `const m = new Mutex();
const t = spawn(() => { m.lock(); m.unlock(); });
const pid = fork();
if (pid === 0) { m.lock(); m.unlock(); exit(0); }
wait(pid);
join(t);
print('ok');
`,
    has: ['deadlock'],
    ends: ['(deadlock)', 'ok'],
  },
  {
    name: 'two processes and two shared locks in opposite orders',
    source: `const a = new Mutex({ shared: true });
const b = new Mutex({ shared: true });
if (fork() === 0) { a.lock(); b.lock(); b.unlock(); a.unlock(); exit(0); }
b.lock();
a.lock();
a.unlock();
b.unlock();
print('ok');
`,
    has: ['deadlock'],
    ends: ['(deadlock)', 'ok'],
  },
];

export const PROCESSES: readonly Puzzle[] = [...FORKS, ...PIPES, ...SHARED];
