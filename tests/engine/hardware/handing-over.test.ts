import { describe, expect, test } from 'vitest';
import type { Hardware } from '../../../src/engine/hardware/index.ts';
import { gantt, jobs, time } from './bench.ts';

// Pipes, shared memory and wake-ups, each worked out by hand.

describe('handing values over', () => {
  const on: Partial<Hardware> = { systemCall: 1, pipeCall: 3, pipeCopy: 8, sharedCopy: 5, valueBytes: 2_048 };

  test('a pipe: two calls, two copies of 2 KiB', () => {
    const run = time('const p = new Pipe();\np.write(7);\nlet x = p.read();', on);
    expect(run.kinds).toMatchObject({ copy: 2 * (3 + 2 * 8), 'system-call': 2 });
    expect(run.counts).toMatchObject({ systemCalls: 2, bytesCopied: 4_096 });
    expect(run.total).toBe(2 * (1 + 3 + 2 * 8));
  });

  test('shared memory: a copy in, a copy out, no call', () => {
    const run = time('const s = new SharedMemory(4);\nfunction f() { s[0] = 1; let own = s[0]; }\nf();', on);
    expect(run.kinds).toMatchObject({ copy: 2 * (2 * 5), 'system-call': 0 });
    expect(run.counts).toMatchObject({ systemCalls: 0, bytesCopied: 4_096 });
  });

  test('a pipe with room for two makes the third write wait until one is read', () => {
    const source = `const p = new Pipe();
      ${jobs('p.write(1); p.write(2); p.write(3); compute(1);', 'compute(10); p.read(); compute(5); p.read(); p.read();')}`;
    const blocked = (pipeBytes: number) =>
      time(source, { cpus: 2, pipeBytes, valueBytes: 2_048 }).tasks.map((task) => task.blocked);
    expect(blocked(4_096)).toEqual([10, 0]);
    expect(blocked(6_144)).toEqual([0, 0]);
    // Room for one: the second waits until 10, the third until 15.
    expect(blocked(2_048)).toEqual([15, 0]);
  });

  test('whoever waits at the same place again enters the kernel again', () => {
    const source = `const s = new Semaphore(0);
      ${jobs('for (let i = 0; i < 3; i++) { s.acquire(); }', 'for (let i = 0; i < 3; i++) { compute(10); s.release(); }')}`;
    const { counts } = time(source, { cpus: 2, systemCall: 1 });
    // Two threads are started, `main` waits for them; then three times one waits and the other wakes it.
    expect(counts.systemCalls).toBe(2 + 1 + 3 + 3);
  });
});

describe('waking up', () => {
  const source = `const s = new Semaphore(0);\n${jobs('s.acquire(); compute(5);', 'compute(10); s.release(); compute(5);')}`;

  test('another CPU that was idle takes its time', () => {
    const run = time(source, { cpus: 2, wakeUp: 7 });
    // B is started by the first CPU and wakes the second one for it; at 17 it wakes the first one for A.
    expect(gantt(run, 1, ['run', 'wake'])).toBe('B(wake)0-7 B7-22');
    expect(gantt(run, 0, ['run', 'wake'])).toBe('A(wake)17-24 A24-29');
    expect(run.kinds.wake).toBe(7 + 7);
    expect(run.tasks[0]).toMatchObject({ blocked: 17, waiting: 0, running: 12 });
  });

  test('one CPU is awake: it wakes nobody but goes on', () => {
    expect(time(source, { wakeUp: 7 })).toMatchObject({ total: 20, kinds: { wake: 0 } });
  });

  test('who comes back from its own rest has not been woken by another CPU', () => {
    expect(time(jobs('sleep(5); compute(1);', 'compute(1);'), { cpus: 2, wakeUp: 7 }).tasks[0]).toMatchObject(
      {
        turnaround: 6,
      },
    );
  });
});
