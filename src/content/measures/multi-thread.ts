import { placeNumber, placesOf } from '../../components/demo/exhibits/lock-band/band.ts';
import type { MeasureSpec } from '../../components/demo/spec.ts';
import { type WorkerKind, workerMemory } from '../../engine/index.ts';
import { timesText } from '../../words/numbers.ts';
import { ask } from '../ask.ts';
import { model } from './model.ts';
import { counts, mismatch, type NamedValue, vm } from './values.ts';

const MICRO = 1000;

const KIB_OF_A_MIB = 1024;
const mebibytes = (...numbers: number[]): NamedValue[] =>
  numbers.map((mib) => ({ value: mib * KIB_OF_A_MIB, label: `${mib} MiB` }));
const heavier = (kind: WorkerKind, own: number) =>
  timesText(workerMemory(kind, 500, own).total / workerMemory('thread', 500, own).total);

/** What a worker weighs as a thread and as a process; with memory of its own the ratio goes to 1. */
export const weights: MeasureSpec = {
  question: '일꾼마다 쓰는 자기 메모리를 키워 보세요. 프로세스는 언제까지 스레드보다 눈에 띄게 무거울까요?',
  preset: 'measured',
  label: '메모리 재기',
  compare: [],
  sees: '자기 메모리를 키우면 프로세스와 스레드의 막대가 거의 같은 길이가 돼요.',
  answer: {
    kind: 'worker-memory',
    workers: counts('개', 1, 2, 5, 10, 20, 50, 100, 200, 500),
    own: [
      { value: 0, label: '없음' },
      ...[4, 16, 64, 256].map((kib) => ({ value: kib, label: `${kib} KiB` })),
      ...mebibytes(1, 4, 16, 100),
    ],
    start: { workers: 500, own: 0 },
    world: [
      { weight: 'total', own: 0, thread: 35, fork: [110], exec: [164] },
      { weight: 'unique', own: 0, thread: 8.3, fork: [36], exec: [93] },
      { weight: 'proportional', own: 0, thread: 8.3, fork: [35.8], exec: [94.8] },
      {
        weight: 'proportional',
        own: 64,
        thread: 73.5,
        fork: [103, 108],
        exec: [171],
        differs: '64 KiB씩 쓸 때',
      },
      { weight: 'resident', own: 0, thread: 8.4, fork: [524], exec: [1197] },
      { weight: 'reserved', own: 0, thread: 8196, fork: [2476], exec: [2344] },
    ],
    source: '일꾼 500개를 재서 나눈 값 (2-vCPU 가상 머신, 리눅스 6.18, 2026)',
  },
  result: [],
  more: [],
  offer: [],
  predict: {
    question:
      '쉬고 있는 일꾼은 fork한 프로세스가 스레드의 3배쯤이에요. 일꾼마다 1 MiB씩 쓰면 몇 배가 될까요?',
    choices: ['약 1.1배', '약 2배', '그대로 약 3배'],
    answer: `약 ${heavier('fork', KIB_OF_A_MIB)}`,
    because:
      '스레드가 줄여 주는 것은 실행 흐름 하나에 드는 고정 비용이에요. 작업이 쓰는 메모리는 어느 방식이든 똑같이 들어요.',
  },
  notes: [
    '커널이 쓰는 메모리는 시스템 전체의 차이로 재서 ±10 KiB쯤 흔들려요. JVM이나 Python처럼 런타임이 큰 언어는 새 프로그램 하나가 여기보다 훨씬 무거워요.',
    '64 KiB씩 쓸 때 새 프로그램의 PSS는 모형이 잰 값(171 KiB)보다 작아요. 모형은 쉬고 있을 때의 값에 64 KiB를 더하기만 해요.',
  ],
};

const PAGES_OF_A_MIB = 256;

/** A parent's memory. */
const parents = (...mebibytes: number[]): NamedValue[] =>
  mebibytes.map((mib) => ({
    value: mib * PAGES_OF_A_MIB,
    label: mib === 0 ? '작은 부모' : `${mib} MiB`,
  }));
