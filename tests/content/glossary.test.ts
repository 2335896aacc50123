import { describe, expect, test } from 'vitest';
import { findTerm, glossary, namesOf } from '../../src/content/glossary/index.ts';
import { programFiles } from '../../src/content/sources.ts';

/** Links from lessons and coursework lead to these: none may ever go or change its name. */
const PERMANENT = `
aba address-space amdahl asid atomic bottleneck cache-line cas concurrency condition-variable
context context-switch copy-on-write coroutine critical-section data-race deadlock deadlock-conditions demand-paging economy-of-scale event-loop false-sharing fork gil graceful-degradation
guard-page interrupt ipc kernel-mode kernel-thread livelock lost-update memory-barrier memory-layout
message-passing mode-switch multi-process multiprocessing multiprogramming multitasking
multithreading mutex mutual-exclusion orphan page page-fault page-table parallelism pcb pipe
preemption priority-inversion process program pss race-condition ready-queue round-robin rss
scheduler scheduling semaphore shared-memory spinlock starvation synchronization system-call tas tcb thread
thread-local-storage thread-pool thread-safe thread-states throughput time-slice tlb virtual-memory
working-set zombie
`;

describe('the glossary', () => {
  test('keeps every id that it ever had', () => {
    const ids = glossary.map((term) => term.id);
    expect(
      PERMANENT.trim()
        .split(/\s+/)
        .filter((id) => !ids.includes(id)),
    ).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(glossary)('$id is defined in one to three sentences, with code in pairs of backticks', (term) => {
    const sentences = term.definition.split(/(?<=[요다]\.)\s/);
    expect(sentences.length).toBeLessThanOrEqual(3);
    for (const text of [term.definition, term.differs ?? '어요.']) {
      expect(text).toMatch(/[요]\.$/);
      expect(text.split('`').length % 2).toBe(1);
    }
  });

  test('shows programs that there are', () => {
    const shown = glossary.flatMap((term) => term.programs ?? []);
    expect(shown.filter((file) => !programFiles.includes(file))).toEqual([]);
  });

  test('gives each name to one term, and no term a name that stands in its heading', () => {
    const aliases = glossary.flatMap((term) => (term.aliases ?? []).map((alias) => ({ term, alias })));
    const repeated = aliases.filter(({ term, alias }) => namesOf(term).includes(alias));
    expect(repeated.map(({ alias }) => alias)).toEqual([]);
    const lost = aliases.filter(({ term, alias }) => findTerm(alias) !== term);
    expect(lost.map(({ alias }) => alias)).toEqual([]);
  });
});
