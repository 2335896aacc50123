import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LinkError } from '../../../../src/components/demo/link/codec.ts';
import {
  queryOf,
  readLink,
  toldChange,
  withForeign,
} from '../../../../src/components/demo/link/open-link.ts';
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
  sees: '숫자가 달라져요.',
  answer: { kind: 'headline', metrics: ['total'] },
  result: [],
  more: [],
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
      look: {},
      steps: null,
    });
  });

  test('leads back to a machine with store buffers, where the demo has that switch', () => {
    const offering = { ...props, spec: { ...props.spec, storeBuffers: true } };
    const program = compile(LOST_UPDATE, { storeBuffers: true });
    const wanted = { choice: 0, constants: {}, edited: null, storeBuffers: true };
    const on = reduce(moved(), { type: 'load', loaded: { ...wanted, program }, spec: offering.spec });
    const query = queryOf(on, offering);
    expect(query).toContain('buffers=on');
    expect(readLink(query ?? '', offering).wanted).toEqual(wanted);
    expect(() => readLink(query ?? '', props)).toThrow('저장 버퍼');
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

describe('a link that people write by hand', () => {
  test.each([
    ['mode=explore', 'explore', '', 0],
    ['mode=measure', 'measure', '', 0],
    ['at=3', 'step', 'm1A1B1', 3],
    ['at=1&mode=explore', 'explore', 'm1', 1],
    ['set=N.2', 'step', '', 0],
  ])('%s needs no steps', (query, mode, steps, at) => {
    const opened = open(query);
    expect(opened.manner.mode).toBe(mode);
    expect(formatSchedule(opened.run.schedule)).toBe(steps);
    expect(opened.at).toBe(at);
    expect(opened.note).toBeNull();
  });

  test.each([
    ['run=m1Z9', 'm1', '1걸음까지만'],
    ['run=m1A1%3Cscript%3E', 'm1A1', '2걸음까지만'],
    ['run=m1A99', 'm1A3', '4걸음까지만'],
    ['run=m1A1&at=7', 'm1A1', '2걸음까지예요'],
  ])('%s keeps the steps that can be taken, and says so', (query, steps, said) => {
    const { run, at, note } = open(query);
    expect(formatSchedule(run.schedule)).toBe(steps);
    expect(at).toBe(run.length);
    expect(note).toContain(said);
  });

  test('says where a run ends that it wanted more of', () => {
    const { run, at, note } = open('at=999999');
    expect(run.at(at).end).toBe('finished');
    expect(note).toBe(
      `링크에는 999999걸음째라고 적혀 있지만 이 실행은 ${run.length}걸음까지예요. 마지막 걸음을 열었어요.`,
    );
  });

  test.each([
    ['mode=real', '모드가 없어요(mode=real)'],
    ['program=nope', '프로그램이 없어요(program=nope)'],
    ['set=N.99', '고를 수 없는 값이 링크에 적혀 있어요(set=N.99)'],
    ['with=policy.lottery', '할 수 없는 설정'],
    ['sum=0000000', '프로그램이 바뀌었어요'],
    ['run=Z9', 'Z'],
  ])('%s is refused for its own reason', (query, reason) => {
    expect(() => open(query)).toThrow(LinkError);
    expect(() => open(query)).toThrow(reason);
  });
});

test('whatever stands in an address is opened at a moment of its run, or refused in a sentence without a choice of particles', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      'm1',
      'm1A2B9',
      'measure',
      'explore',
      'N.2',
      'cpus.4',
      '0',
      '7',
      '999999',
      'fcfs',
      '<b>',
      '을',
    ),
  );
  const keys = [
    'run',
    'at',
    'mode',
    'program',
    'set',
    'with',
    'look',
    'turns',
    'by',
    'pc',
    'code',
    'sum',
    'demo',
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), text, { maxKeys: 4 }), (said) => {
      try {
        const { run, at, note } = open(new URLSearchParams(said).toString());
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(run.length);
        expect(note ?? '').not.toMatch(/\(를\)|\(가\)|\(는\)/);
      } catch (error) {
        if (!(error instanceof LinkError)) throw error;
        expect(error.message).not.toMatch(/\(를\)|\(가\)|\(는\)/);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a link keeps what pictures look at, and which demo it is of', () => {
  const look = { instant: '0.327', from: '1.5', to: '20', of: '80', lanes: 'threads' };
  let state = reduce(demo(), { type: 'mode', mode: 'measure' });
  state = reduce(state, { type: 'look', look });
  const query = queryOf(state, props) ?? '';
  expect(new URLSearchParams(query).get('demo')).toBe(props.spec.id);
  expect({ ...open(query).manner.look }).toEqual(look);
});

describe('a program that the section does not show', () => {
  const served = { label: '다른 프로그램', source: 'print("other");\n', constants: {} };
  const serve = async (file: string) => (file === 'elsewhere' ? served : null);

  test('is had by its name, behind those of the section', async () => {
    const wider = await withForeign('program=elsewhere', props, serve);
    expect(wider?.spec.programs.slice(0, -1)).toEqual(props.spec.programs);
    expect(wider?.sources.at(-1)).toBe(served.source);
    const link = readLink('program=elsewhere', wider ?? props);
    expect(link.wanted.choice).toBe(props.spec.programs.length);
    const { run } = link.open({ ...link.wanted, program: compile(served.source) });
    expect(run.length).toBe(0);
  });

  test.each(['', 'program=nope', 'program=../x', `program=${props.spec.programs[0].file}`])(
    'is not looked for by %s',
    async (query) => {
      expect(await withForeign(query, props, serve)).toBeNull();
    },
  );
});

describe('what a set demo says', () => {
  test('is what has changed', () => {
    const before = demo(undefined, props.spec);
    const after = reduce({ ...before, constants: { N: 2 } }, { type: 'forward' });
    expect(toldChange(before, after, props.spec)).toBe('데모를 바꿨어요: N 2, 1걸음 가운데 1걸음.');
    const measured = reduce(before, { type: 'mode', mode: 'measure' });
    expect(toldChange(before, measured, props.spec)).toBe('데모를 바꿨어요: 시간 재기.');
  });

  test('is that nothing has, where nothing has', () => {
    expect(toldChange(demo(), demo(), props.spec)).toBe('데모가 이미 그렇게 되어 있어요.');
  });
});
