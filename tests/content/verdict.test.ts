import { expect, test } from 'vitest';
import { proved } from '../../src/content/verdict.ts';
import { compile } from '../../src/engine/compiler.ts';
import { explore } from '../../src/engine/index.ts';

const verdictOn = (source: string) => {
  const program = compile(source);
  return proved(program, explore(program));
};

test('of a program that never ends it is said first that it never does, and then what else it never does', () => {
  const found = verdictOn('const s = new Semaphore(1);\nwhile (true) { s.acquire(); s.release(); }\n');
  expect(found.endless).toMatch(/^끝나지 않는 프로그램이에요\. /);
  expect([found.ends, found.complete]).toEqual([[], true]);
  expect(found.never).toContain('교착 상태는 일어나지 않아요');
  expect(found.looked).toContain('끝없이 많은 순서를 모두');
});

test('of another program it is not, whether or not some schedules go on for ever', () => {
  const found = verdictOn(
    'const n = new Atomic(0);\nspawn(() => { n.store(1); });\nwhile (n.load() === 0) {}\n',
  );
  expect([found.endless, found.ends.map(({ text }) => text)]).toEqual(['', ['출력 없이 끝남']]);
});
