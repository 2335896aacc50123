import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { explore, formatInstruction, narrate } from '../../../src/engine/index.ts';
import { play, printed } from '../play.ts';
import { listing } from './compiling.ts';

const lines = (source: string): string => printed(play(source)).join('|');

describe('a string is a value', () => {
  test.each([
    ['in a variable', 'let s = "a"; s = \'b\'; print(s, "c" + s, s + "d");', 'b cb bd'],
    [
      'as an argument and a result',
      'function f(s, n) { return n ? s : "zero"; } print(f("a", 1), f("a", 0));',
      'a zero',
    ],
    [
      'in arrays and fields',
      'const a = ["x", "y"]; const p = { tag: a[1] }; a[0] = p.tag; print(a[0], p.tag);',
      'y y',
    ],
    [
      'on the heap',
      'function f(s) { const p = { tag: s, next: null }; return p; } print(f("deep").tag);',
      'deep',
    ],
    ['behind an address', 'let s = "a"; function f(p) { p.value = "b"; } f(ref(s)); print(s);', 'b'],
    ['filled and unset', 'const a = new Array(2).fill("x"); print(a[1]);', 'x'],
    [
      'compared',
      'const a = "a"; let b = "b"; print(a === "a", a === b, a !== b, "" === b);',
      'true false true false',
    ],
    ['chosen', 'let n = 1; print(n > 0 ? "more" : "none"); const s = n < 0 ? "x" : `y`; print(s);', 'more|y'],
    [
      'true unless it is empty',
      'let s = ""; if (!s) print("empty"); s = "0"; if (s) print("full"); print(s || "none", s && "some");',
      'empty|full|0 some',
    ],
    [
      'a subject of switch',
      'let s = "b"; switch (s) { case "a": print(1); break; case "b": print(2); }',
      '2',
    ],
    [
      'a name of a thread',
      'function f(name) { print(name); } parallel(() => f("one"), () => f("two"));',
      'one|two',
    ],
    ['a message', 'let s = "told"; assert(true, s); print(s);', 'told'],
  ])('%s', (_, source, expected) => {
    expect(lines(source)).toBe(expected);
  });
});

describe('a string is shown as one', () => {
  const source = `let state = "idle";
const names = ["kim", "lee"];
const box = { tag: "" };
function work(name) {
  const mine = name;
  state = mine;
  box.tag = state;
}
parallel(() => work("kim"), () => work(names[1]));
`;
  const run = play(source);

  test('in memory, with its quotes', () => {
    const [process] = run.at(0).processes;
    expect(process.globals.map(({ text, type }) => [text, type])).toEqual([['"idle"', 'string']]);
    const words = process.heap.flatMap(({ words }) => words.map(({ text }) => text));
    expect(words).toEqual(['"kim"', '"lee"', '""']);
  });

  test('in sentences', () => {
    const told = Array.from({ length: run.length }, (_, i) => narrate(run, i + 1)).join('\n');
    for (const sentence of [
      'mine에 "kim"을 넣었어요.',
      'names[1]의 값 "lee"를',
      'state에 "kim"을 썼어요.',
      'box.tag에 "lee"를 썼어요.',
    ])
      expect(told).toContain(sentence);
    expect(told).not.toMatch(/[0-9]을 (?:썼|넣었)어요/);
  });

  test('in instructions', () => {
    expect(listing('let s = "a"; s = "b"; if (s === "a") print(s);')).toEqual([
      'store [s], "b"',
      'load  r0, [s]',
      'if    r0 === "a" else 5',
      'load  r0, [s]',
      'print r0',
    ]);
  });

  test('in the globals of all runs, as JSON', () => {
    const { ends } = explore(compile(source));
    expect(ends.map(({ globals }) => globals.state).sort()).toContain('kim');
    for (const { globals } of ends) expect(globals.names).toEqual(['kim', 'lee']);
  });
});

test('equal texts are one word, and the empty one is 0', () => {
  const program = compile('let a = "x"; let b = `x`; let c = ""; let d = \'y\';');
  expect(program.strings).toEqual(['', 'x', 'y']);
  expect(program.globals.map(({ initial }) => initial)).toEqual([1, 1, 0, 2]);
  expect(formatInstruction(program, 0)).toBe('return');
});
