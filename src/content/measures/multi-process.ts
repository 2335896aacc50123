import type { MeasureSpec } from '../../components/demo/spec.ts';
import { rateText } from '../../words/numbers.ts';
import { model } from './model.ts';
import { counts, mismatch, sizes, vm } from './values.ts';

const workers = counts('개', 1, 2, 3, 4, 5, 6, 7, 8);

const ONE = 'CPU 하나: 번갈아';
const SEVERAL = 'CPU 여럿: 같은 순간에';

/** Workers and CPUs are two knobs: taking turns is not running at once. */
export const workersAndCpus: MeasureSpec = {
  question: '일꾼을 늘릴 때와 CPU를 늘릴 때, 각각 무엇이 달라지나요?',
  preset: 'measured',
  dials: [
    { constant: 'WORKERS', label: '일꾼 프로세스', values: workers },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 2, 3, 4, 8), start: 2 },
  ],
  compare: [
    { label: ONE, program: 'crew-processes', hardware: { cpus: 1 } },
    { label: SEVERAL, program: 'crew-processes' },
  ],
  jobs: 'JOBS',
  sees: '일꾼을 늘리면 CPU 하나에서는 더 잘게 번갈 뿐이고, CPU 여럿에서는 함께 실행되어 일찍 끝나요.',
  answer: { kind: 'timeline' },
  result: [
    `일꾼 {WORKERS}의 빠르기는 CPU 하나에서는 일꾼 하나의 {speedup@${ONE}}, CPU {cpus}에서는 {speedup@${SEVERAL}|이에요/예요}.`,
  ],
  more: [
    {
      kind: 'sweep',
      over: { constant: 'WORKERS', label: '일꾼 수', values: workers },
      metric: 'speedup',
      label: '배속',
      best: 'highest',
      world: [
        { x: 4, y: 1, label: 'CPU 1개', curve: ONE, ...vm },
        { x: 4, y: [1.7, 1.93], label: 'CPU 2개', curve: SEVERAL, when: { cpus: 2 }, ...vm },
      ],
    },
    { kind: 'headline', metrics: ['total', 'speedup', 'most', 'utilisation'] },
    { kind: 'cpu-time' },
  ],
  baseline: { WORKERS: 1 },
  asked: { WORKERS: 4, cpus: 2 },
  estimate: {
    question: '계산만 하는 일을 일꾼 하나가 CPU 1개에서 해요. 일꾼 넷이 CPU 2개에서 하면 몇 배 빨라질까요?',
    metric: 'speedup',
    run: SEVERAL,
    values: [1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 6, 8],
    model: model(
      'speedup',
      { program: 'crew-processes', constants: { WORKERS: 4 }, hardware: { cpus: 2 }, jobs: 'JOBS' },
      { program: 'crew-processes', constants: { WORKERS: 1 }, jobs: 'JOBS' },
    ),
    world: [{ y: [1.7, 1.93], ...vm }],
    because: '같은 순간에 실행되는 것은 CPU의 수만큼이에요. 나머지 둘은 번갈아 실행될 뿐이에요.',
  },
  offer: ['policy', 'quantum', 'threadSwitch', 'processSwitch', 'fork'],
};

const SOUND = '하나도 죽지 않아요';
const DIES = '하나가 일하다 죽어요';
const AGAIN = '죽으면 다시 시작해요';
const HOLDING = '잠금을 쥔 채 죽어요';

