import { createElement, useState } from 'react';
import { expect, test } from 'vitest';
import { CodeSide } from '../../../../src/components/demo/code/CodeSide.tsx';
import type { DemoSpec } from '../../../../src/components/demo/spec.ts';
import { type DemoRun, useRun } from '../../../../src/components/demo/useRun.ts';
import { compile } from '../../../../src/engine/compiler.ts';
import { live } from '../../page.ts';
import { spec as plain } from '../programs.ts';

const TEXT = 'const N = 2; // 몇 번\nprint(N);\n';
const knob = {
  constant: 'N',
  label: '몇 번',
  values: [2, 3].map((value) => ({ value, label: `${value}번` })),
};
const spec: DemoSpec = { ...plain, programs: [plain.programs[0]], knobs: [knob] };

/** A demo's code, and the demo as it stands. */
async function code() {
  let demo: DemoRun | undefined;
  function Example() {
    demo = useRun({ spec, sources: [TEXT], colours: [''], constants: [{ N: 2 }], program: compile(TEXT) });
    const [editing, onEdit] = useState(false);
    const props = { id: spec.id, demo: { ...demo, spec }, sources: [TEXT], colours: [''] };
    return createElement(CodeSide, { ...props, editing, onEdit });
  }
  const page = await live(createElement(Example));
  return {
    page,
    lines: () => [...page.place.querySelectorAll('.code code')].map((line) => line.textContent),
    async edit(text: string) {
      await page.press('고쳐 보기');
      const area = page.find<HTMLTextAreaElement>('textarea');
      Object.assign(area, { setSelectionRange() {} });
      if (text !== '') await page.write(area, text);
      await page.press('이대로 돌리기 Ctrl Enter');
      await page.press('닫기');
      return demo?.state;
    },
    state: () => demo?.state,
  };
}

test('a text that was edited is what runs and what is shown, until the way back is taken', async () => {
  const { page, lines, edit, state } = await code();
  expect(() => page.button('원래대로')).toThrow();
  const edited = await edit('print(5);\n');
  expect(edited).toMatchObject({ edited: 'print(5);\n', constants: {}, program: { source: 'print(5);\n' } });
  expect(lines().join('')).toContain('print(5);');
  await page.press('원래대로');
  expect(state()).toMatchObject({ edited: null, program: { source: TEXT } });
  expect(() => page.button('원래대로')).toThrow();
});

test('a text that is as it was is no edited one, and keeps what was turned', async () => {
  const { page, edit, state } = await code();
  await page.press('몇 번 3번');
  expect(state()?.constants).toEqual({ N: 3 });
  expect(await edit('')).toMatchObject({ edited: null, constants: { N: 3 } });
  expect(await edit(TEXT)).toMatchObject({ edited: null, constants: {} });
});

test('what cannot run leaves the program that there is', async () => {
  const { edit } = await code();
  expect(await edit('let = 3;\n')).toMatchObject({ edited: null, program: { source: TEXT } });
});
