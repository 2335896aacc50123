import { expect, test } from 'vitest';
import { Controls } from '../../../../src/components/demo/step/dock/Controls.tsx';
import { Narration } from '../../../../src/components/demo/step/dock/Narration.tsx';
import { ThreadButtons } from '../../../../src/components/demo/step/dock/ThreadButtons.tsx';
import { RunTimeline } from '../../../../src/components/demo/step/dock/Timeline.tsx';
import { SPEEDS, usePlay } from '../../../../src/components/demo/step/dock/usePlay.ts';
import { Settings } from '../../../../src/components/demo/step/panels/Settings.tsx';
import { Trace } from '../../../../src/components/demo/step/panels/Trace.tsx';
import { narrate } from '../../../../src/engine/index.ts';
import { play, render, textOf } from '../../show.ts';
import { demo, LOST_UPDATE } from '../programs.ts';

const run = play(LOST_UPDATE, 'm1A1B3A2');
const nothing = () => {};
/** A text without its spaces: letters of threads stand in elements of their own. */
const joined = (text: string) => text.replaceAll(' ', '');

test('a step is told in its sentence, an end in a sentence of its own, and nothing is read out while steps come by themselves', () => {
  const told = (at: number, playing = false, refused: number | null = null) =>
    render(Narration, { run, moment: run.at(at), playing, refused });
  expect(joined(textOf(told(2)))).toBe(joined(narrate(run, 2)));
  expect(joined(textOf(told(run.length)))).toContain(joined(narrate(run, run.length)));
  expect(told(run.length)).toMatch(/data-end="finished".*<strong>/);
  expect(told(2)).toContain('aria-live="polite"');
  expect(told(2, true)).toContain('aria-live="off"');
  expect(textOf(told(2, false, 0))).toMatch(/m은 .+ 기다려요\.$/);
});

test('each thread has a button that says what it can do', () => {
  const buttons = (at: number) =>
    render(ThreadButtons, { threads: run.at(at).threads, next: 1, choose: nothing });
  expect(textOf(buttons(1))).toMatch(/^m 대기: .+ A 보내기 B 보내기$/);
  expect(textOf(buttons(run.length))).toBe('m 끝남 A 끝남 B 끝남');
  expect(buttons(1).match(/data-next="true"/g)).toHaveLength(1);
});

test('whose step may wake one of several has a button for each', () => {
  const waiting = play(
    'let go = 0; const lock = new Mutex(); const c = new Condition(lock);\nfunction doze() { lock.lock(); while (go === 0) c.wait(); lock.unlock(); }\nfunction wake() { lock.lock(); go = 1; c.signal(); lock.unlock(); }\nparallel(doze, doze, wake);\n',
  );
  const at = waiting
    .effects()
    .findIndex((_, i) => waiting.at(i).threads.some(({ wakes }) => wakes.length > 1));
  expect(at).toBeGreaterThan(0);
  const { threads } = waiting.at(at);
  const html = render(ThreadButtons, { threads, next: 3, choose: nothing });
  expect(textOf(html)).toContain('C A 깨우기 C B 깨우기');
});

test('the timeline is a slider over the run, and says the moment', () => {
  const html = render(RunTimeline, {
    run,
    at: 3,
    moment: run.at(3),
    policy: { kind: 'rr', quantum: 1 },
    next: 1,
    goTo: nothing,
    choose: nothing,
  });
  expect(html).toContain(`aria-valuemax="${run.length}"`);
  expect(html).toContain('aria-valuenow="3"');
  expect(html).toContain(`3걸음: ${narrate(run, 3)}`);
  // A piece of each lane for each step, and those who waited.
  expect(html.match(/data-kind="run"/g)).toHaveLength(run.length);
  expect(html.match(/data-kind="run" data-when="past"/g)).toHaveLength(3);
});

test('there is room from the start for the threads that there will be', () => {
  const start = play(
    'function a() { lone.lock(); lone.unlock(); }\nconst lone = new Mutex();\nconst one = spawn(a);\nconst two = spawn(a);\njoin(one);\njoin(two);\n',
  ).upTo(0);
  const html = render(RunTimeline, {
    run: start,
    at: 0,
    moment: start.at(0),
    policy: { kind: 'rr', quantum: 1 },
    next: 0,
    goTo: nothing,
    choose: nothing,
  });
  expect(html).toContain('--lanes:3');
  expect(html.match(/class="timeline-lane"/g)).toHaveLength(1);
});

test('a run as a table has a row for each step, and marks the moment', () => {
  const html = render(Trace, { program: run.program, run, at: 4, goTo: nothing });
  expect(html.match(/<tr/g)).toHaveLength(1 + run.length);
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  expect(html.match(/data-when="future"/g)).toHaveLength(run.length - 4);
  for (let step = 1; step <= run.length; step++) expect(textOf(html)).toContain(narrate(run, step));
  const none = render(Trace, { program: run.program, run: run.upTo(0), at: 0, goTo: nothing });
  expect(textOf(none)).toContain('아직 아무도 움직이지 않았어요');
});

test('settings offer what the policy is set by, and forgetting the PC only where a demo does', () => {
  const settings = (state: object, offerForget = false) =>
    textOf(
      render(Settings, {
        state: { ...demo(), ...state },
        letters: ['m', 'A', 'B'],
        speed: 1,
        offerForget,
        onStride: nothing,
        onTurns: nothing,
        onSpeed: nothing,
        onForget: nothing,
        copy: null,
      }),
    );
  expect(settings({ policy: 'rr' })).toContain('한 번에 몇 걸음씩');
  expect(settings({ policy: 'fcfs' })).not.toContain('한 번에 몇 걸음씩');
  expect(settings({ policy: 'random', seed: 7 })).toContain('씨앗 7');
  expect(settings({}, true)).toContain('PC를 저장하지 않으면?');
  expect(settings({})).not.toContain('PC를 저장하지 않으면?');
});

test('what cannot be pressed now keeps its place, and nothing can before the page works', () => {
  const moves = { start: nothing, back: nothing, forward: nothing, play: nothing, end: nothing };
  const controls = (more: object) =>
    render(Controls, {
      canBack: false,
      canForward: true,
      playing: false,
      moves,
      at: 2,
      length: 9,
      settings: false,
      onSettings: nothing,
      share: null,
      ...more,
    });
  const of = (html: string, name: string) =>
    new RegExp(`<button[^>]*aria-label="${name}"[^>]*>`).exec(html)![0];
  expect(of(controls({}), '뒤로')).toContain('aria-disabled="true"');
  expect(of(controls({}), '한 걸음')).toContain('aria-disabled="false"');
  expect(of(controls({ playing: true }), '멈춤')).toContain('aria-disabled="false"');
});

test('nothing plays before it is asked for, at the middle speed', () => {
  let played: ReturnType<typeof usePlay> | undefined;
  render(() => {
    played = usePlay(nothing, true, 0);
    return null;
  }, {});
  expect(played).toMatchObject({ playing: false, speed: 1 });
  expect(SPEEDS.map(({ delay }) => delay)).toEqual(
    [...SPEEDS].map(({ delay }) => delay).sort((a, b) => b - a),
  );
});
