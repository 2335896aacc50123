import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { type Hardware, MEASURED, measure, NOTES } from '../../../src/engine/hardware/index.ts';
import { gantt, jobs, time } from './bench.ts';

const KIB = 1024;

/** A process that sends values to another one through a pipe. */
const pipe = (values: number) => `const p = new Pipe();
const reader = fork();
if (reader === 0) { for (let i = 0; i < ${values}; i++) { p.read(); } exit(0); }
for (let i = 0; i < ${values}; i++) { p.write(i); }
wait(reader);`;

/** The same through a ring in shared memory. */
const ring = (values: number) => `const box = new SharedMemory(16);
const free = new Semaphore(16, { shared: true });
const full = new Semaphore(0, { shared: true });
const reader = fork();
if (reader === 0) {
  let own = 0;
  for (let i = 0; i < ${values}; i++) { full.acquire(); own = box[i & 15]; free.release(); }
  exit(0);
}
for (let i = 0; i < ${values}; i++) { free.acquire(); box[i & 15] = i; full.release(); }
wait(reader);`;

/** Nanoseconds of a message in the steady state, on two CPUs. */
function message(
  source: (values: number) => string,
  valueBytes: number,
  changes: Partial<Hardware> = {},
): number {
  const total = (values: number) =>
    measure(compile(source(values)), { ...MEASURED, cpus: 2, valueBytes, ...changes }).total;
  return (total(300) - total(100)) / 200;
}

const ratio = (bytes: number) => message(pipe, bytes) / message(ring, bytes);

describe('pipe and shared memory, two CPUs, at the measured values', () => {
  test('4 KiB: a pipe takes 2.6 to 2.9 times as long', () => {
    expect(ratio(4 * KIB)).toBeGreaterThanOrEqual(2.6);
    expect(ratio(4 * KIB)).toBeLessThanOrEqual(2.9);
  });

  test('64 KiB: a pipe is full with one message, and takes many times as long; short of the world, and a note says so', () => {
    expect(ratio(64 * KIB)).toBeGreaterThan(8);
    expect(ratio(64 * KIB)).toBeLessThan(23);
    expect(NOTES.some(({ about }) => about.includes('64 KiB'))).toBe(true);
  });

  test('no one wake-up fits all that was measured, as the notes say', () => {
    const pair = (wakeUp: number) => {
      const source = 'function one() { let x = 0; x++; }\nfor (let i = 0; i < 20; i++) { join(spawn(one)); }';
      return measure(compile(source), { ...MEASURED, cpus: 2, wakeUp }).total / 20 / 1000;
    };
    const at = (bytes: number, wakeUp: number) =>
      message(pipe, bytes, { wakeUp }) / message(ring, bytes, { wakeUp });
    // 34.5 µs were measured, 23 to 28 times for 64 KiB, and 2.6 to 2.9 times for 4 KiB.
    expect([6_000, 9_000, 20_000].map((wakeUp) => Math.round(pair(wakeUp)))).toEqual([28, 34, 56]);
    expect(at(64 * KIB, 20_000)).toBeGreaterThan(23);
    expect(at(64 * KIB, 20_000)).toBeLessThan(28);
    for (const wakeUp of [9_000, 20_000]) expect(at(4 * KIB, wakeUp)).toBeLessThan(2.6);
    expect(NOTES.filter(({ why }) => why.includes('깨우는 데'))).toHaveLength(2);
  });

  test('a slower wake-up is what a pipe of 64 KiB pays for', () => {
    expect(message(pipe, 64 * KIB, { wakeUp: 12_000 }) - message(pipe, 64 * KIB)).toBeCloseTo(12_000, -3);
  });
});

describe('what a transfer consists of', () => {
  test('a pipe copies each value twice, and each copy is a system call', () => {
    const { counts } = measure(compile(pipe(10)), { ...MEASURED, valueBytes: 4 * KIB });
    expect(counts.bytesCopied).toBe(2 * 10 * 4 * KIB);
    expect(counts.systemCalls).toBeGreaterThanOrEqual(20);
  });

  test('shared memory is written and read, without a system call for it', () => {
    const on: Partial<Hardware> = { sharedCopy: 8, valueBytes: KIB };
    const run = time(
      'const s = new SharedMemory(4);\nfunction f() { s[0] = 1; let own = s[1]; }\nparallel(f);',
      on,
    );
    expect(run.kinds.copy).toBe(16);
    expect(run.counts).toMatchObject({ bytesCopied: 2 * KIB });
  });

  test('a smaller pipe makes the writer wait earlier, and loses nothing', () => {
    const turns = (pipeBytes: number) =>
      measure(compile(pipe(12)), { ...MEASURED, valueBytes: 4 * KIB, pipeBytes });
    expect(turns(64 * KIB).switches.process).toBeLessThan(turns(4 * KIB).switches.process);
    expect(turns(4 * KIB)).toMatchObject({ complete: true, end: 'finished' });
    expect(turns(1)).toMatchObject({ complete: true });
  });

  test('who writes to a pipe that nobody reads any more dies, as on the plain machine', () => {
    const run = time(
      `const p = new Pipe();
      const c = fork();
      if (c === 0) { p.read(); exit(0); }
      p.closeRead();
      for (let i = 0; i < 40; i++) { p.write(i); compute(1); }`,
      { pipeBytes: 8 },
    );
    expect(run.end).toBe('fault');
  });
});

