import { describe, expect, test } from 'vitest';
import {
  add,
  broadcast,
  factorial,
  load,
  multinomial,
  type Shared,
  signal,
  sleep,
  store,
  take,
  ways,
  when,
  write,
} from './oracles/model.ts';
import { byKind, copies, expectSame, exploreText, kindOf, par } from './oracles/same.ts';

describe('read and write locks', () => {
  const read = [when((shared) => shared.writing === 0, add('reading')), add('reading', -1)];
  const change = [
    when((shared) => shared.writing === 0 && shared.reading === 0, write('writing', 1)),
    write('writing', 0),
  ];

  test.each([
    [1, 1],
    [2, 0],
    [3, 0],
    [2, 1],
    [3, 1],
    [0, 3],
    [2, 2],
  ])('%i readers and %i writers', (readers, writers) => {
    const found = expectSame(
      `const rw = new RwLock();
function r() { rw.readLock(); rw.readUnlock(); }
function w() { rw.writeLock(); rw.writeUnlock(); }
${par([...copies(readers, 'r'), ...copies(writers, 'w')])}`,
      [...copies(readers, read), ...copies(writers, change)],
      { reading: 0, writing: 0 },
    );
    if (writers === 0) expect(found.schedules).toBe(multinomial(...copies(readers, 2)));
    if (readers === 0) expect(found.schedules).toBe(factorial(writers));
  });

  test('two readers who both want to write wait for each other', () => {
    const found = exploreText(
      `const rw = new RwLock();\nfunction w() { rw.readLock(); rw.writeLock(); rw.writeUnlock(); rw.readUnlock(); }\n${par(['w', 'w'])}`,
    );
    expect(found.findings.deadlock).not.toBeNull();
  });
});

describe('conditions', () => {
  const start = (n: number): Shared => ({
    a: 1,
    ready: 0,
    ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`c${i}`, 0])),
  });
  const sleeper = [take('a'), ...sleep('c', 'a'), add('a')];
  const head = 'const a = new Mutex(); const c = new Condition(a);\n';
  const text = 'function s() { a.lock(); c.wait(); a.unlock(); }\n';

  test.each([
    [1, 1],
    [2, 1],
    [2, 2],
    [3, 1],
    [3, 2],
  ])('%i sleepers and %i signals: each choice of whom to wake is a schedule', (sleepers, signals) => {
    const found = expectSame(
      `${head}${text}function g() { a.lock(); c.signal(); a.unlock(); }\n${par([...copies(sleepers, 's'), ...copies(signals, 'g')])}`,
      [...copies(sleepers, sleeper), ...copies(signals, [take('a'), signal('c'), add('a')])],
      start(sleepers + signals),
    );
    expect(found.findings.lostWakeup).not.toBeNull();
  });

  test.each([1, 2, 3])('%i sleepers and a broadcast', (sleepers) => {
    const found = expectSame(
      `${head}${text}function g() { a.lock(); c.broadcast(); a.unlock(); }\n${par([...copies(sleepers, 's'), 'g'])}`,
      [...copies(sleepers, sleeper), [take('a'), broadcast('c'), add('a')]],
      start(sleepers + 1),
    );
    // Nobody is lost only where all sleep before the broadcast: their orders to sleep and to wake.
    const well = found.ends.find(({ kind }) => kind === 'finished');
    expect(well?.schedules).toBe(factorial(sleepers) ** 2n);
  });

  test('a signal without the lock may fall between the look and the sleep', () => {
    const look = [load('ready'), store('seen')];
    const model = ways(
      [
        [take('a'), ...look, ...sleep('c', 'a'), add('a')],
        [write('ready', 1), signal('c')],
      ],
      { ...start(2), seen: 0, r0: 0, r1: 0 },
      kindOf,
    );
    const found = exploreText(
      `${head}let ready = 0; let seen = 0;
parallel(() => { a.lock(); seen = ready; c.wait(); a.unlock(); }, () => { ready = 1; c.signal(); });`,
    );
    expect(byKind(found)).toEqual(model);
    expect(found.findings.lostWakeup?.variable).toBe('c');
  });

  test('a loop around the wait ends well always', () => {
    const found = exploreText(
      `${head}let ready = 0;
function s() { a.lock(); while (ready === 0) c.wait(); a.unlock(); }
function g() { a.lock(); ready = 1; c.broadcast(); a.unlock(); }\n${par(['s', 's', 'g'])}`,
    );
    expect(Object.values(found.findings).filter((problem) => problem !== null)).toEqual([]);
    expect(found.ends.map(({ kind }) => kind)).toEqual(['finished']);
  });
});
