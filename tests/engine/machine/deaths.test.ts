import { describe, expect, test } from 'vitest';
import {
  addressSpace,
  MAX_OUTPUT_LINES,
  MAX_PROCESSES,
  MAX_THREADS,
  type Run,
} from '../../../src/engine/index.ts';
import { endOf, faultOf, play, printed } from '../play.ts';

const { MAX_STACKS, stackBase } = addressSpace;

const last = (run: Run) => run.at(run.length);

describe('every fault says what happened, and where', () => {
  test.each([
    [
      'null',
      'let p = null;\nif (false) p = { value: 1 };\nprint(p.value);',
      3,
      'null인 값을 객체처럼 썼어요.',
    ],
    ['index', 'const a = [1, 2];\nlet i = 2;\na[i] = 1;', 3, '길이가 2인 배열에 2번 칸은 없어요.'],
    ['unset', 'const a = new Array(3);\nprint(a[1]);', 2, '1번 칸에는 아직 아무 값도 넣지 않았어요.'],
    [
      'dangling',
      'let p = null;\nfunction f() { let x = 1; p = ref(x); }\nf();\np.value = 2;',
      4,
      '이미 돌아온 함수의 지역 변수를 가리키는 주소예요.',
    ],
    ['length', 'let n = -1;\ncompute(n);', 2, '시간은 0보다 작을 수 없어요.'],
    ['assertion', 'let n = 1;\nassert(n === 2, "둘이 아님");', 2, 'assert가 거짓이었어요: 둘이 아님'],
    ['throw', 'yieldNow();\nthrow new Error("그만");', 2, '잡히지 않은 예외예요: 그만'],
    ['unlock', 'const m = new Mutex();\nm.unlock();', 2, '이 스레드가 뮤텍스를 쥐고 있지 않은데 풀었어요.'],
    [
      'unlock',
      'const l = new RwLock();\nl.readUnlock();',
      2,
      '아무도 읽기 잠금을 쥐고 있지 않은데 풀었어요.',
    ],
    ['latch', 'const l = new Latch(0);\nl.countDown();', 2, '래치를 0보다 아래로 내렸어요.'],
    ['handle', 'yieldNow();\nwait(7);', 2, 'pid 7은 기다릴 자식 프로세스가 아니에요.'],
  ])('%s', (kind, source, line, message) => {
    const run = play(source);
    const { fault, state, exitCode } = last(run).processes[0];
    expect(fault).toMatchObject({ kind, message, thread: 0, process: 0 });
    expect(run.program.instructions[fault?.pc ?? 0].range.line).toBe(line);
    expect({ state, exitCode, end: endOf(run) }).toEqual({ state: 'ended', exitCode: null, end: 'fault' });
    expect(run.effect(run.length)).toMatchObject({ fault, ended: [0], exited: [0] });
  });

  test('an assert that holds is nothing', () => {
    expect(printed(play('assert(1 === 1, "거짓"); print(1);'))).toEqual(['1']);
  });

  test('the fault names the thread that made it, and takes the whole process', () => {
    const run = play(
      'let zero = 0; function f() { while (true) yieldNow(); } function g() { print(1 % zero); } parallel(f, g);',
    );
    expect(last(run).processes[0].fault).toMatchObject({ kind: 'division', thread: 2 });
    expect(run.effect(run.length).ended).toEqual([0, 1, 2]);
  });

  test("a child's fault leaves the parent and its other child alone", () => {
    const run = play(`let p = null; if (false) p = { value: 1 };
const a = fork(); if (a === 0) p.value = 1;
const b = fork(); if (b === 0) exit(6);
print(wait(a)); print(wait(b));`);
    expect(printed(run)).toEqual(['-1', '6']);
    expect(last(run).processes.map((process) => process.fault?.kind ?? null)).toEqual([null, 'null', null]);
    expect(endOf(run)).toBe('finished');
  });
});

describe('limits', () => {
  test('of threads of one process', () => {
    const run = play('function f() {} while (true) spawn(f);', '', { kind: 'fcfs' });
    expect(last(run).processes[0].fault?.message).toContain(`${MAX_STACKS}개`);
    expect(MAX_STACKS).toBe(72);
    expect(last(run).threads).toHaveLength(72);
  });

  test('of processes', () => {
    const run = play('while (true) { const c = fork(); if (c === 0) exit(0); wait(c); }', '', {
      kind: 'fcfs',
    });
    expect(MAX_PROCESSES).toBe(32);
    expect(last(run).processes).toHaveLength(32);
    expect(last(run).processes[0].fault?.message).toBe('프로세스는 모두 32개까지 만들 수 있어요.');
  });

  test('of threads over all processes', () => {
    const source = `function f() {} for (let i = 0; i < 3; i++) { const c = fork();
if (c === 0) { for (let k = 0; k < 60; k++) spawn(f); exit(0); } print(wait(c)); }`;
    const run = play(source, '', { kind: 'fcfs' });
    expect(MAX_THREADS).toBe(160);
    expect(printed(run)).toEqual(['0', '0', '-1']);
    expect(last(run).threads).toHaveLength(160);
    expect(last(run).processes[3].fault).toMatchObject({ kind: 'limit' });
    expect(last(run).processes[3].fault?.message).toContain('160개');
  });

  test('of lines that are printed', () => {
    const run = play('function f() { while (true) print(1); } f();', '', { kind: 'fcfs' });
    expect(MAX_OUTPUT_LINES).toBe(4096);
    expect(printed(run)).toHaveLength(4096);
    expect(faultOf(run)).toBe('limit');
  });

  test('of the width of a line: 256, the last of them an ellipsis', () => {
    const exact = 'x'.repeat(256);
    expect(printed(play(`print("${exact}"); print("${exact}y");`))).toEqual([exact, `${'x'.repeat(255)}…`]);
  });

  test('of the stack: no frame ever lies in the guard page', () => {
    const run = play('function f(n) { return f(n + 1) + 1; } print(f(0));', '', { kind: 'fcfs' });
    expect(last(run).processes[0].fault?.message).toBe(
      'f()를 부를 자리가 스택에 없어요. 너무 깊이 불렀어요.',
    );
    const before = run.at(run.length - 1).threads[0];
    expect(before.sp).toBeGreaterThanOrEqual(stackBase(0));
    expect(before.frames.length).toBeGreaterThan(50);
    expect(before.frames.every((frame) => frame.address >= stackBase(0))).toBe(true);
  });
});

