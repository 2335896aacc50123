import { describe, expect, test } from 'vitest';
import { contextSwitch } from '../../../../../src/components/demo/exhibits/context-switch/script.ts';
import {
  phases,
  switchState,
} from '../../../../../src/components/demo/exhibits/context-switch/switch-state.ts';
import { cell, journey } from '../../../../../src/components/demo/exhibits/parts/motion.ts';
import {
  frameUses,
  groupPages,
  isResident,
} from '../../../../../src/components/demo/exhibits/parts/pages.ts';
import { waitGraph } from '../../../../../src/components/demo/exhibits/parts/wait-graph.ts';
import type { Run } from '../../../../../src/engine/index.ts';
import { figuresOf } from '../../../../../src/results/run-figures.ts';
import { play, programText } from '../../../show.ts';

const LOST_UPDATE =
  'let counter = 0;\nfunction work() {\n  counter++;\n}\nparallel(work, work);\nprint(counter);\n';

describe('what moves', () => {
  const run = play(LOST_UPDATE, 'm1A3');
  const counter = run.program.globals[0].address;

  test('a load goes from memory to the register', () => {
    expect(journey(run.program, run.at(2))).toEqual({ from: cell.word(0, counter), to: cell.register(1, 0) });
  });

  test('a store goes from the register to memory', () => {
    expect(journey(run.program, run.at(4))).toEqual({ from: cell.register(1, 0), to: cell.word(0, counter) });
  });

  test('an addition moves nothing between cells', () => {
    expect(journey(run.program, run.at(3))).toBeNull();
  });
});

describe('measure', () => {
  const memory = ['virtual', 'resident', 'proportional', 'unique'] as const;

  function peakOf(run: Run, of: (at: number) => number): number {
    return Math.max(...Array.from({ length: run.length + 1 }, (_, at) => of(at)));
  }

  test.each([
    'write-after-fork',
    'zombie',
    'heartbeats-of-processes',
    'heartbeats-of-threads',
    'messages-by-pipe',
  ])('the largest memory of %s is the largest over all its moments', (file) => {
    const run = play(programText(file));
    const measured = figuresOf(run);
    expect(Number(measured.frames)).toBe(peakOf(run, (at) => run.at(at).frames));
    for (const size of memory) {
      const peak = peakOf(run, (at) => run.at(at).processes.reduce((sum, p) => sum + p.memory[size], 0));
      expect(Number(measured[size])).toBeCloseTo(peak, 1);
    }
  });

  test('survivors are those that ended by themselves', () => {
    const died = play(
      "function bad() { throw '끝'; }\nfunction good() { compute(1); compute(1); compute(1); }\nparallel(bad, good);\n",
    );
    expect(figuresOf(died)).toMatchObject({ survivors: '0 / 3', end: '고장' });
    expect(figuresOf(play(LOST_UPDATE))).toMatchObject({
      survivors: '3 / 3',
      end: '끝남',
      output: '1',
      lines: '1',
    });
  });
});

describe('pages', () => {
  test('frames of all processes are the frames in use', () => {
    const run = play(programText('write-after-fork'));
    for (let at = 0; at <= run.length; at++) expect(frameUses(run.at(at)).length).toBe(run.at(at).frames);
  });

  test('groups keep every page, stacks apart', () => {
    const process = play(LOST_UPDATE).at(1).processes[0];
    const groups = groupPages(process);
    expect(groups.flatMap((group) => group.pages).length).toBe(process.pages.length);
    expect(groups.filter((group) => group.segment === 'stack').length).toBe(3);
    expect(groups.every((group) => group.segment !== 'stack' || group.pages.some(isResident))).toBe(true);
  });
});

describe('wait graph', () => {
  test('three philosophers stand in one ring, and nobody lies on another', () => {
    const run = play(programText('philosophers-naive'), 'm1A1B1C1');
    const graph = waitGraph(run.at(run.length));
    expect(graph.cycle.length).toBe(3);
    expect(graph.edges.filter((edge) => edge.inCycle).length).toBe(6);
    for (const a of graph.nodes) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.x).toBeLessThanOrEqual(graph.width);
      for (const b of graph.nodes) if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(24);
    }
  });

  test('a lost wake-up has no circle, and still shows who waits for what', () => {
    const run = play(programText('lost-wakeup'), 'm1A1B4');
    const graph = waitGraph(run.at(run.length));
    expect(graph.cycle).toEqual([]);
    expect(graph.edges.map((edge) => edge.kind)).toContain('wait');
  });
});

describe('context switch', () => {
  const run = play(LOST_UPDATE, 'm1A1B1A1');
  const steps = contextSwitch(run, 4);

  test('after all small steps the CPU has what the next thread had saved', () => {
    const before = switchState(steps, 0);
    const after = switchState(steps, steps.length);
    expect(before.saved.size).toBe(0);
    expect([...after.cpu]).toEqual(expect.arrayContaining([...before.waiting]));
    expect([...after.saved]).toEqual([...before.cpu]);
  });

  test('threads of one process keep their page table', () => {
    expect(switchState(steps, steps.length).tableChanged).toBe(false);
    expect(phases(steps).map((phase) => phase.kind)).toEqual([
      'enter',
      'save',
      'choose',
      'address-space',
      'restore',
      'return',
    ]);
  });
});
