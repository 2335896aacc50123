import { describe, expect, test } from 'vitest';
import { Exhibits } from '../../../../src/components/demo/exhibits/Exhibits.tsx';
import { EXPLORE_EXHIBITS } from '../../../../src/components/demo/exhibits/explore.ts';
import { ReachableStrip } from '../../../../src/components/demo/exhibits/reach/ReachableStrip.tsx';
import { viewsOf } from '../../../../src/components/demo/exhibits/views.ts';
import { Progress } from '../../../../src/components/demo/explore/Progress.tsx';
import { exploreNow } from '../../../../src/components/demo/explore/run/answer.ts';
import { IDLE } from '../../../../src/components/demo/explore/run/explored.ts';
import {
  type Exploring,
  useExploration,
} from '../../../../src/components/demo/explore/run/useExploration.ts';
import { allThere } from '../../../../src/components/demo/late.tsx';
import { compile } from '../../../../src/engine/compiler.ts';
import { type Program, Run } from '../../../../src/engine/index.ts';
import { play, render, shownAt, textOf } from '../../show.ts';
import { LOST_UPDATE } from '../programs.ts';
import { answerTo, programOf } from './asked.ts';

const VIEWS = viewsOf<'explore'>(EXPLORE_EXHIBITS);
await allThere();

const act = { goTo() {}, watch() {}, visit() {} };
const buttons = { cancel() {}, again() {} };

function explored(program: Program): Exploring {
  return { ...IDLE, ...buttons, status: 'done', drawn: true, ...exploreNow(program) };
}

/** An exhibit of all schedules, as text; the run stands at its first step. */
function shows(kind: 'ends' | 'problems' | 'state-graph', program: Program): string {
  const shown = { program, exploration: explored(program), run: new Run(program), at: 0, buttons: null };
  return render(Exhibits<'explore'>, { views: VIEWS, show: [{ kind }], shown, act });
}

const lost = compile(LOST_UPDATE);

describe('what all schedules show', () => {
  test('every end has its number of schedules, and that these are no probabilities is said', () => {
    const text = textOf(shows('ends', lost));
    expect(text).toContain('결말 2가지');
    expect(text).toMatch(/counter = 1 .*가짓수 18가지 확률 75 % .*counter = 2 .*가짓수 2가지 확률 25 %/);
    expect(text).toContain('확률이 아니에요');
  });

  test('what was found stands apart from what cannot happen', () => {
    const [found, never] = textOf(shows('problems', lost)).split('없다고 확인한 것');
    expect(found).toContain('데이터 경쟁');
    expect(never).toContain('교착 상태는 일어나지 않아요');
    expect(textOf(shows('problems', programOf('two-locks')))).toContain('누가 누구를 기다리나요?');
  });

  test('a state is a dot of the picture, and the one shown is told in words', () => {
    const { picture } = explored(lost);
    const html = shows('state-graph', lost);
    expect(picture!.nodes).toHaveLength(26);
    expect(html.match(/<title>/g)).toHaveLength(26);
    expect(html.match(/data-here="true"/g)).toHaveLength(1);
    expect(textOf(html)).toContain('지금 시작');
  });

  test('nothing is drawn where nothing is known yet', () => {
    const shown = { program: lost, exploration: IDLE, run: new Run(lost), at: 0, buttons: null };
    for (const kind of ['ends', 'problems', 'state-graph'] as const)
      expect(render(Exhibits<'explore'>, { views: VIEWS, show: [{ kind }], shown, act })).toBe('');
  });
});

describe('how far an exploration is', () => {
  const told = (more: Partial<Exploring>) =>
    textOf(render(Progress, { exploring: { ...IDLE, ...buttons, ...more } }));
  const answer = answerTo(lost);

  test.each<[string, Partial<Exploring>, RegExp]>([
    ['at work', { status: 'running', phase: 'search', states: 1234 }, /상태 1,234개까지.*취소/],
    ['done', { status: 'done', answer }, /모든 순서를 다 살폈어요.*순서 20가지.*상태 26개/],
    [
      'cut short',
      { status: 'cut', states: 200_000, level: 'reduced' },
      /상태 200,000개에서 멈췄어요.*한도를 늘려 다시/,
    ],
    ['cancelled', { status: 'cancelled' }, /취소했어요.*다시 살피기/],
    [
      'failed',
      { status: 'failed', why: '메모리가 모자라요' },
      /살피다가 멈췄어요 메모리가 모자라요.*다시 살피기/,
    ],
  ])('%s', (_, more, said) => {
    expect(told(more)).toMatch(said);
  });
});

describe('ends that are left', () => {
  const run = play(LOST_UPDATE, 'm1A1');
  const strip = (at: number, exploration: Exploring) =>
    textOf(render(ReachableStrip, { ...shownAt(run, at), exploration }));

  test('are all there at the start, with their schedules', () => {
    expect(strip(0, explored(lost))).toMatch(/counter = 1 남은 순서 18가지.*counter = 2 남은 순서 2가지/);
  });

  test('are not said to be reached before it is known which one is', () => {
    expect(run.at(run.length).end).toBe('finished');
    expect(strip(run.length, explored(lost))).not.toContain('닿았어요');
  });

  test('are not told where there were too many states', () => {
    expect(strip(0, { ...IDLE, ...buttons, status: 'cut' })).toContain('상태가 너무 많아');
  });
});

test('the build writes the answer where a demo opens with it, and none where it does not', () => {
  const seen: Exploring[] = [];
  const Opening = ({ wanted }: { wanted: boolean }) => {
    seen.push(useExploration(lost, wanted, false));
    return null;
  };
  render(Opening, { wanted: true });
  render(Opening, { wanted: false });
  expect(seen.map(({ status }) => status)).toEqual(['done', 'idle']);
  expect(seen[0].answer?.ends).toHaveLength(2);
});
