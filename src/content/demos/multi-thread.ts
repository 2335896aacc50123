import type { DemoSpec } from '../../components/demo/spec.ts';
import { ask } from '../ask.ts';
import { distantCounters, lostUpdates, onPlainWords } from '../measures/device.ts';
import {
  creation,
  falseSharing,
  lockRange,
  oneCpu,
  switching,
  throughput,
  weights,
} from '../measures/multi-thread.ts';

const deadlocks = ask
  .ends('two-locks')
  .filter((end) => end.kind === 'deadlock')
  .reduce((sum, end) => sum + BigInt(end.schedules), 0n);

/** Values of a knob that are shown as they are. */
function values(...numbers: number[]): { value: number; label: string }[] {
  return numbers.map((value) => ({ value, label: String(value) }));
}

export const demos: DemoSpec[] = [
  {
    id: 'split-the-work',
    title: '스레드를 하나씩 더하면',
    question: '스레드가 하나 생길 때 주소 공간에서 늘어나는 것은 무엇인가요?',
    programs: [{ file: 'split-the-work', label: '나눠 더하기' }],
    knobs: [{ constant: 'THREADS', label: '스레드 수', values: values(1, 2, 3, 4) }],
    step: {
      sees: '스레드가 하나 생길 때마다 스택이 하나씩 늘어요.',
      main: [{ kind: 'address-space' }],
      more: [{ kind: 'memory' }, { kind: 'matrix', knob: 'THREADS', metric: 'virtual' }],
    },
    start: { policy: 'fcfs' },
    stride: 'line',
    predict: {
      question: '일꾼을 1개에서 4개로 늘리면 더하기의 답은 어떻게 될까요?',
      choices: ['그대로예요', '달라져요'],
      answer:
        ask.output('split-the-work', { constants: { THREADS: 1 } }) ===
        ask.output('split-the-work', { constants: { THREADS: 4 } })
          ? '그대로예요'
          : '달라져요',
      because:
        '저마다 다른 칸에 쓰고 main이 기다렸다가 합쳐요. 함께 고치는 변수가 없으니 다른 스레드가 끼어들어도 답이 달라지지 않아요.',
    },
  },
  {
    id: 'workers-weighed',
    title: '일꾼 넷의 메모리',
    question: '일꾼마다 쓰는 자기 메모리를 늘리면, 두 방식의 비율은 얼마에 가까워질까요?',
    programs: [
      { file: 'workers-threads', label: '스레드' },
      { file: 'workers-processes', label: '프로세스' },
    ],
    knobs: [
      { constant: 'WORKERS', label: '일꾼 수', values: values(1, 2, 4, 8) },
      {
        constant: 'PAGES',
        label: '자기 메모리',
        values: [0, 1, 4, 8].map((value) => ({ value, label: `${value}페이지` })),
      },
    ],
    measure: weights,
    opens: 'measure',
    step: {
      sees: '프로세스로 만든 일꾼만 페이지 테이블과 프레임을 따로 더 가져요.',
      main: [{ kind: 'pages' }, { kind: 'page-counts' }],
      more: [
        { kind: 'processes' },
        { kind: 'comparison', metrics: ['frames', 'virtual', 'resident', 'proportional'] },
        { kind: 'matrix', knob: 'PAGES', metric: 'frames' },
      ],
    },
    start: { policy: 'rr', quantum: 4 },
    stride: 'switch',
  },
  {
    id: 'create-one',
    title: '하나 만들 때 복제하는 것',
    question:
      '부모가 쓰는 메모리를 늘려 보세요. 만드는 한 걸음이 하는 일의 양은 어느 프로그램에서 늘어나나요?',
    programs: [
      { file: 'create-process', label: 'fork' },
      { file: 'create-thread', label: '스레드' },
    ],
    knobs: [
      {
        constant: 'PAGES',
        label: '부모가 쓰는 메모리',
        values: [1, 4, 8, 16].map((value) => ({ value, label: `${value}페이지` })),
      },
    ],
    measure: creation,
    opens: 'measure',
    step: {
      sees: 'fork하는 걸음에는 페이지 테이블이, 쓰는 걸음에는 프레임이 늘어요.',
      main: [{ kind: 'pages' }, { kind: 'page-counts' }],
      more: [
        { kind: 'processes' },
        { kind: 'output' },
        { kind: 'comparison', metrics: ['output', 'copies', 'resident', 'frames'] },
        { kind: 'matrix', knob: 'PAGES', metric: 'resident' },
      ],
    },
    start: { policy: 'rr', quantum: 4 },
    stride: 'line',
    predict: {
      question: '자식이 memory[0]을 2로 고쳐요. fork한 프로그램의 부모는 무엇을 출력할까요?',
      choices: ['1', '2'],
      answer: ask.output('create-process'),
      because:
        '쓰는 순간 그 페이지가 복사되어 자식의 것만 바뀌어요. 스레드라면 같은 페이지이므로 부모도 바뀐 값을 읽어요.',
    },
  },
  {
    id: 'overlap-waits',
    title: '겹친 기다림',
    question: '스레드를 늘리면 함께 기다리는 요청도 늘어날까요? 잠금을 쥔 채 기다리면 어떨까요?',
    programs: [
      { file: 'overlap-waits', label: '잠금을 풀고 기다려요' },
      { file: 'overlap-waits-locked', label: '쥔 채 기다려요' },
      { file: 'requests', label: '요청 받기', measured: true },
    ],
    knobs: [{ constant: 'THREADS', label: '스레드 수', values: values(1, 2, 3, 4) }],
    measure: throughput,
    opens: 'measure',
    step: {
      sees: '대기 칸에 함께 들어가 있는 요청이 늘어요.',
      main: [{ kind: 'states' }],
      more: [{ kind: 'output' }, { kind: 'matrix', knob: 'THREADS', metric: 'output' }],
    },
    start: { policy: 'rr', quantum: 1 },
    stride: 'line',
    goal: {
      text: '스레드 2개로 기다림을 겹쳐 ‘함께 기다린 요청 2’가 출력되게 해 보세요. 잠금을 쥔 채 기다리는 프로그램에서도 되나요?',
      output: '함께 기다린 요청 2',
    },
  },
  {
    id: 'publish',
    title: '플래그를 보고 읽기',
    question: '플래그를 확인한 스레드가 0을 출력할 수 있나요? 네 프로그램의 결말을 모두 비교해 보세요.',
    programs: [
      { file: 'publish-flag', label: '평범한 플래그' },
      { file: 'publish-reordered', label: '순서를 바꾼 플래그' },
      { file: 'publish-lock', label: '잠금과 조건 변수' },
      { file: 'publish-atomic', label: '원자 변수' },
    ],
    step: {
      sees: '플래그와 data를 쓰는 순서에 따라, 읽히는 값이 갈려요.',
      main: [{ kind: 'memory' }],
      more: [{ kind: 'reach' }, { kind: 'findings' }, { kind: 'output' }],
    },
    real: { more: [onPlainWords] },
    start: { schedule: 'm1', policy: 'rr', quantum: 1 },
    opens: 'explore',
    predict: {
      question: '둘째 프로그램은 플래그를 먼저 1로 바꿔요. 나올 수 있는 출력은 모두 몇 가지일까요?',
      choices: ['1가지', '2가지', '3가지'],
      answer: `${ask.ends('publish-reordered').length}가지`,
      because:
        '플래그를 쓴 뒤 data를 쓰기 전에 읽으면 0, 그 뒤에 읽으면 42예요. 첫 프로그램은 data를 먼저 쓰지만, 컴파일러가 둘의 순서를 바꿀 수 있고 ARM 같은 CPU는 스스로 바꾸기도 해요.',
    },
    goal: { text: '둘째 프로그램에서 0이 출력되는 순서를 만들어 보세요.', output: '0' },
  },
  {
    id: 'switch-both-ways',
    title: '교환 한 번에 바뀌는 것',
    question: '두 프로그램에서 문맥 교환 하나를 골라 비교해 보세요. 프로세스에만 있는 줄은 무엇인가요?',
    programs: [
      { file: 'switch-between-threads', label: '스레드 둘' },
      { file: 'switch-between-processes', label: '프로세스 둘' },
      { file: 'ring-threads', label: '돌아가는 스레드', measured: true },
      { file: 'ring-processes', label: '돌아가는 프로세스', measured: true },
    ],
    knobs: [{ constant: 'ROUNDS', label: '반복', values: values(3, 6, 12) }],
    measure: switching,
    opens: 'measure',
    step: {
      sees: '프로세스가 바뀔 때에만 페이지 테이블도 바뀌어요.',
      main: [{ kind: 'context-switch' }],
      more: [{ kind: 'memory' }],
    },
    start: { schedule: 'm2A3m1', policy: 'rr', quantum: 3 },
    stride: 'switch',
    predict: {
      question: '둘이 CPU 하나에서 번갈아 실행될 때, 프로세스 교환은 스레드 교환의 몇 배 걸릴까요?',
      choices: ['1.0–1.1배', '약 2배', '약 5배', '10배 이상'],
      answer: '1.0–1.1배',
      because:
        '2-vCPU 가상 머신에서 재 보니 1.00–1.06배였어요. 레지스터를 저장하고 복원하는 일, 커널에 들어갔다 나오는 일은 둘 다 똑같이 하기 때문이에요.',
    },
  },
  {
    id: 'click',
    title: '멈춘 버튼',
    question: '클릭에 반응하기까지 계산을 몇 조각이나 기다려야 하나요?',
    programs: [
      { file: 'click-alone', label: '화면 스레드가 계산도' },
      { file: 'click-worker', label: '계산은 일꾼에게' },
    ],
    knobs: [
      {
        constant: 'WORK',
        label: '계산의 길이',
        values: [2, 4, 8].map((value) => ({ value, label: `${value}조각` })),
      },
    ],
    step: {
      sees: '클릭이 처리될 때까지 화면 스레드가 하는 일이 달라져요.',
      main: [{ kind: 'states' }],
      more: [{ kind: 'output' }, { kind: 'comparison', metrics: ['output', 'steps'] }],
    },
    real: {
      question: '긴 계산을 어느 스레드에서 하면 이 화면이 멈출까요?',
      sees: '계산하는 동안 화면이 한 장도 그려지지 않다가, 일꾼에게 맡기면 계속 그려져요.',
      show: [{ kind: 'freeze' }],
    },
    opens: 'real',
    start: { schedule: 'm1', policy: 'rr', quantum: 1 },
    stride: 'line',
    predict: {
      question: '계산을 다른 스레드로 옮기면, CPU 하나에서 무엇이 줄어들까요?',
      choices: ['전체 걸음 수', '클릭에서 반응까지의 시간', '둘 다'],
      answer:
        ask.steps('click-worker', { policy: 'rr', quantum: 1 }) <
        ask.steps('click-alone', { policy: 'rr', quantum: 1 })
          ? '둘 다'
          : '클릭에서 반응까지의 시간',
      because: '할 일의 양은 같아요. 화면 스레드가 계산에 막히지 않게 되었을 뿐이에요.',
    },
    goal: {
      text: '일꾼에게 맡긴 프로그램에서, 계산이 한 조각도 끝나기 전에 반응하게 해 보세요.',
      output: '반응 전에 끝난 계산 0',
    },
  },
  {
    id: 'pass-four-ways',
    title: '111을 건네는 네 가지 방법',
    question: 'A가 222를 쓰면 main은 무엇을 보게 될까요?',
    programs: [
      { file: 'pass-value', label: '값' },
      { file: 'pass-heap', label: '힙의 객체' },
      { file: 'pass-local', label: '지역 변수의 주소' },
      { file: 'pass-local-returned', label: '반환된 함수의 주소' },
    ],
    step: {
      sees: '건넨 주소가 가리키는 칸이 222로 바뀌어요.',
      main: [{ kind: 'memory' }],
      more: [{ kind: 'output' }, { kind: 'findings' }, { kind: 'comparison', metrics: ['output', 'end'] }],
    },
    start: { policy: 'rr', quantum: 1 },
    predict: {
      question: '셋째 프로그램은 지역 변수의 주소를 건네요. A가 222를 쓴 뒤 main이 보는 값은?',
      choices: ['main이 본 값 111', 'main이 본 값 222', '고장으로 끝나요'],
      answer: ask.output('pass-local'),
      because:
        '다른 스레드의 스택도 같은 주소 공간 안에 있어요. main이 join으로 기다리므로 그 변수는 아직 유효해요.',
    },
    goal: { text: '넷째 프로그램에서 main이 먼저 반환되게 해서 고장을 일으켜 보세요.', end: 'fault' },
  },
  {
    id: 'hand-over',
    title: '주소 하나, 또는 하나씩',
    question: '건네는 양을 늘리면 어느 프로그램의 걸음이 더 많이 늘어나나요?',
    programs: [
      { file: 'hand-over-heap', label: '힙에 두고 주소를' },
      { file: 'hand-over-pipe', label: '파이프로 하나씩' },
      { file: 'two-counters', label: '가까운 두 칸', measured: true },
    ],
    knobs: [{ constant: 'SIZE', label: '수의 개수', values: values(2, 4, 8, 16) }],
    measure: falseSharing,
    real: { more: [{ name: '떨어진 두 카운터', show: { kind: 'device', ...distantCounters } }] },
    opens: 'measure',
    step: {
      sees: '주소는 한 번에 건너가고, 파이프는 하나씩 건너가요.',
      main: [{ kind: 'buffer' }],
      more: [
        { kind: 'memory' },
        { kind: 'output' },
        { kind: 'comparison', metrics: ['output', 'steps', 'switches', 'frames'] },
        { kind: 'matrix', knob: 'SIZE', metric: 'steps' },
      ],
    },
    start: { policy: 'rr', quantum: 4 },
    stride: 'line',
  },
  {
    id: 'lost-update',
    title: '갱신 손실',
    question: '두 스레드를 어떻게 끼워 넣으면 1이 나올까요? 2가 나오게 하려면요?',
    programs: [
      { file: 'lost-update', label: '동기화 없이' },
      { file: 'lost-update-lock', label: '잠금' },
      { file: 'lost-update-atomic', label: '원자 연산' },
      { file: 'lost-update-processes', label: '프로세스와 공유 메모리' },
    ],
    step: {
      sees: '둘이 같은 값을 읽는 순간, 2라는 결말이 사라져요.',
      main: [{ kind: 'memory' }, { kind: 'reach' }],
      more: [
        { kind: 'findings' },
        { kind: 'output' },
        { kind: 'comparison', metrics: ['output', 'end', 'steps'] },
      ],
    },
    start: { schedule: 'm1', policy: 'rr', quantum: 1 },
    real: { more: [{ name: '백만 번 올리기', show: { kind: 'device', ...lostUpdates } }] },
    goal: { text: '첫 프로그램에서 2가 나오는 순서를 만들어 보세요.', output: 'counter = 2' },
  },
  {
    id: 'lost-update-twice',
    title: '두 번씩 올려서 2 만들기',
    question: '두 스레드가 두 번씩 올려요. 어떻게 끼워 넣으면 2가 나올까요?',
    programs: [{ file: 'lost-update-twice', label: '두 번씩' }],
    step: {
      sees: '오래전에 읽어 둔 값이 나중에 쓴 값을 덮어써요.',
      main: [{ kind: 'memory' }],
      more: [{ kind: 'findings' }, { kind: 'output' }],
    },
    start: { schedule: 'm1', policy: 'fcfs' },
    predict: {
      question: '나올 수 있는 가장 작은 값은 얼마일까요?',
      choices: ['1', '2', '3', '4'],
      answer:
        ask
          .ends('lost-update-twice')
          .map((end) => end.output.replace('counter = ', ''))
          .sort()[0] ?? '',
      because:
        '마지막에 쓰는 스레드는 그 전에 제 첫 번째를 썼어요. 그 뒤로 counter는 1보다 작을 수 없으니 마지막 쓰기는 2 이상이에요.',
    },
    goal: { text: '2를 만들어 보세요. 한 스레드가 0을 읽은 채로 오래 쉬어야 해요.', output: 'counter = 2' },
  },
  {
    id: 'two-locks',
    title: '교착과 네 조건',
    question: '두 스레드가 서로를 영원히 기다리게 만들 수 있나요? 조건을 하나 끄면 어떻게 되나요?',
    programs: [
      { file: 'two-locks', label: '네 조건 모두' },
      { file: 'two-locks-readers', label: '상호 배제 끄기' },
      { file: 'two-locks-at-once', label: '점유와 대기 끄기' },
      { file: 'two-locks-give-back', label: '비선점 끄기' },
      { file: 'two-locks-ordered', label: '순환 대기 끄기' },
    ],
    step: {
      sees: '둘이 잠금을 하나씩 쥐면, 남은 결말이 교착뿐이에요.',
      main: [{ kind: 'locks' }, { kind: 'reach' }],
      more: [{ kind: 'states' }, { kind: 'memory' }, { kind: 'findings' }],
    },
    start: { schedule: 'm1', policy: 'fcfs' },
    predict: {
      question: '첫 프로그램에서 끝까지 가는 순서 가운데 교착으로 끝나는 것은 몇 가지일까요?',
      choices: ['1', '2', '3', '4'],
      answer: String(deadlocks),
      because:
        '둘이 잠금을 하나씩 쥐면 그다음은 어느 쪽이 먼저든 교착이 돼요. 어느 쪽이 먼저 쥐는지만 남아서 두 가지예요.',
    },
    goal: { text: '첫 프로그램을 교착에 빠뜨려 보세요.', end: 'deadlock' },
  },
  {
    id: 'lock-range',
    title: '잠금의 범위',
    question: '잠그는 범위를 줄여도 모든 순서에서 답이 맞을까요?',
    programs: [
      { file: 'lock-wide', label: '넓게' },
      { file: 'lock-narrow', label: '알맞게' },
      { file: 'lock-too-narrow', label: '너무 좁게' },
      { file: 'lock-lines', label: '잠그는 줄을 옮기며', measured: true },
    ],
    measure: lockRange,
    step: {
      sees: '한 스레드가 잠금을 쥔 동안 다른 스레드는 기다려요.',
      main: [{ kind: 'locks' }, { kind: 'reach' }],
      more: [
        { kind: 'states' },
        { kind: 'memory' },
        { kind: 'findings' },
        { kind: 'comparison', metrics: ['output', 'steps', 'switches'] },
      ],
    },
    start: { schedule: 'm1', policy: 'rr', quantum: 1 },
    opens: 'measure',
    predict: {
      question: '셋째 프로그램은 모든 접근이 잠금 안에 있어요. 더한 것이 사라질 수 있을까요?',
      choices: ['사라질 수 있어요', '사라지지 않아요'],
      answer:
        new Set(ask.ends('lock-too-narrow').map((end) => end.output)).size > 1
          ? '사라질 수 있어요'
          : '사라지지 않아요',
      because: '읽은 다음 쓰기 전에 잠금을 풀어요. 그 사이에 다른 스레드가 고친 것을 덮어쓸 수 있어요.',
    },
    goal: { text: '셋째 프로그램이 ‘total = 3’을 출력하게 해 보세요.', output: 'total = 3' },
  },
  {
    id: 'crash-box',
    title: '고장 상자',
    question: '일꾼 셋 가운데 하나가 고장 나면 몇 개가 끝까지 실행될까요?',
    programs: [
      { file: 'crash-threads', label: '스레드 셋' },
      { file: 'crash-processes', label: '프로세스 셋' },
    ],
    knobs: [
      {
        constant: 'FAULT',
        label: '고장',
        values: [
          { value: 1, label: 'null에 접근' },
          { value: 2, label: '0으로 나눔' },
          { value: 3, label: 'assert 실패' },
          { value: 4, label: '잡히지 않은 throw' },
          { value: 5, label: 'exit(3)' },
          { value: 6, label: '끝없는 반복' },
          { value: 0, label: '고장 없음' },
        ],
      },
    ],
    step: {
      sees: '고장마다 끝까지 실행된 일꾼의 수가 두 방식에서 갈려요.',
      main: [{ kind: 'matrix', knob: 'FAULT', metric: 'survivors' }],
      more: [{ kind: 'family' }, { kind: 'processes' }, { kind: 'states' }, { kind: 'output' }],
    },
    start: { policy: 'rr', quantum: 1 },
    stride: 'line',
  },
  {
    id: 'overlap-on-one-cpu',
    title: 'CPU 하나에서 겹치기',
    question: 'CPU가 하나일 때 겹칠 수 있는 것은 무엇이고, 없는 것은 무엇인가요?',
    programs: [
      { file: 'one-cpu', label: '계산하고 기다리기' },
      { file: 'crew-threads', label: '작업 열여섯 개 나누기', measured: true },
    ],
    knobs: [
      { constant: 'CPUS', label: 'CPU 수', values: values(1, 2, 4) },
      { constant: 'THREADS', label: '스레드 수', values: values(1, 2, 3, 4) },
    ],
    measure: oneCpu,
    opens: 'measure',
    step: {
      sees: '실행은 CPU 수만큼만 하고, 대기는 몇이든 함께 해요.',
      main: [{ kind: 'states' }],
      more: [{ kind: 'output' }, { kind: 'matrix', knob: 'THREADS', metric: 'output' }],
    },
    start: { policy: 'rr', quantum: 1 },
    stride: 'line',
    predict: {
      question: 'CPU 1개에서 스레드 3개를 실행하면 무엇이 출력될까요?',
      choices: ['함께 계산 1, 함께 기다림 1', '함께 계산 1, 함께 기다림 3', '함께 계산 3, 함께 기다림 3'],
      answer: ask.output('one-cpu', { constants: { CPUS: 1, THREADS: 3 }, policy: 'rr', quantum: 1 }),
      because: '계산하려면 CPU가 있어야 하지만 기다릴 때는 CPU가 필요 없어요.',
    },
  },
];
