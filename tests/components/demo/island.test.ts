import { expect, test } from 'vitest';
import { packKinds } from '../../../src/components/demo/code/packed-kinds.ts';
import { DemoIsland } from '../../../src/components/demo/DemoIsland.tsx';
import { give } from '../../../src/components/demo/given.ts';
import { allThere } from '../../../src/components/demo/late.tsx';
import { constantsOf } from '../../../src/components/demo/measure/configuration.ts';
import { pack } from '../../../src/components/demo/props.ts';
import type { DemoSpec } from '../../../src/components/demo/spec.ts';
import { compile } from '../../../src/engine/compiler.ts';
import { narrate } from '../../../src/engine/index.ts';
import { render, textOf } from '../show.ts';
import { demo, LOST_UPDATE, spec } from './programs.ts';

await allThere();

/** A whole demo as the build writes it. */
function written(more: Partial<DemoSpec> = {}): string {
  const program = compile(LOST_UPDATE);
  const lines = LOST_UPDATE.trimEnd()
    .split('\n')
    .map((text) => [{ kind: null, text }]);
  give(
    '/demos/this.json',
    pack({
      spec: { ...spec, programs: [spec.programs[0]], ...more },
      sources: [LOST_UPDATE],
      colours: [packKinds(lines as never)],
      constants: [constantsOf(program)],
      program,
    }),
  );
  return render(DemoIsland, { data: '/demos/this.json' });
}

const tabs = (html: string) => [...html.matchAll(/role="tab"[^>]*>([^<]*)/g)].map(([, name]) => name);
const open = (html: string) =>
  [...html.matchAll(/role="tab"[^>]*aria-selected="true"[^>]*>([^<]*)/g)].map(([, name]) => name);

test('a demo opens on what its section is about; everything else is a tab away, in one place', () => {
  const html = written({
    step: {
      sees: '칸 하나가 바뀌어요.',
      main: [{ kind: 'memory' }, { kind: 'reach' }],
      more: [{ kind: 'states' }],
    },
  });
  expect(tabs(html)).toEqual(['한 단계씩', '모든 경우', '코드', '메모리', '상태', '출력', '글로 보기']);
  expect(open(html)).toEqual(['한 단계씩', '메모리']);
  expect(html).toContain('aria-label="메모리"');
  expect(html).toContain('aria-label="남은 결말"');
  expect(textOf(html)).toContain('칸 하나가 바뀌어요.');
});

test('question, program, output and buttons are all there before any script has run', () => {
  const html = written({ start: { schedule: 'm1A3B3A0m1' } });
  const text = textOf(html);
  expect(text).toContain(spec.question);
  for (const line of ['counter++;', 'parallel(work, work);'])
    expect(text.replaceAll(' ', '')).toContain(line.replaceAll(' ', ''));
  const { run, at } = demo();
  expect(text.replaceAll(' ', '')).toContain(narrate(run, at).replaceAll(' ', ''));
  expect(html).toContain('aria-label="출력"');
  expect(html).toContain('aria-label="한 걸음"');
});

test('a prediction is asked for before anything of its answer is told', () => {
  const predict = {
    question: '얼마일까요?',
    choices: ['1', '2'],
    answer: '2',
    because: '그렇기 때문이에요.',
  };
  const html = written({ predict }).replaceAll(/<noscript>.*?<\/noscript>/g, '');
  expect(textOf(html)).toContain('얼마일까요?');
  expect(textOf(html)).not.toContain('그렇기 때문이에요.');
});
