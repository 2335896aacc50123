import type { DemoSpec } from '../../components/demo/spec.ts';
import { compile } from '../../engine/compiler.ts';
import { follow, formatSchedule, type Policy, Run } from '../../engine/index.ts';
import { ask } from '../ask.ts';
import { instant, quantum } from '../measures/context-switching.ts';
import { sourceOf } from '../sources.ts';

function runOf(file: string, policy: Policy): Run {
  return follow(new Run(compile(sourceOf(file))), policy);
}

/** Threads that run at the moment of a run at which most do. */
function mostRunning(run: Run): number {
  const counts = Array.from(
    { length: run.length + 1 },
    (_, step) => run.at(step).threads.filter(({ state }) => state === 'running').length,
  );
  return Math.max(...counts);
}

const six = runOf('six-threads', { kind: 'rr', quantum: 2 });
const inOrder = runOf('taking-turns', { kind: 'fcfs' });

export const demos: DemoSpec[] = [
  {
    id: 'one-core',
    title: '코어 하나와 스레드 여럿',
    question: '시점을 아무 데나 옮겨 보세요. 그 순간 실행 중인 스레드는 몇 개인가요?',
    programs: [{ file: 'six-threads', label: '프로세스 둘, 일꾼 셋씩' }],
    knobs: [
      {
        constant: 'TURNS',
        label: '일꾼마다 일하는 횟수',
        values: [
          { value: 1, label: '1번' },
          { value: 3, label: '3번' },
          { value: 6, label: '6번' },
        ],
      },
    ],
    measure: instant,
    opens: 'measure',
    step: {
      sees: '시점을 어디로 옮겨도 실행 칸에는 하나만 있어요.',
      main: [{ kind: 'states' }],
      more: [{ kind: 'processes' }],
    },
    // All of it is there to be scrubbed, from a moment in its middle.
    start: {
      schedule: formatSchedule(six.schedule),
      at: Math.floor(six.length / 2),
      policy: 'rr',
      quantum: 2,
    },
    stride: 'switch',
    predict: {
      question: '두 프로세스가 끝날 때까지, 한 순간에 실행 중인 스레드는 가장 많을 때 몇 개일까요?',
      choices: ['1개', '2개', '6개'],
      answer: `${mostRunning(six)}개`,
      because:
        '이 기계의 논리 코어가 하나이기 때문이에요. 프로세스가 둘이어도 한 순간에는 스레드 하나만 실행되고, 나머지는 준비나 대기 상태예요.',
    },
  },
  {
    id: 'quantum',
    title: '할당량을 바꾸면',
    question:
      '지금은 온 차례대로예요. 설정에서 라운드 로빈으로 바꾸고 할당량을 줄여 보세요. 무엇이 먼저 끝나고, 문맥 교환은 몇 번 일어나나요?',
    programs: [
      { file: 'taking-turns', label: '빼앗길 때까지 써요' },
      { file: 'yielding-turns', label: '스스로 내놓아요' },
      { file: 'long-tasks', label: '긴 계산 셋', measured: true },
    ],
    knobs: [
      {
        constant: 'LONG',
        label: '긴 작업의 길이',
        values: [
          { value: 4, label: '4' },
          { value: 8, label: '8' },
          { value: 16, label: '16' },
        ],
      },
    ],
    measure: quantum,
    opens: 'measure',
    step: {
      sees: '할당량이 끝날 때마다 실행하던 스레드가 준비로 돌아가요.',
      main: [{ kind: 'states' }],
      more: [{ kind: 'output' }, { kind: 'comparison', metrics: ['switches', 'steps'] }],
    },
    // At its end, so that another quantum shows another whole run at once.
    start: { schedule: formatSchedule(inOrder.schedule), policy: 'fcfs', quantum: 10 },
    stride: 'switch',
    predict: {
      question: '한 걸음씩 돌아가게 하면(할당량 1) 무엇이 가장 먼저 끝날까요?',
      choices: ['1번 작업 끝', '2번 작업 끝', '3번 작업 끝'],
      answer: ask.lines('taking-turns', { policy: 'rr', quantum: 1 })[0] ?? '',
      because: '셋이 한 걸음씩 번갈아 실행되므로 가장 짧은 작업이 먼저 끝나요.',
    },
  },
  {
    id: 'swap',
    title: '한 걸음씩 저장하고 복원하기',
    question: 'A와 B를 번갈아 실행해 보세요. 문맥 교환을 할 때 무엇이 저장되고, 무엇이 그 자리에 남나요?',
    programs: [
      { file: 'switch-threads', label: '같은 프로세스의 스레드' },
      { file: 'switch-processes', label: '다른 프로세스' },
    ],
    step: {
      sees: '나가는 스레드의 레지스터가 저장되고, 들어오는 스레드의 것이 복원돼요.',
      main: [{ kind: 'context-switch' }],
      more: [
        { kind: 'memory' },
        { kind: 'output' },
        { kind: 'comparison', metrics: ['output', 'switches', 'copies'] },
      ],
    },
    start: { schedule: 'm1A4B1', policy: 'rr', quantum: 3 },
    stride: 'instruction',
    forgetProgramCounter: true,
  },
];
