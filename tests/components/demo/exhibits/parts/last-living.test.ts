import { describe, expect, test } from 'vitest';
import { keepEnded, lastStack } from '../../../../../src/components/demo/exhibits/parts/last-living.ts';
import { play } from '../../../show.ts';

const SPAWN = `let x = 0;
function work(by) { let sum = by; sum += 2; x = sum; }
parallel(() => work(3));
print(x);
`;

const FORK = `let x = [1, 2];
if (fork() === 0) { x[0] = 9; exit(4); }
compute(1);
compute(1);
wait();
`;

describe('what has ended', () => {
  test('is nothing while all live: the moment stays as it is', () => {
    const run = play(SPAWN);
    const kept = keepEnded(run, run.at(2));
    expect(kept.threads.size + kept.processes.size).toBe(0);
    expect(kept.moment).toEqual(run.at(2));
  });

  test('is for a thread how it looked before its last step, though its state is the present one', () => {
    const run = play(SPAWN);
    const end = run.effects().findIndex(({ ended }) => ended.includes(1)) + 1;
    for (const at of [end, end + 1, run.length]) {
      const kept = keepEnded(run, run.at(at));
      const { frames, pc, state } = kept.moment.threads[1];
      expect(kept.threads.get(1)?.step).toBe(end - 1);
      expect({ frames, pc }).toEqual({
        frames: run.at(end - 1).threads[1].frames,
        pc: run.at(end - 1).threads[1].pc,
      });
      expect(frames.length).toBeGreaterThan(0);
      expect(state).toBe('finished');
    }
  });

  test('keeps a stack that was given back', () => {
    const run = play(SPAWN);
    const end = run.effects().findIndex(({ ended }) => ended.includes(1)) + 1;
    const kept = keepEnded(run, run.at(end));
    const { stack } = run.at(end - 1).threads[1];
    expect(run.at(end).processes[0].pages.some((page) => page.stack === stack)).toBe(false);
    const pages = lastStack(kept.threads.get(1)!, kept.moment.threads[1]);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.every((page) => page.stack === stack)).toBe(true);
  });

  test('is for a process its objects and pages, with the way in which it ended', () => {
    const run = play(FORK, 'm1A2');
    const exited = run.effects().findIndex((effect) => effect.exited.includes(1)) + 1;
    const { moment, processes } = keepEnded(run, run.at(exited));
    const [, child] = moment.processes;
    expect(processes.get(1)?.step).toBe(exited - 1);
    expect(child.heap[0].words.map(({ value }) => value)).toEqual([9, 2]);
    expect(child.memory).toEqual(run.at(exited - 1).processes[1].memory);
    expect(child).toMatchObject({ state: 'zombie', exitCode: 4 });
    expect(moment.processes[0]).toEqual(run.at(exited).processes[0]);
  });

  test('is told of another run of the same program by that one’s own steps', () => {
    const first = play(FORK, 'm1A2');
    const other = play(FORK, 'm3A2');
    const died = (run: typeof first) => run.effects().findIndex(({ exited }) => exited.includes(1));
    keepEnded(first, first.at(first.length));
    expect(keepEnded(other, other.at(other.length)).processes.get(1)?.step).toBe(died(other));
    expect(died(other)).not.toBe(died(first));
  });
});
