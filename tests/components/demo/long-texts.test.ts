import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CodeView, MOST_LINES as DRAWN } from '../../../src/components/demo/code/CodeView.tsx';
import { EditorText, MOST_COLOURED, MOST_PIECES } from '../../../src/components/demo/code/EditorText.tsx';
import { highlight } from '../../../src/components/demo/code/highlight.ts';
import { endLabels } from '../../../src/components/demo/exhibits/ends/ends.ts';
import { compile } from '../../../src/engine/compiler.ts';
import { follow, MAX_SOURCE, Run } from '../../../src/engine/index.ts';
import { textOf } from '../show.ts';

const count = (html: string) => html.match(/<[a-z]/g)?.length ?? 0;

describe('what the editor draws', () => {
  const draw = (text: string) =>
    renderToStaticMarkup(createElement(EditorText, { text, broken: new Set([2]) }));

  test('is every piece in its colour, while there are few', () => {
    const html = draw('let x = 1;\nx++;');
    expect(html).toContain('<span class="token-keyword">let</span>');
    expect(html).toContain('data-error="true"><span class="code-line-number">2</span>');
  });

  test.each([
    ['12,000 lines', 'x++;\n'.repeat(12_000)],
    ['as many pieces in one line', 'x+"";'.repeat(12_000)],
    ['as many empty lines as there is room for', '\n'.repeat(MAX_SOURCE)],
    ['one word as long as there is room for', 'x'.repeat(MAX_SOURCE)],
  ])('of %s is a handful of elements, and all of the text', (_, text) => {
    const html = draw(text);
    expect(count(html)).toBeLessThan(10);
    expect(html).toContain(text.replaceAll('"', '&quot;'));
  });

  test('never is more than a few thousand elements', () => {
    const most = Array.from({ length: MOST_COLOURED }, () => 'x++;').join('\n');
    expect(count(draw(most))).toBeGreaterThan(MOST_COLOURED);
    for (const line of ['x++;', 'if (a) { b("c"); }', '1 a "b" /*c*/ if '])
      for (const lines of [1, MOST_COLOURED / 4, MOST_COLOURED / 2, MOST_COLOURED - 1, MOST_COLOURED])
        expect(count(draw(`${line}\n`.repeat(lines)))).toBeLessThan(MOST_PIECES + 3 * MOST_COLOURED + 10);
  });
});

describe('what a long program is shown as', () => {
  const program = compile(`let x = 0;\n${'x++;\n// once more\n'.repeat(1_000)}`);
  const lines = highlight(program.source.trimEnd());
  const draw = (step: number) => {
    const longer = follow(new Run(program, []), { kind: 'fcfs' }, { maxSteps: step });
    const moment = longer.at(longer.length);
    return renderToStaticMarkup(
      createElement(CodeView, { program, lines, dials: [], moment, next: 0, onTurn() {} }),
    );
  };

  test('is the lines about the one that goes next, and how many there are besides', () => {
    expect(count(draw(0))).toBeLessThan(20 * DRAWN);
    expect(textOf(draw(0))).toContain(`뒤에 ${(2_001 - DRAWN).toLocaleString('ko')}줄 더`);
    const later = draw(3 * 500);
    expect(later).toContain('data-line="1002"');
    expect(later).not.toContain('data-line="2"');
    expect(textOf(later)).toMatch(/앞에 [\d,]+줄 더.*뒤에 [\d,]+줄 더/);
  });
});

describe('what an end is called that printed thousands of lines', () => {
  const lines = (change?: number) =>
    Array.from({ length: 4_000 }, (_, i) => (i === change ? 'other' : `line ${i}`));
  const end = (output: string[]) => ({ kind: 'finished' as const, output, globals: {} });

  test('is the last of them, where that tells it apart', () => {
    expect(endLabels([end(lines())])[0].text).toBe('line 3999');
  });

  test('is those about the first in which it differs, else', () => {
    const labels = endLabels([end(lines(1_500)), end(lines(2_000))]);
    expect(labels[0].text).toMatch(/^… 1500줄 · other · line 1501 · .* · 2488줄 …$/);
    expect(labels[1].text).toMatch(/^… 1500줄 · line 1500 · /);
  });

  test('is short even where a line is not', () => {
    expect(endLabels([end(['x'.repeat(60_000)])])[0].text.length).toBeLessThan(300);
  });
});
