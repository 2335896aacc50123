import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { answerTo, COMMANDS } from '../../src/cli/main.ts';
import { realCommand } from '../../src/cli/real/command.ts';
import { runCommand } from '../../src/cli/run.ts';
import { vocabulary } from '../../src/engine/index.ts';

const LOST_UPDATE = `let counter = 0;
function work() { counter++; }
parallel(work, work);
print('counter =', counter);
`;

const files = new Map([
  ['lost.js', LOST_UPDATE],
  ['wrong.js', 'let = 1;\nfoo(;\n'],
]);
const call = (...words: string[]) => answerTo(words, (file) => files.get(file) ?? '');
const json = async (...words: string[]) => JSON.parse((await call(...words, '--json')).output!);

describe('check', () => {
  test('says that nothing is wrong', async () => {
    expect(await call('check', 'lost.js')).toEqual({
      status: 0,
      output: expect.stringMatching(/^틀린 곳이 없어요\. 명령 \d+개, 함수 2개예요\.$/),
      complaint: null,
    });
    expect(await json('check', 'lost.js')).toMatchObject({ errors: [], functions: ['main', 'work'] });
  });

  test('tells every error with its line and column, and is 1', async () => {
    const { status, output, complaint } = await call('check', 'wrong.js');
    expect([status, output]).toEqual([1, null]);
    expect(complaint).toMatch(/^1행 1열: /);
    const { errors } = await json('check', 'wrong.js');
    expect(errors[0]).toEqual({ line: 1, column: 1, message: expect.any(String) });
    expect((await call('check', 'wrong.js', '--json')).status).toBe(1);
  });
});

test('check --help says everything that a program may use', async () => {
  const { status, output } = await call('check', '--help');
  expect(status).toBe(0);
  for (const { title, items } of vocabulary())
    expect(output).toContain(`  ${title}: ${items.map(({ name }) => name).join(', ')}`);
});

describe('run', () => {
  test('prints what the program prints, how it ended and by which schedule', async () => {
    const { status, output } = await call('run', 'lost.js', '--schedule', 'm1A1B3A2');
    expect(status).toBe(0);
    expect(output).toMatch(/^counter = 1\n\n모두 끝났어요\. 9걸음: m1A1B3A2m2\n- .*경쟁/);
  });

  test('has the fields that scripts rely on', async () => {
    expect(await json('run', 'lost.js', '--policy', 'fcfs')).toEqual({
      kind: 'finished',
      output: ['counter = 2'],
      globals: { counter: 2 },
      schedule: 'm1A3B3m2',
      steps: 9,
      findings: {
        race: { variable: 'counter', schedule: expect.any(String), message: expect.any(String) },
        deadlock: null,
        lostWakeup: null,
        assertion: null,
        fault: null,
      },
    });
  });

  test('a quantum and a seed choose the schedule, which can be run again', async () => {
    const { schedule } = await json('run', 'lost.js', '--policy', 'rr', '--quantum', '2');
    expect(schedule).toBe('m1A2B2A1B1m2');
    const random = await json('run', 'lost.js', '--policy', 'random', '--seed', '5');
    expect(await json('run', 'lost.js', '--policy', 'random', '--seed', '5')).toEqual(random);
    expect(await json('run', 'lost.js', '--schedule', random.schedule)).toEqual(random);
  });

  test('tells each step with --trace', async () => {
    const lines = (await call('run', 'lost.js', '--trace')).output!.split('\n');
    expect(lines.slice(0, 9).every((line, i) => line.startsWith(`    ${i + 1}  `))).toBe(true);
  });

  test('says so when it did not come to an end', async () => {
    files.set('endless.js', 'while (true) {}');
    expect(await json('run', 'endless.js', '--max-steps', '50')).toMatchObject({
      kind: 'running',
      steps: 50,
    });
    expect((await call('run', 'endless.js', '--max-steps', '50')).output).toContain('아직 끝나지 않았어요');
  });

  test('a schedule that cannot be followed is wrong usage', async () => {
    for (const schedule of ['m1Z9', 'm1m1m1', '?']) {
      const { status, complaint } = await call('run', 'lost.js', '--schedule', schedule);
      expect(status).toBe(2);
      expect(complaint).toMatch(/[가-힣]/);
    }
  });
});

