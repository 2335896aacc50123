import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { formatInstruction, parseSchedule, Run } from '../../../src/engine/index.ts';

/** Each step of a schedule that begins a round of an endless loop: whose, after which instruction, and how. */
function roundsIn(source: string, schedule: string): string[] {
  const program = compile(source);
  const run = new Run(program, parseSchedule(schedule));
  return run.effects().flatMap(({ pc, rounds }) =>
    rounds.map(({ thread, done }) => {
      const name = thread === 0 ? 'm' : String.fromCharCode(64 + thread);
      return `${name} ${formatInstruction(program, pc).replaceAll(/ +/g, ' ').replace(/ → .*/, '')}: ${done ? 'done' : 'begun'}`;
    }),
  );
}

const X = 'let x = 0; const a = new Atomic(0); const m = new Mutex();\n';

describe('a round of an endless loop', () => {
  test('is done by the step that leads from the end of the body to its head', () => {
    expect(roundsIn(`${X}x = 7; while (true) { x = 1; x = 2; }`, 'm5')).toEqual([
      'm store [x], 7: begun',
      'm store [x], 2: done',
      'm store [x], 2: done',
    ]);
    expect(roundsIn(`${X}for (let i = 0; ; i = 0) { x = 1; }`, 'm3')).toEqual([
      'm move i, 0: begun',
      'm store [x], 1: done',
    ]);
  });

  test('is done by a branch, whichever way it goes', () => {
    const source = `${X}for (;;) { if (x === 0) x = 1; }`;
    expect(roundsIn(source, 'm5')).toEqual(['m store [x], 1: done', 'm if r0 === 0 else 0: done']);
  });

  test('is begun and not done by continue, though both lead to the same place', () => {
    const source = `${X}for (;;) { x = 1; if (x === 1) continue; }`;
    expect(roundsIn(source, 'm6')).toEqual(['m if r0 === 1 else 0: begun', 'm if r0 === 1 else 0: begun']);
    expect(roundsIn(source.replace('x === 1', 'x === 2'), 'm3')).toEqual(['m if r0 === 2 else 0: done']);
  });

  test('is done by a loop with nothing in it', () => {
    expect(roundsIn('while (true) {}', 'm2')).toEqual([
      'm if 0 === 0 else 0: done',
      'm if 0 === 0 else 0: done',
    ]);
  });

  test('is done by the return of what it calls last, and by whoever frees a thread that sleeps there', () => {
    expect(roundsIn(`${X}function f() { x = 1; }\nwhile (true) f();`, 'm3')).toEqual(['m return: done']);
    const meeting = `const w = new Barrier(2);\nfunction f() { for (;;) w.wait(); }\nspawn(f);\nfor (;;) w.wait();`;
    expect(roundsIn(meeting, 'm1A1')).toEqual(['m spawn f(): begun']);
    expect(roundsIn(meeting, 'm1A1m1')).toEqual(['m spawn f(): begun', 'A wait w: done', 'm wait w: done']);
    const both = `${X}function f() { x = 1; }\nfor (;;) parallel(f, f);`;
    expect(roundsIn(both, 'm1A1B1')).toEqual(['m store [x], 1: done']);
  });

  test.each([
    ['a condition', 'while (x === 0) { x = 0; }'],
    ['a break', 'while (true) { if (x === 1) break; x = 0; }'],
    ['a return', 'function f() { while (true) { if (x === 1) return; x = 0; } }\nf();'],
    ['a throw', 'while (true) { if (x === 1) throw new Error("x"); x = 0; }'],
    ['an exit', 'while (true) { if (x === 1) exit(0); x = 0; }'],
    ['an exit in what it calls', 'function f() { if (x === 1) exit(0); }\nwhile (true) { f(); x = 0; }'],
    ['a break of the loop around it', 'while (true) { while (true) { x = 0; } }'],
  ])('is none where there is a way out: %s', (_, loop) => {
    expect(roundsIn(X + loop, 'm12')).toEqual([]);
  });

  test('is one where the way out is never taken, because the compiler knows', () => {
    expect(roundsIn(`${X}while (1 < 2) { if (false) break; x = 0; }`, 'm2')).toHaveLength(2);
    expect(roundsIn(`${X}while (true) { while (x === 1) break; x = 0; }`, 'm3')).toHaveLength(1);
  });

  test('is none in a function that is called in another loop, and one where the same function is not', () => {
    const f = `${X}function f() { for (;;) { x = 1; } }\n`;
    expect(roundsIn(`${f}f();`, 'm3')).toHaveLength(2);
    expect(roundsIn(`${f}while (x < 5) { f(); }`, 'm9')).toEqual([]);
    expect(roundsIn(`${f}function g() { f(); }\nwhile (true) { g(); }`, 'm9')).toEqual([]);
    expect(roundsIn(`${f}while (x < 5) { spawn(f); x = 9; }\nx = 9;`, 'm3A3')).toHaveLength(3);
  });
});

describe('whether a try did what it wanted', () => {
  test.each([
    ['m.tryLock(); m.tryLock();', [true, false]],
    ['const s = new Semaphore(1); s.tryAcquire(); s.tryAcquire();', [true, false]],
    ['a.compareExchange(0, 1); a.compareExchange(0, 1); a.compareExchange(1, 1);', [true, false, true]],
    ['a.exchange(1); m.lock(); m.unlock(); x = 1;', [null, null, null, null]],
  ])('%s', (text, tried) => {
    const program = compile(X + text);
    const run = new Run(program, parseSchedule(`m${tried.length}`));
    expect(run.effects().map((effect) => effect.tried)).toEqual(tried);
  });
});
