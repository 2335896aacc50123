import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { MeasureMode } from '../../../../src/components/demo/measure/MeasureMode.tsx';
import { Watch } from '../../../../src/components/demo/measure/watch/Watch.tsx';
import type { MeasureSpec } from '../../../../src/components/demo/spec.ts';
import type { Job } from '../../../../src/results/measured/job.ts';
import { runJob } from '../../../../src/results/measured/run-job.ts';
import { POLICY_WORDS } from '../../../../src/words/policies.ts';
import { shownOf } from '../../measured.ts';
import { render, textOf } from '../../show.ts';
import { FakeWorker, fakeWorkers } from '../../workers/fake-workers.ts';
import { liveDemo } from '../live-demo.ts';
import { spec as plain } from '../programs.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
});

const counts = (...all: number[]) => all.map((value) => ({ value, label: `${value}개` }));

const measure: MeasureSpec = {
  question: '얼마나 걸리나요?',
  preset: 'measured',
  dials: [
    { hardware: 'cpus', label: 'CPU', values: counts(1, 2), start: 1 },
    { hardware: 'quantum', label: '할당량', values: counts(10_000, 20_000), rare: true },
  ],
  cards: [{ label: '코어 둘', sets: { cpus: 2 } }],
  sees: '숫자가 달라져요.',
  answer: { kind: 'headline', metrics: ['total'] },
  result: ['다 끝났어요.'],
  more: [{ kind: 'cpu-time' }],
  notes: ['모형에는 다른 일이 없어요.'],
  offer: ['policy', 'processStart'],
};

const predict = {
  question: '빨라질까요?',
  choices: ['네', '아니요'],
  answer: '네',
  because: '나눠 하니까요.',
};

/** Workers that measure at once, or are waited for. */
class Measuring extends FakeWorker {
  static waits = false;

  override postMessage(message: { ticket: number; question: Job[] | null }): void {
    super.postMessage(message);
    if (Measuring.waits) return;
    for (const job of message.question ?? []) queueMicrotask(() => this.answer(runJob(job), message.ticket));
  }
}

/** 시간 재기 of a demo. */
async function measuring(more: Partial<MeasureSpec> = {}) {
  fakeWorkers(Measuring);
  const spec = { ...plain, programs: [plain.programs[0]], opens: 'measure' as const };
  const shown = await liveDemo({ ...spec, measure: { ...measure, ...more } }, MeasureMode);
  const { page } = shown;
  await page.pass(100);
  return {
    shown,
    page,
    turned: () => shown.demo.state.turned,
    /** Opens something of 더 보기; gives what is in it. */
    async open(name: string): Promise<Element> {
      await page.press(name);
      return page.find(`section[aria-label="${name}"]`);
    },
  };
}

test('the sentence is of one setting, with all its numbers, until the next one is measured', async () => {
  const { page } = await measuring({ result: ['CPU {cpus}에서 {total} 걸려요.'] });
  const sentence = () => page.find('.measure-result').textContent;
  const setting = () => page.find('.measure-result [data-metric]').getAttribute('data-setting');
  const before = [sentence(), setting()];
  expect(before[0]).toMatch(/^CPU 1개에서 .+ 걸려요\.$/);
  Measuring.waits = true;
  onTestFinished(() => {
    Measuring.waits = false;
  });
  await page.choose('CPU', '2개');
  await page.pass(100);
  expect([sentence(), setting()]).toEqual(before);
  expect(page.find('.measure').getAttribute('aria-busy')).toBe('true');
});

test('what is asked first is answered before anything is shown', async () => {
  const { page, turned } = await measuring({ predict, asked: { cpus: 2 } });
  const veiled = () => page.find('.measure-results').hasAttribute('data-veiled');
  expect(page.find('.guess').textContent).toContain('빨라질까요?');
  expect([veiled(), page.text.includes('나눠 하니까요.')]).toEqual([true, false]);
  await page.press('네');
  expect(veiled()).toBe(false);
  expect(page.text).toContain('내 예측네나온 값네 · 맞았어요');
  expect(page.text).toContain('CPU를 2개로 놓았어요');
  expect(page.text).toContain('나눠 하니까요.');
  expect(turned()?.dials).toEqual({ 0: 2 });
});

