import type { DemoSpec } from '../../components/demo/spec.ts';
import { ask } from '../ask.ts';
import { shares } from '../measures/thread.ts';

const written = ask.lines('main-returns-first').filter((line) => line.startsWith('일꾼')).length;

export const demos: DemoSpec[] = [
  {
    id: 'whose-turn',
    title: '차례는 누가 받나요',
    question: 'A의 스레드 수를 바꿔 보세요. A와 B가 받는 차례는 어떻게 달라지나요?',
    programs: [
      { file: 'share-of-cpu', label: '프로세스 A와 B' },
      { file: 'share-until', label: '시간으로 나누기', measured: true },
    ],
    knobs: [
      {
        constant: 'THREADS',
        label: 'A의 스레드',
        values: [
          { value: 1, label: '1개' },
          { value: 2, label: '2개' },
          { value: 3, label: '3개' },
          { value: 4, label: '4개' },
          { value: 7, label: '7개' },
        ],
      },
    ],
    measure: shares,
    opens: 'measure',
    step: {
      sees: '차례를 받은 스레드가 실행으로 가고, 나머지는 준비에 남아요.',
      main: [{ kind: 'states' }],
      more: [
        { kind: 'processes' },
        { kind: 'memory' },
        { kind: 'output' },
        { kind: 'matrix', knob: 'THREADS', metric: 'output' },
      ],
    },
    start: { schedule: 'm4A4m4A1B1m4C1m4', policy: 'rr', quantum: 4 },
    stride: 'switch',
    predict: {
      question: 'A는 스레드가 셋, B는 하나예요. CPU 하나를 돌아가며 쓰면 차례를 몇 번씩 받을까요?',
      choices: [
        ask.output('share-of-cpu', { constants: { THREADS: 1 }, quantum: 4 }),
        ask.output('share-of-cpu', { constants: { THREADS: 2 }, quantum: 4 }),
        ask.output('share-of-cpu', { quantum: 4 }),
      ],
      answer: ask.output('share-of-cpu', { quantum: 4 }),
      because: '스케줄러는 차례를 스레드 단위로 나눠요. 스레드 넷이 똑같이 받고, 그중 셋이 A의 것이에요.',
    },
  },
  {
    id: 'who-is-left',
    title: '누가 남나요',
    question: 'main이 먼저 끝나면 일꾼은 몇 줄을 출력할까요? fork하면 자식에는 어떤 스레드가 있을까요?',
    programs: [
      { file: 'main-returns-first', label: 'main이 먼저 끝나요' },
      { file: 'main-joins-first', label: '기다렸다가 끝나요' },
      { file: 'fork-copies-caller', label: '스레드 셋에서 fork' },
      { file: 'fork-under-lock', label: '잠근 채 fork' },
    ],
    step: {
      sees: 'main이 끝나는 걸음에 같은 프로세스의 스레드가 함께 끝나요.',
      main: [{ kind: 'family' }],
      more: [
        { kind: 'processes' },
        { kind: 'states' },
        { kind: 'memory' },
        { kind: 'output' },
        { kind: 'findings' },
        { kind: 'comparison', metrics: ['lines', 'survivors', 'end'] },
      ],
    },
    start: { policy: 'rr', quantum: 1 },
    stride: 'line',
    predict: {
      question: '일꾼은 세 줄을 출력하려고 해요. main이 기다리지 않고 끝나면 몇 줄이 출력될까요?',
      choices: ['세 줄 모두', '세 줄보다 적게'],
      answer: written === 3 ? '세 줄 모두' : '세 줄보다 적게',
      because:
        '이 기계는 C의 규칙을 따라요. main이 return하면 프로세스가 끝나고, 일하던 스레드도 함께 끝나요. Java와 Python이라면 데몬이 아닌 일꾼이 끝날 때까지 기다려요.',
    },
  },
];
