import { describe, expect, test } from 'vitest';
import { type Measurement, POLICIES } from '../../../src/engine/hardware/index.ts';
import { time } from './bench.ts';

/** What a thread was blocked on, and when: `pipe:p0-5`. */
const blocked = ({ intervals }: Measurement, name: string) =>
  intervals
    .filter(({ task, state }) => task === name && state === 'blocked')
    .map(({ waitsFor, from, to }) => `${waitsFor!.kind}:${waitsFor!.name}${from}-${to}`)
    .join(' ');

const zombies = ({ intervals }: Measurement) =>
  intervals.flatMap(({ task, state, from, to }) => (state === 'zombie' ? [`${task}${from}-${to}`] : []));

describe('any child', () => {
  const TWO = `if (fork() === 0) { compute(9); exit(1); }
if (fork() === 0) { compute(4); exit(2); }
const one = wait(); const other = wait();
print(one, wait(one), other, wait(other), wait());`;

  test('the one that ended first comes first, and is blocked for as long as that takes', () => {
    const run = time(TWO, { cpus: 3 });
    expect(run.output).toEqual(['3 2 2 1 -1']);
    expect(blocked(run, 'm')).toBe('children:pid 2, pid 30-4 children:pid 24-9');
    expect(zombies(run)).toEqual([]);
  });

  test('of those that have ended, the first that did, whichever was made first', () => {
    const busy = TWO.replace('const one', 'compute(20); const one');
    const run = time(busy, { cpus: 3 });
    expect(run.output).toEqual(['3 2 2 1 -1']);
    expect(zombies(run)).toEqual(['A9-20', 'B4-20']);
  });

  test('one that still pays for its last step has not ended before others', () => {
    // The second child's last step copies a page, for 30 ticks from 10 on.
    const run = time(
      `let x = 0;
if (fork() === 0) { compute(5); exit(1); }
if (fork() === 0) { compute(10); x = 1; } else { compute(15); print(wait(), x); }`,
      { cpus: 3, copyPage: 30 },
    );
    expect(run.output).toEqual(['2 0']);
  });

  test.each(POLICIES)('%s on one CPU: both are collected, and none is left', (policy) => {
    const run = time(TWO, { policy, quantum: 2 });
    const [first, ...rest] = run.output[0].split(' ');
    expect(rest.at(-1)).toBe('-1');
    // With turns the shorter child ends first, without them the one that was made first.
    const turns = !['fcfs', 'sjf', 'priority', 'hrn'].includes(policy);
    expect(first).toBe(turns ? '3' : '2');
    expect(run.complete).toBe(true);
  });
});

describe('pipe ends', () => {
  test('a reader waits for the end as long as anybody can write, and copies nothing for it', () => {
    const run = time(
      `const p = new Pipe();
if (fork() === 0) { p.closeRead(); compute(5); p.write(7); compute(6); exit(0); }
p.closeWrite(); print(p.read(), p.read());`,
      { cpus: 2, valueBytes: 4 },
    );
    expect(run.output).toEqual(['7 -1']);
    expect(blocked(run, 'm')).toBe('pipe:p0-11');
    // One value in and one out.
    expect(run.counts.bytesCopied).toBe(8);
  });

  test('to close an end is a system call', () => {
    const closes = (text: string) => time(`const p = new Pipe();\n${text}`, { systemCall: 3 });
    expect(closes('p.closeRead(); p.closeWrite();').counts.systemCalls).toBe(2);
    expect(closes('p.closeRead(); p.closeWrite();').total).toBe(6);
  });

  test('all readers learn of the end, one after the other', () => {
    const run = time(
      `const p = new Pipe();
function reader() { print(p.read()); }
parallel(reader, reader, reader, () => { compute(4); p.closeWrite(); });`,
      { cpus: 2 },
    );
    expect(run.output).toEqual(['-1', '-1', '-1']);
    expect(['A', 'B', 'C'].map((name) => blocked(run, name))).toEqual(Array(3).fill('pipe:p0-4'));
  });

  test('a writer at a pipe that is full on this hardware dies with the last reader, not when nothing else moves', () => {
    const run = time(
      `const p = new Pipe(4);
if (fork() === 0) { p.closeWrite(); compute(5); exit(0); }
if (fork() === 0) { p.closeWrite(); p.closeRead(); compute(100); exit(0); }
if (fork() === 0) { p.closeRead(); p.write(1); p.write(2); exit(0); }
p.closeRead(); p.closeWrite();
wait(); wait(); wait();`,
      { cpus: 4, valueBytes: 4, pipeBytes: 4 },
    );
    expect(blocked(run, 'C')).toBe('pipe:p0-5');
    expect(run.tasks.find(({ name }) => name === 'C')!.finish).toBe(5);
  });
});

