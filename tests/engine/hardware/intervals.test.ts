import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { type Measurement, measure, type StateInterval } from '../../../src/engine/hardware/index.ts';
import { threadedProgram } from '../programs.ts';
import { FREE, jobs, time } from './bench.ts';
import { answering, hardware, workload } from './programs.ts';

/** A thread's states as text: `준비` r, `실행` R, `대기` with what for, `좀비` z. */
function states({ intervals }: Measurement, name: string): string {
  const letters = { ready: 'r', running: 'R', blocked: '', zombie: 'z' };
  return intervals
    .filter(({ task }) => task === name)
    .map(({ state, from, to, waitsFor }) => {
      const what = waitsFor === null ? '' : `${waitsFor.kind}${waitsFor.name && `:${waitsFor.name}`}`;
      return `${letters[state]}${what}${from}-${to}`;
    })
    .join(' ');
}

describe('states of threads over time', () => {
  test('ready, running, at a device and at rest', () => {
    const run = time(jobs('compute(4); io(5); sleep(3);', 'compute(8);'), { policy: 'rr', quantum: 3 });
    expect(states(run, 'A')).toBe('R0-3 r3-6 R6-8 device8-13 R13-14 sleep14-17');
    expect(states(run, 'B')).toBe('r0-3 R3-6 r6-8 R8-13');
  });

  test('turns that follow each other without anybody between are one piece', () => {
    expect(states(time(jobs('compute(100);'), { policy: 'rr', quantum: 3 }), 'A')).toBe('R0-100');
  });

  test('who loses its CPU and gets it back at the same instant has not been ready for any time', () => {
    const run = time(jobs('compute(4); yieldNow(); compute(4);'));
    expect(states(run, 'A')).toBe('R0-8');
  });

  test('a switch is part of the time that a thread has its CPU', () => {
    const run = time(jobs('compute(5);', 'compute(5);'), { threadSwitch: 2 });
    expect(states(run, 'B')).toBe('r0-5 R5-12');
  });

  test('a lock by its name, and the threads that `parallel` and `join` wait for', () => {
    const source = `const door = new Mutex();
      function a() { door.lock(); compute(10); door.unlock(); }
      function b() { compute(1); door.lock(); compute(2); door.unlock(); }
      const t = spawn(a); parallel(b); join(t); compute(1);`;
    const run = time(source, { cpus: 3 });
    expect(states(run, 'B')).toBe('R0-1 mutex:door1-10 R10-12');
    expect(states(run, 'm')).toBe('thread:B0-12 R12-13');
    const joins = time(`function a() { compute(10); }\nconst t = spawn(a); join(t); compute(1);`);
    expect(states(joins, 'm')).toBe('thread:A0-10 R10-11');
    const both = time(`${jobs('compute(2);', 'compute(3);')} compute(1);`, { cpus: 2 });
    expect(states(both, 'm')).toBe('threads:A, B0-3 R3-4');
  });

  test('a condition, and then its mutex when the one who signals still has it', () => {
    const source = `const m = new Mutex(); const c = new Condition(m);
      function waits() { m.lock(); c.wait(); compute(3); m.unlock(); }
      function signals() { compute(4); m.lock(); c.signal(); compute(5); m.unlock(); }
      parallel(waits, signals);`;
    expect(states(time(source, { cpus: 2 }), 'A')).toBe('condition:c0-4 mutex:m4-9 R9-12');
  });

  test.each([
    ['pipe:p', 'const p = new Pipe();', 'p.read();', 'p.write(1);'],
    ['semaphore:s', 'const s = new Semaphore(0);', 's.acquire();', 's.release();'],
    ['barrier:b', 'const b = new Barrier(2);', 'b.wait();', 'b.wait();'],
    ['latch:l', 'const l = new Latch(1);', 'l.wait();', 'l.countDown();'],
    ['rwlock:w', 'const w = new RwLock();', 'sleep(1); w.readLock(); w.readUnlock();', 'w.writeUnlock();'],
  ])('%s', (what, object, waits, wakes) => {
    const first = what.startsWith('rwlock') ? 'w.writeLock();' : '';
    const run = time(`${object}\n${jobs(`${waits} compute(2);`, `${first} compute(7); ${wakes}`)}`, {
      cpus: 2,
    });
    const slept = what.startsWith('rwlock') ? 'sleep0-1 ' : '';
    expect(states(run, 'A')).toBe(`${slept}${what}${slept ? 1 : 0}-7 R7-9`);
  });

  test('who is woken from a barrier to its end waits for nothing any more', () => {
    const run = time(`const b = new Barrier(2);\n${jobs('b.wait();', 'compute(3); b.wait();')}`);
    expect(states(run, 'A')).toBe('barrier:b0-3');
    expect(run.end).toBe('finished');
  });

  test('who never gets what it waits for waits to the end of the run', () => {
    const run = time(`const p = new Pipe();\n${jobs('p.read();', 'compute(7);')}`);
    expect(run.end).toBe('deadlock');
    expect(states(run, 'A')).toBe('pipe:p0-7');
  });

  test('who ends with its process has no state after it', () => {
    const source = `function spins() { compute(100); }
      const child = fork();
      if (child === 0) { spawn(spins); sleep(5); exit(1); }
      wait(child);`;
    const run = time(source, { cpus: 2 });
    expect(states(run, 'B')).toBe('R0-5');
  });
});

