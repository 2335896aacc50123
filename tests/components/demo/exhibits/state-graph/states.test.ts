import { describe, expect, test } from 'vitest';
import {
  layOutStates,
  MOST_DRAWN,
  smooth,
} from '../../../../../src/components/demo/exhibits/state-graph/layout.ts';
import { statesAlong } from '../../../../../src/components/demo/exhibits/state-graph/states-along.ts';
import { follow, keyOfEnd, parseSchedule, Run } from '../../../../../src/engine/index.ts';
import { answerTo, programOf } from '../../explore/asked.ts';

describe.each([
  'lost-update',
  'two-locks',
  'spin-lock',
  'lost-wakeup',
  'lost-update-processes',
  'pass-local-returned',
])('the picture of %s', (file) => {
  const program = programOf(file);
  const picture = layOutStates(program)!;
  const answer = answerTo(program);

  test('has the states and steps that the explorer counts', () => {
    expect(picture.nodes.length).toBe(answer.states);
    expect(picture.edges.length).toBe(answer.transitions);
  });

  test('has every end, and no other', () => {
    const ends = new Set(picture.nodes.map(({ end }) => end).filter((end) => end !== ''));
    expect(ends).toEqual(new Set(answer.ends.map(keyOfEnd)));
  });

  test('knows a schedule to every state', () => {
    for (const [number, { schedule }] of picture.nodes.entries()) {
      expect(statesAlong(picture, parseSchedule(schedule)).at(-1)).toBe(number);
    }
  });

  test('holds every run', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const run = follow(new Run(program), { kind: 'random', seed }, { maxSteps: 200 });
      const path = statesAlong(picture, run.schedule);
      expect(path).not.toContain(-1);
      if (run.at(run.length).end !== 'running') expect(picture.nodes[path.at(-1)!].end).not.toBe('');
    }
  });

  test('lies within its frame, no two states at one place', () => {
    const { nodes, width, height } = picture;
    for (const { x, y } of nodes) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
  });
});

test('a program with too many states has no picture', () => {
  const program = programOf('bounded-buffer-semaphores');
  expect(answerTo(program).states).toBeGreaterThan(MOST_DRAWN);
  expect(layOutStates(program)).toBeNull();
});

test('a schedule that leaves the picture is not followed further', () => {
  const picture = layOutStates(programOf('lost-update'))!;
  const path = statesAlong(picture, [
    { thread: 0, waiter: -1 },
    { thread: 7, waiter: -1 },
    { thread: 1, waiter: -1 },
  ]);
  expect(path).toEqual([0, 1, -1, -1]);
});

test('a line of two points is straight, one of more is smooth', () => {
  expect(
    smooth([
      { x: 0, y: 0 },
      { x: 9, y: 3 },
    ]),
  ).toBe('M0 0L9 3');
  expect(
    smooth([
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 9, y: 3 },
    ]),
  ).toBe('M0 0Q4 0 9 3');
});