test('a wrong guess is not called right, and who wants sees without one', async () => {
  const wrong = await measuring({ predict });
  await wrong.page.press('아니요');
  expect(wrong.page.text).toContain('내 예측아니요나온 값네');
  expect(wrong.page.text).not.toContain('맞았어요');
  await wrong.page.leave();
  const without = await measuring({ predict });
  await without.page.press('예측 없이 보기');
  expect(without.page.find('.measure-results').hasAttribute('data-veiled')).toBe(false);
  expect(without.page.text).not.toContain('내 예측');
});

const estimate: NonNullable<MeasureSpec['estimate']> = {
  question: '몇 번일까요?',
  metric: 'switches',
  values: [1, 10, 100],
  model: 10,
  world: [{ y: [5, 20], origin: 'measured', source: '가상 머신' }],
  because: '번갈아 하니까요.',
};

test('a number is guessed by a slider that stands nowhere at first, and stands on an axis then', async () => {
  const { page, open } = await measuring({ estimate });
  const [slider, number] = [page.find('.guess input'), () => page.find('.guess output').textContent];
  expect([number(), slider.getAttribute('aria-valuetext')]).toEqual(['?', '아직 고르지 않았어요']);
  await page.press('예측하고 재기');
  expect(page.find('.guess')).toBeTruthy();
  await page.write(slider, '2');
  expect(number()).toContain('100');
  await page.press('예측하고 재기');
  expect(page.place.querySelector('.guess')).toBeNull();
  const given = page.find('.measure dl').textContent;
  for (const said of ['내 예측', '100', '나온 값', '10', '5–20']) expect(given).toContain(said);
  const axis = await open('실제');
  expect(axis.querySelector('.estimate-model')?.getAttribute('style')).toContain('50%');
  expect(axis.querySelector('.estimate-given')?.getAttribute('style')).toContain('100%');
  expect(axis.textContent).toContain('가상 머신');
});

test('a key that moves a slider means where it stands', async () => {
  const { page } = await measuring({ estimate });
  await page.happen(page.find('.guess input'), 'keydown', { key: 'Tab' });
  expect(page.find('.guess output').textContent).toBe('?');
  await page.happen(page.find('.guess input'), 'keydown', { key: 'Home' });
  expect(page.find('.guess output').textContent).toContain('10');
});

test('knobs and cards set the runs, and one way leads back', async () => {
  const { page, turned } = await measuring();
  const total = () => page.find('[data-metric=total]').textContent;
  const atFirst = total();
  await page.choose('CPU', '2개');
  await page.pass(100);
  expect(turned()?.dials).toEqual({ 0: 2 });
  expect(total()).not.toBe(atFirst);
  const card = () => page.button('코어 둘').getAttribute('aria-pressed');
  expect(card()).toBe('true');
  await page.press('처음 값으로');
  await page.pass(100);
  expect([turned(), total(), card()]).toEqual([null, atFirst, 'false']);
  await page.press('코어 둘');
  expect(turned()?.dials).toEqual({ 0: 2 });
});

test('the answer is one picture and one sentence; the rest is opened below it', async () => {
  const { page, open } = await measuring();
  expect(page.find('.measure-answer').getAttribute('aria-label')).toBe('숫자가 달라져요.');
  expect(page.text).toContain('다 끝났어요.');
  expect(page.place.querySelectorAll('.measure-panel')).toHaveLength(0);
  for (const name of ['몫', '손잡이', '하드웨어', '표', '코드', '실제']) {
    expect(page.button(name).getAttribute('aria-expanded')).toBe('false');
    expect((await open(name)).textContent, name).not.toBe('');
  }
  expect(page.place.querySelectorAll('.measure-panel')).toHaveLength(6);
  expect(page.find('section[aria-label=실제]').textContent).toContain('모형에는 다른 일이 없어요.');
  await page.press('표');
  expect(page.place.querySelectorAll('.measure-panel')).toHaveLength(5);
});