const bigParent = 1024 * PAGES_OF_A_MIB;

const MAKING = { thread: '스레드', fork: 'fork', spawn: 'posix_spawn' };
const made = (program: string, processStart: 'fork' | 'exec' = 'fork') =>
  model('total', { program, constants: { PAGES: 1 }, hardware: { processStart } });

/** What `fork` copies grows with the parent; a thread copies nothing, and a new program needs nothing of it. */
export const creation: MeasureSpec = {
  question: '부모의 메모리를 키워 보세요. 만드는 시간은 어느 쪽에서 늘어나나요? 시스템 콜의 수는요?',
  preset: 'measured',
  dials: [
    { hardware: 'parentPages', label: '부모가 쓰는 메모리', values: parents(0, 16, 64, 256, 1024), start: 0 },
  ],
  compare: [
    { label: MAKING.thread, program: 'create-thread', constants: { PAGES: 1 } },
    {
      label: MAKING.fork,
      program: 'create-process',
      constants: { PAGES: 1 },
      hardware: { processStart: 'fork' },
    },
    {
      label: MAKING.spawn,
      program: 'create-process',
      constants: { PAGES: 1 },
      hardware: { processStart: 'exec' },
    },
  ],
  sees: '부모를 키우면 fork만 오래 걸리고, 콜의 수는 그대로예요.',
  answer: {
    kind: 'system-calls',
    time: '만들고 거두는 시간',
    source: 'strace로 세어 본 것 (glibc 2.36, 리눅스 6.18, 2026)',
    rows: [
      {
        run: MAKING.thread,
        by: [
          { who: '부모', names: ['rt_sigprocmask', 'rt_sigprocmask', 'clone3', 'futex'] },
          {
            who: '새 스레드',
            names: ['rseq', 'set_robust_list', 'rt_sigprocmask', 'rt_sigprocmask', 'madvise', 'exit'],
          },
        ],
      },
      {
        run: MAKING.fork,
        by: [
          { who: '부모', names: ['clone', 'wait4'] },
          { who: '자식', names: ['set_robust_list', 'exit_group'] },
        ],
      },
      { run: MAKING.spawn, by: [] },
    ],
  },
  result: [
    `만들고 거두기까지 스레드는 {total@${MAKING.thread}}, fork는 {total@${MAKING.fork}|으로/로} 스레드의 {total@${MAKING.fork}/${MAKING.thread}|이에요/예요}.`,
  ],
  more: [
    {
      kind: 'sweep',
      over: {
        hardware: 'parentPages',
        label: '부모가 쓰는 메모리',
        values: parents(1, 4, 16, 64, 256, 1024),
      },
      metric: 'total',
      label: '만들고 거두는 시간',
      log: true,
      logY: true,
      world: [
        ...[
          [64, 2.6],
          [256, 10],
          [1024, 39.5],
        ].map(([mib, ms]) => ({
          x: mib * PAGES_OF_A_MIB,
          y: ms * 1000 * MICRO,
          label: MAKING.fork,
          curve: MAKING.fork,
          ...vm,
        })),
        {
          x: bigParent,
          y: [33 * MICRO, 46 * MICRO],
          label: MAKING.thread,
          curve: MAKING.thread,
          differs: '스레드는 잰 값',
          ...vm,
        },
        { x: bigParent, y: [396 * MICRO, 427 * MICRO], label: MAKING.spawn, curve: MAKING.spawn, ...vm },
      ],
    },
    {
      kind: 'headline',
      metrics: ['total'],
      world: [
        { metric: 'total', run: MAKING.thread, y: 19.8 * MICRO, when: { parentPages: 0 }, ...vm },
        { metric: 'total', run: MAKING.fork, y: 155.6 * MICRO, when: { parentPages: 0 }, ...vm },
        { metric: 'total', run: MAKING.spawn, y: 410 * MICRO, when: { parentPages: 0 }, ...vm },
      ],
    },
    { kind: 'timeline' },
    { kind: 'cpu-time' },
  ],
  asked: { parentPages: 0 },
  predict: {
    question: '만들고 거둘 때까지 시스템 콜이 스레드는 10번, fork는 4번이에요. 어느 쪽이 빨리 끝날까요?',
    choices: ['콜이 적은 fork', '비슷해요', '콜이 많은 스레드'],
    answer: made('create-thread') < made('create-process') ? '콜이 많은 스레드' : '콜이 적은 fork',
    because:
      '콜의 수가 아니라 콜 하나가 하는 일의 양이 달라요. fork는 부모의 페이지 테이블을 복사하고, 스레드는 주소 공간에서 복사할 것이 없어요.',
  },
  offer: ['threadCreate', 'fork', 'forkPage', 'exec', 'copyPage', 'pageFault', 'systemCall', 'threadSwitch'],
  notes: [
    'posix_spawn은 부모를 복사하지 않고 새 프로그램을 올려요. 그래서 작은 부모에서는 fork보다 느리지만, 부모가 아무리 커도 그대로예요. 모형의 기계는 콜을 만들기·기다리기·끝내기로만 나눠서 실제보다 적게 불러요.',
    '부모를 키우며 비교할 때 스레드는 잰 값(33–46 µs)이 모형보다 커요. 다른 CPU를 깨우는 시간이 든 듯해요(추론. 한 CPU에 고정하면 19.8 µs, CPU 둘을 쓰면 34.5 µs였어요). 부모가 아무리 커도 그대로인 것은 같아요.',
  ],
};

