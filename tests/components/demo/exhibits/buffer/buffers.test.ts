import { describe, expect, test } from 'vitest';
import { buffersOf } from '../../../../../src/components/demo/exhibits/buffer/buffers.ts';
import { compile } from '../../../../../src/engine/compiler.ts';
import { follow, formatInstruction, parseSchedule, Run } from '../../../../../src/engine/index.ts';
import { play, programText, showAll, shownAt, textOf } from '../../../show.ts';

/** Slots of the first buffer: the value that is in each, or a dash. */
function slots(run: Run, at: number): string {
  const [buffer] = buffersOf(run, run.at(at));
  return buffer.slots.map(({ filled, word }) => (filled ? word?.text : '–')).join(' ');
}

const told = (run: Run, at: number) => textOf(showAll([{ kind: 'buffer' }], shownAt(run, at)));

describe('an array through which values go', () => {
  const text = programText('bounded-buffer-semaphores');
  const full = follow(new Run(compile(text), parseSchedule('m1A1')), { kind: 'fcfs' });
  // The first thread goes until it has to wait: by then it has filled the buffer.
  const filling = full.schedule.findIndex(({ thread }) => thread > 1);
  const run = play(text, `m1A${filling - 1}`);

  test('has what was put there and nobody has taken', () => {
    expect(slots(run, 0)).toBe('– –');
    const fills = Array.from({ length: filling + 1 }, (_, at) => slots(run, at));
    expect([...new Set(fills)]).toEqual(['– –', '1 –', '1 2']);
    const rest = Array.from({ length: run.length - filling }, (_, i) => slots(run, i + filling));
    expect(rest.filter((now, i) => now !== rest[i - 1]).slice(0, 2)).toEqual(['1 2', '– 2']);
    expect(rest.at(-1)).toBe('– –');
  });

  test('says which variables lead where, and who is at which end from the first step on that they are there', () => {
    const [buffer] = buffersOf(run, run.at(1));
    expect(buffer.putting.map((thread) => run.at(1).threads[thread].name)).toEqual(['A']);
    expect(buffer.taking.map((thread) => run.at(1).threads[thread].name)).toEqual(['B']);
    const pointers = (at: number) =>
      buffersOf(run, run.at(at))[0].slots.map((slot) =>
        slot.pointers.map(({ name, end }) => `${name} ${end}`),
      );
    expect(pointers(0)).toEqual([['tail put', 'head taken'], []]);
    const later = Array.from({ length: filling }, (_, at) => pointers(at));
    expect(later).toContainEqual([['head taken'], ['tail put']]);
  });

  test('says who waits for room', () => {
    expect(run.at(filling).threads[1].state).toBe('waiting');
    expect(told(run, filling)).toContain('2 / 2칸 참 넣는 쪽 A empty 기다림');
  });

  test('marks the slot that the last step changed, and no other', () => {
    for (let at = 1; at <= run.length; at++) {
      const changed = buffersOf(run, run.at(at))[0]?.slots.filter((slot) => slot.changed !== null) ?? [];
      const { pc } = run.effect(at);
      const element = /^(load|store).*buffer\[/.test(formatInstruction(run.program, pc));
      expect(changed.length, formatInstruction(run.program, pc)).toBe(element ? 1 : 0);
    }
  });

  test('is none where one thread alone writes and reads it', () => {
    expect(buffersOf(play('const a = [1, 2];\na[0] = 3;\nprint(a[0]);\n'), play('let x = 1;').at(0))).toEqual(
      [],
    );
    const alone = play('const a = [1, 2];\na[0] = 3;\nprint(a[0]);\n');
    expect(told(alone, 2)).toBe('이 순간에는 주고받는 배열도 파이프도 없어요');
  });
});

describe('a pipe', () => {
  const run = play(
    'const p = new Pipe(2);\nfunction put() { p.write(5); p.write(6); p.write(7); }\nfunction take() { p.read(); p.read(); p.read(); }\nparallel(put, take);\n',
    'm1A2',
  );

  test('has its values in the order in which they come out, and room for as many as it holds', () => {
    expect([0, 2, 3].map((at) => slots(run, at))).toEqual(['– –', '5 –', '5 6']);
    expect(told(run, 3)).toContain('2 / 2칸 참 넣는 쪽 A p 기다림');
  });

  test('is shown once, though processes share it', () => {
    const shared = play(programText('pipe-producer-consumer'));
    expect(buffersOf(shared, shared.at(4)).map(({ process }) => process)).toEqual([-1]);
  });
});