describe('locks that prefer some', () => {
  const READERS = (options: string) => `const rw = new RwLock(${options});
function first() { rw.readLock(); compute(10); rw.readUnlock(); }
function writer() { compute(2); rw.writeLock(); compute(5); rw.writeUnlock(); }
function late() { compute(4); rw.readLock(); compute(20); rw.readUnlock(); }
parallel(first, writer, late);`;

  test('who has asked to write goes before who comes to read afterwards', () => {
    const run = time(READERS("{ prefer: 'writer' }"), { cpus: 3 });
    expect([blocked(run, 'B'), blocked(run, 'C')]).toEqual(['rwlock:rw2-10', 'rwlock:rw4-15']);
    const plain = time(READERS(''), { cpus: 3 });
    expect([blocked(plain, 'B'), blocked(plain, 'C')]).toEqual(['rwlock:rw2-24', '']);
  });

  test('to ask for the lock and to take it are an instruction each', () => {
    const ticks = (options: string) =>
      time(`const rw = new RwLock(${options}); rw.writeLock();`, { instruction: 1 }).total;
    expect(ticks("{ prefer: 'writer' }") - ticks('')).toBe(1);
  });

  test('a permit that is lost wakes nobody', () => {
    const run = time(
      `const s = new Semaphore(0, { most: 1 });
function wants() { s.acquire(); compute(3); }
parallel(() => { s.release(); s.release(); compute(30); }, () => { compute(5); wants(); }, () => { compute(6); wants(); });`,
      { cpus: 3 },
    );
    expect(run.end).toBe('deadlock');
    expect([blocked(run, 'B'), blocked(run, 'C')]).toEqual(['', 'semaphore:s6-30']);
  });
});

describe('results', () => {
  test('who joins is blocked until the thread has ended, and has its result with no time more', () => {
    const run = time(
      `function sum(n) { compute(n); return n; }
const a = spawn(sum, 7); const b = spawn(sum, 3);
print(join(a) + join(b));`,
      { cpus: 3 },
    );
    expect([run.output, blocked(run, 'm'), run.total]).toEqual([['10'], 'thread:A0-7', 7]);
    const twice = time(
      'function f() { compute(4); return 2; }\nconst t = spawn(f); print(join(t) * join(t));',
    );
    expect([twice.output, twice.total]).toEqual([['4'], 4]);
  });

  test('two who join one thread go on at once', () => {
    const run = time(
      `function f() { compute(6); return 5; }
const t = spawn(f); let x = 0; let y = 0;
parallel(() => { x = join(t); }, () => { y = join(t); });
print(x, y);`,
      { cpus: 3 },
    );
    expect([run.output, blocked(run, 'B'), blocked(run, 'C')]).toEqual([
      ['5 5'],
      'thread:A0-6',
      'thread:A0-6',
    ]);
  });

  test('a string, a switch and a loop that is done at least once take what their instructions take', () => {
    const run = time(
      `const LEVEL = 'low'; let word = 'idle'; let i = 0;
do { switch (word) { case 'idle': word = LEVEL; compute(2); break; default: compute(5); } i++; } while (i < 3);
i > 2 && print(word);`,
    );
    expect([run.output, run.total]).toEqual([['low'], 12]);
  });
});
