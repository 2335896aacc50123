import { describe, expect, test } from 'vitest';
import { contextSwitch } from '../../../../../src/components/demo/exhibits/context-switch/script.ts';
import { compile } from '../../../../../src/engine/compiler.ts';
import { parseSchedule, Run } from '../../../../../src/engine/index.ts';
import { LOST_UPDATE, only } from '../../../../engine/play.ts';

describe('the switch before a step', () => {
  const run = only(LOST_UPDATE, 'm1A2B1A1B2m1');

  test('is there only when another thread goes on', () => {
    const lengths = Array.from({ length: run.length + 1 }, (_, step) => contextSwitch(run, step).length > 0);
    expect(lengths).toEqual([false, false, true, false, true, true, true, false, true]);
  });

  test('saves what the thread before holds and restores what the next one had', () => {
    const steps = contextSwitch(run, 5);
    expect(steps.map((step) => step.kind)).toEqual([
      'enter',
      'save',
      'save',
      'save',
      'save',
      'choose',
      'address-space',
      'restore',
      'restore',
      'restore',
      'restore',
      'return',
    ]);
    const moved = (kind: string) =>
      Object.fromEntries(
        steps.filter((step) => step.kind === kind).map((step) => [step.register, step.value]),
      );
    const before = run.at(4);
    const [, a, b] = before.threads;
    expect(moved('save')).toEqual({ PC: b.pc, SP: b.sp, r0: b.registers[0], r1: b.registers[1] });
    expect(moved('restore')).toEqual({ PC: a.pc, SP: a.sp, r0: 1, r1: 0 });
    expect(steps.filter((step) => step.kind === 'save').every((step) => step.thread === 2)).toBe(true);
  });

  test('keeps the address space within a process and changes it between two', () => {
    const change = (source: Run, step: number) =>
      contextSwitch(source, step).find((one) => one.kind === 'address-space');
    expect(change(run, 5)).toMatchObject({ skipped: true });
    const forked = only('let v = 0; const c = fork(); v = 1; v = 2;', 'm2A2m1');
    expect(change(forked, 3)).toMatchObject({ skipped: false, value: 2 });
    expect(change(forked, 5)).toMatchObject({ skipped: false, value: 1 });
  });

  test('of a thread that has ended saves nothing', () => {
    const saves = contextSwitch(run, 8).filter((step) => step.kind === 'save');
    expect(saves.every((step) => step.skipped)).toBe(true);
  });

  test('says why the thread before leaves: it waits, or was stopped and is ready', () => {
    expect(contextSwitch(run, 2)[0].detail).toContain('스스로 CPU를 내놓아요');
    expect(contextSwitch(run, 4)[0].detail).toContain('대기가 아니라 준비 상태');
    expect(contextSwitch(run, 8)[0].detail).toContain('B가 끝났어요');
  });

  test('leaves the PC out when it is not to be saved', () => {
    const forgetful = new Run(compile(LOST_UPDATE), parseSchedule('m1A2B1A1'), {
      forgetProgramCounter: true,
    });
    const pc = contextSwitch(forgetful, 4).find((step) => step.kind === 'save' && step.register === 'PC');
    expect(pc).toMatchObject({ skipped: true, title: 'PC를 저장하지 않아요' });
    expect(pc?.detail).toContain('처음부터 다시');
  });

  test('says of who comes back where it truly goes on', () => {
    const text = 'let x = 0;\nfunction f() { x++; x++; }\nparallel(f, f);\n';
    const said = (schedule: string, forgetProgramCounter: boolean) => {
      const run = new Run(compile(text), parseSchedule(schedule), { forgetProgramCounter });
      const steps = contextSwitch(run, run.length);
      const pc = steps.find((step) => step.kind === 'restore' && step.register === 'PC');
      return [pc?.title, pc?.detail, steps.at(-1)?.detail].join(' / ');
    };
    expect(said('m1A2B1A1', false)).toBe(
      'PC를 복원해요 / A가 멈췄던 자리예요: store [x], r0 / A가 멈췄던 곳에서 이어 가요.',
    );
    expect(said('m1A2B1A1', true)).toBe(
      'PC를 함수의 처음으로 되돌려요 / 저장해 둔 PC가 없어서 A는 함수의 처음으로 가요: load  r0, [x] / A가 멈췄던 곳이 아니라 함수의 처음부터 다시 시작해요.',
    );
    for (const forgets of [true, false]) {
      expect(said('m1A2B1', forgets)).toBe(
        'PC를 복원해요 / B는 아직 실행된 적이 없어요. 함수의 처음이에요: load  r0, [x] / B가 함수의 처음부터 시작해요.',
      );
    }
  });

  test('of a sleeper keeps the PC also where it is not saved: it waits for the others there', () => {
    const run = new Run(compile(LOST_UPDATE), parseSchedule('m1A1'), { forgetProgramCounter: true });
    const pc = contextSwitch(run, 2).find((step) => step.kind === 'save' && step.register === 'PC');
    expect(pc).toMatchObject({ skipped: false, title: 'PC를 저장해요' });
  });

  test('writes a string that moves as a string', () => {
    const strings = only('let s = "a"; function f() { print(s); } parallel(f, f);', 'm1A1B1A1');
    const saved = contextSwitch(strings, 4).find((step) => step.kind === 'save' && step.register === 'r0');
    expect(saved).toMatchObject({ value: 1, text: '"a"', detail: 'B의 r0 값 "a"를 TCB에 적어 둬요.' });
  });
});
