import { describe, expect, test } from 'vitest';
import { findings } from '../../../src/engine/index.ts';
import { endOf, play } from '../play.ts';

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);

/** Kinds of findings that any of some schedules shows. */
const shown = (source: string) => [
  ...new Set(
    SEEDS.flatMap((seed) => findings(play(source, '', { kind: 'random', seed })).map(({ kind }) => kind)),
  ),
];

const FORKED = 'const m = new SharedMemory(1); const p = new Pipe();';

describe('what an answer tells of is ordered before it', () => {
  test.each([
    [
      'the end of a pipe, by closing it',
      `${FORKED} if (fork() === 0) { m[0] = 1; p.closeWrite(); exit(0); } p.closeWrite(); p.read(); m[0] = 2;`,
    ],
    [
      'the end of a pipe, by the end of a process',
      `${FORKED} if (fork() === 0) { m[0] = 1; exit(0); } p.closeWrite(); p.read(); m[0] = 2;`,
    ],
    ['a child that wait() was about', `${FORKED} if (fork() === 0) { m[0] = 1; exit(0); } wait(); m[0] = 2;`],
    [
      'all children, once wait() gives -1',
      `${FORKED} if (fork() === 0) { m[0] = 1; exit(0); } if (fork() === 0) exit(0); while (wait() !== -1) {} m[0] = 2;`,
    ],
    [
      'a thread whose result was taken',
      'let x = 0; function f() { x = 1; return 2; } const t = spawn(f); x = join(t);',
    ],
    [
      'a lock that prefers writers',
      "let x = 0; const rw = new RwLock({ prefer: 'writer' }); function w() { rw.writeLock(); x++; rw.writeUnlock(); } function r() { rw.readLock(); print(x); rw.readUnlock(); } parallel(w, r, w);",
    ],
    [
      'a binary semaphore',
      'let x = 0; const s = new Semaphore(1, { most: 1 }); function f() { s.acquire(); x++; s.release(); } parallel(f, f);',
    ],
  ])('%s', (_, source) => {
    expect(shown(source)).toEqual([]);
  });
});

describe('what an answer does not tell of is a race', () => {
  test.each([
    [
      'after an end of the pipe was closed',
      `${FORKED} if (fork() === 0) { p.closeWrite(); m[0] = 1; exit(0); } p.closeWrite(); p.read(); m[0] = 2; wait();`,
    ],
    [
      'of a child that wait() was not about',
      `${FORKED} if (fork() === 0) { m[0] = 1; exit(0); } if (fork() === 0) exit(0); wait(); m[0] = 2; wait();`,
    ],
    [
      'before the result was asked for',
      'let x = 0; function f() { x = 1; return 2; } const t = spawn(f); x = 3; x = join(t);',
    ],
    [
      'of who reads at once, under a lock that prefers writers',
      "let x = 0; const rw = new RwLock({ prefer: 'writer' }); function f() { rw.readLock(); x++; rw.readUnlock(); } parallel(f, f);",
    ],
    [
      'behind a permit that was lost',
      // The permit that is taken is the first one: nothing orders the second release before it.
      'let x = 0; const s = new Semaphore(1, { most: 1 }); parallel(() => { x = 1; s.release(); }, () => { s.acquire(); x = 2; });',
    ],
  ])('%s', (_, source) => {
    expect(shown(source)).toEqual(['race']);
  });
});

describe('who waits for an answer that nobody can give', () => {
  /** Names of the threads that the deadlock of a run is about. */
  const circle = (source: string) => {
    const run = play(source);
    expect(endOf(run)).toBe('deadlock');
    const [{ kind, threads }] = findings(run);
    expect(kind).toBe('deadlock');
    return threads.map((thread) => run.at(run.length).threads[thread].name);
  };

  test.each([
    ['its own writing end is open', 'const p = new Pipe(); p.read();', ['m']],
    [
      'a child waits for the end of what its own end keeps open, and its parent for it by wait()',
      'const p = new Pipe(); if (fork() === 0) { p.read(); exit(0); } p.closeWrite(); wait();',
      ['A'],
    ],
    [
      'a child waits for what its parent would write, who waits for the child',
      'const p = new Pipe(); if (fork() === 0) { p.closeWrite(); p.read(); exit(0); } wait(); p.write(1);',
      ['m', 'A'],
    ],
    [
      'who asked to write waits for itself as a reader',
      "const rw = new RwLock({ prefer: 'writer' }); rw.readLock(); rw.writeLock();",
      ['m'],
    ],
  ])('%s', (_, source, names) => {
    expect(circle(source)).toEqual(names);
  });
});
