import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contextSwitch } from '../../../../src/components/demo/exhibits/context-switch/script.ts';
import { STEP_EXHIBITS, type StepExhibit } from '../../../../src/components/demo/exhibits/step.ts';
import { findings, type Moment, type Run } from '../../../../src/engine/index.ts';
import { STATE_WORDS } from '../../../../src/words/states.ts';
import { play, programText, show, showAll, shownAt, textOf, VIEWS } from '../../show.ts';

const LOST_UPDATE = `let counter = 0;
function work() {
  counter++;
}
parallel(work, work);
print(counter);
`;

const FORK = `let v = 10;
const done = new Pipe();
if (fork() === 0) {
  v = 99;
  done.write(1);
  exit(7);
}
done.read();
print('v =', v);
`;

const DEADLOCK = `const left = new Mutex();
const right = new Mutex();
function one() { left.lock(); right.lock(); right.unlock(); left.unlock(); }
function two() { right.lock(); left.lock(); left.unlock(); right.unlock(); }
parallel(one, two);
`;

const STATES = Object.entries(STATE_WORDS).filter(([state]) => state !== 'zombie' && state !== 'ended');

/** What a view has to say of a moment, whatever the program. */
const SAID: Record<(typeof VIEWS)[number], (moment: Moment, run: Run) => string[]> = {
  memory: ({ processes }) =>
    processes.flatMap(({ pid, globals }) => [`프로세스 ${pid}`, ...globals.map(({ name }) => name)]),
  pages: ({ processes, frames }) => [
    `진짜로 쓰는 프레임 ${frames}`,
    ...processes.map(({ pid, state }) => `프로세스 ${pid}${state === 'running' ? '' : ' 끝나기 직전'}`),
  ],
  'address-space': ({ processes: [first] }, run) => {
    const before = run.effects().findIndex(({ exited }) => exited.includes(0));
    const { memory } = first.state === 'running' ? first : run.at(before).processes[0];
    return [`예약 ${memory.virtual} 페이지`, `상주 ${memory.resident} 페이지`];
  },
  processes: ({ processes }) => processes.map(({ pid }) => `PCB ${pid}`),
  states: ({ threads }) =>
    STATES.map(([state, word]) => `${word} ${threads.filter((thread) => thread.state === state).length}`),
  'context-switch': ({ step }, run) => {
    let at = step;
    while (at > 0 && contextSwitch(run, at).length === 0) at--;
    if (at === 0) return ['아직 문맥 교환이 없었어요'];
    const past = at < step ? [`${at}걸음에 있었던 마지막 교환이에요`] : [];
    return [`0 / ${contextSwitch(run, at).length}`, ...past];
  },
  output: ({ output }) =>
    output.length === 0
      ? ['아직 출력한 줄이 없어요']
      : output.flatMap(({ text, step }) => [text, `${step}걸음`]),
  findings: (_, run) => {
    const found = findings(run);
    return found.length === 0
      ? ['경쟁도 교착도 고장도 보이지 않았어요']
      : found.map(({ message }) => message);
  },
};

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('every view', () => {
  const files = readdirSync(new URL('../../../../src/content/programs/', import.meta.url));
  test.each(files.map((file) => file.replace(/\.js$/, '')))(
    'says what there is to say of %s, half way and at its end',
    (file) => {
      const run = play(programText(file));
      for (const part of [0.5, 1]) {
        const at = Math.round(run.length * part);
        for (const name of VIEWS) {
          const text = textOf(show(name, run, at));
          const missing = SAID[name](run.at(at), run).filter((said) => !text.includes(spaced(said)));
          expect(missing, `${name} at ${at}: ${text}`).toEqual([]);
        }
      }
    },
  );
});

describe('memory', () => {
  test('says who wrote what, and what was there before', () => {
    const run = play(LOST_UPDATE, 'm1A3');
    const text = textOf(show('memory', run, 4));
    expect(text).toContain('counter 1 A 씀 , 전에는 0');
  });

  test('marks what was read, and the register that got it', () => {
    const run = play(LOST_UPDATE, 'm1A1');
    const html = show('memory', run, 2);
    expect(textOf(html)).toContain('counter 0 A 읽음');
    expect(html).toMatch(/data-mark="write"[^>]*><dt>r0/);
  });

  test('names what a pointer leads to', () => {
    const run = play('let box = { value: 7 };\nlet p = ref(box);\nprint(p.value.value);\n');
    expect(textOf(show('memory', run, run.length))).toMatch(/p 0x[0-9a-f]+ 가리키는 곳: → box/);
  });

  test('a process that died says why, and keeps its last picture, which says that it is that', () => {
    const run = play(
      "if (fork() === 0) { assert(false, '아야'); }\ncompute(1);\ncompute(1);\ncompute(1);\ncompute(1);\n",
    );
    const died = run.effects().findIndex((effect) => effect.exited.includes(1));
    const text = textOf(show('memory', run, run.length));
    expect(text).toContain('아야');
    expect(text).toContain(`끝나기 직전 · ${died}걸음 메모리는 돌려줬어요`);
  });

  test('a thread that has ended keeps the registers that it had', () => {
    const run = play(LOST_UPDATE, 'm1A3');
    const text = textOf(show('memory', run, 4));
    expect(text).toContain('A 종료 3걸음 끝나기 직전 · 3걸음 PC store [counter], r0 r0 1');
  });
});

describe('pages', () => {
  test('a page copied on write is marked, and what is still shared is counted', () => {
    const run = play(FORK);
    const at = run.effects().findIndex((effect) => effect.copies.length > 0) + 1;
    expect(at).toBeGreaterThan(0);
    const text = textOf(show('pages', run, at));
    expect(text).toContain('방금 복사됨');
    expect(text).toContain('프로세스 2개가 함께 씀');
  });
});

