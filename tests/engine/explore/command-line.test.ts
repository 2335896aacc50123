import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/cli/command.ts';
import { exploreCommand } from '../../../src/cli/explore.ts';
import { ProgramError, parseSchedule } from '../../../src/engine/index.ts';

const LOST_UPDATE = `let counter = 0;
function work() { counter++; }
parallel(work, work);
print('counter =', counter);
`;
const RIGHT =
  'const n = new Atomic(0);\nparallel(() => { n.add(1); }, () => { n.add(1); });\nprint(n.load());\n';
const SPIN =
  'const go = new Atomic(0);\nparallel(() => { while (go.load() === 0) {} }, () => { go.store(1); });\n';
const STUCK = 'const go = new Atomic(0);\nfor (;;) { while (go.load() === 0) {} }\n';
const SERVES = 'const n = new Atomic(0);\nfor (;;) { n.store(1 - n.load()); }\n';
const WIDE = `const n = new Atomic(0);
function f() { n.add(1); n.add(1); n.add(1); n.add(1); n.add(1); n.add(1); n.add(1); n.add(1); n.add(1); }
parallel(f, f, f, f, f, f, f, f);
`;

const answer = (source: string, ...words: string[]) =>
  exploreCommand.answer(source, exploreCommand.read(['file.js', ...words]));
// The command's JSON, as a script reads it.
const json = (source: string, ...words: string[]) =>
  JSON.parse(JSON.stringify(answer(source, ...words).json));
const text = (source: string, ...words: string[]) => answer(source, ...words).text;

const NEVER = '잘못될 수 있는 순서는 없어요.';
const NOT_SEEN = '본 데까지는 잘못되는 순서가 없었어요.';

