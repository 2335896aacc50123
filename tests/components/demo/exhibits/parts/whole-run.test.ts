import { expect, test } from 'vitest';
import { ofWholeRun, wholeRun } from '../../../../../src/components/demo/exhibits/parts/whole-run.ts';
import { compile } from '../../../../../src/engine/compiler.ts';
import { play, programText, show } from '../../../show.ts';

test('a whole run goes to its end, and is the same whenever its program is asked about', () => {
  const program = compile(programText('write-after-fork'));
  const run = wholeRun(program);
  expect(run.at(run.length).end).toBe('finished');
  expect(wholeRun(program)).toBe(run);
});

test('what it comes to is worked out once for each program', () => {
  let times = 0;
  const lengthOf = ofWholeRun((run) => {
    times++;
    return run.length;
  });
  const [program, other] = ['let x = 1;\nx = 2;\n', 'let x = 1;\n'].map((source) => compile(source));
  expect(lengthOf(program)).toBe(wholeRun(program).length);
  expect(lengthOf(program)).toBeGreaterThan(lengthOf(other));
  expect(times).toBe(2);
});

test('a program that spins for ever is followed for a while', () => {
  const run = wholeRun(compile('let x = 0;\nwhile (true) { x = 1; }\n'));
  expect(run.at(run.length).end).toBe('running');
});

test.each([
  ['states', /--threads:(\d+)/],
  ['pages', /--rows:(\d+)/],
] as const)('%s have the same room at every step', (view, room) => {
  const run = play(programText('load-on-demand'));
  const rooms = Array.from({ length: run.length + 1 }, (_, at) => room.exec(show(view, run, at))?.[1]);
  expect(new Set(rooms).size).toBe(1);
  expect(Number(rooms[0])).toBeGreaterThan(1);
});
