import { createElement } from 'react';
import { expect, test } from 'vitest';
import { Goal } from '../../../../../src/components/demo/step/goal/Goal.tsx';
import { GoalFound } from '../../../../../src/components/demo/step/goal/GoalFound.tsx';
import { NextDemo } from '../../../../../src/components/demo/step/goal/NextDemo.tsx';
import { compile } from '../../../../../src/engine/compiler.ts';
import { explore } from '../../../../../src/engine/index.ts';
import { plain } from '../../../../../src/results/explored/answer.ts';
import { live } from '../../../page.ts';
import { render, textOf } from '../../../show.ts';
import { fakeWorkers } from '../../../workers/fake-workers.ts';
import { liveDemo } from '../../live-demo.ts';
import { LOST_UPDATE, spec as plainSpec } from '../../programs.ts';

const goal = { text: '1이 나오게 해 보세요.', output: 'counter = 1' };
const spec = { ...plainSpec, programs: [plainSpec.programs[0]], goal };

/** A goal over a demo. */
const shown = (start?: string) =>
  liveDemo({ ...spec, ...(start !== undefined && { start: { schedule: start, at: 0 } }) }, ({ demo }) =>
    createElement(Goal, { demo, goal }),
  );

/** What a goal says; what it says at other moments keeps its place, unseen. */
const said = (place: Element) =>
  [...place.querySelectorAll('.goal > p:not([inert])')].map(({ textContent }) => textContent);

test('what is to be reached stands there until it is, and then what that is worth', async () => {
  fakeWorkers();
  const { page, demo } = await shown();
  expect(page.find('[role=status]').textContent).toBe('도전');
  expect(said(page.place)).toEqual(['1이 나오게 해 보세요.']);
  await page.after(() => demo.visit('m1A1B3A2m2'));
  expect(page.find('[role=status]').textContent).toContain('해냈어요');
  expect(page.text).not.toContain('해 보세요.');
  await page.press('모든 경우 보기');
  expect(page.place.querySelector('[data-reached]')).not.toBeNull();
});

test('what comes about by itself is no feat', async () => {
  fakeWorkers();
  const { page, demo } = await shown('m1A1B3A2m2');
  await page.after(() => demo.moves.end());
  expect(demo.spec.goal).toBe(goal);
  expect(said(page.place)).toEqual(['저절로 된 것 말고, 스레드를 직접 골라 만들어 보세요.']);
  expect(page.place.querySelector('[data-reached]')).toBeNull();
});

const answer = plain(explore(compile(LOST_UPDATE)));

test('a feat is told among all schedules, once these are known', () => {
  const told = (more: Partial<typeof answer> | null) =>
    textOf(render(GoalFound, { goal, answer: more && { ...answer, ...more } }));
  expect(told({})).toMatch(/순서 18가지 가운데 하나예요\. 남은 결말: .*counter = 2/);
  expect(told({ complete: false })).toBe('');
  expect(told(null)).toBe('');
  expect(textOf(render(GoalFound, { goal: { text: '', end: 'finished' }, answer }))).toContain(
    '다른 결말은 없어요',
  );
  const one = { ...answer.ends[0], schedules: '1', output: ['counter = 1'] };
  expect(told({ ends: [one] })).toContain('이것 하나뿐이에요');
});

test('of many ends that are left, a few are named', () => {
  const others = [3, 4, 5, 6].map((x) => ({
    ...answer.ends[0],
    output: [`counter = ${x}`],
    globals: { counter: x },
  }));
  const many = { ...answer, ends: [...answer.ends, ...others] };
  expect(textOf(render(GoalFound, { goal, answer: many }))).toContain('밖에 3가지');
});

test('the way leads on to the next demo of the page, by its heading', async () => {
  const demo = (id: string) =>
    createElement(
      'section',
      { key: id },
      createElement('h2', { id: `about-${id}` }),
      createElement(
        'figure',
        { className: 'demo', id },
        createElement('b', { id: `${id}-title` }, `데모 ${id}`),
      ),
    );
  const page = await live(createElement('div', null, ['a', 'b'].map(demo)));
  const link = async (after: string) => {
    await page.show(
      createElement('div', null, ['a', 'b'].map(demo), createElement(NextDemo, { key: after, after })),
    );
    return page.place.querySelector('.goal-next');
  };
  const next = await link('a');
  expect([next?.getAttribute('href'), next?.textContent]).toEqual(['#about-b', '다음 데모: 데모 b']);
  expect(await link('b')).toBeNull();
});
