import { describe, expect, test } from 'vitest';
import { CodeView } from '../../../../src/components/demo/code/CodeView.tsx';
import { aroundPlace, runningText, textDials } from '../../../../src/components/demo/code/dials.ts';
import { unpackKinds } from '../../../../src/components/demo/code/packed-kinds.ts';
import { compile } from '../../../../src/engine/compiler.ts';
import { Run } from '../../../../src/engine/index.ts';
import { render, textOf } from '../../show.ts';

const TEXT = `const RUNS = 3; // 횟수
const STEP = -2, LIMIT = RUNS + 1;
print(RUNS, STEP, LIMIT);
`;
const knob = {
  constant: 'RUNS',
  label: '횟수',
  values: [1, 3, 12].map((value) => ({ value, label: `${value}번` })),
};

function view(constants: Record<string, number>, knobs = [knob]): string {
  const program = compile(TEXT, { constants });
  const moment = new Run(program).at(0);
  return render(CodeView, {
    program,
    lines: unpackKinds(program.source.trimEnd(), ''),
    dials: textDials(program, knobs),
    moment,
    next: -1,
    onTurn() {},
  });
}

/** Lines of the code as they are read and copied. */
const shown = (html: string) =>
  [...html.matchAll(/<code>(.*?)<\/code>/g)].map(([, line]) => line.replace(/<[^>]+>/g, ''));

describe('a constant that has a knob', () => {
  test('shows the number that runs, and keeps what stands behind it', () => {
    expect(shown(view({}))[0]).toBe('const RUNS = 3; // 횟수');
    expect(shown(view({ RUNS: 12 }))[0]).toBe('const RUNS = 12; // 횟수');
  });

  test('has two ways to turn it, named by where they lead; the last one is no way', () => {
    const html = view({ RUNS: 12 });
    const buttons = [...html.matchAll(/<button[^>]*data-by[^>]*>/g)].map(([tag]) => tag);
    expect(buttons.map((tag) => /aria-label="([^"]*)"/.exec(tag)?.[1])).toEqual(['횟수 3번', '횟수 더 크게']);
    expect(buttons.map((tag) => /aria-disabled="([^"]*)"/.exec(tag)?.[1])).toEqual(['false', 'true']);
    expect(textOf(html)).toContain('const RUNS = 12 ;');
  });

  test('is, as the text that is edited, what runs', () => {
    expect(runningText(compile(TEXT, { constants: { RUNS: 12 } }))).toBe(TEXT.replace('3', '12'));
    const turned = compile(TEXT, { constants: { RUNS: 12, STEP: 7 } });
    const again = compile(runningText(turned));
    expect(again.constants.map(({ value }) => value)).toEqual(turned.constants.map(({ value }) => value));
  });
});

test('a constant that was turned without a knob shows its number, and cannot be turned', () => {
  const html = view({ STEP: 40 }, []);
  expect(shown(html)[1]).toBe('const STEP = 40, LIMIT = RUNS + 1;');
  expect(html).not.toContain('data-by');
});

test('several on one line stand each at its own place', () => {
  const knobs = ['A', 'B'].map((constant) => ({ ...knob, constant }));
  const program = compile('const A = 3, B = 12;\nprint(A, B);', { constants: { A: 12, B: 1 } });
  expect(textDials(program, knobs).map(({ line, from, to, value }) => [line, from, to, value])).toEqual([
    [1, 10, 11, 12],
    [1, 17, 19, 1],
  ]);
});

test('what stands around a place is the rest of the line, in its kinds', () => {
  const tokens = [
    { text: 'const', kind: 'keyword' },
    { text: ' N = ', kind: 'text' },
    { text: '3', kind: 'constant' },
    { text: '; // 3', kind: 'comment' },
  ] as const;
  expect(aroundPlace(tokens, 10, 11)).toEqual([tokens.slice(0, 2), tokens.slice(3)]);
  expect(aroundPlace([{ text: 'const N = 3;', kind: 'text' }], 10, 11)).toEqual([
    [{ text: 'const N = ', kind: 'text' }],
    [{ text: ';', kind: 'text' }],
  ]);
});
