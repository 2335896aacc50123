import type { MeasureSpec } from '../../components/demo/measure/spec.ts';
import { counts, micros, steps } from './values.ts';

const quanta = micros(...steps(10, 100_000));

/** Threads that run at one instant are never more than the CPUs. */
export const instant: MeasureSpec = {
  question: '눈금을 아무 데나 놓아 보세요. 그 순간 실행 중인 스레드는 CPU보다 많을 수 있나요?',
  preset: 'textbook',
  hardware: { policy: 'rr', quantum: 2 },
  constants: { TURNS: 6 },
  dials: [
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2, 3, 4, 6, 8), start: 2 },
    { hardware: 'quantum', label: '시간 할당량', values: counts('틱', 1, 2, 4, 8) },
    { hardware: 'threadSwitch', label: '전환 비용', values: counts('틱', 0, 1, 2) },
  ],
  compare: [{ label: '일꾼 여섯', program: 'six-threads' }],
  headline: ['most', 'total', 'utilisation', 'switches'],
  offer: ['policy', 'processSwitch', 'instruction'],
};

/** The shorter the turn, the sooner everybody starts, and the more is lost to switching. */
export const quantum: MeasureSpec = {
  question: '할당량을 줄여 보세요. 응답은 얼마나 좋아지고, CPU는 얼마를 전환에 잃나요?',
  preset: 'measured',
  dials: [
    { hardware: 'quantum', label: '시간 할당량', values: quanta, start: 1_000_000 },
    { hardware: 'threadSwitch', label: '전환 비용', values: micros(0, 1, 2, 5, 10, 20), start: 2000 },
  ],
  compare: [{ label: '긴 계산 셋', program: 'long-tasks' }],
  headline: ['useful', 'response', 'switchRate', 'total'],
  sweep: {
    over: { hardware: 'quantum', label: '시간 할당량', values: quanta },
    metric: 'useful',
    label: '쓸모 있는 CPU',
    others: [
      { metric: 'response', label: '평균 응답', best: 'lowest' },
      { metric: 'switchRate', label: '초당 전환' },
    ],
    log: true,
  },
  offer: ['cpus', 'policy', 'systemCall', 'threadCreate'],
  notes: [
    '할당량이 q, 전환이 c면 잃는 몫은 c/(q+c)예요. 교과서의 식과 곡선이 겹치는지 표에서 견줘 보세요. Linux에서 잰 실행 조각은 3.98 ms였어요(HZ=250, 2026).',
  ],
};
