import { describe, expect, test } from 'vitest';
import { addressSpace, formatAddress, type Moment, type Run } from '../../../src/engine/index.ts';
import { only, play } from '../play.ts';

/** All moments of a run, from before its first step to after its last. */
function moments(run: Run): Moment[] {
  return Array.from({ length: run.length + 1 }, (_, step) => run.at(step));
}

describe('a process at a moment', () => {
  test('has its globals as words of the data segment, one after the other', () => {
    const { globals } = play('let n = 3; let on = true; let none = null; none = null;').at(0).processes[0];
    expect(globals.map(({ name, type, text }) => [name, type, text])).toEqual([
      ['n', 'number', '3'],
      ['on', 'boolean', 'true'],
      ['none', 'address', 'null'],
    ]);
    expect(globals.map(({ address }) => formatAddress(address))).toEqual(['0x4000', '0x4004', '0x4008']);
  });

  test('has the objects of its heap with names, words and owners', () => {
    const source = 'const a = [4, 5]; const k = new Mutex(); const p = { x: 1 }; k.lock(); print(1);';
    const run = play(source);
    const { heap } = run.at(1).processes[0];
    expect(heap.map(({ name, kind, owner }) => [name, kind, owner])).toEqual([
      ['a', 'array', -1],
      ['k', 'mutex', 0],
      ['p', 'record', -1],
    ]);
    expect(heap[0].words.map(({ name, value }) => [name, value])).toEqual([
      ['0', 4],
      ['1', 5],
    ]);
    expect(heap[2].words.map(({ name, value }) => [name, value])).toEqual([['x', 1]]);
    expect(run.at(0).processes[0].heap[1].owner).toBe(-1);
  });

  test('has what it shares apart from its heap', () => {
    const { heap, shared } = play('const s = new SharedMemory(2); const p = new Pipe(); let n = 0;').at(0)
      .processes[0];
    expect(heap).toEqual([]);
    expect(shared.map(({ name, kind }) => [name, kind])).toEqual([
      ['s', 'shared-memory'],
      ['p', 'pipe'],
    ]);
    for (const { address } of shared) expect(address % addressSpace.PAGE_WORDS).toBe(0);
  });

  test('is a zombie until its parent waits for it', () => {
    const run = only('const c = fork(); if (c === 0) exit(7); print(wait(c));', 'm1');
    const done = play(
      'const c = fork(); if (c === 0) exit(7); yieldNow(); yieldNow(); yieldNow(); print(wait(c));',
    );
    expect(run.at(1).processes.map(({ pid, parent, state }) => [pid, parent, state])).toEqual([
      [1, 0, 'running'],
      [2, 1, 'running'],
    ]);
    const seen = moments(done).flatMap(({ processes }) => (processes.length > 1 ? [processes[1].state] : []));
    expect([...new Set(seen)]).toEqual(['running', 'zombie', 'ended']);
    expect(done.at(done.length).processes[1].exitCode).toBe(7);
    expect(done.at(done.length).output).toMatchObject([
      { text: '7', thread: 0, process: 0, step: done.length },
    ]);
  });

  test('that outlives its parent is adopted', () => {
    const run = play('if (fork() === 0) { for (let i = 0; i < 9; i++) yieldNow(); print(getpid()); }');
    const last = run.at(run.length);
    expect(last.processes[1]).toMatchObject({ parent: 0, orphan: true, state: 'ended', exitCode: 0 });
    expect(last.output).toMatchObject([{ text: '2', thread: 1, process: 1 }]);
    expect(last.processes[0].orphan).toBe(false);
  });

  test('that died of a fault has no exit code, and its parent gets -1', () => {
    const run = play('const c = fork(); if (c === 0) throw "끝"; print(wait(c));');
    const last = run.at(run.length);
    expect(last.processes[1].exitCode).toBeNull();
    expect(last.processes[1].fault).toMatchObject({ kind: 'throw', thread: 1, process: 1 });
    expect(last.output.map(({ text }) => text)).toEqual(['-1']);
    expect(last.end).toBe('finished');
  });
});