const threads = counts('개', 1, 2, 3, 4, 6, 8, 10, 12, 16, 24, 32, 48, 64);
const throughputs = threads.map(({ value }) => ({
  value,
  rate: model('throughput', { program: 'requests', constants: { THREADS: value }, jobs: 'REQUESTS' }),
}));
const full = Math.max(...throughputs.map(({ rate }) => rate));

/** More threads help while some wait, until the CPUs are full, or the lock is. */
export const throughput: MeasureSpec = {
  question:
    '스레드를 몇 개까지 늘리면 처리량이 가장 높을까요? 잠그는 시간이 길어지면 그 수는 어떻게 바뀌나요?',
  preset: 'measured',
  dials: [
    { constant: 'THREADS', label: '스레드', values: threads },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2, 4, 8), start: 1 },
    {
      constant: 'WAIT',
      label: '요청에서 대기의 몫',
      values: [
        { value: 0, label: '없음' },
        { value: 1_000_000, label: '50 %' },
        { value: 4_000_000, label: '80 %' },
        { value: 9_000_000, label: '90 %' },
        { value: 19_000_000, label: '95 %' },
      ],
      start: 9_000_000,
    },
    {
      constant: 'LOCKED',
      label: '잠근 채 하는 계산',
      values: [
        { value: 0, label: '없음' },
        { value: 111_111, label: '10 %' },
        { value: 333_333, label: '25 %' },
        { value: 1_000_000, label: '50 %' },
      ],
      start: 0,
    },
  ],
  compare: [{ label: '요청 받기', program: 'requests' }],
  jobs: 'REQUESTS',
  sees: '스레드를 늘리면 CPU가 가득 찰 때까지만 처리량이 늘어요.',
  answer: {
    kind: 'sweep',
    over: { constant: 'THREADS', label: '스레드 수', values: threads },
    metric: 'throughput',
    label: '초당 요청',
    best: 'highest',
    others: [
      { metric: 'gain', label: '스레드 하나의 몇 배', best: 'highest' },
      { metric: 'utilisation', label: 'CPU 사용률' },
    ],
    world: [
      {
        x: 4,
        y: [0.99, 1.05],
        metric: 'gain',
        label: '계산만',
        when: { cpus: 1, WAIT: 0, LOCKED: 0 },
        ...vm,
      },
      {
        x: 4,
        y: [1.75, 1.94],
        metric: 'gain',
        label: '계산만',
        when: { cpus: 2, WAIT: 0, LOCKED: 0 },
        ...vm,
      },
      ...[2, 8].map((cpus) => ({
        x: cpus,
        y: 1 / (0.1 + 0.9 / cpus),
        metric: 'gain' as const,
        label: '암달의 법칙',
        when: { cpus, WAIT: 0, LOCKED: 111_111 },
        origin: 'computed' as const,
        differs: '암달의 법칙보다',
        source: '나눌 수 없는 10 %를 하는 동안 나머지 CPU가 모두 쉴 때, 암달 1967',
      })),
    ],
  },
  result: ['스레드 {THREADS}: CPU의 {utilisation|이/가} 쓰이고 {throughput|을/를} 처리해요.'],
  more: [
    { kind: 'timeline' },
    { kind: 'cpu-time' },
    { kind: 'headline', metrics: ['throughput', 'total', 'utilisation', 'switches'] },
  ],
  baseline: { THREADS: 1 },
  asked: { cpus: 1, WAIT: 9_000_000, LOCKED: 0 },
  estimate: {
    question: 'CPU 1개에서 요청마다 1 ms 계산하고 9 ms 기다려요. 스레드가 몇 개면 CPU가 가득 찰까요?',
    metric: 'most',
    turns: { dial: 'THREADS', times: 1 },
    values: threads.map(({ value }) => value),
    model: throughputs.find(({ rate }) => rate > full * 0.99)!.value,
    world: [{ y: 10, origin: 'computed', source: '코어 수 × (1 + 대기 ÷ 계산)이라는 어림셈' }],
    because:
      '하나가 기다리는 9 ms 동안 아홉이 1 ms씩 계산하면 CPU가 쉬지 않아요. 그보다 늘려도 CPU는 하나예요.',
  },
  offer: ['quantum', 'policy', 'threadSwitch', 'threadCreate', 'wakeUp', 'systemCall'],
  notes: [
    '요청마다 잠그지 않고 하는 계산은 1 ms예요. 잠근 몫은 계산 전체에서 잰 비율이고, 잠근 채로는 한 번에 하나만 계산해요.',
    'CPU가 여럿이고 10 %를 잠글 때, 모형은 암달의 법칙보다 빨라요. 암달의 법칙에서는 나눌 수 없는 몫을 하나가 하는 동안 나머지가 모두 쉬어요. 여기서는 하나가 잠근 채 계산하는 동안 다른 스레드가 다음 요청의 잠그지 않은 몫을 계산해요. 그래도 잠근 몫이 10 %면 10배를 넘지 못해요.',
    mismatch('계산만 하는 작업 넷'),
  ],
};

