import type { MeasureSpec } from '../../components/demo/spec.ts';
import { model } from './model.ts';
import { counts, micros, sizes, vm } from './values.ts';

const anew = (program: string) =>
  model('total', {
    program,
    constants: { REUSE: 0, WORK: 200_000 },
    hardware: { valueBytes: 4096 },
  });

/** The same job in threads and in processes, split into what it costs. */
export const sameJob: MeasureSpec = {
  question:
    '같은 일을 어느 쪽이 빨리 끝내나요? 손잡이마다 두 방식의 차이를 만드는 비용이 무엇인지 찾아보세요.',
  preset: 'measured',
  constants: { JOBS: 24 },
  dials: [
    { constant: 'WORKERS', label: '일꾼', values: counts('개', 1, 2, 4, 8, 16), start: 4, rare: true },
    {
      constant: 'REUSE',
      label: '일꾼을',
      values: [
        { value: 1, label: '계속 써요' },
        { value: 0, label: '일마다 새로' },
      ],
      start: 0,
      rare: true,
    },
    {
      hardware: 'valueBytes',
      label: '결과의 크기',
      values: sizes(0.0625, 4, 16, 64),
      start: 4096,
      rare: true,
    },
    {
      constant: 'FAULTS',
      label: '고장',
      values: [
        { value: 0, label: '없음' },
        ...[1, 2, 4].map((value) => ({ value, label: `24번에 ${value}번` })),
      ],
      start: 0,
      rare: true,
    },
    { constant: 'WORK', label: '일 하나의 계산', values: micros(10, 50, 200, 1000, 5000), start: 200_000 },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2, 4), start: 1, rare: true },
  ],
  cards: [
    { label: '일마다 새로 만들기', sets: { REUSE: 0 } },
    { label: '계속 쓰기', sets: { REUSE: 1 } },
    { label: '큰 결과 64 KiB', sets: { REUSE: 1, valueBytes: 65_536 } },
    { label: '아주 작은 일', sets: { REUSE: 1, WORK: 10_000 } },
    { label: '고장 네 번', sets: { REUSE: 1, FAULTS: 4 } },
  ],
  compare: [
    { label: '스레드', program: 'errands-threads' },
    { label: '프로세스(공유)', program: 'errands-shared' },
    { label: '프로세스(파이프)', program: 'errands-pipes' },
  ],
  jobs: 'JOBS',
  sees: '상황을 바꾸면 두 방식의 차이를 만드는 비용이 만들기, 교환, 주고받기, 고장으로 옮겨 가요.',
  answer: { kind: 'time-split', without: { FAULTS: 0 } },
  result: [
    '끝날 때까지 스레드는 {total@스레드}, 프로세스(공유)는 {total@프로세스(공유)}, 프로세스(파이프)는 {total@프로세스(파이프)|이에요/예요}.',
  ],
  more: [
    { kind: 'headline', metrics: ['total', 'overhead', 'switches', 'calls'] },
    {
      kind: 'sweep',
      over: {
        constant: 'WORK',
        label: '일 하나의 계산',
        values: micros(10, 20, 50, 100, 200, 500, 1000, 2000, 5000),
      },
      metric: 'overheadShare',
      label: '계산이 아닌 CPU',
      others: [{ metric: 'ofFirst', label: '스레드와 비교한 처리량' }],
      log: true,
    },
    { kind: 'timeline' },
  ],
  asked: { REUSE: 0, FAULTS: 0, WORK: 200_000, WORKERS: 4, valueBytes: 4096, cpus: 1 },
  estimate: {
    question:
      '작업 하나가 200 µs이고 고장은 없어요. 작업마다 일꾼을 새로 만들면 프로세스는 스레드의 몇 배 걸릴까요?',
    metric: 'total',
    run: '프로세스(공유)',
    per: '스레드',
    values: [1, 1.1, 1.2, 1.5, 2, 3, 5, 8, 10, 20],
    model: anew('errands-shared') / anew('errands-threads'),
    world: [{ y: 155.6 / 19.8, label: '만들고 거두기만 비교하면', apart: true, differs: '여덟 배쯤', ...vm }],
    because:
      '만드는 비용은 여덟 배쯤 차이 나도 계산하는 시간은 어느 방식이든 같아요. 일꾼을 계속 쓰게 바꾸고, 고장도 내 보세요.',
  },
  offer: ['threadCreate', 'fork', 'threadSwitch', 'processSwitch', 'copyPage', 'pageFault', 'quantum'],
  notes: [
    '스레드에서는 고장이 나면 일꾼이 모두 함께 죽어, 감독 프로세스가 처음부터 다시 시작해요. 프로세스에서는 죽은 일꾼이 하던 작업만 다시 해요. ‘고장으로 더 든 것’은 고장이 없는 같은 실행과 비교한 차이예요.',
    '스레드도 결과를 공유 메모리에 적어요. 잰 값으로도 공유 메모리에 적는 속도는 스레드와 프로세스가 같았어요(64 KiB에서 38.0–38.9와 38.5–38.6 GB/s, 2026).',
  ],
};