describe('zombies', () => {
  test('from the end of a process until its parent waits for it', () => {
    const source = `const child = fork();
      if (child === 0) { compute(4); exit(0); }
      compute(10);
      wait(child);
      compute(5);`;
    expect(states(time(source, { cpus: 2 }), 'A')).toBe('R0-4 z4-10');
  });

  test('a parent that waits already leaves none', () => {
    const source = `const child = fork();
      if (child === 0) { compute(4); exit(0); }
      wait(child);
      compute(5);`;
    const run = time(source, { cpus: 2 });
    expect(states(run, 'A')).toBe('R0-4');
    expect(states(run, 'm')).toBe('process:pid 20-4 R4-9');
  });

  test('a parent that never waits leaves it to init with its own end', () => {
    const source = `const child = fork();
      if (child === 0) { compute(4); exit(0); }
      compute(10);`;
    expect(states(time(source, { cpus: 2 }), 'A')).toBe('R0-4 z4-10');
  });

  test('an orphan is none: init waits for it at once', () => {
    const source = `const child = fork();
      if (child === 0) { compute(14); exit(0); }
      compute(10);`;
    expect(states(time(source, { cpus: 2 }), 'A')).toBe('R0-14');
  });

  test('to the end of a run in which nothing else moves', () => {
    const source = `const s = new Semaphore(0);
      const child = fork();
      if (child === 0) { compute(4); exit(0); }
      compute(9);
      s.acquire();`;
    expect(states(time(source, { cpus: 2 }), 'A')).toBe('R0-4 z4-9');
  });

  test('the process ends with its last thread, and is a zombie from then on', () => {
    const source = `function long() { compute(8); }
      function forks() { const c = fork(); if (c === 0) { spawn(long); compute(3); } else { compute(20); wait(c); } }
      parallel(forks);`;
    const run = time(source, { cpus: 3 });
    expect(states(run, 'B')).toBe('R0-3 z8-20');
    expect(states(run, 'C')).toBe('R0-8');
  });

  test('a fault leaves one, too, and two children are two', () => {
    const source = `const a = fork(); if (a === 0) { compute(2); throw "x"; }
      const b = fork(); if (b === 0) { compute(4); exit(0); }
      compute(6); wait(b); compute(3); wait(a);`;
    const run = time(source, { cpus: 3 });
    expect([states(run, 'A'), states(run, 'B')]).toEqual(['R0-2 z2-9', 'R0-4 z4-6']);
  });

  test('a process whose last step still has to be paid for becomes one when it is', () => {
    const source = `const child = fork();
      if (child === 0) { exit(0); }
      compute(10); wait(child);`;
    const run = time(source, { cpus: 2, instruction: 2 });
    const [child] = run.tasks.filter(({ name }) => name === 'A');
    expect(states(run, 'A')).toMatch(new RegExp(`z${child.finish}-\\d+$`));
  });
});

