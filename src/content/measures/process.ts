import type { MeasureSpec } from '../../components/demo/spec.ts';
import { counts, micros } from './values.ts';

/** How much of its life a process really has the CPU, and what is left of it when nobody waits for it. */
export const states: MeasureSpec = {
  question: '저마다 실행·준비·대기에 얼마나 머무나요? 부모가 wait를 부르지 않으면, 끝난 뒤에는요?',
  preset: 'measured',
  dials: [
    {
      constant: 'MIX',
      label: '세 프로세스가 하는 일',
      values: [
        { value: 0, label: '모두 계산만' },
        { value: 1, label: '섞어서' },
        { value: 2, label: '거의 대기' },
      ],
    },
    {
      constant: 'REAP',
      label: '부모가 wait를',
      values: [
        { value: 1, label: '불러요' },
        { value: 0, label: '안 불러요' },
      ],
    },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2, 3), start: 1 },
    { hardware: 'quantum', label: '시간 할당량', values: micros(500, 1000, 4000, 20_000), start: 4_000_000 },
  ],
  compare: [{ label: '세 프로세스', program: 'three-mixes' }],
  sees: '기다리는 프로세스의 줄은 거의 대기이고, 부모가 거두지 않으면 끝난 줄이 좀비로 남아요.',
  answer: { kind: 'timeline', first: 'threads' },
  result: ['CPU는 {utilisation} 쓰였고, 끝난 자식이 좀비로 있던 시간은 모두 {zombies|이에요/예요}.'],
  more: [
    { kind: 'state-shares' },
    { kind: 'headline', metrics: ['total', 'utilisation', 'waiting', 'zombies'] },
    { kind: 'cpu-time' },
  ],
  offer: ['policy', 'threadSwitch', 'processSwitch', 'systemCall', 'fork'],
  notes: [
    '‘섞어서’를 고르면 A는 계산만 하고, B는 계산과 입출력 대기가 반반이고, C는 거의 기다려요. 계산할 양은 셋이 같아요. m은 부모예요. 시간 할당량이 다 되어 빼앗긴 프로세스는 대기가 아니라 준비 상태로 가요. ‘준비 대기’는 교과서의 대기 시간(waiting time), 곧 준비 큐에서 CPU를 기다린 시간이에요. 좀비는 CPU도 메모리도 쓰지 않고, 부모가 wait를 부르거나 끝날 때까지 pid와 종료 상태만 남아 있어요.',
    '실제 컴퓨터에서도 거의 모두가 대기예요. 쉬고 있던 가상 머신의 프로세스와 스레드 97개 가운데 실행이나 준비는 2개였어요(/proc/loadavg, 2026).',
  ],
};
