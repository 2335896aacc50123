import { describe, expect, test } from 'vitest';
import type { Hardware } from '../../../src/engine/hardware/index.ts';
import { time } from './bench.ts';

describe('translations and address spaces', () => {
  const PAGE = 16;
  /** Processes that touch pages by turns, so many rounds each. */
  const turns = (processes: number, pages: number, rounds: number) => {
    const touch = Array.from({ length: pages }, (_, p) => `own = data[${p * PAGE}];`).join(' ');
    const all = Array.from({ length: processes }, (_, i) => i);
    return `const data = new Array(${pages * PAGE + 1}).fill(1);
      function turn() { let own = 0; for (let r = 0; r < ${rounds}; r++) { ${touch} yieldNow(); } }
      ${all.map((i) => `const c${i} = fork(); if (c${i} === 0) { turn(); exit(0); }`).join('\n')}
      ${all.map((i) => `wait(c${i});`).join(' ')}`;
  };
  /** What four rounds more come to. */
  const more = (processes: number, pages: number, on: Partial<Hardware>) => {
    const few = time(turns(processes, pages, 3), { tlbMiss: 1, instruction: 1, ...on }).counts;
    const many = time(turns(processes, pages, 7), { tlbMiss: 1, instruction: 1, ...on }).counts;
    return { misses: many.tlbMisses - few.tlbMisses, flushes: many.flushes - few.flushes };
  };

  test.each([1, 2, 4, 6])('six slots, %i address spaces: all stay', (processes) => {
    expect(more(processes, 3, { addressSpaceSlots: 6 })).toEqual({ misses: 0, flushes: 0 });
  });

  test.each([7, 8, 12])(
    'six slots, %i address spaces by turns: each is forgotten before its turn',
    (processes) => {
      // Four rounds more: each process each time loses its tag and the translations of its three pages.
      expect(more(processes, 3, { addressSpaceSlots: 6 })).toEqual({
        misses: 4 * processes * 3,
        flushes: 4 * processes,
      });
    },
  );

  test('no slots, or one: every change forgets; as many as address spaces: none', () => {
    for (const addressSpaceSlots of [0, 1])
      expect(more(2, 5, { addressSpaceSlots })).toEqual({ misses: 4 * 2 * 5, flushes: 4 * 2 });
    expect(more(2, 5, { addressSpaceSlots: 2 })).toEqual({ misses: 0, flushes: 0 });
  });

  test('slots do not help where there is no room for the pages of all', () => {
    // Two processes with five pages each and room for eight: by turns each puts out the other's.
    expect(more(2, 5, { addressSpaceSlots: 6, tlbEntries: 8 })).toEqual({ misses: 4 * 2 * 5, flushes: 0 });
    expect(more(2, 4, { addressSpaceSlots: 6, tlbEntries: 8 })).toEqual({ misses: 0, flushes: 0 });
  });

  test('what is forgotten costs its flush, and its translations one by one', () => {
    const on = { instruction: 1, addressSpaceSlots: 0, tlbMiss: 3, flush: 20 };
    const { kinds, counts } = time(turns(2, 5, 4), on);
    expect(kinds.tlb).toBe(3 * counts.tlbMisses + 20 * counts.flushes);
    expect(counts.flushes).toBeGreaterThanOrEqual(7);
  });
});