describe('naranhi explore', () => {
  test('has the fields that scripts rely on', () => {
    const found = json(LOST_UPDATE);
    expect(found).toMatchObject({
      complete: true,
      schedules: '20',
      ends: [
        { kind: 'finished', output: ['counter = 1'], globals: { counter: 1 }, schedules: '18' },
        { kind: 'finished', output: ['counter = 2'], globals: { counter: 2 }, schedules: '2' },
      ],
      findings: { deadlock: null, assertion: null, fault: null, livelock: null },
      races: ['counter'],
    });
    expect(found.findings.race.variable).toBe('counter');
    expect(found.findings.race.message).toMatch(/데이터 경쟁/);
    expect(parseSchedule(found.findings.race.schedule)[0]).toEqual({ thread: 0, waiter: -1 });
    expect([typeof found.states, typeof found.transitions, typeof found.milliseconds]).toEqual(
      Array(3).fill('number'),
    );
    expect([found.neverEnds, ...found.ends.map((end: { probability: number }) => end.probability)]).toEqual([
      0, 0.75, 0.25,
    ]);
    for (const absent of ['stopped', 'infinite']) expect(found).not.toHaveProperty(absent);
  });

  test('says in words what it says in JSON', () => {
    const said = text(LOST_UPDATE);
    expect(said).toContain('모든 상태를 봤어요.');
    expect(said).toContain('순서: 20가지');
    expect(said).toContain('끝남 18가지: {"counter":1}  m1A2B3A1m');
    expect(said).toContain('데이터 경쟁이에요.');
    expect(text(RIGHT)).toContain(NEVER);
  });

  test('says how probable each end is, or why that is not known', () => {
    expect(text(LOST_UPDATE)).toContain('확률: 다음 스레드를 매번 고르게 뽑을 때\n');
    expect(text(LOST_UPDATE)).toMatch(/끝남 2가지: .* \(확률 0\.25\)$/m);
    expect(text(STUCK)).toContain('끝나지 않을 확률 1');
    const words = ['--max-states', '3'];
    expect(text(LOST_UPDATE, ...words)).toContain('끝까지 따져 봤을 때에만');
    expect(json(LOST_UPDATE, ...words)).toMatchObject({ neverEnds: null, ends: [{ probability: null }] });
  });

  test('does not count when it need not', () => {
    const found = json(LOST_UPDATE, '--no-count');
    expect([found.complete, found.schedules]).toEqual([true, null]);
    expect(found.ends.map(({ schedules }: { schedules: null }) => schedules)).toEqual([null, null]);
    expect(text(LOST_UPDATE, '--no-count')).not.toContain('가지');
  });

  test('reduced, it tells the same ends and findings', () => {
    const [whole, reduced] = [json(LOST_UPDATE), json(LOST_UPDATE, '--reduce')];
    const outputs = ({ ends }: { ends: { output: string[] }[] }) =>
      ends.map(({ output }) => output.join()).sort();
    expect(outputs(reduced)).toEqual(outputs(whole));
    expect(reduced.findings.race.schedule).toBe(whole.findings.race.schedule);
    expect(reduced.schedules).toBeNull();
  });

  test('goes on from a schedule', () => {
    const found = json(LOST_UPDATE, '--schedule', 'm1A1B1');
    expect(found.ends.map(({ globals }: { globals: unknown }) => globals)).toEqual([{ counter: 1 }]);
    expect(found.schedules).toBe('6');
    for (const end of found.ends) expect(end.schedule.startsWith('m1A1B')).toBe(true);
  });

  test('a loop makes the number infinite, which is said and not counted', () => {
    const found = json(SPIN);
    expect([found.complete, found.infinite, found.schedules]).toEqual([true, true, null]);
    expect(text(SPIN)).toContain('순서: ∞ (되풀이)');
    expect(text(SPIN)).toContain(NEVER);
  });

  test('a program that never ends has no ends, and a loop to take for ever', () => {
    const found = json(STUCK);
    expect(found.ends).toEqual([]);
    expect(found.findings.livelock.loop).toMatch(/^m\d+$/);
    expect(found.findings.livelock.canBeLeft).toBe(false);
    expect(text(STUCK)).not.toContain(NEVER);
  });

  test.each([STUCK, SERVES])(
    'that a program never ends is said first, and then what it never does',
    (source) => {
      expect(json(source).endless).toBe(true);
      expect(text(source)).toMatch(/^끝나지 않는 프로그램이에요\. /);
      expect(text(SERVES)).toContain(NEVER);
      expect(json(SPIN).endless).toBeUndefined();
      expect(json(source, '--max-states', '1').endless).toBeUndefined();
    },
  );

  test.each([1, 2, 3, 10, 20])('with at most %i states it never says never', (states) => {
    for (const source of [RIGHT, SPIN, WIDE]) {
      const words = ['--max-states', String(states)];
      const found = json(source, ...words);
      const said = text(source, ...words);
      if (found.complete) continue;
      expect([found.stopped, found.schedules]).toEqual(['states', null]);
      expect(said).toContain('상태 수의 한도에서 멈췄어요.');
      expect(said).toContain('없다는 뜻은 아니에요.');
      expect(said).toContain(NOT_SEEN);
      expect(said).not.toContain(NEVER);
      expect(said).not.toContain('모든 상태를 봤어요.');
      expect(said).not.toContain('∞');
    }
    expect(json(WIDE, '--max-states', String(states)).complete).toBe(false);
  });

  test('out of time it tells what it has seen', () => {
    const words = ['--max-seconds', '1', '--no-count'];
    const { json: found, text: said } = answer(WIDE, ...words);
    expect(found).toMatchObject({ complete: false, stopped: 'time' });
    expect(said).toContain('시간의 한도에서 멈췄어요.');
    expect(said).not.toContain(NEVER);
  });

  test('lists a dozen ends, and says how many more there are', () => {
    const lines = Array.from({ length: 4 }, (_, i) => `() => { print(${i}); }`);
    const said = text(`parallel(${lines.join(', ')});\n`);
    expect(said.match(/^끝남 1가지/gm)).toHaveLength(12);
    expect(said).toContain('끝이 12가지 더 있어요.');
    expect(json(`parallel(${lines.join(', ')});\n`).ends).toHaveLength(24);
  });

  test.each([
    [['--max-states', '0']],
    [['--max-states', 'many']],
    [['--max-states', '1.5']],
    [['--max-seconds', '-1']],
    [['--schedule', 'zz']],
    [['--schedule', 'A1']],
    [['--everything']],
    [['another.js']],
  ])('%j is wrong usage', (words) => {
    expect(() => answer(LOST_UPDATE, ...words)).toThrow(UsageError);
  });

  test('an error in the text is one, with its place', () => {
    expect(() => answer('let x = ;\n')).toThrow(ProgramError);
  });
});