describe('help', () => {
  test('of the program names every command, on the standard output', async () => {
    for (const word of ['--help', '-h']) {
      const { status, output, complaint } = await call(word);
      expect([status, complaint]).toEqual([0, null]);
      for (const name of Object.keys(COMMANDS)) expect(output).toContain(`  ${name} `);
    }
  });

  test.each(Object.entries(COMMANDS))(
    'of %s has its own options, wherever it is asked for',
    async (name, { options }) => {
      const { status, output, complaint } = await call(name, '--help');
      expect([status, complaint]).toEqual([0, null]);
      for (const line of options) expect(output).toContain(line);
      for (const more of [
        ['lost.js', '-h'],
        ['--frob', '--help'],
      ])
        expect((await call(name, ...more)).output).toBe(output);
    },
  );
});

describe('wrong usage', () => {
  const complaints: [string[], string][] = [
    [[], '명령을 적어 주세요.'],
    [['frob', 'lost.js'], '이런 명령은 없어요: frob'],
    [['toString'], '이런 명령은 없어요: toString'],
    [['run'], '파일 하나를, 또는 표준 입력이면 -를 적어 주세요.'],
    [['run', 'a.js', 'b.js'], '파일 하나를, 또는 표준 입력이면 -를 적어 주세요.'],
    [['explore', 'lost.js', '--frob'], '이런 선택은 없어요: --frob'],
    [['explore', 'lost.js', '-x'], '이런 선택은 없어요: -x'],
    [['explore', 'lost.js', '--__proto__=1'], '이런 선택은 없어요: --__proto__'],
    [['explore', 'lost.js', '--max-states'], '--max-states에 값이 없어요.'],
    [['explore', 'lost.js', '--max-states='], '--max-states에 값이 없어요.'],
    [['explore', '--max-states', '--reduce', 'lost.js'], '--max-states에 값이 없어요.'],
    [['explore', 'lost.js', '--reduce=yes'], '--reduce에는 값을 적지 않아요.'],
    [['run', 'lost.js', '--seed', '1', '--seed', '2'], '두 번 적은 선택이 있어요: --seed'],
    ...['-1', '0', '1e9', 'abc', '1.5', '0x10'].map((value): [string[], string] => [
      ['explore', 'lost.js', '--max-states', value],
      `--max-states에는 1 이상의 정수를 숫자로만 적어 주세요(적은 것: ${value}).`,
    ]),
    [['run', 'lost.js', '--policy', 'best'], '--policy는 rr, fcfs, random 가운데 하나예요.'],
    [['measure', 'lost.js', '--cpus', '0'], '--cpus에는 1 이상의 정수를 적어 주세요.'],
    [['measure', 'lost.js', '--page-scale', '0'], '--page-scale에는 0보다 큰 수를 적어 주세요.'],
    ...['1e9', 'abc', '-1'].map((value): [string[], string] => [
      ['measure', 'lost.js', '--cpus', value],
      `--cpus에는 0 이상의 수를 8이나 2.5처럼 적어 주세요(적은 것: ${value}).`,
    ]),
  ];

  test.each(complaints)('%j', async (words, sentence) => {
    const { status, output, complaint } = await call(...words);
    expect([status, output]).toEqual([2, null]);
    expect(complaint!.split('\n')[0]).toBe(sentence);
    expect(complaint).toMatch(/\n쓰는 법은 naranhi (\w+ )?--help에 있어요\.$/);
  });

  test('is told in the words of the project, whatever the words are', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        '--max-states',
        '--json',
        '--reduce',
        '-',
        '--',
        '-1',
        '--policy=',
        '--cpus',
        'lost.js',
        '--no-reduce',
      ),
      fc.string({ maxLength: 8 }),
    );
    // What a real run comes to is another test's business.
    const real = vi.spyOn(realCommand, 'answer').mockResolvedValue({ text: '', json: null });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(COMMANDS)),
        fc.array(word, { maxLength: 5 }),
        async (name, words) => {
          const { status, complaint } = await call(name, ...words);
          expect([0, 2]).toContain(status);
          expect(complaint ?? '').not.toMatch(/argument|option|Unknown|expected|Cannot/i);
        },
      ),
      { numRuns: 300 },
    );
    real.mockRestore();
  });
});

