import { expect, test } from 'vitest';
import { waitedFor, whyNot } from '../../../../../src/components/demo/step/dock/why-not.ts';
import { compile } from '../../../../../src/engine/compiler.ts';
import { parseSchedule, Run } from '../../../../../src/engine/index.ts';
import { LOST_UPDATE } from '../../programs.ts';

function threadsAfter(source: string, schedule: string) {
  const run = new Run(compile(source), parseSchedule(schedule));
  return run.at(run.length).threads;
}

test('a thread that can step needs no reason', () => {
  const threads = threadsAfter(LOST_UPDATE, 'm1');
  expect(whyNot(threads[1], threads)).toBe('');
});

test('main waits for what it started, and says for whom', () => {
  const threads = threadsAfter(LOST_UPDATE, 'm1A3');
  expect(whyNot(threads[0], threads)).toBe('m은 B의 끝을 기다려요');
  expect(whyNot(threads[1], threads)).toBe('A는 끝났어요');
});

test('who holds a mutex stands in the reason, and its name on the button', () => {
  const source = `const a = new Mutex();
function work() { a.lock(); a.unlock(); }
parallel(work, work);`;
  const threads = threadsAfter(source, 'm1A1');
  expect(waitedFor(threads[2], threads)).toBe('a');
  expect(whyNot(threads[2], threads)).toBe('B는 a를 기다려요 (지금은 A가 쥐고 있어요)');
});