describe('waiting for each other', () => {
  test('a lock that is held makes others wait, the longest waiting first', () => {
    const work = 'm.lock(); compute(10); m.unlock();';
    const run = time(`const m = new Mutex();\n${jobs(work, work, work)}`, { cpus: 3 });
    expect(gantt(run)).toBe('A0-10 B10-20 C20-30');
    expect(run.cpus.map((cpu) => cpu.busy)).toEqual([30, 0, 0]);
    expect(run.tasks.map((task) => task.blocked)).toEqual([0, 10, 20]);
  });

  test('one waiter is woken at a time: the others are not switched to for nothing', () => {
    const work = 'm.lock(); compute(10); m.unlock();';
    const run = time(`const m = new Mutex();\n${jobs(work, work, work, work)}`, { threadSwitch: 1 });
    // One after another, once each: nobody is woken to find the lock taken.
    expect(run.switches.thread).toBeLessThanOrEqual(4);
  });

  test('a signal wakes who has waited longest, and nobody wakes without one', () => {
    const source = `const m = new Mutex(); const c = new Condition(m, { spurious: true });
      function waits(delay) { sleep(delay); m.lock(); c.wait(); compute(5); m.unlock(); }
      function signals() { sleep(100); m.lock(); c.signal(); m.unlock(); compute(50); m.lock(); c.signal(); m.unlock(); }
      parallel(() => waits(20), () => waits(10), signals);`;
    const run = time(source, { cpus: 3 });
    expect(run.tasks.map((task) => task.finish)).toEqual([155, 105, 150]);
    const never = time(
      'const m = new Mutex(); const c = new Condition(m, { spurious: true });\nm.lock(); c.wait();',
    );
    expect(never).toMatchObject({ end: 'deadlock', complete: false });
  });

  test('waiting and waking by a lock are system calls, an uncontended lock is none', () => {
    const work = 'm.lock(); compute(10); m.unlock();';
    const source = (count: number) =>
      `const m = new Mutex();\n${jobs(...Array.from({ length: count }, () => work))}`;
    const calls = (count: number) => time(source(count), { cpus: count, systemCall: 1 }).counts.systemCalls;
    // Starting each, and the main thread's wait for all; then one for the wait and one for the wake-up.
    expect(calls(1)).toBe(1 + 1);
    expect(calls(2)).toBe(2 + 1 + 2);
  });

  test('a process that ends takes its threads with it, wherever they are', () => {
    const source = `function spins() { compute(1000); }
      function waits() { io(500); compute(5); }
      function locked() { m.lock(); }
      const m = new Mutex();
      const child = fork();
      if (child === 0) { spawn(spins); spawn(waits); m.lock(); spawn(locked); compute(20); exit(3); }
      const status = wait(child);
      print(status);`;
    for (const cpus of [1, 2, 4]) {
      const run = time(source, { cpus, policy: 'rr', quantum: 3 });
      expect(run).toMatchObject({ complete: true, output: ['3'] });
      expect(run.total).toBeLessThan(70);
      for (const task of run.tasks) expect(task.waiting + task.running + task.blocked).toBe(task.turnaround);
    }
  });

  test('a deadlock is an end, with the time until then', () => {
    const source = `const a = new Mutex(); const b = new Mutex();
      ${jobs('a.lock(); compute(5); b.lock(); b.unlock(); a.unlock();', 'b.lock(); compute(5); a.lock(); a.unlock(); b.unlock();')}`;
    expect(time(source, { cpus: 2 })).toMatchObject({ end: 'deadlock', complete: false, total: 5 });
    expect(time(source).end).toBe('finished');
  });
});

describe('one CPU, four jobs, at the measured values', () => {
  const ms = 1_000_000;
  const speedUp = (work: string, cpus = 1) => {
    const alone = measure(compile(`function work() { ${work} }\nwork(); work(); work(); work();`), {
      ...MEASURED,
      cpus,
    }).total;
    const together = measure(compile(jobs(work, work, work, work)), { ...MEASURED, cpus }).total;
    return alone / together;
  };

  test('computing: 1.00 times', () => {
    expect(speedUp(`compute(${42 * ms});`)).toBeCloseTo(1, 2);
  });

  test('waiting: 3.98 times', () => {
    expect(speedUp(`sleep(${50 * ms});`)).toBeGreaterThan(3.97);
    expect(speedUp(`sleep(${50 * ms});`)).toBeLessThanOrEqual(4);
  });

  test('both: 3.5 to 3.7 times', () => {
    const mixed = `for (let i = 0; i < 4; i++) { compute(${3 * ms}); sleep(${20 * ms}); }`;
    expect(speedUp(mixed)).toBeGreaterThanOrEqual(3.5);
    expect(speedUp(mixed)).toBeLessThanOrEqual(3.7);
  });
});
