import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import {
  DRAIN,
  explore,
  findings,
  follow,
  formatSchedule,
  narrate,
  parseSchedule,
  Run,
  ScheduleError,
  STORE_BUFFER_ENTRIES,
} from '../../../src/engine/index.ts';

const play = (source: string, schedule: string) =>
  new Run(compile(source, { storeBuffers: true }), parseSchedule(schedule));
const endsOf = (source: string, storeBuffers = true) =>
  explore(compile(source, { storeBuffers })).ends.map(({ kind, output }) => `${kind} ${output}`);

const SET = 'let x = 0;\nfunction f() { x = 1; print(x); }\nfunction g() { print(x); }\nparallel(f, g);\n';

describe('a store', () => {
  test('is seen by its own thread at once, and by others when it has come to memory', () => {
    const output = (schedule: string) => {
      const run = play(SET, schedule);
      return run.at(run.length).output.map(({ text }) => text);
    };
    expect(output('m1A3B2')).toEqual(['1', '0']);
    expect(output('m1A1~A1B2')).toEqual(['1']);
    const run = play(SET, 'm1A1');
    expect(run.globals().x).toBe(0);
    expect(run.at(2).threads[1].storeBuffer).toEqual([{ address: expect.any(Number), value: 1 }]);
    expect(run.effect(2)).toMatchObject({ buffered: true, drained: [] });
  });

  test('comes to memory behind those that were stored before it', () => {
    const source = 'let x = 0; let y = 0;\nfunction f() { x = 1; y = 2; x = 3; }\nparallel(f, f);\n';
    const memory = (schedule: string) => play(source, schedule).globals();
    expect(['m1A3', 'm1A3~A1', 'm1A3~A2', 'm1A3~A3'].map(memory)).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 2 },
      { x: 3, y: 2 },
    ]);
  });

  test('has to wait where the buffer is full', () => {
    const source = `let x = 0;\nfunction f() { ${'x = 1; '.repeat(STORE_BUFFER_ENTRIES + 1)} }\nparallel(f, f);\n`;
    const full = play(source, `m1A${STORE_BUFFER_ENTRIES}`);
    expect(full.at(full.length).threads[1].canStep).toBe(false);
    const run = full.choose({ thread: 1, waiter: DRAIN });
    expect(run.at(run.length).threads[1].canStep).toBe(true);
  });

  test('of an element that was never written can be read when it has come to memory', () => {
    const source =
      'const a = new Array(2);\nfunction f() { a[1] = 5; }\nfunction g() { print(a[1]); }\nparallel(f, g);\n';
    expect(endsOf(source).sort()).toEqual(['fault ', 'finished 5']);
  });

  test('that is lost in a fault never comes to memory', () => {
    const source = 'let x = 0; let d = 0;\nfunction f() { x = 1; d = Math.trunc(1 / d); }\nparallel(f, f);\n';
    const found = explore(compile(source, { storeBuffers: true }));
    expect(found.ends.map(({ kind, globals }) => [kind, globals.x]).sort()).toEqual([
      ['fault', 0],
      ['fault', 1],
    ]);
  });
});

describe('the buffer is empty', () => {
  test.each([
    ['behind a fence', '', 'fence();'],
    ['when a lock is taken', 'const m = new Mutex();', 'm.lock(); m.unlock();'],
    ['at an atomic', 'const n = new Atomic(0);', 'n.load();'],
  ])('%s', (_, head, drains) => {
    const source = `${head} let x = 0; let y = 0; let a = 0; let b = 0;
function f() { x = 1; ${drains} a = y; }
function g() { y = 1; ${drains} b = x; }
parallel(f, g);
print(a, b);
`;
    expect(endsOf(source).sort()).toEqual(['finished 0 1', 'finished 1 0', 'finished 1 1']);
    expect(endsOf(source.replaceAll(drains, '')).sort()).toEqual([
      'finished 0 0',
      'finished 0 1',
      'finished 1 0',
      'finished 1 1',
    ]);
  });

  test('at the end of a thread, which comes with its last store', () => {
    const source = 'let x = 0;\nfunction f() { x = 1; x = 2; }\nconst t = spawn(f);\njoin(t);\nprint(x);\n';
    const before = play(source, 'm1A2~A1');
    const moment = before.at(before.length).threads[1];
    expect([moment.ended, moment.canStep, moment.state]).toEqual(['no', false, 'running']);
    const after = play(source, 'm1A2~A2');
    expect(after.at(after.length).threads[1].ended).toBe('itself');
    expect(endsOf(source)).toEqual(['finished 2']);
  });
});

