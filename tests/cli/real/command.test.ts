import { describe, expect, test } from 'vitest';
import { answerTo, COMMANDS } from '../../../src/cli/main.ts';
import { realCommandOn } from '../../../src/cli/real/command.ts';
import { workersFrom } from '../../../src/cli/real/start-worker.ts';

const LOST_UPDATE = `let counter = 0;
function work() { counter++; }
parallel(work, work);
print('counter =', counter);
`;
const SUM = 'let x = 0;\nx = x + 1;\nx = x + 1;\nprint(x);\n';
const MAYBE = 'let x = 0;\nparallel(() => { x = 1; }, () => { while (x === 0) { for (;;) {} } });\n';

const call = (source: string, ...words: string[]) => answerTo(['real', 'file.js', ...words], () => source);
const json = async (source: string, ...words: string[]) =>
  JSON.parse((await call(source, ...words, '--json')).output ?? '');

describe('naranhi real', () => {
  test('has the fields that scripts rely on', async () => {
    const { status, output } = await call(LOST_UPDATE, '--runs', '50', '--json');
    expect(status).toBe(0);
    const found = JSON.parse(output ?? '');
    expect(found).toEqual({
      runs: 50,
      cores: expect.any(Number),
      milliseconds: expect.any(Number),
      ends: expect.any(Array),
    });
    const byOutput = new Map(found.ends.map((end: { output: string[] }) => [end.output[0], end]));
    const end = { kind: 'finished', seen: expect.any(Number), explored: true };
    expect(Object.fromEntries(byOutput)).toEqual({
      'counter = 1': {
        ...end,
        output: ['counter = 1'],
        globals: { counter: 1 },
        schedules: '18',
        probability: 0.75,
      },
      'counter = 2': {
        ...end,
        output: ['counter = 2'],
        globals: { counter: 2 },
        schedules: '2',
        probability: 0.25,
      },
    });
    expect(found.ends[0].seen + found.ends[1].seen).toBe(50);
  });

  test('says in words what it says in JSON', async () => {
    const { output } = await call(SUM, '--runs', '7');
    expect(output).toMatch(/^7번 실행했어요\. 코어 \d+개, \d+ms\n/);
    expect(output).toContain('끝남 7번 (순서 1가지, 고르게 뽑으면 1): {"x":2}\n    2\n');
    expect(output).toContain('나쁜 끝을 못 봤다고 없는 것은 아니에요.');
  });

  test('a long run is one, and compared with nothing', async () => {
    expect(await json(SUM, '--long')).toMatchObject({
      runs: 1,
      ends: [{ seen: 1, explored: null, schedules: null, probability: null }],
    });
  });

  test('out of time it tells what was seen until then', async () => {
    const found = await json('for (;;) {}\n', '--seconds', '1');
    expect(found).toMatchObject({ runs: 0, stopped: 'time', ends: [] });
    expect((await call(MAYBE, '--runs', '3', '--seconds', '1')).status).toBe(0);
  });

  test('an error in the text is 1, wrong usage 2', async () => {
    expect((await call('let = 1;')).status).toBe(1);
    for (const words of [['--runs', '0'], ['--seconds', 'x'], ['--frob']])
      expect((await call(SUM, ...words)).status).toBe(2);
  });

  test('a wrong step shows itself: an end that was not explored is 4, and said to be our error', async () => {
    const real = COMMANDS.real;
    COMMANDS.real = realCommandOn(workersFrom(new URL('./planted-worker.ts', import.meta.url)));
    try {
      const { status, output } = await call(SUM, '--runs', '3', '--json');
      expect(status).toBe(4);
      expect(JSON.parse(output ?? '').ends).toMatchObject([
        { globals: { x: 7 }, seen: 3, explored: false, schedules: null, probability: null },
        { globals: { x: 2 }, seen: 0, explored: true },
      ]);
      expect((await call(SUM, '--runs', '3')).output).toContain('나란히의 잘못이에요');
    } finally {
      COMMANDS.real = real;
    }
  });
});
