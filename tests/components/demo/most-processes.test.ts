import { expect, test } from 'vitest';
import { stepOfMostProcesses } from '../../../src/components/demo/most-processes.ts';
import { reduce } from '../../../src/components/demo/state.ts';
import { compile } from '../../../src/engine/compiler.ts';
import { play, programText } from '../show.ts';
import { demo, spec } from './programs.ts';

const text = programText('run-again');

test('a demo that looks at the most processes stands where all that were started live', () => {
  const start = { look: 'most-processes', policy: 'rr', quantum: 4 } as const;
  const first = demo(text, { start });
  const alive = ({ run, at }: typeof first) =>
    run.at(at).processes.filter(({ state }) => state === 'running').length;
  expect(alive(first)).toBe(2);
  const program = compile(text, { constants: { RUNS: 4 } });
  const loaded = { program, choice: 0, constants: { RUNS: 4 }, edited: null, storeBuffers: false };
  const more = reduce(first, { type: 'load', loaded, spec: { ...spec, start } });
  expect(alive(more)).toBe(5);
  expect(more.run.at(more.at + 1).processes.filter(({ state }) => state === 'running')).toHaveLength(4);
});

test('of a program that makes no process it is the step before the end', () => {
  const run = play('print(1);\n');
  expect(stepOfMostProcesses(run)).toBe(run.length - 1);
});
