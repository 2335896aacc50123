import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Progress } from '../../../../src/components/demo/explore/Progress.tsx';
import type { Exploring } from '../../../../src/components/demo/explore/run/useExploration.ts';
import { compile } from '../../../../src/engine/compiler.ts';
import { answerTo } from './asked.ts';

function totalsOf(source: string): string {
  const answer = answerTo(compile(source));
  const exploring = { status: 'done', states: answer.states, phase: 'analyse', answer, level: 'counted' };
  return renderToStaticMarkup(createElement(Progress, { exploring: exploring as unknown as Exploring }));
}

test('that a program never ends comes before all else that is said of it', () => {
  const status = '<p class="totals-status" role="status"><b data-complete="true">';
  const served = totalsOf('const n = new Atomic(0);\nwhile (true) { n.store(1 - n.load()); }\n');
  expect(served).toContain(`${status}<span class="totals-endless">끝나지 않는 프로그램이에요.`);
  const ending = totalsOf(
    'const n = new Atomic(0);\nspawn(() => { n.store(1); });\nwhile (n.load() === 0) {}\n',
  );
  expect(ending).toContain(`${status}모든 순서를 다 살폈어요`);
});
