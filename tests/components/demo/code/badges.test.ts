import { expect, test } from 'vitest';
import { CodeView } from '../../../../src/components/demo/code/CodeView.tsx';
import { unpackKinds } from '../../../../src/components/demo/code/packed-kinds.ts';
import { play, render, textOf } from '../../show.ts';

/** Letters beside the line on which most threads of a run stand after its first step. */
function beside(threads: number, next: number): string {
  const run = play(`function f() { yieldNow(); }\nparallel(${Array(threads).fill('f').join(', ')});\n`, 'm1');
  const html = render(CodeView, {
    program: run.program,
    lines: unpackKinds(run.program.source.trimEnd(), ''),
    dials: [],
    moment: run.at(1),
    next,
    onTurn() {},
  });
  const [, title, letters] = /code-line-threads"[^>]*title="([^"]*)"[^>]*>(.*?)<code>/.exec(html) ?? [];
  return `${title}: ${textOf(letters)}`;
}

test('many threads on a line stand as one letter and a number, all of them in its title', () => {
  expect(beside(2, 1)).toBe('A, B: A B');
  expect(beside(6, 1)).toBe('A, B, C, D, E, F: A +5');
  expect(beside(6, 3)).toBe('A, B, C, D, E, F: C +5');
});
