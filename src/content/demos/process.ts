import type { DemoSpec } from '../../components/demo/spec.ts';
import { ask } from '../ask.ts';
import { states } from '../measures/process.ts';

const once = ask.frames('run-again', { constants: { RUNS: 1 }, quantum: 4 });
const thrice = ask.frames('run-again', { constants: { RUNS: 3 }, quantum: 4 });

export const demos: DemoSpec[] = [
  {
    id: 'runs-of-one-program',
    title: '한 프로그램, 여러 프로세스',
    question: '프로그램을 또 실행하면 무엇이 새로 생기고, 무엇을 함께 쓸까요?',
    programs: [
      { file: 'run-again', label: '메모장' },
      { file: 'load-on-demand', label: '처음 접근할 때 올리기' },
      { file: 'load-at-once', label: '시작할 때 모두 접근하기' },
    ],
    knobs: [
      {
        constant: 'RUNS',
        label: '실행한 횟수',
        again: '또 실행하기',
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
      main: [{ kind: 'pages' }, { kind: 'page-counts' }],
      more: [
        { kind: 'family' },
        { kind: 'address-space' },
        { kind: 'processes' },
        { kind: 'output' },
        { kind: 'comparison', metrics: ['virtual', 'resident', 'frames'] },
        { kind: 'matrix', knob: 'RUNS', metric: 'frames' },
      ],
    },
    start: { look: 'most-processes', policy: 'rr', quantum: 4 },
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
      sees: '끝난 자식이 좀비로 남았다가, 부모가 거두면 없어져요.',
      main: [{ kind: 'family' }],
      more: [
        { kind: 'processes' },
        { kind: 'states' },
        { kind: 'output' },
        { kind: 'comparison', metrics: ['lines', 'steps', 'switches'] },
      ],
    },
    start: { schedule: 'm3A3m3A1B1', policy: 'rr', quantum: 3 },
    stride: 'line',
  },
];
