import { expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import { explore } from '../../../../src/engine/index.ts';

const F = 'function f() { head.value++; } parallel(f, f);';

test.each([
  ['a record made at run time', `let head = null; head = { value: 0, next: null }; ${F}`, ['head.value']],
  [
    'an array made at run time',
    'let a = null; a = new Array(2).fill(0); function f() { a[1]++; } parallel(f, f);',
    ['a[1]'],
  ],
  [
    'what is behind another record',
    'let head = null; head = { value: 0, next: null }; head = { value: 1, next: head }; function f() { head.next.value++; } parallel(f, f);',
    ['head.next.value'],
  ],
])('words of %s that are raced on have the names that a run gives them', (_, source, races) => {
  for (const reduce of [false, true]) {
    const found = explore(compile(source), { reduce });
    expect(found.races).toEqual(races);
    expect(found.findings.race!.variable).toBe(races[0]);
  }
});

test('what was learned before a schedule begins has its name too', () => {
  const program = compile(`let head = null; head = { value: 0, next: null }; ${F}`);
  const whole = explore(program);
  const from = whole.findings.race!.schedule.slice(0, 2);
  expect(explore(program, { from }).races).toEqual(['head.value']);
});