const sum = (intervals: StateInterval[], state: StateInterval['state']) =>
  intervals.filter((one) => one.state === state).reduce((ticks, { from, to }) => ticks + to - from, 0);

/** What holds of the intervals of every run. */
function agrees(run: Measurement): void {
  const byTask = Map.groupBy(run.intervals, ({ task }) => task);
  for (const task of run.tasks) {
    const own = byTask.get(task.name) ?? [];
    const live = own.filter(({ state }) => state !== 'zombie');
    expect(sum(own, 'ready')).toBe(task.waiting);
    expect(sum(own, 'running')).toBe(task.running);
    expect(sum(own, 'blocked')).toBe(task.blocked);
    // From its arrival to its finish without a gap, in order, and merged.
    live.forEach((one, i) => {
      expect(one.from).toBe(i === 0 ? task.arrival : live[i - 1].to);
      expect(one.to).toBeGreaterThan(one.from);
      expect(one.waitsFor === null).toBe(one.state !== 'blocked');
      if (i > 0 && one.state === live[i - 1].state) expect(one.waitsFor).not.toEqual(live[i - 1].waitsFor);
    });
    if (live.length > 0) expect(live.at(-1)!.to).toBe(task.finish ?? run.total);
    // A zombie is what comes last, once, and not before the end.
    const zombies = own.filter(({ state }) => state === 'zombie');
    expect(zombies.length).toBeLessThanOrEqual(1);
    if (zombies.length === 0) continue;
    expect(own.at(-1)).toBe(zombies[0]);
    expect(zombies[0].from).toBeGreaterThanOrEqual(task.finish ?? Number.NaN);
    expect(zombies[0].to).toBeLessThanOrEqual(run.total);
  }
  // Whoever a CPU says that it has is running.
  const running = new Map(
    [...byTask].map(([name, all]) => [name, all.filter((one) => one.state === 'running')]),
  );
  for (const span of run.spans) {
    const held = running.get(span.task)?.some(({ from, to }) => from <= span.from && span.to <= to);
    expect(held, `${span.task} ${span.from}-${span.to}`).toBe(true);
  }
}

describe('the states add up to the totals', () => {
  test('of programs that compute, wait and lock, on any hardware', () => {
    fc.assert(
      fc.property(workload, hardware, ({ source }, on) => agrees(measure(compile(source), on))),
      { numRuns: 100 },
    );
  });

  test('of programs about what those who wait are answered, on any hardware', () => {
    fc.assert(
      fc.property(answering, hardware, (source, on) => agrees(measure(compile(source), on))),
      { numRuns: 100 },
    );
  });

  test('of programs that may deadlock, fault or spin, on any hardware', () => {
    fc.assert(
      fc.property(threadedProgram, hardware, (source, on) => agrees(measure(compile(source), on))),
      { numRuns: 100 },
    );
  });

  test('of a run with 100,000 spans', () => {
    const program = compile(jobs('compute(500000);', 'compute(500000);', 'io(3); compute(500000);'));
    const run = measure(program, { ...FREE, policy: 'rr', quantum: 15 });
    expect(run.spans.length).toBeGreaterThan(99_000);
    // A piece of running for each turn, and one of being ready after it.
    expect(run.intervals.length).toBeLessThan(2 * run.spans.length + 10);
    for (const task of run.tasks) {
      const own = run.intervals.filter((one) => one.task === task.name);
      expect(sum(own, 'ready')).toBe(task.waiting);
    }
  });
});
