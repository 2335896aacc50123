import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { type Program, Run } from '../../../src/engine/index.ts';
import { LOST_UPDATE } from '../play.ts';

/** Number of schedules to each last line of output, by trying every schedule there is. */
function countAll(program: Program): Record<string, number> {
  const counts: Record<string, number> = {};
  const visit = (run: Run) => {
    const threads = run.choicesAt(run.length);
    for (const thread of threads) visit(run.choose({ thread }));
    if (threads.length > 0) return;
    const last = run.at(run.length).output.at(-1)?.text ?? '';
    counts[last] = (counts[last] ?? 0) + 1;
  };
  visit(new Run(program));
  return counts;
}

describe('all schedules of two threads', () => {
  test('counter++ once each: 20, of which 18 end with 1 and 2 with 2', () => {
    expect(countAll(compile(LOST_UPDATE))).toEqual({ 1: 18, 2: 2 });
  });

  test('counter++ twice each: the least that can come out is 2, the most 4', () => {
    const source =
      'let counter = 0; function work() { counter++; counter++; } parallel(work, work); print(counter);';
    const counts = countAll(compile(source));
    // C(12, 6) ways to put six steps of one among six of the other.
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(924);
    expect(Object.keys(counts)).toEqual(['2', '3', '4']);
  });

  test('under a lock there is one end', () => {
    const source = `const m = new Mutex(); let counter = 0; function work() { m.lock(); counter++; m.unlock(); } parallel(work, work); print(counter);`;
    expect(countAll(compile(source))).toEqual({ 2: 2 });
  });

  test('two locks in opposite order: 6 schedules, 2 of them stuck', () => {
    const source = `const a = new Mutex(); const b = new Mutex();
function f() { a.lock(); b.lock(); b.unlock(); a.unlock(); }
function g() { b.lock(); a.lock(); a.unlock(); b.unlock(); }
parallel(f, g); print("끝");`;
    expect(countAll(compile(source))).toEqual({ 끝: 4, '': 2 });
  });
});
