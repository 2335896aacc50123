import type { DemoSpec } from '../../components/demo/spec.ts';
import { ask } from '../ask.ts';
import { messagePassing } from '../measures/device.ts';
import { cold, messages, pool, workersAndCpus } from '../measures/multi-process.ts';

const alone = ask.steps('sum-by-processes', { constants: { WORKERS: 1 } });
const four = ask.steps('sum-by-processes', { constants: { WORKERS: 4 } });
const inTurn = ask.switches('messages-by-shared-memory', { policy: 'fcfs' });
const inTurnByThreads = ask.switches('messages-by-threads', { policy: 'fcfs' });
const residentByThreads = ask.resident('sweep-by-threads');
const residentByProcesses = ask.resident('sweep-by-processes');

export const demos: DemoSpec[] = [
  {
    id: 'workers-and-one-cpu',
    title: '일꾼 여럿, CPU 하나',
    question: '일꾼을 늘려 보세요. CPU가 하나일 때 전체 걸음 수는 줄어드나요?',
    programs: [
      { file: 'sum-by-processes', label: '프로세스로 나눠요' },
      { file: 'sum-by-threads', label: '스레드로 나눠요' },
      { file: 'crew-processes', label: '작업 열여섯 개 나누기', measured: true },
    ],
    knobs: [
      {
        constant: 'WORKERS',
        label: '일꾼',
        values: [
          { value: 1, label: '1' },
          { value: 2, label: '2' },
          { value: 4, label: '4' },
          { value: 6, label: '6' },
        ],
      },
    ],
    measure: workersAndCpus,
    opens: 'measure',
    step: {
      sees: '일꾼이 몇이든 실행 칸에는 한 번에 하나만 들어가요.',
      main: [{ kind: 'states' }],
      more: [
        { kind: 'processes' },
        { kind: 'output' },
        { kind: 'comparison', metrics: ['output', 'steps', 'switches'] },
        { kind: 'matrix', knob: 'WORKERS', metric: 'steps' },
      ],
    },
    start: { schedule: 'm4A4m4A4B4m4A4B4m4', policy: 'rr', quantum: 4 },
    stride: 'switch',
    predict: {
      question: 'CPU 하나에서 일꾼 프로세스를 하나에서 넷으로 늘리면, 끝날 때까지 드는 걸음은?',
      choices: ['4분의 1로 줄어요', '그대로예요', '늘어요'],
      answer: four > alone ? '늘어요' : four === alone ? '그대로예요' : '4분의 1로 줄어요',
      because: `${alone}걸음이 ${four}걸음이 돼요. 더할 수는 그대로인데 프로세스를 만들고 거두는 걸음이 더 들어요. 시간을 줄이려면 CPU가 더 있어야 해요.`,
    },
  },
  {
    id: 'same-address',
    title: '같은 주소, 다른 값',
    question: '자식이 99를 쓰는 걸음을 보세요. v가 든 데이터 페이지의 프레임은 어떻게 되나요?',
    programs: [
      { file: 'write-after-fork', label: 'fork한 자식이 써요' },
      { file: 'write-in-thread', label: '스레드가 써요' },
      { file: 'write-to-shared-memory', label: '자식이 공유 메모리에 써요' },
    ],
    step: {
      sees: '99를 쓰는 걸음에 그 페이지의 프레임 번호가 바뀌어요.',
      main: [{ kind: 'pages' }],
      more: [
        { kind: 'memory' },
        { kind: 'output' },
        { kind: 'comparison', metrics: ['output', 'copies', 'frames'] },
      ],
    },
    start: { schedule: 'm1', policy: 'rr', quantum: 4 },
    stride: 'instruction',
    predict: {
      question: 'v는 10이었어요. fork한 자식이 99를 쓴 다음에 부모가 v를 읽으면?',
      choices: ['v = 10', 'v = 99'],
      answer: ask.output('write-after-fork'),
      because: '자식이 쓰는 순간 그 페이지가 복사되어 자식만 새 프레임을 써요. 부모의 페이지는 그대로예요.',
    },
  },
  {
    id: 'one-fault-three-workers',
    title: '하나가 고장 나면',
    question: '일꾼 2의 고장을 골라 보세요. 하트비트는 모두 몇 줄 출력되나요?',
    programs: [
      { file: 'heartbeats-of-processes', label: '일꾼이 프로세스' },
      { file: 'heartbeats-of-threads', label: '일꾼이 스레드' },
    ],
    knobs: [
      {
        constant: 'FAULT',
        label: '일꾼 2의 고장',
        values: [
          { value: 0, label: '없음' },
          { value: 1, label: 'null에 쓰기' },
          { value: 2, label: '0으로 나누기' },
          { value: 3, label: '잡히지 않은 throw' },
          { value: 4, label: 'exit(3)' },
          { value: 5, label: '공유 메모리에 0 쓰기' },
        ],
      },
    ],
    step: {
      sees: '고장마다 남는 하트비트의 수가 두 방식에서 갈려요.',
      main: [{ kind: 'matrix', knob: 'FAULT', metric: 'lines' }],
      more: [
        { kind: 'family' },
        { kind: 'states' },
        { kind: 'processes' },
        { kind: 'output' },
        { kind: 'findings' },
        { kind: 'comparison', metrics: ['lines', 'end'] },
      ],
    },
    start: { schedule: 'm4A4m4A4m4A4B4m4A4B4C4m4A4B4C4m4A2', policy: 'rr', quantum: 4 },
    stride: 'line',
  },
  {
    id: 'pool-and-master',
    title: '일꾼 풀과 감독',
    question: '일꾼이 어느 시점에 죽으면 남은 일꾼까지 멈추나요?',
    programs: [
      { file: 'pool-without-restart', label: '다시 시작하지 않아요' },
      { file: 'pool-with-restart', label: '죽으면 다시 시작해요' },
      { file: 'pool-served', label: '시간을 재는 풀', measured: true },
    ],
    knobs: [
      {
        constant: 'CRASH',
        label: '일꾼이 죽는 시점',
        values: [
          { value: 0, label: '죽지 않아요' },
          { value: 1, label: '일하다가' },
          { value: 2, label: '잠금을 쥔 채로' },
        ],
      },
    ],
    measure: pool,
    opens: 'measure',
    step: {
      sees: '일꾼이 쥔 채로 죽은 잠금은, 남은 일꾼이 아무리 기다려도 풀리지 않아요.',
      main: [{ kind: 'locks' }],
      more: [
        { kind: 'family' },
        { kind: 'states' },
        { kind: 'processes' },
        { kind: 'output' },
        { kind: 'findings' },
        { kind: 'comparison', metrics: ['output', 'end', 'steps'] },
        { kind: 'matrix', knob: 'CRASH', metric: 'end' },
      ],
    },
    start: { schedule: 'm4A2m8B2m8C2m8A4m4A4B4C4m4A4B4m4A3', policy: 'rr', quantum: 4 },
    stride: 'line',
    predict: {
      question: '일꾼이 잠금을 쥔 채로 죽었어요. 감독이 새 일꾼을 시작하면 일이 계속될까요?',
      choices: ['계속돼요', '그래도 멈춰요'],
      answer:
        ask.end('pool-with-restart', { constants: { CRASH: 2 } }) === 'deadlock'
          ? '그래도 멈춰요'
          : '계속돼요',
      because:
        '잠금은 공유 메모리에 잠긴 채 남아 있어요. 풀 수 있던 소유자가 죽었으니 새 일꾼도 끝없이 기다려요.',
    },
  },
  {
    id: 'one-copy-many-maps',
    title: '한 벌을 여럿이',
    question: '자식 수와 고쳐 쓰는 페이지를 늘려 보세요. 실제로 쓰인 프레임은 얼마나 늘어나나요?',
    programs: [
      { file: 'pages-shared-by-fork', label: '한 번 만들고 fork해요' },
      { file: 'pages-loaded-each', label: '저마다 만들어요' },
    ],
    knobs: [
      {
        constant: 'CHILDREN',
        label: '자식',
        values: [
          { value: 1, label: '1' },
          { value: 2, label: '2' },
          { value: 4, label: '4' },
          { value: 6, label: '6' },
        ],
      },
      {
        constant: 'REWRITE',
        label: '고쳐 쓰는 페이지',
        values: [
          { value: 0, label: '없음' },
          { value: 1, label: '1페이지' },
          { value: 4, label: '4페이지' },
          { value: 8, label: '8페이지 모두' },
        ],
      },
    ],
    step: {
      sees: '한 프레임을 함께 가리키다가, 고쳐 쓴 페이지만 갈라져요.',
      main: [{ kind: 'pages' }, { kind: 'page-counts' }],
      more: [
        { kind: 'processes' },
        { kind: 'output' },
        { kind: 'comparison', metrics: ['resident', 'proportional', 'frames', 'copies'] },
        { kind: 'matrix', knob: 'REWRITE', metric: 'frames' },
      ],
    },
    start: { schedule: 'm40A4m4A3', policy: 'rr', quantum: 4 },
    stride: 'line',
  },
  {
    id: 'messages-and-switches',
    title: '건네고 기다리기',
    question: '한 번에 건네는 양을 바꿔 보세요. 문맥 교환의 횟수는 무엇에 따라 달라지나요?',
    programs: [
      { file: 'messages-by-pipe', label: '파이프로' },
      { file: 'messages-by-shared-memory', label: '공유 메모리로' },
      { file: 'messages-by-threads', label: '스레드끼리' },
      { file: 'stream-by-pipe', label: '파이프에 흘려보내기', measured: true },
      { file: 'stream-by-shared-memory', label: '공유 메모리에 흘려보내기', measured: true },
      { file: 'stream-copied-by-threads', label: '스레드끼리 복사해서 흘려보내기', measured: true },
      { file: 'stream-by-threads', label: '스레드끼리 주소만 흘려보내기', measured: true },
    ],
    knobs: [
      {
        constant: 'BATCH',
        label: '한 번에 건네는 메시지',
        values: [
          { value: 1, label: '1개' },
          { value: 2, label: '2개' },
          { value: 4, label: '4개' },
          { value: 8, label: '8개' },
        ],
      },
    ],
    measure: messages,
    real: { more: [{ name: '복사·넘기기·공유', show: { kind: 'device', ...messagePassing } }] },
    opens: 'measure',
    step: {
      sees: '칸이 차거나 비어 상대를 기다릴 때마다, 실행하는 스레드가 바뀌어요.',
      main: [{ kind: 'buffer' }],
      more: [
        { kind: 'states' },
        { kind: 'memory' },
        { kind: 'output' },
        { kind: 'comparison', metrics: ['switches', 'steps', 'output'] },
        { kind: 'matrix', knob: 'BATCH', metric: 'switches' },
      ],
    },
    start: { schedule: 'm10', policy: 'fcfs' },
    stride: 'switch',
    predict: {
      question: '공유 메모리를 쓰는 두 프로세스를 두 스레드로 바꾸면 문맥 교환의 횟수는?',
      choices: ['절반쯤으로 줄어요', '거의 그대로예요', '늘어요'],
      answer:
        inTurnByThreads < 0.7 * inTurn
          ? '절반쯤으로 줄어요'
          : inTurnByThreads > 1.3 * inTurn
            ? '늘어요'
            : '거의 그대로예요',
      because: `${inTurn}번과 ${inTurnByThreads}번이에요. 교환은 상대를 기다릴 때 일어나고, 기다리는 횟수는 거의 그대로예요.`,
    },
  },
  {
    id: 'what-gets-cold',
    title: '무엇이 식나요',
    question: '데이터가 같을 때와 다를 때, 캐시가 담을 프레임과 TLB가 담을 페이지는 각각 어떻게 달라지나요?',
    programs: [
      { file: 'sweep-by-threads', label: '주소 공간이 같아요 (스레드)' },
      { file: 'sweep-by-processes', label: '주소 공간이 달라요 (프로세스)' },
      { file: 'sweep-alone', label: '혼자 훑기', measured: true },
    ],
    knobs: [
      {
        constant: 'SAME',
        label: '훑는 데이터',
        values: [
          { value: 0, label: '다른 데이터' },
          { value: 1, label: '같은 데이터' },
        ],
      },
      {
        constant: 'PAGES',
        label: '작업 집합',
        values: [
          { value: 1, label: '1페이지' },
          { value: 2, label: '2페이지' },
          { value: 4, label: '4페이지' },
        ],
      },
    ],
    measure: cold,
    opens: 'measure',
    step: {
      sees: '데이터의 프레임은 한 벌인데, 그것을 가리키는 페이지는 두 벌이 돼요.',
      main: [{ kind: 'pages' }, { kind: 'page-counts' }],
      more: [
        { kind: 'states' },
        { kind: 'context-switch' },
        { kind: 'comparison', metrics: ['frames', 'resident', 'switches'] },
        { kind: 'matrix', knob: 'SAME', metric: 'frames' },
      ],
    },
    start: { schedule: 'm4A4', policy: 'rr', quantum: 4 },
    stride: 'switch',
    predict: {
      question:
        '두 프로세스가 공유 메모리의 같은 데이터를 훑어요. 스레드 둘일 때와 비교하면 올라온 페이지의 합은?',
      choices: ['같아요', '늘어요'],
      answer: residentByProcesses > residentByThreads ? '늘어요' : '같아요',
      because: `${residentByThreads}페이지와 ${residentByProcesses}페이지예요. 데이터의 프레임은 한 벌이어도, 주소 공간이 둘이면 주소를 변환하는 항목은 두 벌이 필요해요.`,
    },
  },
];