const tasks = counts('개', 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 24);
const RINGS = { threads: '스레드', processes: '프로세스' };
const turned = (program: string) => model('perSwitch', { program, constants: { TASKS: 2 } });

/** The step at the seventh address space. */
export const switching: MeasureSpec = {
  question: '작업을 여섯에서 일곱으로 늘려 보세요. 문맥 교환 한 번의 시간은 어떻게 달라지나요?',
  preset: 'measured',
  dials: [
    { constant: 'TASKS', label: '돌아가는 작업', values: tasks },
    {
      hardware: 'addressSpaceSlots',
      label: '기억하는 주소 공간',
      values: [
        { value: 0, label: '끔' },
        { value: 6, label: '6칸' },
        { value: 16, label: '16칸' },
      ],
      start: 6,
    },
  ],
  compare: [
    { label: RINGS.threads, program: 'ring-threads' },
    { label: RINGS.processes, program: 'ring-processes' },
  ],
  sees: '작업이 여섯에서 일곱이 되는 순간 프로세스 교환만 느려져요.',
  answer: {
    kind: 'sweep',
    over: { constant: 'TASKS', label: '작업 수', values: tasks },
    metric: 'switchRatio',
    label: '교환 한 번, 스레드의 몇 배',
    others: [{ metric: 'perSwitch', label: '교환 한 번의 시간' }],
    world: [
      { x: 2, y: [1, 1.06], curve: RINGS.processes, when: { addressSpaceSlots: 6 }, ...vm },
      { x: 6, y: [1.04, 1.06], curve: RINGS.processes, when: { addressSpaceSlots: 6 }, ...vm },
      {
        x: 7,
        y: [1.2, 1.59],
        label: '7개부터',
        curve: RINGS.processes,
        when: { addressSpaceSlots: 6 },
        ...vm,
      },
      ...[
        { curve: RINGS.threads, yielded: 807, woken: [2211, 2321] as [number, number] },
        { curve: RINGS.processes, yielded: 877, woken: [2296, 2330] as [number, number] },
      ].flatMap(({ curve, yielded, woken }) =>
        [yielded, woken].map((y) => ({
          x: 2,
          y,
          metric: 'perSwitch' as const,
          curve,
          when: { addressSpaceSlots: 6 },
          differs: '무엇을 재느냐',
          ...vm,
        })),
      ),
    ],
  },
  result: [
    `작업 {TASKS}: 교환 한 번이 스레드는 {perSwitch@${RINGS.threads}}, 프로세스는 {perSwitch@${RINGS.processes}|으로/로} {switchRatio@${RINGS.processes}|이에요/예요}.`,
  ],
  more: [
    { kind: 'headline', metrics: ['perSwitch', 'switchRatio', 'switches', 'total'] },
    { kind: 'timeline' },
    { kind: 'cpu-time' },
  ],
  asked: { TASKS: 2, addressSpaceSlots: 6 },
  estimate: {
    question: '작업 둘이 CPU 하나에서 번갈아 실행돼요. 프로세스 교환은 스레드 교환의 몇 배 걸릴까요?',
    metric: 'switchRatio',
    run: RINGS.processes,
    values: [1, 1.05, 1.1, 1.2, 1.5, 2, 3, 5, 10, 20, 30],
    model: turned('ring-processes') / turned('ring-threads'),
    world: [
      { y: [1, 1.06], ...vm },
      {
        y: 5,
        differs: '5배',
        origin: 'published',
        source: 'Solaris, Silberschatz의 교과서가 옮긴 오래된 값',
      },
    ],
    because:
      '레지스터를 저장하고 복원하는 일, 커널에 들어갔다 나오는 일은 둘 다 똑같이 해요. 프로세스만 하는 것은 주소 공간을 바꾸는 일이에요.',
  },
  offer: ['threadSwitch', 'processSwitch', 'flush', 'tlbMiss', 'systemCall'],
  notes: [
    '부모도 주소 공간을 하나 쓰지만 기다리는 동안에는 실행되지 않아요. 리눅스가 CPU마다 기억하는 주소 공간이 여섯이라 일곱째부터는 하나를 잊어야 해요. 재 본 기계에서도 6개와 7개 사이에 계단이 있었지만, 원인이 그것이라는 점은 추론이에요.',
    '교환 한 번의 시간은 무엇을 재느냐에 따라 달라요. 양보만 시키고 시스템 콜을 빼면 0.81 µs(스레드)와 0.88 µs(프로세스), 재우고 깨우기까지 하면 2.2–2.3 µs였어요. 모형은 늘 그 사이인 2 µs를 써요. 교과서의 5배는 오래된 Solaris의 값이고, 재 본 리눅스에서는 둘이 거의 같았어요.',
  ],
};

