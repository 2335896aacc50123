import { expect, test } from 'vitest';
import { marksOf } from '../../../../../src/components/demo/exhibits/parts/marks.ts';
import { changesOf } from '../../../../../src/components/demo/step/dock/changes.ts';
import { compile } from '../../../../../src/engine/compiler.ts';
import { parseSchedule, Run } from '../../../../../src/engine/index.ts';
import { programText } from '../../../show.ts';

test('a store that waits in a buffer marks nothing in memory, and marks it when it comes there', () => {
  const program = compile(programText('store-buffer'), { storeBuffers: true });
  const run = new Run(program, parseSchedule('m1A1~A1'));
  const { address } = run.at(0).processes[0].globals.find(({ name }) => name === 'x')!;
  const at = (step: number) => [
    marksOf(run.at(step)).word(0, address),
    changesOf(run.at(step), run.at(step - 1), 5).map(({ name, before, after }) => [name, before, after]),
  ];
  expect(at(2)).toEqual([null, []]);
  expect(at(3)).toEqual(['write', [['x', '0', '1']]]);
});