/** One of the workers dies: (N−1)/N is left, or nothing when it dies with the lock in its hand. */
export const pool: MeasureSpec = {
  question: '일꾼 하나가 죽으면 처리량은 얼마나 줄고, 언제 모두 멈추나요?',
  preset: 'measured',
  dials: [
    { constant: 'WORKERS', label: '일꾼', values: counts('개', 2, 3, 4, 6, 8) },
    {
      constant: 'BAD',
      label: '죽는 때',
      values: [4, 12, 24, 36].map((value) => ({ value, label: `${value + 1}번째 일` })),
    },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2, 4, 8), start: 4 },
  ],
  compare: [
    { label: SOUND, program: 'pool-served', constants: { CRASH: 0 } },
    { label: DIES, program: 'pool-served', constants: { CRASH: 1 } },
    { label: AGAIN, program: 'pool-served', constants: { CRASH: 1, RESTART: 1 } },
    { label: HOLDING, program: 'pool-served', constants: { CRASH: 2, RESTART: 1 } },
  ],
  jobs: 'JOBS',
  sees: '하나가 죽으면 그 줄만 끊기고, 잠금을 쥔 채 죽으면 모든 줄이 멈춰요.',
  answer: { kind: 'timeline', by: 'process' },
  result: [
    `하나가 일하다 죽으면 처리량은 죽지 않을 때의 {throughput@${DIES}/${SOUND}}, 다시 시작하면 {throughput@${AGAIN}/${SOUND}|이에요/예요}. 잠금을 쥔 채 죽으면 ‘{end@${HOLDING}}’예요.`,
  ],
  more: [
    {
      kind: 'sweep',
      over: { constant: 'WORKERS', label: '일꾼 수', values: counts('개', 2, 3, 4, 5, 6, 7, 8) },
      metric: 'ofFirst',
      label: '하나도 죽지 않을 때와 비교한 처리량',
      world: [2, 3, 4, 8].map((workers, i) => ({
        x: workers,
        y: 1 - 1 / workers,
        label: i === 0 ? '(N−1)/N' : undefined,
        curve: DIES,
        when: { cpus: workers > 4 ? 8 : [4, 8], BAD: 12 },
        differs: '그보다 조금 많이 남아요',
        origin: 'published' as const,
        source: '처음부터 하나가 없을 때, 다중 처리기의 점진적 성능 저하(Silberschatz 외)',
      })),
    },
    { kind: 'headline', metrics: ['total', 'throughput', 'utilisation'] },
    { kind: 'cpu-time' },
  ],
  offer: ['policy', 'quantum', 'fork', 'processSwitch'],
  notes: [
    '(N−1)/N은 하나가 처음부터 없을 때예요. 여기서는 하나가 일을 하다가 죽으므로 그보다 조금 많이 남아요. 일꾼이 CPU보다 많으면 남은 일꾼이 그 CPU를 채워서 처리량이 줄지 않아요. 공유 메모리의 뮤텍스를 쥔 채 죽으면 리눅스에서도 남은 일꾼은 깨어나지 못해요(1초까지 기다려 봤어요, 2026). 소유자가 죽은 것을 알려 주는 robust 뮤텍스라면 EOWNERDEAD를 받고 이어 갈 수 있어요.',
  ],
};

const bytes = sizes(0.0625, 1, 4, 16, 64);

const STREAMS = {
  pipe: '파이프',
  shared: '공유 메모리에 복사',
  copied: '스레드끼리 복사',
  threads: '스레드끼리 주소만',
};
/** So much room that who is faster seldom sleeps, and no time for what happens before the first message. */
const STREAMED = { MESSAGES: 1024, SLOTS: 256 };
const WITHOUT_CREATION = { fork: 0, forkPage: 0, threadCreate: 0 };
const KIB = 1024;

/** Messages in a second from bytes in a second, as they were measured on two CPUs. */
function measuredRate(curve: string, kib: number, least: number, greatest: number, differs?: string) {
  const rate = (gigabytes: number) => (gigabytes * 1e9) / (kib * KIB);
  return { x: kib * KIB, y: [rate(least), rate(greatest)] as [number, number], curve, differs, ...onTwo };
}

const onTwo = { when: { cpus: 2 }, ...vm };
const streamed = (program: string) => ({
  program,
  constants: STREAMED,
  hardware: { cpus: 2, valueBytes: 64 * KIB, ...WITHOUT_CREATION },
  jobs: 'MESSAGES',
});

/** Notes about messages, by words of theirs. */
const DIFFERS = {
  pipe: '파이프와 공유 메모리, 64 KiB 메시지',
  handed: '주소만 건네기, 4 KiB',
  smallPipe: '파이프, 64 B 메시지',
  small: '메모리로 건네기, 64 B 메시지',
};
const rateOf = (program: string, valueBytes: number) => {
  const run = streamed(program);
  return rateText(model('throughput', { ...run, hardware: { ...run.hardware, valueBytes } }));
};