const gaps = [1, 2, 4, 8, 12, 14, 15, 16, 17, 20, 24, 32, 48, 64].map((words) => ({
  value: words,
  label: `${words * 4} B`,
}));
const TWO_CPUS = 'CPU 둘이 하나씩';
const IN_TURN = 'CPU 하나가 번갈아';
const COUNTED = { COUNT: 4000 };
const counted = (GAP: number) =>
  model('total', { program: 'two-counters', constants: { ...COUNTED, GAP }, hardware: { cpus: 2 } });
const apart = gaps.find(({ value }) => counted(value) < 1.05 * counted(64))!.value;

/** Two counters that nobody shares, on one cache line. */
export const falseSharing: MeasureSpec = {
  question: '저마다 자기 칸만 올려요. 두 칸이 얼마나 떨어져야 CPU 둘이 서로 방해하지 않을까요?',
  preset: 'measured',
  constants: COUNTED,
  dials: [{ constant: 'GAP', label: '두 칸의 거리', values: gaps }],
  compare: [
    { label: TWO_CPUS, program: 'two-counters', hardware: { cpus: 2 } },
    { label: IN_TURN, program: 'two-counters', hardware: { cpus: 1 } },
  ],
  jobs: 'COUNT',
  sees: '두 칸이 캐시 줄 하나를 벗어나는 64 B에서 시간이 뚝 떨어져요.',
  answer: {
    kind: 'sweep',
    over: { constant: 'GAP', label: '두 칸의 거리', values: gaps },
    metric: 'total',
    label: '끝날 때까지',
    lineWords: 16,
    others: [{ metric: 'gain', label: '가장 가까울 때보다' }],
    world: [{ x: 16, y: [3.4, 7], metric: 'gain', curve: TWO_CPUS, differs: '떨어뜨려 얻는 배수', ...vm }],
  },
  result: [`두 칸이 {GAP} 떨어져 있으면 CPU 둘은 {total@${TWO_CPUS}}, CPU 하나는 {total@${IN_TURN}} 걸려요.`],
  more: [{ kind: 'headline', metrics: ['total', 'perJob'] }, { kind: 'timeline' }, { kind: 'cpu-time' }],
  baseline: { GAP: 1 },
  asked: {},
  estimate: {
    question: '배열의 두 칸을 CPU 둘이 하나씩 맡아 올려요. 몇 바이트 떨어져야 서로 느리게 하지 않을까요?',
    metric: 'copied',
    turns: { dial: 'GAP', times: 0.25 },
    values: [4, 8, 16, 32, 48, 64, 96, 128, 192, 256],
    model: apart * 4,
    world: [{ y: 64, ...vm }],
    because:
      '변수는 따로지만 캐시는 어느 코어가 쓸 수 있는지를 64 B짜리 줄 단위로 정해요. 같은 줄에 있으면 서로 빼앗아 와야 해요.',
  },
  offer: ['lineWords', 'lineTransfer', 'memoryTime', 'wakeUp', 'instruction'],
  notes: [
    '한 줄에 있으면 CPU 둘이 나눠 하는 것이 하나가 번갈아 하는 것보다도 느려요. 재 봐도 그랬어요(한 번 올리는 데 0.98–1.64 ns와 0.52–0.56 ns, 2026). 꺾이는 자리는 같지만, 떨어뜨려 얻는 배수는 잰 값(3.4–7.0배)이 더 커요. 모형은 반복문의 명령을 하나씩 세고, 실제 CPU는 여럿을 한꺼번에 실행해서 줄을 빼앗기는 시간의 몫이 더 크기 때문이에요.',
  ],
};

