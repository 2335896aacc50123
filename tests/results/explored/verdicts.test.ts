import { describe, expect, test } from 'vitest';
import { parseSchedule, Run } from '../../../src/engine/index.ts';
import { verdicts } from '../../../src/results/explored/verdicts.ts';
import { answerTo, programOf } from '../../components/demo/explore/asked.ts';

function verdictsOn(file: string, maxStates?: number) {
  const program = programOf(file);
  const answer = answerTo(program, maxStates === undefined ? {} : { maxStates });
  return { program, answer, ...verdicts(program, answer) };
}

describe('what was looked at as a whole', () => {
  test('two locks: a deadlock is found, a race is ruled out', () => {
    const { found, never, unseen, program } = verdictsOn('two-locks');
    expect(found.map(({ kind }) => kind)).toEqual(['deadlock']);
    expect(never).toContain('데이터 경쟁은 없어요');
    expect(never).toContain('끝없이 되풀이하는 순서는 없어요');
    expect(unseen).toEqual([]);
    const run = new Run(program, parseSchedule(found[0].schedule));
    expect(run.at(run.length).end).toBe('deadlock');
  });

  test('only what the program could do is denied', () => {
    expect(verdictsOn('lost-update').never.join()).not.toMatch(/단언|깨우기/);
    expect(verdictsOn('condition-while').never.join()).toMatch(/단언[\s\S]*깨우기/);
  });

  test('a program that can go round for ever is not said to end', () => {
    const { never } = verdictsOn('publish-atomic');
    expect(never).not.toContain('끝없이 되풀이하는 순서는 없어요');
    expect(never).toContain('차례가 공평하면 라이브락은 없어요');
  });
});

test('what was cut short never says never', () => {
  const { answer, never, unseen } = verdictsOn('philosophers-naive', 20);
  expect(answer.complete).toBe(false);
  expect(never).toEqual([]);
  expect(unseen).toContain('데이터 경쟁');
});
