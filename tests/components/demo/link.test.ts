import { describe, expect, test } from 'vitest';
import { queryOf, readLink } from '../../../src/components/demo/link.ts';
import { type DemoState, reduce } from '../../../src/components/demo/state.ts';
import { compile } from '../../../src/engine/compiler.ts';
import { formatSchedule, LinkError } from '../../../src/engine/index.ts';
import { demo, LOST_UPDATE, spec } from './programs.ts';

const knob = { constant: 'N', label: 'N', values: [1, 2].map((value) => ({ value, label: String(value) })) };
const props = { spec: { ...spec, knobs: [knob] }, sources: [LOST_UPDATE, ''], program: compile(LOST_UPDATE) };

function open(query: string) {
  const link = readLink(query, props);
  return link.open({ ...link.wanted, program: props.program });
}

function moved(): DemoState {
  let state = demo();
  for (const type of ['forward', 'forward', 'forward', 'back'] as const) state = reduce(state, { type });
  return state;
}

describe('a link', () => {
  test('leads back to the moment that it was made at', () => {
    const query = queryOf(moved(), props)!;
    const { run, at } = open(query);
    expect(formatSchedule(run.schedule)).toBe('m1A1B1');
    expect(at).toBe(2);
  });

  test('of an untouched demo is empty', () => {
    expect(queryOf(demo(), props)).toBe('');
  });

  test('holds no more than the steps shown when all of them would be too many', () => {
    const source = 'let n = 0;\nfunction spin() { while (true) n = 1 - n; }\nparallel(spin, spin);';
    const spun = reduce(demo(source), { type: 'end' });
    expect(queryOf(spun, props)).toBeNull();
    expect(queryOf({ ...spun, at: 100 }, props)!.length).toBeLessThan(1000);
  });

  test('says so when the program has changed since', () => {
    const query = queryOf(moved(), props)!.replace(/sum=\w+/, 'sum=0000000');
    expect(() => open(query)).toThrow(/프로그램이 바뀌었어요/);
  });
});

test.each([
  'run=m1Z9',
  'run=%00',
  'run=m1&at=-1',
  'run=m1&at=1e9',
  'run=m999999999',
  'run=m1&program=__proto__',
  'run=m1&program=%3Cscript%3E',
  'run=m1&set=N.99',
  'run=m1&set=__proto__.1',
  'run=m1&code=AAAA',
  `run=${'m1A1'.repeat(20_000)}`,
])('a hostile link is refused politely: %.40s', (query) => {
  expect(() => open(query)).toThrow(LinkError);
});