/** Lines that a lock is dragged over; their numbers are those of the program. */
const lines = [
  'compute(WORK); // 혼자 하는 계산',
  'const seen = total;',
  'const more = seen + 1;',
  'total = more;',
];
const verdicts = placesOf(lines.length).map(({ lock, unlock }) => {
  const once = { constants: { RANGE: placeNumber({ lock, unlock }), ROUNDS: 2, WORK: 1 } };
  const right = 'total = 2';
  const ends = ask.ends('lock-lines', once).map(({ output }) => output);
  return {
    lock,
    unlock,
    schedules: ask.schedules('lock-lines', once),
    ends: [right, ...ends.filter((end) => end !== right)],
    right: ends.every((end) => end === right),
  };
});

const RANGES = {
  one: '스레드 하나',
  chosen: '고른 범위',
  wide: '넓게(1–4줄)',
  right: '알맞게(2–4줄)',
  none: '잠금 없음',
};
const LOCKS = { wide: { RANGE: 14 }, right: { RANGE: 24 }, none: { RANGE: 0 } };
/** Measured speed-ups of two threads, by what each computes alone. */
const measuredSpeedups: [number, Record<'wide' | 'right' | 'none', [number, number]>][] = [
  [200, { wide: [0.52, 0.56], right: [1.77, 1.87], none: [1.85, 2.03] }],
  [1000, { wide: [0.72, 0.74], right: [1.96, 2], none: [1.97, 2.01] }],
  [5000, { wide: [0.79, 0.83], right: [1.96, 2], none: [1.95, 2.02] }],
];
const locked = (constants: Record<string, number>) => ({
  program: 'lock-lines',
  constants: { ROUNDS: 4000, WORK: 1000, ...constants },
  hardware: { cpus: 2 },
  jobs: 'ROUNDS',
});

