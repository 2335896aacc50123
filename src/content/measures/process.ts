import type { MeasureSpec } from '../../components/demo/measure/spec.ts';
import { counts, micros } from './values.ts';

/** How much of its life a process really has the CPU. */
export const states: MeasureSpec = {
  question: 'CPU를 늘리거나 대기를 줄여 보세요. 끝날 때까지 저마다 실행·준비·대기에 얼마나 머무나요?',
  preset: 'measured',
  dials: [
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2, 3), start: 1 },
    { hardware: 'quantum', label: '시간 할당량', values: micros(500, 1000, 4000, 20_000), start: 4_000_000 },
    { constant: 'WAIT', label: '한 번에 기다리는 시간', values: micros(0, 1000, 3000, 10_000) },
  ],
  compare: [{ label: '세 프로세스', program: 'three-mixes' }],
  headline: ['total', 'utilisation', 'waiting', 'switches'],
  offer: ['policy', 'threadSwitch', 'processSwitch', 'systemCall', 'fork'],
  notes: [
    'A는 계산만, B는 반반, C는 거의 기다려요. 계산할 양은 셋이 같아요. 표로 보면 실행·준비·대기에 보낸 시간이 나와요.',
  ],
};
