import { createElement } from 'react';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { compileText } from '../../../../src/components/demo/code/compile.ts';
import { draftOf, keepDraft } from '../../../../src/components/demo/code/draft.ts';
import { Editor } from '../../../../src/components/demo/code/Editor.tsx';
import { MAX_SOURCE, type SourceError, vocabulary } from '../../../../src/engine/index.ts';
import { live } from '../../page.ts';

const LESSON = 'let x = 1;\nprint(x);\n';

/** Keys that have rested this long, and more. */
const REST = 1000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
});

/** An editor in a demo; `wrong` is what running a text finds. */
async function editor({ source = LESSON, wrong = null as SourceError[] | null, draft = '' } = {}) {
  const run = vi.fn(async () => wrong);
  const close = vi.fn();
  const page = await live(createElement('figure', { className: 'demo' }));
  if (draft !== '') keepDraft('demo', draft);
  await page.show(
    createElement(
      'figure',
      { className: 'demo', tabIndex: -1 },
      createElement(Editor, { id: 'demo', source, original: LESSON, run, close }),
    ),
  );
  const area = page.find<HTMLTextAreaElement>('textarea');
  const selected = vi.fn();
  area.setSelectionRange = selected;
  return { ...page, page, area, run, close, selected, type: (text: string) => page.write(area, text) };
}

/** What is listed as wrong, and whether the field is told to be. */
function told({ page, area }: Awaited<ReturnType<typeof editor>>) {
  const list = page.find('[role=status]');
  expect(area.getAttribute('aria-describedby')).toBe(list.id);
  return [list.textContent, area.getAttribute('aria-invalid')];
}

test('what is written runs as it stands, by its button and by its key', async () => {
  const { type, page, area, run } = await editor();
  await type('print(2);\n');
  await page.press('이대로 돌리기 Ctrl Enter');
  expect(run.mock.calls).toEqual([['print(2);\n']]);
  await type('print(3);\n');
  for (const held of ['ctrlKey', 'metaKey'])
    expect(await page.happen(area, 'keydown', { key: 'Enter', [held]: true })).toBe(false);
  expect(run.mock.calls.slice(1)).toEqual([['print(3);\n'], ['print(3);\n']]);
});

test('the coloured text under the field is the text in it', async () => {
  const { type, page } = await editor();
  const shown = () => page.find('.editor-text');
  expect([...shown().querySelectorAll('code')].map((line) => line.textContent).join('')).toContain(
    'print(x);',
  );
  await type('// 하나\nprint(7);');
  expect(shown().textContent).toBe('1// 하나\n2print(7);\n');
  expect(shown().querySelector('.token-comment')?.textContent).toBe('// 하나');
});