/** How much is locked decides how much runs at once, and whether the answer is right. */
export const lockRange: MeasureSpec = {
  question: '잠금의 끝을 끌어 보세요. 답이 늘 맞으면서 가장 빠른 범위는 어디인가요?',
  preset: 'measured',
  constants: { ROUNDS: 4000 },
  dials: [
    {
      constant: 'RANGE',
      label: '잠그는 줄',
      values: verdicts.map(({ lock, unlock }) => ({
        value: placeNumber({ lock, unlock }),
        label: lock === 0 ? '잠그지 않음' : `${lock}–${unlock}번 줄`,
      })),
      start: placeNumber({ lock: 1, unlock: 4 }),
      inPicture: true,
    },
    {
      constant: 'WORK',
      label: '혼자 하는 계산',
      values: [200, 1000, 5000].map((value) => ({
        value,
        label: value < 1000 ? `${value} ns` : `${value / 1000} µs`,
      })),
      start: 1000,
    },
    { constant: 'THREADS', label: '스레드', values: counts('개', 2, 4, 8), start: 2 },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2, 4), start: 2 },
  ],
  compare: [
    { label: RANGES.one, program: 'lock-lines', constants: { THREADS: 1, ...LOCKS.right } },
    { label: RANGES.chosen, program: 'lock-lines' },
    { label: RANGES.wide, program: 'lock-lines', constants: LOCKS.wide },
    { label: RANGES.right, program: 'lock-lines', constants: LOCKS.right },
    { label: RANGES.none, program: 'lock-lines', constants: LOCKS.none },
  ],
  jobs: 'ROUNDS',
  sees: '잠그는 줄을 줄이면 빨라지고, 고치는 줄이 하나라도 빠지면 답이 틀려요.',
  answer: { kind: 'lock-band', what: '두 스레드가 한 번씩 더하는', constant: 'RANGE', lines, verdicts },
  result: [
    `고른 범위에서 스레드 {THREADS}의 빠르기는 하나일 때의 {speedup@${RANGES.chosen}}이고, 살아 있는 시간의 {heldUp@${RANGES.chosen}|을/를} 기다리며 보내요.`,
  ],
  more: [
    {
      kind: 'headline',
      metrics: ['speedup', 'heldUp', 'total'],
      world: measuredSpeedups.flatMap(([WORK, ranges]) =>
        (['wide', 'right', 'none'] as const).map((range) => ({
          metric: 'speedup' as const,
          run: RANGES[range],
          y: ranges[range],
          when: { WORK, THREADS: 2, cpus: 2 },
          differs: range === 'wide' ? '넓게 잠그면' : undefined,
          ...vm,
        })),
      ),
    },
    { kind: 'timeline' },
    { kind: 'cpu-time' },
  ],
  asked: { RANGE: 14, WORK: 1000, THREADS: 2, cpus: 2 },
  estimate: {
    question: '혼자 하는 계산이 1 µs예요. 넷째 줄까지 통째로 잠근 스레드 둘은 스레드 하나의 몇 배 빠를까요?',
    metric: 'speedup',
    run: RANGES.wide,
    values: [0.3, 0.5, 0.7, 0.8, 1, 1.2, 1.5, 1.8, 2],
    model: model('speedup', locked({ THREADS: 2, ...LOCKS.wide }), locked({ THREADS: 1, ...LOCKS.right })),
    world: [{ y: [0.72, 0.74], differs: '넓게 잠그면', ...vm }],
    because: '한 번에 하나만 들어가니 둘이 번갈아 하는 것과 같고, 재우고 깨우는 비용이 더 들어요.',
  },
  offer: ['atomic', 'systemCall', 'threadSwitch', 'wakeUp', 'quantum'],
  notes: [
    '넓게 잠그면 잰 값(0.52–0.83배)이 모형보다 더 느려요. 모형에서는 깨우는 사이에 앞의 스레드가 다시 잡고 나아가지만, 재 본 가상 머신에서는 두 스레드가 자주 함께 잠들고 깨우는 비용도 컸어요.',
  ],
};