describe('a schedule', () => {
  test('writes what comes to memory with a tilde', () => {
    for (const text of ['m1A2~A1B1~A1', '~m3', 'm1A3-B~A2A1', 'A1~A1A1'])
      expect(formatSchedule(parseSchedule(text))).toBe(text);
    expect(parseSchedule('~A2')).toEqual(Array(2).fill({ thread: 1, waiter: DRAIN }));
    for (const text of ['~', '~A', '~A0', '~A1-B', 'A~1'])
      expect(() => parseSchedule(text)).toThrow(ScheduleError);
  });

  test('cannot bring to memory what is not in the buffer', () => {
    expect(() => play(SET, 'm1~A1')).toThrow('저장 버퍼는 비어 있어요');
    expect(() => new Run(compile(SET), parseSchedule('m1A1~A1'))).toThrow('저장 버퍼는 비어 있어요');
  });

  test('is told in sentences', () => {
    const run = play(SET, 'm1A1~A1');
    expect(narrate(run, 2)).toContain('아직 저장 버퍼에 있어서');
    expect(narrate(run, 3)).toBe('A의 저장 버퍼에서 x = 1이 메모리로 나갔어요.');
    const wants =
      'const wants = [false, false];\nfunction f(me) { wants[me] = true; }\nparallel(() => f(1));\n';
    const flags = play(wants, 'm1A1~A1');
    expect(narrate(flags, 3)).toContain('A의 저장 버퍼에서 wants[1] = true가 메모리로 나갔어요.');
  });

  test('gives way where the thread does, and not when its stores come to memory before that', () => {
    const source = 'let x = 0;\nfunction f() { x = 1; x = 2; yieldNow(); x = 3; }\nparallel(f, f);\n';
    const run = follow(new Run(compile(source, { storeBuffers: true })), { kind: 'fcfs' });
    expect(formatSchedule(run.schedule)).toMatch(/^m1A2~A2A1B2~B2B1/);
  });

  test('of any policy comes to an end', () => {
    const program = compile(SET, { storeBuffers: true });
    const policies = [
      { kind: 'fcfs' } as const,
      { kind: 'rr', quantum: 1 } as const,
      ...Array.from({ length: 10 }, (_, seed) => ({ kind: 'random', seed }) as const),
    ];
    const runs = policies.map((policy) => follow(new Run(program), policy));
    for (const run of runs) expect(run.at(run.length).end).toBe('finished');
    expect(
      new Set(
        runs.map((run) =>
          run
            .at(run.length)
            .output.map(({ text }) => text)
            .join(),
        ),
      ).size,
    ).toBeGreaterThan(1);
  });
});

test('who spins until another one’s store comes to memory is caught in nothing', () => {
  const source =
    'let go = 0; let x = 0;\nparallel(() => { go = 1; x = 1; }, () => { while (go === 0) {} });\n';
  const found = explore(compile(source, { storeBuffers: true }));
  expect([found.complete, found.findings.livelock, found.findings.starvation, found.neverEnds]).toEqual([
    true,
    null,
    null,
    0,
  ]);
  expect(found.findings.race).not.toBeNull();
  expect(
    findings(new Run(compile(source, { storeBuffers: true }), found.findings.race?.schedule)).length,
  ).toBe(1);
});

test('threads that go on without progress are told, and not their buffers', () => {
  const source = `let a = 0; let b = 0;
function f() { a = 1; while (b === 1) { a = 0; a = 1; } a = 0; }
function g() { b = 1; while (a === 1) { b = 0; b = 1; } b = 0; }
parallel(f, g);
`;
  const program = compile(source, { storeBuffers: true });
  const { livelock } = explore(program).findings;
  expect([livelock?.threads, livelock?.canBeLeft]).toEqual([[1, 2], true]);
  const run = new Run(program, livelock?.schedule);
  const once = run.extend(livelock?.loop ?? []);
  expect(once.extend(livelock?.loop ?? []).globals()).toEqual(once.globals());
  expect(livelock?.loop.some(({ waiter }) => waiter === DRAIN)).toBe(true);
  expect(livelock?.message).toMatch(/A, B가 모두 움직이지만/);
});

test('a machine without buffers is as before: no word more, no state more, and a fence is a step', () => {
  const [plain, buffered] = [false, true].map((storeBuffers) => compile(SET, { storeBuffers }));
  const words = (program: typeof plain) => new Run(program).words(0).length;
  expect(words(buffered) - words(plain)).toBe(1 + 4 * STORE_BUFFER_ENTRIES);
  const fenced = compile(SET.replace('x = 1;', 'x = 1; fence();'));
  expect(explore(plain).ends.length).toBe(3);
  expect(explore(fenced).ends.length).toBe(3);
  expect(explore(compile(SET)).states).toBe(explore(plain).states);
});
