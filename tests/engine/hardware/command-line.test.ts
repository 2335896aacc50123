import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/cli/command.ts';
import { measureCommand } from '../../../src/cli/measure.ts';
import { parseSchedule } from '../../../src/engine/index.ts';

const SOURCE = `function a() { compute(20); io(5); }
function b() { compute(10); }
parallel(a, b);
print(1);`;

const answer = (...words: string[]) =>
  measureCommand.answer(SOURCE, measureCommand.read(['file.js', ...words]));
// The command's JSON, as a script reads it.
const json = (...words: string[]) => JSON.parse(JSON.stringify(answer(...words).json));

describe('naranhi measure', () => {
  test('has the fields that scripts rely on', () => {
    const measured = json('--instruction', '0', '--policy', 'rr', '--quantum', '5', '--thread-switch', '1');
    expect(measured).toMatchObject({
      total: 42,
      cpus: [{ busy: 32, switching: 5, stalled: 0, idle: 5 }],
      io: { busy: 5 },
      switches: { process: 0 },
      output: ['1'],
    });
    expect(Object.keys(measured.tasks[1])).toEqual(
      expect.arrayContaining([
        'name',
        'process',
        'arrival',
        'firstRun',
        'finish',
        'response',
        'turnaround',
        'waiting',
      ]),
    );
    expect(measured.spans[0]).toEqual({ cpu: 0, task: 'A', kind: 'run', from: 0, to: 5 });
    expect(parseSchedule(measured.schedule).length).toBeGreaterThan(3);
  });

  test('takes every number of the hardware, fractions too', () => {
    const plain = json('--preset', 'measured').total;
    expect(
      json('--preset', 'measured', '--fork-page', '0.5', '--tlb-miss', '2.5', '--l1-lines', '4').total,
    ).toBeGreaterThan(0);
    expect(json('--preset', 'measured', '--instruction', '100').total).toBeGreaterThan(plain);
    expect(json('--cpus', '2', '--instruction', '0').cpus).toHaveLength(2);
  });

  test('tells states over time and the last globals, too', () => {
    const measured = json('--instruction', '0');
    expect(measured.intervals[0]).toEqual({
      task: 'm',
      state: 'blocked',
      from: 0,
      to: 32,
      waitsFor: { kind: 'threads', name: 'A, B' },
    });
    expect(measured.globals).toEqual({});
    const words = measureCommand.read(['file.js']);
    expect(measureCommand.answer('let x = 1;\nx = x + 2;', words).json).toMatchObject({ globals: { x: 3 } });
  });

  test('how processes are started', () => {
    const source = 'if (fork() === 0) { exit(0); }';
    const total = (...on: string[]) =>
      (
        measureCommand.answer(source, measureCommand.read(['file.js', '--fork', '50', '--exec', '20', ...on]))
          .json as { total: number }
      ).total;
    expect(total() - total('--process-start', 'exec')).toBe(30);
  });

  test('priorities by name', () => {
    const first = json('--policy', 'priority', '--priority', 'B=2,A=1', '--instruction', '0').spans[0];
    expect(first.task).toBe('B');
  });

  test('threads arrive when they are told to', () => {
    const measured = json('--instruction', '0', '--arrival', 'B=40');
    expect(measured.tasks.map((task: { arrival: number }) => task.arrival)).toEqual([0, 0, 40]);
    expect(measured).toMatchObject({ total: 50, output: ['1'] });
    expect(json('--instruction', '0', '--arrival', 'A=0,B=3').tasks[2].arrival).toBe(3);
  });

  test('HRN and priority with aging', () => {
    expect(json('--policy', 'hrn', '--instruction', '0').spans[0].task).toBe('A');
    const aged = ['--policy', 'priority', '--instruction', '0', '--aging', '4'];
    expect(json(...aged).spans[1]).toMatchObject({ task: 'B', from: 4 });
  });

  test('says of one that never came why it is not there', () => {
    const source = 'function f() {compute(1);}\nspawn(f); compute(5);';
    const { text } = measureCommand.answer(source, measureCommand.read(['file.js', '--arrival', 'A=90']));
    expect(text).toContain('A: 도착하기 전에 프로세스가 끝나서 생기지 않았어요.');
  });

  test('what a limit cut off says so, to people and in JSON', () => {
    const endless = 'function f() { while (true) { compute(3); } }\nparallel(f, f);';
    const words = ['file.js', '--policy', 'rr', '--quantum', '5'];
    const cut = measureCommand.answer(endless, measureCommand.read([...words, '--max-spans', '100']));
    expect(cut.json).toMatchObject({ stopped: 'spans', end: 'running' });
    expect(cut.text).toContain('거기까지만 쟀어요. 아래 숫자는 모두 그때까지의 것이에요.');
    // Of the spans that there are by default.
    const { json } = measureCommand.answer(endless, measureCommand.read(words));
    expect(JSON.stringify(json).length).toBeLessThan(16_000_000);
    expect(answer().json).not.toHaveProperty('stopped');
  });

  test('says it to people with a chart and a table', () => {
    const { text } = answer('--instruction', '0');
    expect(text).toContain('CPU0 |AAAAAAAAAAAAAAAAAAAAABBBBB');
    expect(text).toContain('스레드  프로세스');
    expect(text).toContain('순서: m');
  });

  test.each([
    ['--cpus', '0'],
    ['--cpus', 'many'],
    ['--quantum', '0'],
    ['--policy', 'best'],
    ['--preset', 'none'],
    ['--process-start', 'clone'],
    ['--page-scale', '0'],
    ['--instruction', '-1'],
    ['--priority', 'A'],
    ['--unknown', '1'],
    ['--aging', '-1'],
    ['--max-seconds', '0'],
    ['--max-spans', 'many'],
  ])('refuses %s %s', (name, value) => {
    expect(() => answer(name, value)).toThrow(UsageError);
  });

  test.each(['A', 'A=', 'A=-1', 'A=1.5', 'A=x', 'a=1', 'A=1,', ',', 'A=1,A=2', 'm=3', 'Z=3', 'A=1,B=2,C=3'])(
    'refuses --arrival %s, by its name',
    (value) => {
      expect(() => answer('--arrival', value)).toThrow(UsageError);
      expect(() => answer('--arrival', value)).toThrow('--arrival');
    },
  );

  test('refuses a program whose time stands still', () => {
    const request = measureCommand.read(['file.js', '--instruction', '0']);
    expect(() => measureCommand.answer('while (true) {}', request)).toThrow(UsageError);
  });
});