describe('control characters', () => {
  // What a terminal acts upon: it would set its title, move its cursor, or turn the direction of writing.
  const HOSTILE = '\u001b]0;pwned\u0007\r\u009b2J\u202e\u2066\u007f';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  const RAW = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  files.set(
    'hostile.js',
    `const m = new Mutex();
print(${JSON.stringify(HOSTILE)}, 'tab\\there');
m.lock();
assert(false, ${JSON.stringify(HOSTILE)});`,
  );

  test.each([['run', '--trace'], ['explore'], ['measure']])(
    'of a program come out as escapes from %s',
    async (...words) => {
      const { output } = await call(words[0], 'hostile.js', ...words.slice(1));
      expect(output).not.toMatch(RAW);
      if (words[0] !== 'measure')
        expect(output).toContain('\\x1b]0;pwned\\x07\\x0d\\x9b2J\\u202e\\u2066\\x7f');
      expect(output).toContain('tab\there');
    },
  );

  test('in JSON are the same value as ever, and written as escapes', async () => {
    const { output } = await call('run', 'hostile.js', '--json');
    expect(output).not.toMatch(RAW);
    expect(JSON.parse(output!).output).toEqual([`${HOSTILE} tab\there`]);
  });

  test('of a text with errors and of a file name do not reach the terminal either', async () => {
    files.set('broken.js', `let \u001b[2J = ;\nfrob('${HOSTILE}');`);
    expect((await call('check', 'broken.js')).complaint).not.toMatch(RAW);
    expect((await call('run', '\u001b[2J', 'x')).complaint).not.toMatch(RAW);
    expect((await call('\u001b[2J')).complaint).toContain('\\x1b[2J');
  });
});

describe('an error of its own', () => {
  test('is 3 and one line, not a stack and not an error of the program', async () => {
    const broken = vi.spyOn(runCommand, 'answer').mockImplementation(() => {
      throw new RangeError('made\nup');
    });
    try {
      const { status, output, complaint } = await call('run', 'lost.js');
      expect([status, output]).toEqual([3, null]);
      expect(complaint).toMatch(
        /^나란히 안에서 생긴 문제예요\. .*RangeError: made up \(main\.test\.ts:\d+\)$/,
      );
      expect(await call('run', 'lost.js', '--json')).toEqual({
        status: 3,
        output: expect.stringMatching(/^\{"internal":"RangeError: made up/),
        complaint: null,
      });
    } finally {
      broken.mockRestore();
    }
  });

  test('is told even when what was thrown is no error', async () => {
    const outcome = await answerTo(['run', 'x.js', '--json'], () => {
      throw undefined;
    });
    expect(outcome).toEqual({ status: 3, output: '{"internal":"undefined"}', complaint: null });
  });
});

test('an end that printed hundreds of lines is shortened for people, and whole in JSON', async () => {
  files.set('lines.js', 'for (let i = 0; i < 400; i++) print(i);');
  const { output } = await call('explore', 'lines.js');
  expect(output!.split('\n').length).toBeLessThan(30);
  expect(output).toContain('    0\n');
  expect(output).toContain('… (388줄 줄임)');
  expect(output).toContain('    399\n');
  expect((await json('explore', 'lines.js')).ends[0].output).toHaveLength(400);
});
