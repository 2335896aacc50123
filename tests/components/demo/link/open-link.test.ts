import { describe, expect, test } from 'vitest';
import { LinkError } from '../../../../src/components/demo/link/codec.ts';
import { queryOf, readLink } from '../../../../src/components/demo/link/open-link.ts';
import type { MeasureSpec } from '../../../../src/components/demo/spec.ts';
import { type DemoState, firstManner, reduce } from '../../../../src/components/demo/state.ts';
import { compile } from '../../../../src/engine/compiler.ts';
import { formatSchedule } from '../../../../src/engine/index.ts';
import { demo, LOST_UPDATE, spec } from '../programs.ts';

const dials = [
  { constant: 'WORK', label: '계산', values: [1, 2].map((value) => ({ value, label: String(value) })) },
  {
    hardware: 'cpus' as const,
    label: 'CPU',
    values: [1, 4].map((value) => ({ value, label: String(value) })),
  },
];
const measure: MeasureSpec = {
  question: '얼마나 걸리나요?',
  preset: 'measured',
  dials,
  show: [{ kind: 'headline', metrics: ['total'] }],
  offer: ['policy', 'quantum'],
};
const knob = { constant: 'N', label: 'N', values: [1, 2].map((value) => ({ value, label: String(value) })) };
const props = {
  spec: { ...spec, knobs: [knob], measure, forgetProgramCounter: true },
  sources: [LOST_UPDATE, ''],
  colours: [],
  constants: [],
  program: compile(LOST_UPDATE),
};

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

  test('leads back to how the demo was looked at', () => {
    const turned = {
      preset: 'textbook' as const,
      dials: { 0: 2, 1: 4 },
      hardware: { policy: 'priority' as const, aging: 5 },
      arrivals: { A: 3, B: 40 },
      priorities: { B: -2 },
    };
    let state = moved();
    for (const action of [
      { type: 'stride', stride: 'switch' },
      { type: 'turns', turns: { policy: 'random', seed: 7 } },
      { type: 'turn', turned },
      { type: 'mode', mode: 'measure' },
    ] as const)
      state = reduce(state, action);
    const { manner } = open(queryOf(state, props)!);
    expect(manner).toEqual({
      mode: 'measure',
      policy: 'random',
      quantum: 1,
      seed: 7,
      stride: 'switch',
      forgetProgramCounter: false,
      turned,
    });
  });

  test('leads back to a machine that forgets the PC, where threads begin again', () => {
    let state = reduce(moved(), { type: 'forget', forgetProgramCounter: true });
    for (let i = 0; i < 7; i++) state = reduce(state, { type: 'forward' });
    const { run, at, manner } = open(queryOf(state, props)!);
    expect(at).toBe(7);
    expect(manner.forgetProgramCounter).toBe(true);
    expect(run.at(at)).toEqual(state.run.at(at));
    // The same steps are another run on a machine that saves it.
    const saving = open(queryOf(state, props)!.replace(/pc=\w+&/, ''));
    expect(saving.run.at(at)).not.toEqual(run.at(at));
  });

  test.each([
    ['turns=fcfs', { policy: 'fcfs' }],
    ['by=line', { stride: 'line' }],
    ['mode=explore', { mode: 'explore' }],
    [
      'with=policy.sjf',
      {
        turned: { preset: 'measured', dials: {}, hardware: { policy: 'sjf' }, arrivals: {}, priorities: {} },
      },
    ],
  ] as const)('says %s and is else as the demo begins', (query, said) => {
    expect(open(`${query}&run=`).manner).toEqual({ ...firstManner(props.spec), ...said });
  });

  test('without a mode shows its moment, in whatever mode the demo opens', () => {
    const opening = { ...props, spec: { ...props.spec, opens: 'measure' as const } };
    expect(
      readLink('run=m1', opening).open({ ...readLink('', opening).wanted, program: props.program }).manner
        .mode,
    ).toBe('step');
    expect(queryOf(demo(undefined, { opens: 'measure', measure }), opening)).toBe('');
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
  'run=m1&mode=real',
  'run=m1&mode=constructor',
  'run=m1&turns=rr.0',
  'run=m1&with=preset.constructor',
  'run=m1&with=cpus.3',
  'run=m1&with=policy.lottery',
  'run=m1&with=processSwitch.2000',
  'run=m1&with=__proto__.1',
  `run=${'m1A1'.repeat(20_000)}`,
])('a hostile link is refused politely: %.40s', (query) => {
  expect(() => open(query)).toThrow(LinkError);
});

describe('what a link says of threads in 시간 재기', () => {
  test.each([
    'arrivalA.-1',
    'arrivalA.1.5',
    'arrivalA.99999999999999',
    'arrivalA.many',
    'arrivalm.3',
    'arrival.3',
    'arrivala.3',
    'priorityA.1000',
    'aging.7777',
    'boost.-5',
    'policy.best',
    '__proto__.3',
  ])('does not take %s for a setting, and says so in a sentence', (settings) => {
    expect(() => open(`mode=measure&with=${settings}`)).toThrow(LinkError);
    expect(() => open(`mode=measure&with=${settings}`)).toThrow('데모를 처음 상태로 열었어요.');
  });

  test('lets threads arrive only where a policy can be chosen', () => {
    const { measure: whole } = props.spec;
    const without = { ...props, spec: { ...props.spec, measure: { ...whole, offer: [] } } };
    expect(() => readLink('mode=measure&with=arrivalA.3', without)).toThrow(LinkError);
  });
});
