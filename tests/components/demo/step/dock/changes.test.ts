import { expect, test } from 'vitest';
import { Changes } from '../../../../../src/components/demo/step/dock/Changes.tsx';
import { changesOf, lineOf } from '../../../../../src/components/demo/step/dock/changes.ts';
import { play, render, textOf } from '../../../show.ts';
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

test('a step is seen in a line: where it was, and what it changed', () => {
  const line = (step: number) => {
    const html = render(Changes, { run, moment: run.at(step), program: run.program });
    return [/data-thread="(\d)"/.exec(html)?.[1], textOf(html)];
  };
  expect(line(0)).toEqual([undefined, '']);
  expect(line(2)).toEqual(['1', '줄 4 A r0 0']);
  expect(line(4)).toEqual(['1', '줄 4 counter 0 → 1']);
});