describe('at the end of a run', () => {
  const run = play(FORK);

  test('page tables, frames and sizes are still there to be read', () => {
    const html = show('pages', run);
    const text = textOf(html);
    expect(text).toContain('진짜로 쓰는 프레임 0');
    const { memory } = run.at(run.length - 1).processes[0];
    expect(text).toContain(`프로세스 1 끝나기 직전 ${memory.virtual} ${memory.resident}`);
    expect(html).toMatch(/data-returned/);
  });

  test('the map of an address space is still there, greyed, with its step', () => {
    const html = show('address-space', run);
    expect(textOf(html)).toContain(`끝나기 직전 · ${run.length - 1}걸음`);
    expect(html).toMatch(/data-ended="true"[^>]*><div class="map"/);
  });
});

describe('processes', () => {
  test('a zombie is named, with its exit status, until its parent has waited', () => {
    const run = play(
      'const child = fork();\nif (child === 0) exit(7);\ncompute(1);\ncompute(1);\nwait(child);\ncompute(1);\n',
      'm1A4',
    );
    const died = run.effects().findIndex((effect) => effect.exited.includes(1)) + 1;
    expect(textOf(show('processes', run, died))).toContain('좀비 7');
    const reaped = textOf(show('processes', run, run.length - 1));
    expect(reaped).not.toContain('좀비');
    expect(reaped).toContain('부모가 종료 상태를 거뒀어요');
    expect(reaped).not.toContain('init');
  });

  test.each([
    ['that still runs', 'if (fork() === 0) { compute(1); exit(7); }\n', 'm2A2'],
    ['that is a zombie', 'if (fork() === 0) exit(7);\n', 'm1A2m1'],
  ])('of a child %s when its parent ends, init becomes the parent and reaps it', (_, source, schedule) => {
    const run = play(source, schedule);
    const text = textOf(show('processes', run, run.length));
    expect(text).toContain('init (입양)');
    expect(text).toContain('고아라서 init이 종료 상태를 거뒀어요 · 종료 상태 7');
    expect(text).not.toContain('부모가 종료 상태를');
  });
});

describe('states', () => {
  test('every thread stands in one box', () => {
    const run = play(LOST_UPDATE);
    for (let at = 0; at <= run.length; at++) {
      const boxes = [...show('states', run, at).matchAll(/data-flip="state(\d+)"/g)].map(
        ([, index]) => index,
      );
      expect(boxes.toSorted()).toEqual(
        run
          .at(at)
          .threads.map(({ index }) => String(index))
          .toSorted(),
      );
    }
  });

  test('a deadlock is drawn with its circle, and said', () => {
    const run = play(DEADLOCK, 'm1A1B1');
    const html = show('states', run);
    expect(html).toContain('data-cycle');
    expect(textOf(html)).toContain('A → right (쥔 스레드 B), B → left (쥔 스레드 A)');
  });
});

describe('output and findings', () => {
  test('each line leads to the step that printed it', () => {
    const run = play(LOST_UPDATE);
    const printed = run.effects().findIndex((effect) => effect.printed !== null) + 1;
    expect(show('output', run)).toContain(`${printed}번째 걸음 보기`);
  });

  test('a race leads to both steps', () => {
    const run = play(LOST_UPDATE, 'm1A1B1A2B2');
    const text = textOf(show('findings', run));
    expect(text).toContain('데이터 경쟁');
    expect(text.match(/\d+걸음/g)?.length).toBeGreaterThanOrEqual(2);
  });
});

describe('what those who wait are answered', () => {
  const PIPE = `const p = new Pipe(); if (fork() === 0) { p.closeRead(); p.write(7); exit(3); }
p.closeWrite(); p.read(); print(p.read()); print(wait());
`;

  test('a child that wait() was about was collected by its parent, and is no orphan when that ends', () => {
    const run = play(PIPE);
    const text = textOf(show('processes', run));
    expect(text).toContain('부모가 종료 상태를 거뒀어요 · 종료 상태 3');
    expect(text).not.toContain('init');
  });

  test('a reader waits for those who have the other end of the pipe open', () => {
    const text = textOf(show('states', play(PIPE, 'm3'), 3));
    expect(text).toMatch(/m p .*A/);
    expect(text).toContain('대기 1 m');
  });

  test('who has asked to write waits for the readers, and who comes after for who has asked', () => {
    const run = play(
      "const rw = new RwLock({ prefer: 'writer' }); function r() { rw.readLock(); rw.readUnlock(); } function w() { rw.writeLock(); rw.writeUnlock(); } parallel(r, w, r);\n",
      'm1A1B1',
    );
    const text = textOf(show('states', run, 3));
    expect(text).toContain('B rw 읽기-쓰기 잠금이 풀리기를 기다려요 읽는 스레드 A');
    expect(text).toContain('C rw 읽기-쓰기 잠금이 풀리기를 기다려요 먼저 청한 스레드 B');
  });
});

test.each(Object.entries(STEP_EXHIBITS).flatMap(([kind, exhibit]) => ('View' in exhibit ? [] : [kind])))(
  'what is written for %s is one div, whose place its code can take',
  (kind) => {
    const spec = { kind, metrics: ['steps'], knob: 'N', metric: 'steps' } as StepExhibit;
    const shown = shownAt(play(LOST_UPDATE), 3);
    const knobs = [{ constant: 'N', label: 'N', values: [] }];
    const html = showAll([spec], { ...shown, offered: { ...shown.offered, knobs } });
    expect([html.startsWith('<div'), html.endsWith('</div>')]).toEqual([true, true]);
  },
);