const few = counts('개', 1, 2, 3, 4, 6, 8, 12, 16);

const waited = (WORKERS: number) =>
  model('total', { program: 'crew-threads', constants: { JOBS: 16, WORK: 1, WAIT: 8_000_000, WORKERS } });
const waitingGain = waited(1) / waited(4);

/** One CPU computes no faster for more threads, but waits for many at once. */
export const oneCpu: MeasureSpec = {
  question: 'CPU가 하나일 때, 스레드를 늘려서 빨라지는 일은 어떤 일인가요?',
  preset: 'measured',
  constants: { JOBS: 16 },
  dials: [
    { constant: 'WORKERS', label: '스레드', values: few, start: 4 },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2, 4), start: 1 },
  ],
  compare: [
    { label: '계산만', program: 'crew-threads', constants: { WORK: 8_000_000, WAIT: 0 } },
    { label: '섞음', program: 'crew-threads', constants: { WORK: 1_000_000, WAIT: 7_000_000 } },
    { label: '대기만', program: 'crew-threads', constants: { WORK: 1, WAIT: 8_000_000 } },
  ],
  jobs: 'JOBS',
  sees: '스레드를 늘리면 기다리기만 하는 일은 함께 기다려 짧아지고, 계산만 하는 일은 그대로예요.',
  answer: { kind: 'timeline', waits: true },
  result: [
    '스레드 {WORKERS}, CPU {cpus}: 스레드 하나일 때와 비교하면 계산만 {gain@계산만}, 섞음 {gain@섞음}, 대기만 {gain@대기만|이에요/예요}.',
  ],
  more: [
    {
      kind: 'sweep',
      over: { constant: 'WORKERS', label: '스레드 수', values: few },
      metric: 'gain',
      label: '스레드 하나일 때의 몇 배',
      world: [
        { x: 4, y: 3.98, label: '대기', curve: '대기만', when: { cpus: 1 }, ...vm },
        { x: 4, y: [3.5, 3.7], label: '섞음', curve: '섞음', when: { cpus: 1 }, ...vm },
        { x: 4, y: [0.99, 1.05], label: '계산', curve: '계산만', when: { cpus: 1 }, ...vm },
        { x: 4, y: 3.98, label: '대기', curve: '대기만', when: { cpus: 2 }, ...vm },
        { x: 4, y: [3.8, 3.9], label: '섞음', curve: '섞음', when: { cpus: 2 }, ...vm },
        { x: 4, y: [1.75, 1.94], label: '계산', curve: '계산만', when: { cpus: 2 }, ...vm },
      ],
    },
    { kind: 'headline', metrics: ['total', 'throughput', 'utilisation', 'switches'] },
    { kind: 'cpu-time' },
  ],
  baseline: { WORKERS: 1 },
  asked: { WORKERS: 4, cpus: 1 },
  predict: {
    question: 'CPU 1개에서 스레드를 1개에서 4개로 늘려요. 기다리기만 하는 일은 몇 배 빨라질까요?',
    choices: ['약 1배', '약 2배', '약 4배'],
    answer: `약 ${Math.round(waitingGain)}배`,
    because: '기다리는 데에는 CPU가 들지 않아 넷이 함께 기다려요. 계산만 하는 작업은 그대로예요.',
  },
  offer: ['quantum', 'policy', 'threadSwitch', 'threadCreate', 'systemCall'],
  notes: [mismatch('계산만 하는 작업 넷')],
};
