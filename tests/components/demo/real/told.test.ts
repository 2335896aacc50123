import { describe, expect, test } from 'vitest';
import { knownEnds } from '../../../../src/components/demo/exhibits/ends/known-ends.ts';
import { UNSEEN } from '../../../../src/components/demo/real/run/seen.ts';
import { amountText, conclusion, promise } from '../../../../src/components/demo/real/told.ts';
import { compile } from '../../../../src/engine/compiler.ts';
import { answerTo, programOf } from '../explore/asked.ts';
import { LOST_UPDATE } from '../programs.ts';

const lost = answerTo(compile(LOST_UPDATE));
const lock = answerTo(programOf('lost-update-lock'));
const end = (counter: number, seen: number) => ({
  kind: 'finished' as const,
  output: [`counter = ${counter}`],
  globals: { counter },
  seen,
});

describe('what runs show', () => {
  const told = (answer: typeof lost | null, ...seen: ReturnType<typeof end>[]) => {
    const runs = seen.reduce((sum, { seen }) => sum + seen, 0);
    return conclusion({ runs, unfinished: 0 }, answer, knownEnds(answer, seen));
  };

  test('that nothing bad was seen proves nothing', () => {
    expect(told(lost, end(2, 300))).toMatch(
      /결말 2가지 가운데 1가지는 이번에 안 나왔어요.*아무것도 증명되지 않아요/,
    );
  });

  test('that all was seen says nothing of other devices', () => {
    expect(told(lost, end(2, 200), end(1, 100))).toMatch(/2가지가 다 나왔어요.*다른 기기에서는 달라요/);
  });

  test('of one end, the proof is another', () => {
    const [only] = lock.ends;
    expect(told(lock, { ...end(2, 300), output: only.output })).toContain('증명한 건 이 실행이 아니라');
  });

  test('where not everything was explored, nothing is claimed', () => {
    expect(told({ ...lost, complete: false }, end(2, 300))).toContain('다 살피지 못해');
    expect(told(null, end(2, 300))).toContain('다 살피지 못해');
  });

  test('where no run came to its end, it says so', () => {
    expect(conclusion({ runs: 0, unfinished: 3 }, lost, [])).toContain('맴도는');
    expect(conclusion({ runs: 0, unfinished: 0 }, lost, [])).toContain('아직 없어요');
  });
});

test('how much was run stands in one line', () => {
  const seen = { ...UNSEEN, status: 'done' as const, runs: 3000, milliseconds: 2000 };
  expect(amountText(seen, 2)).toBe('코어 2개 · 3,000번 · 1초에 1,500번');
  expect(amountText({ ...seen, runs: 0, unfinished: 4 }, 2)).toBe(
    '코어 2개 · 0번 · 끝나지 않아 그만둔 것 4번',
  );
});

test('one core is said', () => {
  expect(promise(1)).toContain('코어가 하나');
  expect(promise(2)).not.toContain('코어가 하나');
});
