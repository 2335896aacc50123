import { describe, expect, test } from 'vitest';
import { ask } from '../../src/content/ask.ts';
import { programFiles as files, sourceOf } from '../../src/content/sources.ts';
import { compile } from '../../src/engine/compiler.ts';
import { type EndKind, type FaultKind, follow, type Policy, Run } from '../../src/engine/index.ts';

/** What a program may do beside finishing without a fault in any of its processes. */
interface Allowed {
  ends?: EndKind[];
  faults?: FaultKind[];
}

/** Programs that are meant to go wrong, under these policies at least sometimes. */
const allowed: Record<string, Allowed> = {
  'barrier-reuse': { ends: ['fault'], faults: ['assertion'] },
  'bounded-buffer-swapped': { ends: ['deadlock'] },
  'condition-if': { ends: ['fault'], faults: ['assertion'] },
  'crash-processes': { faults: ['null'] },
  'crash-threads': { ends: ['fault'], faults: ['null'] },
  'fork-under-lock': { ends: ['deadlock'] },
  'heartbeats-of-processes': { faults: ['null'] },
  'heartbeats-of-threads': { ends: ['fault'], faults: ['null'] },
  'lost-wakeup': { ends: ['deadlock'] },
  'pass-local-returned': { ends: ['fault'], faults: ['dangling'] },
  'philosophers-naive': { ends: ['deadlock'] },
  'philosophers-naive-4': { ends: ['deadlock'] },
  'philosophers-naive-5': { ends: ['deadlock'] },
  'pipe-own-end': { ends: ['deadlock'] },
  'polite-threads': { ends: ['running'] },
  'pool-with-restart': { faults: ['throw'] },
  'pool-without-restart': { faults: ['throw'] },
  'semaphore-lost-permit': { ends: ['deadlock'] },
  'semaphore-rendezvous-stuck': { ends: ['deadlock'] },
  // A spins for ever while B is never let go on.
  'share-until': { ends: ['running'] },
  'two-locks': { ends: ['deadlock'] },
  // Readers that overlap in step never let the writer in.
  'writer-starves': { ends: ['running'] },
  // A reader that nobody interrupts reads the old value for ever.
  'writer-preferred': { ends: ['running'] },
  // Both give back what they hold for ever when they move in step.
  'two-locks-give-back': { ends: ['running'] },
};

const policies: Policy[] = [
  { kind: 'fcfs' },
  ...[1, 2, 3, 5, 10].map((quantum): Policy => ({ kind: 'rr', quantum })),
  ...Array.from({ length: 20 }, (_, seed): Policy => ({ kind: 'random', seed })),
];

describe('every program', () => {
  test.each(files)('%s runs to an end that it is meant to have', (file) => {
    const program = compile(sourceOf(file));
    for (const policy of policies) {
      const run = follow(new Run(program), policy);
      const moment = run.at(run.length);
      const where = `${file} under ${JSON.stringify(policy)}`;
      expect(['finished', ...(allowed[file]?.ends ?? [])], where).toContain(moment.end);
      for (const { fault } of moment.processes) {
        if (fault === null) continue;
        expect(allowed[file]?.faults ?? [], `${where}: ${fault.message}`).toContain(fault.kind);
      }
    }
  });

  test.each(files)('%s is plain to read', (file) => {
    const source = sourceOf(file);
    const lines = source.split('\n');
    expect(source.endsWith('\n')).toBe(true);
    expect(source).not.toContain('\t');
    expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('what is meant to go wrong exists and does', () => {
    for (const [file, { ends = [], faults = [] }] of Object.entries(allowed)) {
      expect(files).toContain(file);
      const program = compile(sourceOf(file));
      const moments = policies.map((policy) => {
        const run = follow(new Run(program), policy);
        return run.at(run.length);
      });
      const seen = new Set<string>();
      for (const moment of moments) {
        seen.add(moment.end);
        for (const { fault } of moment.processes) if (fault !== null) seen.add(fault.kind);
      }
      expect(
        [...ends, ...faults].filter((kind) => !seen.has(kind)),
        file,
      ).toEqual([]);
    }
  });
});

/** What a program prints last, whoever goes when. */
const answers: Record<string, string> = {
  barrier: '모두 만났어요',
  'bounded-buffer-conditions': '합 10',
  'bounded-buffer-semaphores': '합 10',
  'condition-while': '남은 것 0',
  peterson: 'counter = 2',
  'philosophers-ordered': '모두 먹었어요',
  'pipe-producer-consumer': '합 30',
  'readers-writers': '1 1',
  'readers-writers-lock': '1 1',
  'spin-lock': 'counter = 2',
  'ticket-lock': 'counter = 3',
  zombie: '자식의 종료 코드 7',
};

test.each(Object.entries(answers))('%s always ends with “%s”', (file, answer) => {
  const program = compile(sourceOf(file));
  for (const policy of policies) {
    const run = follow(new Run(program), policy);
    expect(run.at(run.length).output.at(-1)?.text, JSON.stringify(policy)).toBe(answer);
  }
});

test('three philosophers: 6 of 168 schedules end in a deadlock, none of 142 in one order', () => {
  const naive = ask.ends('philosophers-naive');
  expect(naive.map(({ kind, schedules }) => [kind, schedules])).toEqual([
    ['finished', '162'],
    ['deadlock', '6'],
  ]);
  expect(ask.ends('philosophers-ordered').map(({ kind, schedules }) => [kind, schedules])).toEqual([
    ['finished', '142'],
  ]);
});

test('a zombie stays until its parent waits for it', () => {
  const run = follow(new Run(compile(sourceOf('zombie'))), { kind: 'random', seed: 1 });
  const child = Array.from({ length: run.length + 1 }, (_, step) => run.at(step).processes[1]?.state);
  expect(child).toContain('zombie');
  expect(child.at(-1)).toBe('ended');
});

test('an orphan goes on without its parent', () => {
  const run = follow(new Run(compile(sourceOf('orphan'))), { kind: 'fcfs' });
  const { processes, output } = run.at(run.length);
  expect(processes[1].orphan).toBe(true);
  expect(output.map(({ text }) => text)).toEqual(['부모는 먼저 끝나요', '나는 계속해요']);
});

test('without saved program counters nobody gets to the end, and main forks again and again', () => {
  const forgetful = (file: string) => {
    const run = new Run(compile(sourceOf(file)), [], { forgetProgramCounter: true });
    return follow(run, { kind: 'rr', quantum: 3 }, { maxSteps: 1000 });
  };
  const threads = forgetful('switch-threads');
  expect(threads.length).toBe(1000);
  expect(threads.at(threads.length).output).toEqual([]);
  const processes = forgetful('switch-processes');
  expect(processes.at(processes.length).processes.length).toBeGreaterThan(2);
});

test('where a turn ends changes no sum', () => {
  for (const file of ['switch-threads', 'switch-processes']) {
    const program = compile(sourceOf(file));
    const sums = policies.map((policy) => {
      const run = follow(new Run(program), policy);
      return run
        .at(run.length)
        .output.map(({ text }) => text)
        .sort()
        .join();
    });
    expect(new Set(sums).size, file).toBe(1);
  }
});
