import { expect, test } from 'vitest';
import { changesOf, lineOf } from '../../../../../src/components/demo/step/dock/changes.ts';
import { play } from '../../../show.ts';
import { LOST_UPDATE } from '../../programs.ts';

const run = play(LOST_UPDATE, 'm1A3B3');
const of = (step: number) => changesOf(run.at(step), run.at(step - 1), 3);

test('a step is told by the cells that it changed', () => {
  // A reads, adds, writes.
  expect(of(2)).toEqual([{ name: 'A r0', before: null, after: '0' }]);
  expect(of(3)).toEqual([{ name: 'A r0', before: '0', after: '1' }]);
  expect(of(4)).toEqual([{ name: 'counter', before: '0', after: '1' }]);
  expect(changesOf(run.at(0), null, 3)).toEqual([]);
});

test('elements and fields are named by what they are in', () => {
  const objects = play('const list = [0, 0];\nconst point = { x: 0 };\nlist[1] = 7;\npoint.x = 3;\n');
  const names = objects.effects().flatMap((_, i) => {
    const changes = changesOf(objects.at(i + 1), objects.at(i), 3);
    return changes.map(({ name, after }) => `${name} ${after}`);
  });
  expect(names).toContain('list[1] 7');
  expect(names).toContain('point.x 3');
});

test('a step is told with its line', () => {
  expect(lineOf(run.at(0), run.program)).toBeNull();
  expect(lineOf(run.at(1), run.program)).toBe(7);
  expect(lineOf(run.at(4), run.program)).toBe(4);
});
