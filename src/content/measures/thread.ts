import type { MeasureSpec } from '../../components/demo/spec.ts';
import { model } from './model.ts';
import { counts, micros, vm } from './values.ts';

const BY_THREAD = '스레드마다 공평하게';
const BY_PROCESS = '프로세스마다 공평하게';
const threads = counts('개', 1, 2, 3, 4, 5, 6, 7, 8);

/** Who gets how much of the CPU: the scheduler counts threads, unless it is told to count processes. */
export const shares: MeasureSpec = {
  question: 'A의 스레드를 늘리면 A가 받는 CPU는 얼마나 되나요? 프로세스마다 공평하게 나누면요?',
  preset: 'measured',
  hardware: { policy: 'fair' },
  dials: [
    { constant: 'THREADS', label: 'A의 스레드', values: threads },
    { hardware: 'quantum', label: '시간 할당량', values: micros(500, 1000, 4000), start: 1_000_000 },
  ],
  compare: [
    { label: BY_THREAD, program: 'share-until', hardware: { fairBy: 'thread' } },
    { label: BY_PROCESS, program: 'share-until', hardware: { fairBy: 'process' } },
  ],
  sees: 'A의 스레드를 늘리면 스레드마다 나눌 때만 A의 몫이 커져요.',
  answer: { kind: 'shares', names: ['프로세스 A', '프로세스 B'] },
  result: [
    `A의 스레드가 {THREADS}일 때 A가 받는 CPU는 스레드마다 나누면 {share@${BY_THREAD}}, 프로세스마다 나누면 {share@${BY_PROCESS}|이에요/예요}.`,
  ],
  more: [
    { kind: 'headline', metrics: ['share', 'total', 'switches', 'processSwitches'] },
    {
      kind: 'sweep',
      over: { constant: 'THREADS', label: 'A의 스레드 수', values: threads },
      metric: 'share',
      label: 'A의 CPU 몫',
      world: [{ x: 3, y: [0.751, 0.752], label: '스레드마다', curve: BY_THREAD, ...vm }],
    },
    { kind: 'timeline' },
    { kind: 'cpu-time' },
  ],
  asked: { THREADS: 3 },
  estimate: {
    question:
      '프로세스 A는 스레드가 셋, B는 하나예요. 넷 모두 계산만 해요. 스레드마다 공평하게 나누면 A는 CPU의 몇 %를 받을까요?',
    metric: 'share',
    run: BY_THREAD,
    values: [0.25, 0.33, 0.5, 0.6, 0.67, 0.75, 0.8, 0.9],
    model: model('share', {
      program: 'share-until',
      constants: { THREADS: 3 },
      hardware: { policy: 'fair', quantum: 1_000_000, fairBy: 'thread' },
    }),
    world: [{ y: [0.751, 0.752], ...vm }],
    because:
      '스케줄러는 스레드 단위로 나눠요. 넷이 똑같이 받고 그중 셋이 A의 것이에요. 프로세스마다 나누면 반반이에요.',
  },
  offer: ['cpus', 'policy', 'threadSwitch', 'processSwitch'],
};