describe('memory at a moment', () => {
  const FORK = 'let v = 1; if (fork() === 0) { v = 2; exit(0); } print(v);';

  test('is reserved for code, data and a stack with its guard', () => {
    const { pages, memory } = play('let v = 1; print(v);').at(0).processes[0];
    expect(pages.map(({ segment }) => segment)).toEqual([
      'code',
      'data',
      'guard',
      ...Array(31).fill('stack'),
    ]);
    expect(memory.virtual).toBe(34);
    expect(pages.find(({ segment }) => segment === 'guard')).toMatchObject({
      frame: -1,
      sharers: 0,
      stack: 0,
    });
    expect(memory).toMatchObject({ resident: memory.unique, proportional: memory.unique });
  });

  test('grows by a stack for each thread, which goes back when it ends', () => {
    const run = play('function f() { yieldNow(); } parallel(f, f); print(1);');
    const sizes = moments(run).map(({ processes }) => processes[0].memory.virtual);
    const alone = sizes[0];
    expect(sizes).toEqual([alone, alone + 64, alone + 32, alone, 0]);
  });

  test('is all shared after a fork, until someone writes', () => {
    const before = only(FORK, 'm1').at(0);
    const forked = only(FORK, 'm1').at(1);
    const { resident } = forked.processes[0].memory;
    for (const { memory } of forked.processes) {
      expect(memory).toMatchObject({ virtual: before.processes[0].memory.virtual, resident, unique: 0 });
      expect(memory.proportional).toBe(resident / 2);
    }
    expect(forked.frames).toBe(before.frames);
    const copied = only(FORK, 'm1A2').at(3);
    expect(copied.effect?.copies).toHaveLength(1);
    expect(copied.frames).toBe(before.frames + 1);
    for (const { memory } of copied.processes) {
      expect(memory).toMatchObject({ resident, unique: 1, proportional: (resident - 1) / 2 + 1 });
    }
    expect(copied.processes.map(({ globals }) => globals[0].value)).toEqual([1, 2]);
    // The child's end gives its frames back, and the parent is alone with its own.
    const ended = only(FORK, 'm1A3').at(4);
    expect(ended.processes[1].pages).toEqual([]);
    expect(ended.processes[0].memory).toMatchObject({ resident, unique: resident, proportional: resident });
  });

  test('shared memory is never copied', () => {
    const source = 'const s = new SharedMemory(1); if (fork() === 0) { s[0] = 2; exit(0); } print(s[0]);';
    const run = only(source, 'm1A2');
    expect(run.effect(3).copies).toEqual([]);
    const pages = run
      .at(3)
      .processes.map((process) => process.pages.find(({ segment }) => segment === 'shared'));
    expect(pages[0]?.frame).toBe(pages[1]?.frame);
    expect(pages[0]).toMatchObject({ sharers: 2, copyOnWrite: false });
  });

  test('the proportional sizes of all processes add up to the frames in use', () => {
    const source = `let a = 0; const b = [0, 0]; const s = new SharedMemory(1);
function f() { a++; b[0] = a; }
const c = fork();
const d = fork();
parallel(f, f);
s[0] = s[0] + a;
if (c !== 0) wait(c);
if (d !== 0) wait(d);`;
    for (let seed = 0; seed < 4; seed++) {
      for (const moment of moments(play(source, '', { kind: 'random', seed }))) {
        const sum = moment.processes.reduce((total, { memory }) => total + memory.proportional, 0);
        expect(sum).toBeCloseTo(moment.frames, 6);
        for (const { memory } of moment.processes) {
          expect(memory.unique).toBeLessThanOrEqual(memory.proportional + 1e-9);
          expect(memory.proportional).toBeLessThanOrEqual(memory.resident + 1e-9);
          expect(memory.resident).toBeLessThanOrEqual(memory.virtual);
        }
      }
    }
  });
});
