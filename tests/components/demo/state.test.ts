import { describe, expect, test } from 'vitest';
import {
  type Action,
  type DemoState,
  MOST_STEPS,
  nextThread,
  reduce,
} from '../../../src/components/demo/state.ts';
import { compile } from '../../../src/engine/compiler.ts';
import { DRAIN } from '../../../src/engine/index.ts';
import { demo, place, spec } from './programs.ts';

function acting(state: DemoState, ...actions: Action[]): DemoState {
  return actions.reduce(reduce, state);
}

const forward: Action = { type: 'forward' };
const back: Action = { type: 'back' };
const end: Action = { type: 'end' };
const send = (thread: number): Action => ({ type: 'choose', thread });

describe('한 걸음 and 뒤로', () => {
  test('a press takes the step that the policy chooses', () => {
    expect(place(acting(demo(), forward, forward, forward))).toBe('m1A1B1|');
  });

  test('going back keeps what was done, and going forward follows it', () => {
    const there = acting(demo(), forward, send(1), send(1), back, back);
    expect(place(there)).toBe('m1|A2');
    expect(place(acting(there, forward))).toBe('m1A1|A1');
  });

  test('the start is as far back as one can go', () => {
    expect(place(acting(demo(), forward, back, back, back))).toBe('|m1');
  });

  test('at the end a press changes nothing', () => {
    const finished = acting(demo(), end);
    expect(finished.run.at(finished.at).end).toBe('finished');
    expect(acting(finished, forward).at).toBe(finished.at);
  });

  test('끝까지 goes on from the steps that were chosen', () => {
    const finished = acting(demo(), forward, send(1), send(1), send(1), back, end);
    expect(place(finished)).toMatch(/^m1A3B3m2\|$/);
  });
});

describe('a stride', () => {
  test('of a line takes all instructions of the line', () => {
    const there = acting(demo(undefined, { start: { policy: 'fcfs' }, stride: 'line' }), forward, forward);
    expect(place(there)).toBe('m1A3|');
  });

  test('of a turn goes on until another thread has gone a step', () => {
    const start = { policy: 'rr', quantum: 2 } as const;
    expect(place(acting(demo(undefined, { start, stride: 'switch' }), forward, forward))).toBe('m1A2B1|');
  });

  test('of a line holds for a chosen thread too', () => {
    expect(place(acting(demo(undefined, { stride: 'line' }), forward, send(2)))).toBe('m1B3|');
  });

  test('leads back as far as it led forward', () => {
    const there = acting(
      demo(undefined, { start: { policy: 'fcfs' }, stride: 'line' }),
      forward,
      forward,
      back,
    );
    expect(place(there)).toBe('m1|A3');
  });
});

describe('choosing a thread', () => {
  test('drops what had come after', () => {
    expect(place(acting(demo(), forward, send(1), send(1), back, send(2)))).toBe('m1A1B1|');
  });

  test('that cannot move changes nothing', () => {
    const started = acting(demo(), forward);
    expect(acting(started, send(0))).toBe(started);
    expect(acting(started, send(7))).toBe(started);
  });
});

test('a store comes to memory by a choice of its own, and only where there is one', () => {
  const program = compile('let x = 0;\nparallel(() => { x = 1; }, () => { x = 2; });\n', {
    storeBuffers: true,
  });
  const loaded = { program, choice: 0, constants: {}, edited: null, storeBuffers: true };
  const buffered = reduce(demo(), { type: 'load', loaded, spec });
  const drain: Action = { type: 'choose', thread: 1, waiter: DRAIN };
  const stored = acting(buffered, forward, send(1));
  expect(place(acting(stored, drain))).toBe('m1A1~A1|');
  expect(place(acting(buffered, forward, drain))).toBe('m1|');
});

test('the next thread is the one that is recorded, or else the one that the policy chooses', () => {
  expect(nextThread(demo())).toBe(0);
  expect(nextThread(acting(demo(), forward, send(2), back))).toBe(2);
  expect(nextThread(acting(demo(), end))).toBe(-1);
});

describe('another policy', () => {
  test('takes the place of what the old one had planned', () => {
    const there = acting(
      demo(),
      end,
      { type: 'goTo', step: 2 },
      { type: 'turns', turns: { policy: 'fcfs' } },
    );
    expect(place(there)).toBe('m1A1|');
    expect(place(acting(there, end))).toBe('m1A3B3m2|');
  });

  test('makes a finished run anew', () => {
    expect(place(acting(demo(), end, { type: 'turns', turns: { policy: 'fcfs' } }))).toBe('m1A3B3m2|');
  });
});

describe('another constant', () => {
  const text = `const TIMES = 2;
let x = 0;
function work() { for (let i = 0; i < TIMES; i++) x++; }
parallel(work, work);
`;
  const turned = (TIMES: number): Action => {
    const constants = { TIMES };
    return {
      type: 'load',
      loaded: {
        program: compile(text, { constants }),
        choice: 0,
        constants,
        edited: null,
        storeBuffers: false,
      },
      spec,
    };
  };
  const at = (state: DemoState) => state.run.at(state.at);

  test('keeps the moment: its steps are taken on the new program', () => {
    const there = acting(demo(text), forward, send(1), send(1), send(1), send(2));
    const now = acting(there, turned(5));
    expect(place(now)).toBe(place(there));
    expect(now.program.constants[0].value).toBe(5);
    expect(at(now).threads.map(({ line }) => line)).toEqual(at(there).threads.map(({ line }) => line));
  });

  test('keeps what comes after the moment too', () => {
    const there = acting(demo(text), forward, send(1), send(1), back);
    expect(place(acting(there, turned(5)))).toBe('m1A1|A1');
  });

  test('goes as far as the steps can still be taken', () => {
    let there = acting(demo(text), forward);
    for (let i = 0; i < 8; i++) there = acting(there, send(1));
    const now = acting(there, turned(1));
    expect(now.at).toBeLessThan(there.at);
    expect(now.at).toBe(now.run.length);
    expect(at(now).threads[1].state).toBe('finished');
  });

  test('of a run that had ended goes to the end again', () => {
    const now = acting(demo(text), end, turned(3));
    expect(at(now).end).toBe('finished');
    expect(at(now).processes[0].globals[0].value).toBeLessThanOrEqual(6);
    expect(now.at).toBe(now.run.length);
  });
});

describe('another program', () => {
  const loaded = {
    program: compile('print(1);\nprint(2);'),
    choice: 1,
    constants: {},
    edited: null,
    storeBuffers: false,
  };
  const load: Action = { type: 'load', loaded, spec };

  test('begins at its start', () => {
    expect(place(acting(demo(), forward, forward, load))).toBe('|');
  });

  test('is run to its end where the last one had been', () => {
    expect(place(acting(demo(), end, load))).toBe('m2|');
  });

  test('leaves out a first schedule that it cannot take', () => {
    const started = { ...spec, start: { schedule: 'm1A1' } };
    expect(place(demo(undefined, started))).toBe('m1A1|');
    expect(place(acting(demo(undefined, started), { ...load, spec: started } as Action))).toBe('|');
  });
});

test('a demo opens where its spec says', () => {
  expect(place(demo(undefined, { start: { schedule: 'm1A1B3', at: 3 } }))).toBe('m1A1B1|B2');
});

test('a program that spins for ever is stopped', () => {
  const spun = acting(demo('let flag = false;\nwhile (!flag) {}'), end);
  expect(spun.at).toBe(MOST_STEPS);
  expect(acting(spun, forward).at).toBe(MOST_STEPS);
});
