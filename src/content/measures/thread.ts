import type { MeasureSpec } from '../../components/demo/spec.ts';
import { counts, micros, vm } from './values.ts';

const BY_THREAD = '스레드마다 공평하게';
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
    { label: '프로세스마다 공평하게', program: 'share-until', hardware: { fairBy: 'process' } },
  ],
  show: [
    { kind: 'headline', metrics: ['share', 'total', 'switches', 'processSwitches'] },
    { kind: 'timeline' },
    { kind: 'cpu-time' },
    {
      kind: 'sweep',
      over: { constant: 'THREADS', label: 'A의 스레드 수', values: threads },
      metric: 'share',
      label: 'A의 CPU 몫',
      world: [{ x: 3, y: [0.751, 0.752], label: '스레드마다', curve: BY_THREAD, ...vm }],
    },
  ],
  offer: ['cpus', 'policy', 'threadSwitch', 'processSwitch'],
};