/** Handing over through the kernel, or through memory that both have. */
export const messages: MeasureSpec = {
  question:
    '메시지를 키워 보세요. 파이프와 공유 메모리의 차이는 어디에서 벌어지나요? 똑같이 복사하는 스레드는 공유 메모리와 다른가요?',
  preset: 'measured',
  constants: STREAMED,
  hardware: WITHOUT_CREATION,
  dials: [
    { hardware: 'valueBytes', label: '메시지의 크기', values: bytes, start: 4 * KIB },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2), start: 1 },
  ],
  compare: [
    { label: STREAMS.pipe, program: 'stream-by-pipe' },
    { label: STREAMS.shared, program: 'stream-by-shared-memory' },
    { label: STREAMS.copied, program: 'stream-copied-by-threads' },
    { label: STREAMS.threads, program: 'stream-by-threads' },
  ],
  jobs: 'MESSAGES',
  sees: '메시지를 키우면 파이프만 느려지고, 교환의 횟수는 무엇으로 건네느냐가 아니라 얼마나 자주 기다리느냐에 달려요.',
  answer: { kind: 'headline', metrics: ['perJob', 'switches'], bars: true },
  result: [
    `메시지 {valueBytes}, CPU {cpus}: 파이프는 {throughput@${STREAMS.pipe}}에 교환 {switches@${STREAMS.pipe}}, 공유 메모리는 {throughput@${STREAMS.shared}}에 {switches@${STREAMS.shared}|이에요/예요}.`,
  ],
  more: [
    {
      kind: 'sweep',
      over: { hardware: 'valueBytes', label: '메시지의 크기', values: bytes },
      metric: 'throughput',
      label: '초당 메시지',
      log: true,
      logY: true,
      world: [
        measuredRate(STREAMS.pipe, 0.0625, 0.26, 0.26, DIFFERS.smallPipe),
        measuredRate(STREAMS.pipe, 4, 3.3, 9.8),
        measuredRate(STREAMS.pipe, 16, 1.8, 5.5, DIFFERS.pipe),
        measuredRate(STREAMS.pipe, 64, 1.3, 1.6, DIFFERS.pipe),
        measuredRate(STREAMS.shared, 0.0625, 0.81, 0.91, DIFFERS.small),
        measuredRate(STREAMS.shared, 4, 8.8, 25.5),
        measuredRate(STREAMS.shared, 16, 12, 35),
        measuredRate(STREAMS.shared, 64, 36, 38.6),
        measuredRate(STREAMS.copied, 0.0625, 0.75, 0.76, DIFFERS.small),
        measuredRate(STREAMS.copied, 4, 9.6, 26.3),
        measuredRate(STREAMS.copied, 16, 12, 35),
        measuredRate(STREAMS.copied, 64, 38, 38.9),
        measuredRate(STREAMS.threads, 0.0625, 0.77, 0.86, DIFFERS.small),
        measuredRate(STREAMS.threads, 4, 16, 42, DIFFERS.handed),
        measuredRate(STREAMS.threads, 16, 28, 95, DIFFERS.handed),
        measuredRate(STREAMS.threads, 64, 167, 168, DIFFERS.handed),
      ],
    },
    { kind: 'timeline' },
    { kind: 'cpu-time' },
  ],
  asked: { valueBytes: 64 * KIB, cpus: 2 },
  estimate: {
    question: 'CPU 2개에서 64 KiB씩 흘려보내요. 공유 메모리는 파이프의 몇 배를 나를까요?',
    metric: 'ofFirst',
    run: STREAMS.shared,
    values: [1, 1.5, 2, 3, 5, 7, 10, 15, 20, 30, 50, 100],
    model: model('ofFirst', streamed('stream-by-shared-memory'), streamed('stream-by-pipe')),
    world: [{ y: [23, 28], differs: DIFFERS.pipe, ...vm }],
    because: '파이프는 두 번 복사하고, 64 KiB면 메시지 하나로 가득 차서 매번 잠들고 깨워요.',
  },
  offer: [
    'systemCall',
    'threadSwitch',
    'processSwitch',
    'wakeUp',
    'pipeCall',
    'pipeCopy',
    'sharedCopy',
    'pipeBytes',
  ],
  notes: [
    '스레드가 공유 메모리와 똑같이 복사해 넣고 꺼내면 속도도 거의 같아요. 스레드끼리 싸게 주고받는 것은 복사하지 않고 주소만 건넬 수 있어서예요. 프로세스와 스레드를 만드는 비용은 뺐어요(잴 때도 흘려보내는 동안만 쟀어요).',
    mismatch(DIFFERS.pipe),
    mismatch(DIFFERS.handed),
    `${DIFFERS.smallPipe}: 모형(초당 ${rateOf('stream-by-pipe', 64)}건)이 느려요. 한 번에 드는 비용을 파이프에 혼자 쓰고 읽은 값(한 번에 약 266 ns)으로 정했는데, 흘려보낼 때는 한 건에 246 ns였어요.`,
    `${DIFFERS.small}: 모형이 빨라요. 모형에서는 작은 칸 여럿이 캐시 줄 하나에 들어가 함께 옮겨 가지만, 실제로는 64 B 메시지마다 줄 하나를 다른 CPU에서 가져와야 해요(추론).`,
    `64 B는 주소만 건네기(초당 ${rateOf('stream-by-threads', 64)}건)가 스레드끼리 복사하기(${rateOf('stream-copied-by-threads', 64)}건)보다 느리게 나오는데, 재 보면 오히려 조금 빨랐어요. 모형에서는 배열의 페이지에 처음 쓸 때마다 페이지 폴트를 치르고, 받는 스레드가 더 자주 잠들기 때문이에요.`,
  ],
};

