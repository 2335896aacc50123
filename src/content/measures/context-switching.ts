import type { MeasureSpec } from '../../components/demo/spec.ts';
import { model } from './model.ts';
import { counts, micros, steps, vm } from './values.ts';

const quanta = micros(...steps(10, 100_000));

/** Threads that run at one instant are never more than the CPUs. */
export const instant: MeasureSpec = {
  question: '시점을 아무 데나 옮겨 보세요. 그 순간 실행 중인 스레드는 CPU보다 많을 수 있나요?',
  preset: 'textbook',
  hardware: { policy: 'rr', quantum: 2 },
  constants: { TURNS: 6 },
  dials: [
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2, 3, 4, 6, 8), start: 1 },
    { hardware: 'quantum', label: '시간 할당량', values: counts('틱', 1, 2, 4, 8) },
    { hardware: 'threadSwitch', label: '교환 비용', values: counts('틱', 0, 1, 2) },
  ],
  compare: [{ label: '일꾼 여섯', program: 'six-threads' }],
  sees: '시점을 어디로 옮겨도 실행 중인 스레드가 CPU의 수를 넘지 않아요.',
  answer: { kind: 'timeline', instant: true },
  result: [
    '스레드가 여덟이어도 한 순간에 실행되는 것은 많아야 {most|이에요/예요}. 모두 끝날 때까지 {total}, 문맥 교환은 {switches} 있어요.',
  ],
  more: [
    { kind: 'headline', metrics: ['most', 'total', 'utilisation', 'switches'] },
    { kind: 'cpu-time' },
    {
      kind: 'sweep',
      over: { hardware: 'cpus', label: 'CPU 수', values: counts('개', 1, 2, 3, 4, 6, 8) },
      metric: 'most',
      label: '한 순간 최대 스레드',
      others: [{ metric: 'gain', label: '배속', best: 'highest' }],
      world: [{ x: 2, y: [1.7, 1.94], metric: 'gain', label: '계산 넷', ...vm }],
    },
  ],
  baseline: { cpus: 1 },
  offer: ['policy', 'processSwitch', 'instruction'],
};

/** What a switch has cost, and what it may cost. */
const switchCosts = [
  ...micros(0),
  { value: 2000, label: '2 µs' },
  { value: 3800, label: '3.8 µs (2007)' },
  { value: 6000, label: '6 µs (1996)' },
  ...micros(20),
];

/** Share of the CPU that is left for computing: q/(q+c). */
const useful = (micro: number, cost: number) => micro / (micro + cost);

/** The shorter the turn, the sooner everybody starts, and the more is lost to switching. */
export const quantum: MeasureSpec = {
  question: '할당량을 줄여 보세요. 응답은 얼마나 좋아지고, CPU는 시간의 얼마를 교환에 쓰나요?',
  preset: 'measured',
  dials: [
    { hardware: 'quantum', label: '시간 할당량', values: quanta, start: 1_000_000 },
    { hardware: 'threadSwitch', label: '교환 비용', values: switchCosts, start: 2000 },
  ],
  compare: [{ label: '긴 계산 셋', program: 'long-tasks' }],
  sees: '할당량을 줄이면 응답은 빨라지고, 일에 쓰는 CPU의 몫은 줄어요.',
  answer: {
    kind: 'sweep',
    over: { hardware: 'quantum', label: '시간 할당량', values: quanta },
    metric: 'useful',
    label: '일에 쓴 몫',
    beside: { metric: 'response', label: '평균 응답' },
    others: [{ metric: 'switchRate', label: '초당 교환' }],
    log: true,
    world: [
      ...[10, 50, 100, 1000].map((micro, i) => ({
        x: micro * 1000,
        y: useful(micro, 2),
        label: i === 0 ? 'q/(q+c)' : undefined,
        when: { threadSwitch: 2000, cpus: 1 },
        origin: 'computed' as const,
        source: 'q는 할당량, c는 교환 비용 2 µs',
      })),
      {
        x: 4_000_000,
        at: '4 ms',
        y: [252, 260],
        metric: 'switchRate',
        label: '계산 넷',
        when: { cpus: 1 },
        ...vm,
      },
    ],
  },
  result: [
    '할당량 {quantum}에서는 CPU의 {lost|이/가} 교환으로 사라지고, 그 대신 평균 {response} 만에 응답해요.',
  ],
  more: [
    { kind: 'timeline' },
    { kind: 'cpu-time' },
    { kind: 'headline', metrics: ['useful', 'response', 'switchRate', 'total'] },
  ],
  asked: { quantum: 10_000, threadSwitch: 2000 },
  estimate: {
    question: '문맥 교환 한 번이 2 µs예요. 할당량을 10 µs로 줄이면 CPU의 몇 %를 교환에 쓸까요?',
    metric: 'lost',
    values: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.8],
    model: model('lost', { program: 'long-tasks', hardware: { quantum: 10_000, threadSwitch: 2000 } }),
    world: [
      { y: 1 - useful(10, 2), label: 'c/(q+c)', origin: 'computed', source: 'q는 할당량, c는 교환 비용' },
    ],
    because: '차례마다 10 µs를 일하고 2 µs를 교환에 써요. 리눅스의 4 ms에서는 같은 교환이 0.05 %예요.',
  },
  offer: ['cpus', 'policy', 'systemCall', 'threadCreate'],
  notes: [
    '교환 비용의 3.8 µs는 2.0 GHz Xeon과 리눅스 2.6.17에서(Li 외, 2007), 6 µs는 200 MHz P6와 리눅스 1.3.37에서(lmbench, 1996) 잰 직접 비용이에요. 2026년의 가상 머신에서는 깨우기까지 2.2–2.3 µs였어요.',
  ],
};
