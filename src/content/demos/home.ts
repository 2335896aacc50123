import type { DemoSpec } from '../../components/demo/spec.ts';

export const demos: DemoSpec[] = [
  {
    id: 'first-machine',
    title: '두 번 더했는데 하나가 사라져요',
    question: '두 스레드가 counter++를 한 번씩 해요. A와 B를 한 걸음씩 골라서 1이 나오게 할 수 있나요?',
    programs: [{ file: 'lost-update', label: '둘이 한 번씩' }],
    step: {
      sees: '둘이 같은 값을 읽는 순간, 2라는 결말이 사라져요.',
      main: [{ kind: 'memory' }, { kind: 'reach' }],
      more: [{ kind: 'output' }],
    },
    start: { schedule: 'm1', policy: 'rr', quantum: 1 },
    stride: 'instruction',
    goal: { text: 'counter = 1이 나오게 해 보세요', output: 'counter = 1' },
  },
];
