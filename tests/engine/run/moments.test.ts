import { describe, expect, test } from 'vitest';
import { addressSpace, type Moment, type Run } from '../../../src/engine/index.ts';
import { LOST_UPDATE, only, play } from '../play.ts';

/** All moments of a run, from before its first step to after its last. */
function moments(run: Run): Moment[] {
  return Array.from({ length: run.length + 1 }, (_, step) => run.at(step));
}

const states = (moment: Moment) => moment.threads.map((thread) => thread.state);

describe('threads at a moment', () => {
  const run = only(LOST_UPDATE, 'm1A1B3A2m2');

  test('have the states of operating systems', () => {
    expect(moments(run).map(states)).toEqual([
      ['ready'],
      ['waiting', 'ready', 'ready'],
      ['waiting', 'running', 'ready'],
      ['waiting', 'ready', 'running'],
      ['waiting', 'ready', 'running'],
      ['waiting', 'ready', 'finished'],
      ['waiting', 'running', 'finished'],
      ['ready', 'finished', 'finished'],
      ['running', 'finished', 'finished'],
      ['finished', 'finished', 'finished'],
    ]);
  });

  test('stand on the line of their next instruction, and on none when they have ended', () => {
    expect(moments(run).map((moment) => moment.threads.map((thread) => thread.line))).toEqual([
      [5],
      [5, 3, 3],
      [5, 3, 3],
      [5, 3, 3],
      [5, 3, 3],
      [5, 3, 0],
      [5, 3, 0],
      [6, 0, 0],
      [6, 0, 0],
      [0, 0, 0],
    ]);
    expect(run.at(9).threads.map((thread) => thread.pc)).toEqual([-1, -1, -1]);
  });

  test('have their names, entries and the steps that they took', () => {
    const { threads } = run.at(run.length);
    expect(threads.map(({ index, name, process, steps }) => [index, name, process, steps])).toEqual([
      [0, 'm', 0, 3],
      [1, 'A', 0, 3],
      [2, 'B', 0, 3],
    ]);
    expect(threads.slice(1).map((thread) => thread.entry)).toEqual(['work', 'work']);
    expect(run.at(4).threads.map((thread) => thread.steps)).toEqual([1, 1, 2]);
  });

  test('keep registers of their own', () => {
    // A has read 0 and B has added one to the 0 that it read.
    expect(run.at(4).threads.map((thread) => thread.registers[0])).toEqual([0, 0, 1]);
  });

  test('say whether the schedule may choose them', () => {
    for (const moment of moments(run)) {
      const able = moment.threads.filter((thread) => thread.canStep).map((thread) => thread.index);
      expect(able).toEqual(run.choicesAt(moment.step));
    }
  });

  test('end by themselves or with their process', () => {
    const source =
      'function f() { exit(1); } function g() { yieldNow(); } function h() { yieldNow(); } parallel(f, g, h);';
    const { threads } = only(source, 'm1B1A1').at(3);
    expect(threads.map((thread) => thread.ended)).toEqual([
      'with-process',
      'itself',
      'itself',
      'with-process',
    ]);
    expect(
      only(source, 'm1B1')
        .at(2)
        .threads.map((thread) => thread.ended),
    ).toEqual(['no', 'no', 'itself', 'no']);
  });

  test('know whom their next signal would wake', () => {
    const source = `const k = new Mutex(); const c = new Condition(k);
function f() { k.lock(); c.wait(); k.unlock(); }
function g() { c.signal(); }
parallel(f, f, g);`;
    const asleep = only(source, 'm1A2B2').at(5);
    expect(asleep.threads[3].wakes).toEqual([1, 2]);
    expect(asleep.threads[1].waiting).toMatchObject({ kind: 'condition', name: 'c' });
    expect(asleep.processes[0].heap.find(({ name }) => name === 'c')?.waiters).toEqual([1, 2]);
    expect(only(source, 'm1A2').at(3).threads[3].wakes).toEqual([1]);
  });
});

describe('frames at a moment', () => {
  const SOURCE = `function inner(n) {
  const twice = n * 2;
  return twice;
}
function outer(n) {
  const got = inner(n + 1);
  return got + n;
}
print(outer(3));`;

  test('are the calls, the innermost first, with the values of their parameters', () => {
    const deepest = moments(play(SOURCE)).find((moment) => moment.threads[0].frames[0]?.name === 'inner');
    const frames = deepest?.threads[0].frames ?? [];
    expect(frames).toHaveLength(3);
    expect(frames.slice(0, 2).map(({ name }) => name)).toEqual(['inner', 'outer']);
    expect(frames[0].locals.find(({ name }) => name === 'n')?.value).toBe(4);
    expect(frames[1].locals.find(({ name }) => name === 'n')?.value).toBe(3);
  });

  test('lie one below the other on the stack', () => {
    for (const moment of moments(play(SOURCE))) {
      const { frames, fp, sp } = moment.threads[0];
      if (frames.length === 0) continue;
      // A stack grows from high to low addresses.
      expect(frames[0].address).toBe(fp);
      expect(sp).toBe(fp);
      frames.slice(1).forEach((caller, i) => {
        expect(frames[i].address + frames[i].words).toBeLessThanOrEqual(caller.address);
      });
      const outermost = frames[frames.length - 1];
      expect(outermost.address + outermost.words).toBe(addressSpace.stackLimit(0));
    }
  });

  test('show a local only inside of its block', () => {
    const source = `function f() {
  yieldNow();
  {
    let inside = 5;
    print(inside);
  }
  compute(1);
}
f();`;
    const run = play(source);
    const seen = (line: number) =>
      moments(run)
        .map((moment) => moment.threads[0])
        .filter((thread) => thread.line === line)
        .map((thread) => thread.frames[0].locals.map(({ name }) => name));
    for (const names of [...seen(2), ...seen(7)]) expect(names).toEqual([]);
    expect(seen(5)).toEqual([['inside']]);
  });

  test('show the innermost of equal names', () => {
    const source = `function f(n) {
  {
    let n = 8;
    print(n);
  }
  print(n);
}
f(1);`;
    const values = (line: number) =>
      moments(play(source))
        .map((moment) => moment.threads[0])
        .filter((thread) => thread.line === line)
        .map((thread) => thread.frames[0].locals.map(({ name, value }) => [name, value]));
    expect(values(4)).toEqual([[['n', 8]]]);
    expect(values(6)).toEqual([[['n', 1]]]);
  });
});

test('an element that was never written shows no value, and one that was shows it, zero too', () => {
  const run = play('const a = new Array(3); a[1] = 0; a[2] = 5;');
  const texts = (step: number) => run.at(step).processes[0].heap[0].words.map((word) => word.text);
  expect([0, 1, 2].map(texts)).toEqual([
    ['–', '–', '–'],
    ['–', '0', '–'],
    ['–', '0', '5'],
  ]);
});
