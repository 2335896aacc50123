import type { DemoSpec } from '../../components/demo/spec.ts';
import { ask } from '../ask.ts';
import { states } from '../measures/process.ts';

const once = ask.frames('load-on-demand', { constants: { RUNS: 1 } });
const thrice = ask.frames('load-on-demand', { constants: { RUNS: 3 } });

export const demos: DemoSpec[] = [
  {
    id: 'runs-of-one-program',
    title: '한 프로그램, 여러 프로세스',
    question: '횟수를 바꿔 실행해 보세요. 예약만 된 페이지와 프레임이 배정된 페이지는 어디인가요?',
    programs: [
      { file: 'load-on-demand', label: '처음 접근할 때 올리기' },
      { file: 'load-at-once', label: '시작할 때 모두 접근하기' },
    ],
    knobs: [
      {
        constant: 'RUNS',
        label: '실행하는 횟수',
        values: [
          { value: 1, label: '1번' },
          { value: 2, label: '2번' },
          { value: 3, label: '3번' },
          { value: 4, label: '4번' },
          { value: 5, label: '5번' },
        ],
      },
    ],
    step: {
      sees: '한 번 더 실행할 때마다 새로 배정되는 프레임은 몇 개뿐이에요.',
      main: [{ kind: 'pages' }],
      more: [
        { kind: 'address-space' },
        { kind: 'processes' },
        { kind: 'output' },
        { kind: 'comparison', metrics: ['virtual', 'resident', 'frames'] },
        { kind: 'matrix', knob: 'RUNS', metric: 'frames' },
      ],
    },
    start: { schedule: 'm4A4m4A4B4m4B4', policy: 'rr', quantum: 4 },
    stride: 'line',
    predict: {
      question: '같은 프로그램을 세 번 실행하면, 쓰인 프레임은 한 번 실행할 때의 몇 배일까요?',
      choices: ['그대로예요', '세 배가 안 돼요', '꼭 세 배예요'],
      answer: thrice === once ? '그대로예요' : thrice < 3 * once ? '세 배가 안 돼요' : '꼭 세 배예요',
      because: `${once}개에서 ${thrice}개가 되었어요. 프로세스마다 고쳐 쓴 페이지에만 새 프레임이 배정되고, 고치지 않은 페이지는 함께 써요.`,
    },
  },
  {
    id: 'states-and-zombies',
    title: '준비 · 실행 · 대기, 그리고 좀비',
    question: '자식은 끝나고 부모는 아직 일하는 순간으로 가 보세요. 프로세스 표에 무엇이 남아 있나요?',
    programs: [
      { file: 'parent-waits', label: '부모가 거둬요' },
      { file: 'parent-forgets', label: '부모가 거두지 않아요' },
      { file: 'three-mixes', label: '계산과 대기의 비율', measured: true },
    ],
    knobs: [
      {
        constant: 'BEATS',
        label: '부모가 따로 하는 일',
        values: [
          { value: 2, label: '짧게' },
          { value: 6, label: '보통' },
          { value: 10, label: '길게' },
        ],
      },
    ],
    measure: states,
    opens: 'measure',
    step: {
      sees: '끝난 자식이 좀비로 남았다가, 부모가 거두면 표에서 빠져요.',
      main: [{ kind: 'processes' }],
      more: [
        { kind: 'states' },
        { kind: 'output' },
        { kind: 'comparison', metrics: ['lines', 'steps', 'switches'] },
      ],
    },
    start: { schedule: 'm3A3m3A1B1', policy: 'rr', quantum: 3 },
    stride: 'line',
  },
];
