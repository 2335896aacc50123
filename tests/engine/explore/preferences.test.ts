import { describe, expect, test } from 'vitest';
import { narrate } from '../../../src/engine/index.ts';
import { endOf, only, play, printed } from '../play.ts';
import { add, type Step, take, when, write } from './oracles/model.ts';
import { copies, expectSame, exploreText } from './oracles/same.ts';

/** A readers-writers lock as its definition has it: `w` and `r` count those inside, `asked` those who wait to write. */
const enter: Step = when((s) => s.w === 0 && s.asked === 0, add('r'));
const enterAnyway: Step = when((s) => s.w === 0, add('r'));
const leave: Step = add('r', -1);
const ask: Step = add('asked');
const takeAsked: Step = (s) => (s.w === 0 && s.r === 0 ? [{ ...s, w: 1, asked: s.asked - 1 }] : []);
const takeAtOnce: Step = when((s) => s.w === 0 && s.r === 0, write('w', 1));
const free: Step = write('w', 0);
const START = { w: 0, r: 0, asked: 0 };

const source = (options: string, readers: number, writers: number, shared = '') => `
const room = new RwLock(${options});
function reader() { room.readLock(); ${shared} room.readUnlock(); }
function writer() { room.writeLock(); room.writeUnlock(); }
parallel(${[...copies(readers, 'reader'), ...copies(writers, 'writer')].join(', ')});`;

describe('a readers-writers lock that prefers writers', () => {
  test.each([
    [1, 1],
    [2, 1],
    [1, 2],
    [2, 2],
  ])('goes as its definition does: %i readers, %i writers', (readers, writers) => {
    const threads = [...copies(readers, [enter, leave]), ...copies(writers, [ask, takeAsked, free])];
    expectSame(source("{ prefer: 'writer' }", readers, writers), threads, START);
  });

  test.each([
    [2, 1],
    [1, 2],
  ])('without a preference asking is no step: %i readers, %i writers', (readers, writers) => {
    const threads = [...copies(readers, [enterAnyway, leave]), ...copies(writers, [takeAtOnce, free])];
    expectSame(source('', readers, writers), threads, START);
  });

  test('writers are let in before readers that come later', () => {
    const program = `const room = new RwLock({ prefer: 'writer' });
function reader() { room.readLock(); room.readUnlock(); }
function writer() { room.writeLock(); room.writeUnlock(); }
parallel(reader, writer, reader);`;
    const run = only(program, 'm1A1B1');
    const [, a, b, c] = run.at(3).threads;
    expect([a.canStep, b.canStep, c.canStep]).toEqual([true, false, false]);
    expect(b.waiting).toMatchObject({ kind: 'rwlock', name: 'room', holders: [1] });
    expect(c.waiting).toMatchObject({ kind: 'rwlock', name: 'room', holders: [2] });
    expect(narrate(run, 3)).toBe('B가 room에 쓰겠다고 청했어요. 이제부터 새로 읽으려는 스레드는 기다려요.');
  });

  test('that one thread reads twice lets a writer in between block it for ever', () => {
    const twice = (options: string) => `const room = new RwLock(${options});
function reader() { room.readLock(); room.readLock(); room.readUnlock(); room.readUnlock(); }
function writer() { room.writeLock(); room.writeUnlock(); }
parallel(reader, writer);`;
    expect(exploreText(twice('')).findings.deadlock).toBeNull();
    const stuck = exploreText(twice("{ prefer: 'writer' }")).findings.deadlock;
    expect(stuck?.message).toContain('B가 먼저 쓰겠다고 청했어요');
    expect(stuck?.message).toContain('지금은 A가 읽기 잠금을 쥐고 있어요');
  });

  test('processes may have one in common', () => {
    const program = `const room = new RwLock({ prefer: 'writer', shared: true }); const v = new SharedMemory(1);
if (fork() === 0) { room.writeLock(); v[0] = v[0] + 1; room.writeUnlock(); exit(0); }
room.readLock(); const seen = v[0]; room.readUnlock(); wait(); print(seen, v[0]);`;
    const found = exploreText(program);
    expect(found.ends.map(({ output }) => output.join()).sort()).toEqual(['0 1', '1 1']);
    expect([found.findings.race, found.findings.deadlock]).toEqual([null, null]);
  });

  test('who asked and is gone keeps readers out, as in a process that died there', () => {
    const program = `const room = new RwLock({ prefer: 'writer', shared: true }); room.readLock();
function ask() { room.writeLock(); }
if (fork() === 0) { spawn(ask); yieldNow(); exit(0); }
wait(); room.readLock(); print("들어왔어요");`;
    const kinds = exploreText(program).ends.map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['deadlock', 'finished']);
  });

  test('a reader of memory that writers have changed races no more than with any other', () => {
    const racy = `let x = 0; const room = new RwLock({ prefer: 'writer' });
function writer() { room.writeLock(); x = 1; room.writeUnlock(); }
function other() { x = 2; room.writeLock(); room.writeUnlock(); }
parallel(writer, other);`;
    expect(exploreText(racy).findings.race).not.toBeNull();
  });
});

describe('a semaphore with a most', () => {
  const lossy =
    (name: string): Step =>
    (s) => [{ ...s, [name]: Math.min(1, s[name] + 1) }];

  test('a release at the most changes nothing', () => {
    const run = play(
      'const s = new Semaphore(1, { most: 1 }); s.release(); s.acquire(); print("하나"); s.acquire();',
    );
    expect(printed(run)).toEqual(['하나']);
    expect(endOf(run)).toBe('deadlock');
    expect(narrate(run, 1)).toBe(
      'm이 s에 허가증을 돌려줬지만 이미 가득 차 있어서(1) 아무것도 바뀌지 않았어요.',
    );
  });

  test('goes as its definition does: two releases of which one may be lost', () => {
    const text = `const s = new Semaphore(0, { most: 1 });
function give() { s.release(); } function take() { s.acquire(); s.acquire(); }
parallel(give, give, take);`;
    const model = [[lossy('s')], [lossy('s')], [take('s'), take('s')]];
    const found = expectSame(text, model, { s: 0 });
    expect(found.findings.deadlock).not.toBeNull();
    // The same with reduction: a release at the most does not commute with an acquire.
    const counting = exploreText(text.replace(', { most: 1 }', ''));
    expect(counting.findings.deadlock).toBeNull();
  });

  test('as a mutex it holds as long as each gives back what it took', () => {
    const text = (after: string) => `const s = new Semaphore(1, { most: 1 }); let n = 0;
function work() { s.acquire(); n = n + 1; s.release(); ${after} }
parallel(work, work, work); print(n);`;
    const found = exploreText(text(''));
    expect(found.ends.map(({ output }) => output)).toEqual([['3']]);
    expect(found.findings.race).toBeNull();
    // One release too many lets two in at once, now and then.
    expect(exploreText(text('s.release();')).findings.race).not.toBeNull();
  });

  test('a release that is lost orders nothing', () => {
    const text = `const s = new Semaphore(1, { most: 1 }); let x = 0;
function write() { x = 1; s.release(); } function read() { s.acquire(); x = 2; }
parallel(write, read);`;
    expect(exploreText(text).findings.race).not.toBeNull();
  });
});
