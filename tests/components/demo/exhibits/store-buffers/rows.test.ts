import { describe, expect, test } from 'vitest';
import { bufferRows } from '../../../../../src/components/demo/exhibits/store-buffers/rows.ts';
import { compile } from '../../../../../src/engine/compiler.ts';
import { parseSchedule, Run } from '../../../../../src/engine/index.ts';
import { programText, showAll, shownAt, textOf } from '../../../show.ts';

const rowsAt = (file: string, schedule: string) => {
  const program = compile(programText(file), { storeBuffers: true });
  const run = new Run(program, parseSchedule(schedule));
  return bufferRows(program, run.at(run.length));
};

describe('store buffers', () => {
  test('hold what a thread has stored until it comes to memory', () => {
    const [a, b] = rowsAt('store-buffer', 'm1A1');
    expect([a.thread.name, a.stores, a.stored, a.drained]).toEqual(['A', ['x = 1'], true, null]);
    expect([b.stores, b.stored]).toEqual([[], false]);
    const [after] = rowsAt('store-buffer', 'm1A1~A1');
    expect([after.stores, after.drained]).toEqual([[], 'x = 1']);
  });

  test('write a flag as a flag', () => {
    expect(rowsAt('peterson', 'm1A2')[0].stores).toEqual(['wants[0] = true']);
  });

  test('are told in the view, and where there are none, how to have them', () => {
    const show = (storeBuffers: boolean) => {
      const run = new Run(compile(programText('store-buffer'), { storeBuffers }), parseSchedule('m1A1'));
      return textOf(showAll([{ kind: 'store-buffers' }], shownAt(run, run.length)));
    };
    expect(show(true)).toMatch(/A x = 1 메모리로 내보내기.*B 비었음/);
    expect(show(false)).toContain('저장이 바로 메모리로 가요');
  });
});
