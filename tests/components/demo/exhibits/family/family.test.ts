import { describe, expect, test } from 'vitest';
import { type Branch, familyOf } from '../../../../../src/components/demo/exhibits/family/family.ts';
import { play, showAll, shownAt, textOf } from '../../../show.ts';

const shape = (branches: Branch[]): string =>
  branches
    .map(({ process, adopted, children }) => {
      const inside = children.length > 0 ? `(${shape(children)})` : '';
      return `${process.pid}${adopted ? '!' : ''}${inside}`;
    })
    .join(' ');

const picture = (run: ReturnType<typeof play>, at = run.length) =>
  showAll([{ kind: 'family' }], shownAt(run, at));

describe('a family of processes', () => {
  test('grows by a fork, children under their parents', () => {
    const run = play(
      'if (fork() === 0) { if (fork() === 0) { compute(1); exit(1); } wait(); exit(2); }\nfork();\nwait();\nwait();\n',
      'm1A2m2',
    );
    expect(shape(familyOf(run.at(0)))).toBe('1');
    expect(shape(familyOf(run.at(1)))).toBe('1(2)');
    expect(shape(familyOf(run.at(run.length)))).toMatch(/^1\(2\(\d\) \d\)$/);
  });

  test('says who is a zombie, and who was collected', () => {
    const run = play(
      'const child = fork();\nif (child === 0) exit(7);\ncompute(1);\ncompute(1);\nwait(child);\ncompute(1);\n',
      'm1A4',
    );
    const died = run.effects().findIndex((effect) => effect.exited.includes(1)) + 1;
    expect(textOf(picture(run, died))).toContain('프로세스 2 좀비 종료 상태 7 · 아직 거두지 않음');
    const reaped = run.effects().findIndex((effect) => effect.joined.length > 0) + 1;
    expect(textOf(picture(run, reaped))).toContain('프로세스 2 종료 종료 상태 7 · 부모가 거둠');
  });

  test('gives orphans to init', () => {
    const run = play('if (fork() === 0) { compute(1); compute(1); exit(7); }\n', 'm2A2');
    const orphaned = run.effects().findIndex((effect) => effect.exited.includes(0)) + 1;
    expect(shape(familyOf(run.at(orphaned)))).toBe('1 2!');
    expect(textOf(picture(run, orphaned))).toContain('init이 부모가 됨');
  });

  test('marks whom the last step made, ended or collected', () => {
    const run = play('if (fork() === 0) exit(7);\ncompute(1);\nwait();\n', 'm1A2');
    const marked = (at: number) =>
      (picture(run, at).match(/<div class="family-node"[^>]*>/g) ?? []).map((node) =>
        node.includes('data-changed'),
      );
    expect(marked(0)).toEqual([false]);
    expect(marked(1)).toEqual([false, true]);
    for (let at = 2; at <= run.length; at++) {
      const { exited, joined } = run.effect(at);
      expect(marked(at)).toEqual([exited.includes(0), exited.includes(1) || joined.length > 0]);
    }
  });

  test('has room from the first step on for all processes that there will be', () => {
    const run = play('fork();\nfork();\n');
    const rows = new Set(
      Array.from({ length: run.length }, (_, at) => /--rows:(\d+)/.exec(picture(run, at))?.[1]),
    );
    expect([...rows]).toEqual(['4']);
  });
});