// The programs sweep 16 pages, and what a page stands for is turned: real working sets have more words than the machine.
const PAGES = 16;
/** So many turns that the first, cold sweep weighs little. */
const TURNS = 512;
const kibOfScale = (scale: number) => PAGES * 4 * scale;
// Above 2 MiB neighbours disturbed what was measured, and there is nothing to hold the model against.
const workingSets = [1, 2, 4, 8, 16, 32].map((value) => {
  const kib = kibOfScale(value);
  return { value, label: kib < 1024 ? `${kib} KiB` : `${kib / 1024} MiB` };
});
const HALF_MIB = 8;

/** Notes about sweeps, by words of theirs. */
const COLD = {
  small: '512 KiB까지는',
  alone: '혼자 훑기, 1 MiB',
  l3: 'L2를 넘는 훑기',
};

/** µs a turn, by what a page stands for, and the notes about those that the model does not meet. */
const MEASURED_TURNS = [
  {
    curve: '혼자',
    micros: [0.73, 1.97, 3.85, 9.85, 24.4],
    differs: [COLD.small, undefined, undefined, COLD.alone, COLD.l3],
  },
  {
    curve: '스레드, 같은 데이터',
    micros: [2.64, 3.92, 5.86, 12.8, 27.5],
    differs: [COLD.small, COLD.small, COLD.small, undefined, COLD.l3],
  },
  {
    curve: '스레드, 다른 데이터',
    micros: [2.65, 3.96, 7.26, 14.7, 29.1],
    differs: [COLD.small, COLD.small, COLD.small, COLD.l3, COLD.l3],
  },
  {
    curve: '프로세스, 같은 데이터',
    micros: [2.73, 4.19, 6.22, 13.5, 31.0],
    differs: [COLD.small, undefined, undefined, undefined, COLD.l3],
  },
  {
    curve: '프로세스, 다른 데이터',
    micros: [2.73, 4.24, 7.56, 14.9, 34.1],
    differs: [COLD.small, COLD.small, COLD.small, COLD.l3, COLD.l3],
  },
];
const MEASURED_SCALES = [1, 4, HALF_MIB, 16, 32];

const swept = (program: string) => ({
  program,
  constants: { TURNS, PAGES, SAME: 1 },
  hardware: { pageScale: HALF_MIB },
  preset: 'pages' as const,
  jobs: 'TURNS',
});

/**
 * What gets cold at a switch: translations by the address space, data by the data. What a sweep would miss alone is no
 * cost of the switch, so that all is held against it.
 */
