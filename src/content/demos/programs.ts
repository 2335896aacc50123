import type { Knob } from '../../components/demo/choices.ts';
import { buffersOf } from '../../components/demo/exhibits/buffer/buffers.ts';
import { keepEnded } from '../../components/demo/exhibits/parts/last-living.ts';
import { wholeRun } from '../../components/demo/exhibits/parts/whole-run.ts';
import type { StepExhibit } from '../../components/demo/exhibits/step.ts';
import type { DemoSpec, StepSpec } from '../../components/demo/spec.ts';
import { particle } from '../../words/josa.ts';
import { LOCK_STATES } from '../../words/locks.ts';
import { ask } from '../ask.ts';
import { onPlainWords } from '../measures/device.ts';
import { programOf } from '../programs.ts';
import { declaredBy, programFiles, sourceOf } from '../sources.ts';
import { demos as contextSwitching } from './context-switching.ts';
import { demos as multiProcess } from './multi-process.ts';
import { demos as multiThread } from './multi-thread.ts';
import { demos as process } from './process.ts';
import { demos as thread } from './thread.ts';
import { demos as threadVsProcess } from './thread-vs-process.ts';

const lessons = Object.entries({
  process,
  thread,
  'multi-process': multiProcess,
  'context-switching': contextSwitching,
  'multi-thread': multiThread,
  'thread-vs-process': threadVsProcess,
});

/** Where lessons show a program: address and title of each demo. */
export function demosShowing(file: string): { href: string; title: string }[] {
  return lessons.flatMap(([lesson, shown]) =>
    shown
      .filter(({ programs }) => programs.some((program) => program.file === file))
      .map(({ id, title }) => ({ href: `/${lesson}/#${id}`, title })),
  );
}

/** What the reader can turn where a lesson shows the program, as far as its start is the program's own. */
function knobsOf(file: string): Knob[] | undefined {
  const { constants } = programOf(file);
  const shown = lessons
    .flatMap(([, demos]) => demos)
    .find(({ programs, knobs }) => knobs && programs.some((program) => program.file === file));
  return shown?.knobs?.filter(({ constant, values }) => {
    const own = constants.find(({ name }) => name === constant);
    return values.some(({ value }) => value === own?.value);
  });
}

/** Whether what one thread puts into an array or a pipe another takes, at a time that they agree on by waiting. */
function passesValues(file: string): boolean {
  const program = programOf(file);
  const run = wholeRun(program);
  const stores = buffersOf(run, keepEnded(run, run.at(run.length)).moment);
  const waits = program.shapes.some(({ kind }) => kind === 'semaphore' || kind === 'condition');
  return stores.some(({ object }) => object.kind === 'pipe' || waits);
}

/** What a program is about: its buffers, who holds its locks, its processes, or its memory; the rest is a press away. */
function stepOf(file: string): StepSpec {
  const { shapes } = programOf(file);
  const forks = /\bfork\(/.test(sourceOf(file));
  const locks = shapes.some(({ kind }) => Object.hasOwn(LOCK_STATES, kind));
  const all: StepExhibit[] = [
    ...(passesValues(file) ? [{ kind: 'buffer' } as const] : []),
    ...(locks ? [{ kind: 'locks' } as const] : []),
    ...(forks ? [{ kind: 'family' } as const, { kind: 'processes' } as const] : []),
    { kind: 'memory' },
    { kind: 'states' },
    // What is left to reach is known in a blink for those that are declared whole.
    ...(declaredBy(file).partly ? [] : [{ kind: 'reach' } as const]),
    { kind: 'findings' },
  ];
  const [first, ...more] = all;
  if (declaredBy(file).buffered !== null)
    return { sees: SEES['store-buffers'] ?? '', main: [first, { kind: 'store-buffers' }], more };
  return { sees: SEES[first.kind] ?? '', main: [first], more };
}

const SEES: Partial<Record<StepExhibit['kind'], string>> = {
  'store-buffers': '저장 버퍼를 켜면, 쓴 값이 메모리로 나가는 것이 따로 한 걸음이 돼요.',
  locks: '걸음마다 누가 잠금을 쥐고, 누가 기다리는지 바뀌어요.',
  buffer: '걸음마다 칸이 차고 비며, 가득 차거나 비면 누군가 기다려요.',
  family: '프로세스가 생기고, 끝나고, 거둬지는 걸음이 있어요.',
  memory: '걸음마다 메모리와 레지스터에서 바뀐 칸이 표시돼요.',
};

/** The one demo of a program's own page. */
export function demoOf(file: string): string {
  return `program-${file}`;
}

type Challenge = Pick<DemoSpec, 'question' | 'goal'>;

/** What there is to try: the end that is hardest to come by, of those that a program has. */
function challengeOf(file: string): Challenge {
  const { ends, has, partly } = declaredBy(file);
  if (ends.length === 1) {
    if (has.includes('livelock')) return { question: '끝나지 않는 순서를 만들 수 있나요?' };
    return { question: '어느 스레드를 먼저 실행해도 결말이 같을까요? 직접 골라 확인해 보세요.' };
  }
  if (ends.includes('(deadlock)'))
    return {
      question: '모두 멈추는 순서를 만들 수 있나요?',
      goal: { text: '교착 상태로 끝내기', end: 'deadlock' },
    };
  if (ends.includes('(fault)'))
    return {
      question: '고장으로 끝나는 순서를 만들 수 있나요?',
      goal: { text: '고장으로 끝내기', end: 'fault' },
    };
  const rarest = partly ? ends[0] : (ask.ends(file).at(-1)?.output ?? '');
  return {
    question: `‘${rarest}’${particle(rarest, '으로/로')} 끝나는 순서를 만들 수 있나요?`,
    goal: { text: `마지막에 ‘${rarest}’ 출력하기`, output: rarest },
  };
}

/** Programs that only start their threads are shown with the threads there. */
function startOf(file: string): NonNullable<DemoSpec['start']> {
  const { instructions, functions } = programOf(file);
  const starts = instructions[functions[0].entry].op === 'parallel';
  return { ...(starts && { schedule: 'm1' }), policy: 'rr', quantum: 1 };
}

export const demos: DemoSpec[] = programFiles.map((file) => {
  const { title } = declaredBy(file);
  const knobs = knobsOf(file);
  return {
    id: demoOf(file),
    title,
    ...challengeOf(file),
    programs: [{ file, label: title }],
    ...(knobs && knobs.length > 0 && { knobs }),
    ...(declaredBy(file).buffered !== null && { storeBuffers: true }),
    ...(file.startsWith('store-buffer') && { real: { more: [onPlainWords] } }),
    step: stepOf(file),
    start: startOf(file),
  };
});
