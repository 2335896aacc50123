import { describe, expect, test } from 'vitest';
import { endOf, faultOf, LOST_UPDATE, only, play, printed } from '../play.ts';

describe('threads', () => {
  test('counter++ is three steps, and a thread ends with its last one', () => {
    const run = only(LOST_UPDATE, 'm1A3');
    const [main, a, b] = run.at(4).threads;
    expect(main.state).toBe('waiting');
    expect(a).toMatchObject({ state: 'finished', ended: 'itself', steps: 3 });
    expect(b).toMatchObject({ state: 'ready', steps: 0 });
  });

  test('both read before either writes: one update is lost', () => {
    expect(printed(only(LOST_UPDATE, 'm1A1B3A2m2'))).toEqual(['1']);
  });

  test('one after the other: nothing is lost', () => {
    expect(printed(only(LOST_UPDATE, 'm1A3B3m2'))).toEqual(['2']);
  });

  test('main waits in parallel on its line until all have ended', () => {
    const run = only(LOST_UPDATE, 'm1A3B2');
    const main = run.at(run.length).threads[0];
    expect(main).toMatchObject({ canStep: false, line: 5 });
    expect(main.waiting).toMatchObject({ kind: 'thread', name: 'B', holders: [2] });
  });

  test('parallel of functions without a statement goes on at once', () => {
    expect(printed(play('function f() {} parallel(f, f); print(1);'))).toEqual(['1']);
  });

  test('spawn passes its arguments and join waits', () => {
    const source =
      'let sum = 0; function add(a, b) { sum = sum + a * b; } const t = spawn(add, 3, 4); join(t); print(sum);';
    expect(printed(play(source))).toEqual(['12']);
  });

  test('a join of what is no thread is a fault', () => {
    expect(faultOf(play('join(5);'))).toBe('handle');
    expect(faultOf(play('join(0);'))).toBe('handle');
  });

  test('main returning ends the process and all its threads, as in C', () => {
    const run = play('let n = 0; function f() { while (true) n = 1; } spawn(f);', 'm1');
    const [main, worker] = run.at(1).threads;
    expect(main.ended).toBe('itself');
    expect(worker.ended).toBe('with-process');
    expect(endOf(run)).toBe('finished');
  });

  test('exit ends the whole process with its code; only its caller ends by itself', () => {
    const run = play('function f() { exit(7); } const t = spawn(f); join(t); print(1);');
    expect(printed(run)).toEqual([]);
    expect(run.at(run.length).processes[0]).toMatchObject({ state: 'ended', exitCode: 7, fault: null });
    expect(run.at(run.length).threads.map((thread) => thread.ended)).toEqual(['with-process', 'itself']);
  });

  test('a fault of one thread takes its process with it', () => {
    const run = only(
      'let p = null; function f() { p.value = 1; } function g() { print(1); } parallel(f, g);',
      'm1A2',
    );
    expect(endOf(run)).toBe('fault');
    expect(run.at(run.length).threads.map((thread) => thread.ended)).toEqual([
      'with-process',
      'with-process',
      'with-process',
    ]);
  });

  test('each thread has its own stack; recursion keeps its locals', () => {
    const source = `function fib(n) { if (n < 2) return n; return fib(n - 1) + fib(n - 2); }
      let a = 0; let b = 0;
      function left() { a = fib(7); } function right() { b = fib(6); }
      parallel(left, right); print(a, b);`;
    expect(printed(play(source))).toEqual(['13 8']);
  });

  test('too deep a recursion faults at the guard of its own stack', () => {
    const run = play('function f(n) { return f(n + 1) + 1; } print(f(0));');
    expect(faultOf(run)).toBe('stack');
  });

  test('more threads than there is room for is a named fault', () => {
    expect(
      faultOf(play('function f() { while (true) ; } while (true) spawn(f);', '', { kind: 'fcfs' })),
    ).toBe('limit');
  });

  test('yieldNow gives the turn to another thread under fcfs', () => {
    const source =
      'function f(x) { print(x); yieldNow(); print(x); } const a = spawn(f, 1); const b = spawn(f, 2); join(a); join(b);';
    expect(printed(play(source, '', { kind: 'fcfs' }))).toEqual(['1', '2', '1', '2']);
  });
});