export const cold: MeasureSpec = {
  question:
    '같은 훑기를 혼자 할 때와 비교하면, 교환 때문에 더 드는 것은 얼마이고 그 가운데 식은 것은 무엇인가요?',
  preset: 'pages',
  constants: { TURNS, PAGES },
  dials: [
    { hardware: 'pageScale', label: '작업 집합', values: workingSets, start: HALF_MIB },
    {
      hardware: 'addressSpaceSlots',
      label: '주소 공간 식별자(PCID)',
      values: [
        { value: 0, label: '끔' },
        { value: 6, label: '켬(6칸)' },
      ],
      start: 6,
    },
  ],
  compare: [
    { label: '혼자', program: 'sweep-alone' },
    { label: '스레드, 같은 데이터', program: 'sweep-by-threads', constants: { SAME: 1 } },
    { label: '스레드, 다른 데이터', program: 'sweep-by-threads', constants: { SAME: 0 } },
    { label: '프로세스, 같은 데이터', program: 'sweep-by-processes', constants: { SAME: 1 } },
    { label: '프로세스, 다른 데이터', program: 'sweep-by-processes', constants: { SAME: 0 } },
  ],
  jobs: 'TURNS',
  sees: '주소 공간이 다르면 TLB가, 데이터가 다르면 캐시가 식어요.',
  answer: {
    kind: 'turn-cost',
    alone: '혼자',
    same: { label: '주소 공간', values: ['같아요(스레드)', '달라요(프로세스)'] },
    data: { label: '데이터', values: ['같아요', '달라요'] },
    runs: [
      ['스레드, 같은 데이터', '스레드, 다른 데이터'],
      ['프로세스, 같은 데이터', '프로세스, 다른 데이터'],
    ],
  },
  result: [
    `혼자서는 한 차례에 {perTurn@혼자|이/가} 들어요. 같은 데이터를 스레드 둘이 훑으면 {more@스레드, 같은 데이터}, 프로세스 둘이면 {more@프로세스, 같은 데이터|이/가} 더 들어요.`,
  ],
  more: [
    { kind: 'cpu-time' },
    {
      kind: 'sweep',
      over: { hardware: 'pageScale', label: '작업 집합', values: workingSets },
      metric: 'perTurn',
      label: '한 차례, 훑기와 교환',
      others: [{ metric: 'more', label: '교환 때문에 더 든 것' }],
      log: true,
      logY: true,
      world: MEASURED_TURNS.flatMap(({ curve, micros, differs }) =>
        MEASURED_SCALES.map((x, i) => ({
          x,
          at: workingSets.find(({ value }) => value === x)!.label,
          y: micros[i] * 1000,
          curve,
          differs: differs[i],
          when: { addressSpaceSlots: 6 },
          ...vm,
        })),
      ),
    },
    { kind: 'timeline' },
    { kind: 'headline', metrics: ['perTurn', 'more', 'moreDirect', 'moreTlb', 'moreCache'] },
  ],
  asked: { pageScale: HALF_MIB, addressSpaceSlots: 6 },
  estimate: {
    question:
      '둘이 같은 데이터 512 KiB를 번갈아 훑어요. 스레드 대신 프로세스 둘이면 한 차례가 몇 배 걸릴까요?',
    metric: 'perTurn',
    run: '프로세스, 같은 데이터',
    per: '스레드, 같은 데이터',
    values: [1, 1.01, 1.02, 1.05, 1.1, 1.2, 1.5, 2, 3, 5, 10],
    model: model('perTurn', swept('sweep-by-processes')) / model('perTurn', swept('sweep-by-threads')),
    world: [{ y: 1.06, label: '512 KiB', ...vm }],
    because: '캐시는 초기화되지 않아요. 데이터가 같으면 주소 공간이 달라도 거의 그대로 남아 있어요.',
  },
  offer: [
    'cacheTags',
    'threadSwitch',
    'processSwitch',
    'flush',
    'tlbMiss',
    'l1Lines',
    'l2Lines',
    'l3Lines',
    'l2Time',
    'l3Time',
    'memoryTime',
  ],
  notes: [
    '혼자는 교환 없이 같은 페이지를 훑어요. 한 차례에서 이것을 빼면 교환 때문에 더 든 것만 남아요. 작업 집합이 L1보다 크면 혼자 훑어도 캐시에서 놓치므로, 캐시를 다시 채우는 시간이 모두 교환 탓은 아니에요.',
    '작은 프로그램으로 큰 캐시를 채우려고, 이 기계의 페이지 하나가 실제의 페이지 여럿을 나타내요. 캐시의 태그를 가상 주소로 바꾸면 교환할 때 캐시가 정말로 비워지는 기계가 돼요.',
    `${COLD.small} 번갈아 훑을 때 모형이 조금 느려요. 모형은 교환 한 번에 교환 2 µs와 시스템 콜을 더하는데, 아무것도 훑지 않고 번갈 때 잰 것은 혼자일 때보다 1.94 µs 더 들었어요. 혼자 64 KiB를 훑을 때는 모형이 빨라요. 잰 프로그램은 훑지 않아도 한 차례에 0.29 µs를 썼어요.`,
    mismatch('512 KiB'),
    mismatch(COLD.alone),
    mismatch(COLD.l3),
  ],
};