test('knobs that few turn stand among the rest', async () => {
  const { page, open, turned } = await measuring();
  expect(() => page.find('fieldset[aria-label=할당량]')).toThrow();
  await open('손잡이');
  await page.choose('할당량', '20000개');
  expect(turned()?.dials).toEqual({ 1: 20_000 });
});

test('the hardware is set number by number, with what each preset says', async () => {
  const { page, open, turned } = await measuring();
  const panel = await open('하드웨어');
  const row = (name: string) => {
    const label = [...panel.querySelectorAll('label')].find((one) => one.textContent?.startsWith(name));
    const field = label?.querySelector('select, input');
    if (!field) throw new Error(`no ${name}`);
    return field;
  };
  await page.pick(row('스케줄링'), POLICY_WORDS.mlfq);
  expect(turned()?.hardware).toEqual({ policy: 'mlfq' });
  const levels = row('MLFQ의 단계');
  await page.write(levels, '0');
  expect(turned()?.hardware).toEqual({ policy: 'mlfq', levels: 1 });
  expect(levels.getAttribute('aria-valuetext')).toBe('1');
  expect(levels.closest('label')?.textContent).toBe('MLFQ의 단계 1');
  await page.choose('바탕', '교과서');
  expect(turned()).toMatchObject({ preset: 'textbook', hardware: {} });
});

test('threads arrive when the reader says, in numbers that are possible', async () => {
  const { page, open, turned } = await measuring();
  const panel = await open('하드웨어');
  const field = (name: string) => {
    const found = panel.querySelector(`input[aria-label^="${name}"]`);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const set = async (name: string, text: string) => {
    await page.write(field(name), text);
    await page.happen(field(name), 'focusout');
  };
  expect(panel.querySelector('input[aria-label^="m "]')).toBeNull();
  await set('A 도착', '3');
  expect(turned()?.arrivals).toEqual({ A: 3000 });
  await set('B 도착', 'x');
  expect(turned()?.arrivals).toEqual({ A: 3000 });
  expect(field('B 도착').getAttribute('aria-invalid')).toBe('true');
  expect(panel.querySelector('[role=alert]')?.textContent).toContain('0 이상의 수');
  await set('A 도착', '0');
  expect(turned()?.arrivals).toEqual({});
});

test('a run is stepped from where its program is shown', async () => {
  const { shown, page, open } = await measuring();
  const code = await open('코드');
  expect(code.textContent).toContain('counter++;');
  await page.press('이 실행을 한 걸음씩 보기');
  expect(shown.demo.state.mode).toBe('step');
  expect([shown.demo.at, shown.demo.run.at(shown.demo.run.length).end]).toEqual([0, 'finished']);
});

test('runs are watched in place of the picture', async () => {
  const { page } = await measuring();
  await page.press('지켜보기');
  await page.pass(100);
  expect(page.place.querySelector('.measure-answer')).toBeNull();
  const slider = page.find('.watch input[type=range]');
  const told = () => slider.getAttribute('aria-valuetext');
  const atFirst = told();
  await page.pass(2000);
  expect(told()).not.toBe(atFirst);
  await page.press('그림으로');
  expect(page.place.querySelector('.watch')).toBeNull();
});

test('at an instant everybody is in one place', () => {
  const spec = {
    ...plain,
    programs: [plain.programs[0]],
    measure: { ...measure, more: [{ kind: 'timeline' as const }] },
  };
  const shown = shownOf({ ...spec, measure: spec.measure });
  const runs = shown.runs.map((run, i) => ({
    ...run,
    ...(runJob({ ...shown.configurations[i].job, spans: true }) as object),
  }));
  const html = render(Watch, { shown: { ...shown, runs } });
  expect(textOf(html)).toMatch(/CPU 0 .*준비.*대기.*끝남 0/);
  expect(textOf(html).match(/\bm\b/g)).toHaveLength(1);
});