describe('process trees', () => {
  test('two forks in a row make four processes, each with its parent', () => {
    const run = play('fork(); fork(); while (true) yieldNow();', 'm2A1');
    const { processes } = run.at(3);
    expect(processes.map(({ pid, parent }) => [pid, parent])).toEqual([
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 2],
    ]);
  });

  test('children are waited for in any order, whichever ended first', () => {
    const source = `const a = fork(); if (a === 0) { exit(1); } const b = fork(); if (b === 0) { yieldNow(); exit(2); }
print(wait(b)); print(wait(a));`;
    for (let seed = 0; seed < 12; seed++)
      expect(printed(play(source, '', { kind: 'random', seed }))).toEqual(['2', '1']);
  });

  test('a grandchild is nobody else’s child', () => {
    const source = `const c = fork(); if (c === 0) { const g = fork(); if (g === 0) exit(0); exit(wait(g)); }
print(wait(c)); wait(3);`;
    const run = play(source);
    expect(printed(run)).toEqual(['0']);
    expect(last(run).processes[0].fault?.kind).toBe('handle');
  });

  test('a zombie whose parent ends is gone at once, and is no orphan', () => {
    const run = play('const c = fork(); if (c === 0) exit(3); yieldNow(); yieldNow(); exit(0);', '');
    const { processes } = last(run);
    expect(run.at(run.length - 1).processes[1].state).toBe('zombie');
    expect(processes[1]).toMatchObject({ state: 'ended', orphan: false, parent: 0, exitCode: 3 });
  });

  test.each([0, 1, 255, -7])('the exit code %i arrives as it is', (code) => {
    expect(printed(play(`const c = fork(); if (c === 0) exit(${code}); print(wait(c));`))).toEqual([
      `${code}`,
    ]);
  });

  test('a child that comes to its end has the exit code 0', () => {
    expect(printed(play('const c = fork(); if (c !== 0) print(wait(c));'))).toEqual(['0']);
  });

  test('a fork inside a function returns twice, each with its own locals', () => {
    const source = `function f(x) { const c = fork(); if (c === 0) x = x + 1; else wait(c); return x; } print(f(5));`;
    expect(printed(play(source))).toEqual(['6', '5']);
  });

  test('a fork inside a thread copies that thread alone; its process ends with it', () => {
    const run =
      play(`function f() { const c = fork(); if (c === 0) print("자식", getpid()); else print(wait(c)); }
function g() { yieldNow(); } parallel(f, g); print("끝", getpid());`);
    expect(printed(run)).toEqual(['자식 2', '0', '끝 1']);
    expect(last(run).processes[1]).toMatchObject({ state: 'ended', exitCode: 0 });
    expect(last(run).processes[1].threads).toHaveLength(1);
  });
});

describe('copy on write', () => {
  test('goes page by page: only what is written is copied, once', () => {
    const source = `const a = new Array(64); for (let i = 0; i < 64; i++) a[i] = i;
const c = fork(); if (c === 0) { a[5] = 1; a[6] = 2; a[60] = 3; exit(0); } wait(c); print(a[5], a[6], a[60]);`;
    const run = play(source, '', { kind: 'fcfs' });
    expect(printed(run)).toEqual(['5 6 60']);
    const [heap] = last(run).processes[0].heap;
    const copies = run.effects().flatMap((effect) => effect.copies);
    // Word 0 is the header, so element 60 lies in the page at 48; the bits of what was written lie in the one at 64.
    const offsets = copies.map((copy) => copy.address - heap.address).filter((at) => at >= 0 && at < 80);
    expect(offsets.sort((a, b) => a - b)).toEqual([0, 48, 64]);
    expect(new Set(copies.map((copy) => `${copy.process} ${copy.address}`)).size).toBe(copies.length);
  });

  test('the last owner writes in place', () => {
    const source = 'let v = 1; const c = fork(); if (c === 0) exit(0); wait(c); v = 2; v = 3; print(v);';
    const run = play(source);
    expect(printed(run)).toEqual(['3']);
    const waited = run.effects().findIndex((effect) => effect.joined.length > 0);
    expect(run.effects(waited + 1).flatMap((effect) => effect.copies)).toEqual([]);
  });
});
