import { expect, test } from 'vitest';
import { curvesOf } from '../../../../src/components/demo/exhibits/sweep/sweep.ts';
import type { WorldMark } from '../../../../src/components/demo/measure/spec.ts';
import { byOrigin, shownMarks, worldText } from '../../../../src/components/demo/measure/world.ts';
import { areNames } from '../../../../src/components/ui/Knob.tsx';
import { baseOf } from '../../../../src/results/measured/metrics.ts';
import { hardwareOf } from '../../../../src/results/measured/preset.ts';

const mark: WorldMark = { y: 1, origin: 'measured', source: '가상 머신' };
const run = (label: string, cpus: number, known: Record<string, number> = {}) => ({
  label,
  known,
  job: { source: '', constants: {}, hardware: hardwareOf('measured', { cpus }), spans: false },
});

test('a mark stands beside runs that are measured as it was', () => {
  const marks = [{ ...mark, when: { cpus: [2, 4] } }];
  expect(shownMarks(marks, [run('a', 2)])).toHaveLength(1);
  expect(shownMarks(marks, [run('a', 4)])).toHaveLength(1);
  expect(shownMarks(marks, [run('a', 1)])).toHaveLength(0);
  const own = [{ ...mark, curve: 'b', when: { cpus: 2 } }];
  expect(shownMarks(own, [run('a', 2), run('b', 1)])).toHaveLength(0);
  expect(shownMarks(own, [run('a', 1), run('b', 2)])).toHaveLength(1);
});

test('a constant that nothing turns counts as the program says', () => {
  const marks = [{ ...mark, when: { SIZE: 4 } }];
  expect(shownMarks(marks, [run('a', 1, { SIZE: 4 })])).toHaveLength(1);
  expect(shownMarks(marks, [run('a', 1, { SIZE: 5 })])).toHaveLength(0);
});

test('a range says its unit once, and one number where both ends read the same', () => {
  const times = (y: number) => `${y.toFixed(2)}배`;
  expect(worldText(3.98, times)).toBe('3.98배');
  expect(worldText([1.7, 1.93], times)).toBe('1.70–1.93배');
  expect(worldText([1.701, 1.702], times)).toBe('1.70배');
  expect(worldText([1, 2], (y) => (y === 1 ? '900 ns' : '2 µs'))).toBe('900 ns–2 µs');
});

test('marks of one source stand together', () => {
  const other: WorldMark = { ...mark, source: '논문, 2007', origin: 'published' };
  expect(
    byOrigin([mark, other, { ...mark, y: 2 }]).map(({ source, marks }) => [source, marks.length]),
  ).toEqual([
    ['가상 머신', 2],
    ['논문, 2007', 1],
  ]);
});

test('a metric may be compared with the first configuration at the same value', () => {
  const results = [100, 50, 80, 10].map((total) => ({
    summary: { total } as never,
    spans: null,
    states: null,
    schedule: null,
  }));
  const times = (own: { total: number }, first: { total: number }) => first.total / own.total;
  const [, second] = curvesOf(results, ['a', 'b'], [1, 2], times, baseOf('ofFirst'));
  expect(second.points.map(({ y }) => y)).toEqual([1.25, 5]);
});

test('faults are names although one is called exit(3), sizes are numbers although one is called small', () => {
  const labelled = (...labels: string[]) => labels.map((label) => ({ label }));
  expect(areNames(labelled('null을 건드림', '0으로 나눔', 'exit(3)', '없음'))).toBe(true);
  expect(areNames(labelled('작은 부모', '16 MiB', '64 MiB'))).toBe(false);
});