test('what is wrong is told once the keys rest, and leads to its place', async () => {
  const page = await editor();
  await page.type('let x = 1;\n  print(y);\n');
  expect(told(page)).toEqual(['', 'false']);
  await page.pass(REST);
  const { errors } = await compileText('let x = 1;\n  print(y);\n', {});
  const [{ line, column, message }] = errors ?? [];
  expect(told(page)[1]).toBe('true');
  expect(told(page)[0]?.replaceAll('`', '')).toContain(`${line}줄 ${column}칸${message.replaceAll('`', '')}`);
  expect(page.find('[data-error]').textContent).toContain('print(y);');
  await page.press(`${line}줄 ${column}칸`);
  const place = 'let x = 1;\n'.length + column - 1;
  expect(page.selected).toHaveBeenLastCalledWith(place, place);
  await page.type('let x = 1;\n  print(x);\n');
  await page.pass(REST);
  expect(told(page)).toEqual(['', 'false']);
});

test('a text that cannot run says why, with the caret at the first place', async () => {
  const wrong = [
    { line: 2, column: 3, message: '첫째' },
    { line: 1, column: 1, message: '둘째' },
  ] as SourceError[];
  const page = await editor({ wrong });
  await page.page.press('이대로 돌리기 Ctrl Enter');
  expect(told(page)).toEqual(['2줄 3칸첫째1줄 1칸둘째', 'true']);
  const place = 'let x = 1;\n'.length + 2;
  expect(page.selected).toHaveBeenLastCalledWith(place, place);
});

test('of many mistakes the first are listed, and the rest counted', async () => {
  const wrong = Array.from({ length: 11 }, (_, at) => ({ line: at + 1, column: 1, message: `잘못 ${at}` }));
  const { page } = await editor({ wrong: wrong as SourceError[] });
  await page.press('이대로 돌리기 Ctrl Enter');
  expect(page.place.querySelectorAll('[role=status] button')).toHaveLength(8);
  expect(page.text).toContain('그 밖에 3개가 더 있어요.');
});

test('a text that was being written is taken up again, until it has run or is given up', async () => {
  const first = await editor({ draft: 'print(5);\n' });
  expect(first.page.find('.editor-text').textContent).toContain('print(5);');
  await first.type('print(6);\n');
  await first.pass(REST);
  expect(draftOf('demo')).toBe('print(6);\n');
  await first.page.press('이대로 돌리기 Ctrl Enter');
  expect(draftOf('demo')).toBeNull();
  await first.type('print(8);\n');
  await first.pass(REST);
  await first.page.happen(first.area, 'keydown', { key: 'Escape' });
  expect(first.close).toHaveBeenCalledOnce();
  expect(draftOf('demo')).toBeNull();
});

test('a text that did not run stays as the draft', async () => {
  const { page, type, pass } = await editor({
    wrong: [{ line: 1, column: 1, message: '' }] as SourceError[],
  });
  await type('print(9);\n');
  await pass(REST);
  await page.press('이대로 돌리기 Ctrl Enter');
  expect(draftOf('demo')).toBe('print(9);\n');
});

test('the text that the editor began with is no draft', async () => {
  const { type, pass } = await editor();
  await type('print(1);');
  await pass(REST);
  await type(LESSON);
  await pass(REST);
  expect(draftOf('demo')).toBeNull();
});

test("the way back leads to the lesson's text, where there is another", async () => {
  const { page, area, type } = await editor({ source: 'let x = 7;\nprint(x);\n' });
  expect(page.button('원래대로').getAttribute('aria-disabled')).toBe('false');
  await page.press('원래대로');
  expect(area.value).toBe(LESSON);
  expect(page.button('원래대로').getAttribute('aria-disabled')).toBe('true');
  await type(`${LESSON} `);
  expect(page.button('원래대로').getAttribute('aria-disabled')).toBe('false');
});

test('the focus goes to the field, and to the demo when that is closed', async () => {
  const page = await live(createElement('p'));
  const focus = vi.spyOn(window.HTMLElement.prototype, 'focus');
  onTestFinished(() => focus.mockRestore());
  const focused = () => focus.mock.contexts.map((element) => (element as unknown as Element).localName);
  const props = { id: 'demo', source: LESSON, original: LESSON, run: async () => null, close() {} };
  await page.show(createElement('figure', { className: 'demo' }, createElement(Editor, props)));
  expect(focused()).toEqual(['textarea']);
  await page.press('닫기');
  expect(focused()).toEqual(['textarea', 'figure']);
});

test('a new line begins where the last one did, but for one that a letter is being put together on', async () => {
  const { page, area } = await editor();
  await page.write(area, 'if (x) {\n  y();');
  Object.assign(area, { selectionStart: area.value.length });
  const insert = vi.fn();
  Object.assign(document, { execCommand: insert });
  expect(await page.happen(area, 'keydown', { key: 'Enter', isComposing: true })).toBe(true);
  expect(insert).not.toHaveBeenCalled();
  expect(await page.happen(area, 'keydown', { key: 'Enter' })).toBe(false);
  expect(insert).toHaveBeenCalledWith('insertText', false, '\n  ');
  expect(await page.happen(area, 'keydown', { key: 'Tab' })).toBe(true);
});

test('of a change that makes the text too long nothing is taken, and how much was refused is told', async () => {
  const { page, area, type, selected } = await editor();
  await type(`${LESSON}${'x'.repeat(MAX_SOURCE)}`);
  expect(area.value).toBe(LESSON);
  expect(page.find('[role=alert]').textContent).toContain(
    `${MAX_SOURCE.toLocaleString('ko')}자는 넣지 않았고`,
  );
  await page.pass(REST);
  expect(selected).toHaveBeenCalled();
  await type('x'.repeat(MAX_SOURCE));
  expect(area.value).toHaveLength(MAX_SOURCE);
  expect(page.place.querySelector('[role=alert]')).toBeNull();
});

test('what is pasted is refused before the browser lays it out, and only where it does not fit', async () => {
  const { page, area } = await editor();
  const paste = (length: number, over = 0) => {
    Object.assign(area, { selectionStart: 0, selectionEnd: over });
    return page.happen(area, 'paste', { clipboardData: { getData: () => 'x'.repeat(length) } });
  };
  const room = MAX_SOURCE - LESSON.length;
  expect(await paste(room)).toBe(true);
  expect(await paste(room + LESSON.length, LESSON.length)).toBe(true);
  expect(page.place.querySelector('[role=alert]')).toBeNull();
  expect(await paste(room + 1)).toBe(false);
  expect(page.find('[role=alert]').textContent).toContain(`${(room + 1).toLocaleString('ko')}자`);
});

test('everything that a program may use is listed, folded up', async () => {
  const { page } = await editor();
  const list = page.find('details');
  expect(list.hasAttribute('open')).toBe(false);
  const names = vocabulary().flatMap(({ items }) => items.map(({ code }) => code));
  expect([...list.querySelectorAll('dt')].map((name) => name.textContent)).toEqual(names);
});