/** One process a client, one thread a client, or one thread for all. */
export const servers: MeasureSpec = {
  question: '요구 사항을 바꿔 가며 비교해 보세요. 시간, 메모리, 고장의 범위 모두에서 앞서는 서버가 있나요?',
  preset: 'measured',
  dials: [
    { constant: 'CLIENTS', label: '연결 수', values: counts('개', 2, 4, 8, 16, 30), start: 16, rare: true },
    { constant: 'WAIT', label: '대기', values: micros(0, 1000, 3000, 10_000), start: 3_000_000, rare: true },
    { constant: 'WORK', label: '계산', values: micros(20, 100, 300, 1000), start: 100_000, rare: true },
    {
      hardware: 'valueBytes',
      label: '공유: 모으는 결과',
      values: sizes(0.0625, 4, 64),
      start: 64,
      rare: true,
    },
    {
      constant: 'LANGUAGE',
      label: '언어',
      values: [
        { value: 0, label: 'C, C++' },
        { value: 1, label: 'Java' },
        { value: 2, label: 'CPython(GIL)' },
      ],
      start: 0,
      rare: true,
    },
    {
      constant: 'BAD',
      label: '격리: 잘못된 요청',
      values: [
        { value: 0, label: '없음' },
        { value: 1, label: '하나' },
      ],
      start: 0,
      rare: true,
    },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2, 4), start: 2, rare: true },
  ],
  cards: [
    { label: '오래 기다려요', sets: { WAIT: 3_000_000 } },
    { label: '계산만 해요', sets: { WAIT: 0, WORK: 1_000_000 } },
    { label: '연결이 많아요', sets: { CLIENTS: 30 } },
    { label: '나쁜 요청이 와요', sets: { BAD: 1 } },
    { label: '나쁜 요청, Java', sets: { BAD: 1, LANGUAGE: 1 } },
    { label: '계산만, CPython', sets: { WAIT: 0, WORK: 1_000_000, LANGUAGE: 2 } },
  ],
  compare: [
    { label: '클라이언트마다 프로세스', program: 'serve-processes' },
    { label: '클라이언트마다 스레드', program: 'serve-threads' },
    { label: '이벤트 루프', program: 'serve-loop' },
  ],
  jobs: 'CLIENTS',
  sees: '요구 사항을 바꾸면 앞서는 서버가 시간, 메모리, 고장의 범위에서 서로 달라요.',
  answer: {
    kind: 'designs',
    sound: { BAD: 0 },
    own: [
      { value: 4, label: '4 KiB' },
      { value: 64, label: '64 KiB' },
      { value: 1024, label: '1 MiB' },
    ],
    answer: '응답',
    many: 10_000,
    names: {
      time: '모두 응답하기까지',
      memory: '더 드는 메모리',
      reach: '응답을 받은 클라이언트',
      own: '클라이언트마다 자기 메모리',
      many: '10,000명이면',
      answered: '응답',
      goesOn: '서버는 계속해요',
      dead: '서버가 죽었어요',
    },
  },
  result: [
    {
      when: { BAD: 1 },
      say: `나쁜 요청 하나가 왔을 때 프로세스는 ‘{end@클라이언트마다 프로세스}’, 스레드는 ‘{end@클라이언트마다 스레드}’, 이벤트 루프는 ‘{end@이벤트 루프}’이에요.`,
    },
    '처리량은 프로세스 {throughput@클라이언트마다 프로세스}, 스레드 {throughput@클라이언트마다 스레드}, 이벤트 루프 {throughput@이벤트 루프|이에요/예요}.',
  ],
  more: [
    { kind: 'headline', metrics: ['throughput', 'overhead', 'switches', 'calls'] },
    { kind: 'timeline' },
    { kind: 'cpu-time' },
  ],
  offer: ['threadCreate', 'fork', 'threadSwitch', 'processSwitch', 'systemCall', 'quantum'],
  notes: [
    '메모리는 가장 많을 때 함께 살아 있던 스레드와 프로세스에, 쉬고 있는 일꾼 하나를 잰 값(35 KiB와 110 KiB, 2026)을 곱하고 클라이언트마다 쓰는 자기 메모리를 더한 것이에요. Java와 CPython은 런타임이 커서 프로세스가 이보다 훨씬 무거워요.',
    '잘못된 요청은 가운데 클라이언트가 보내요. C와 C++에서는 고장이나 잡히지 않은 예외가 프로세스를 끝내고, Java와 Python에서 잡히지 않은 예외는 그 스레드나 그 클라이언트의 처리만 끝내요. 런타임까지 망가뜨리는 고장은 어느 언어에서도 프로세스를 끝내요.',
  ],
};
