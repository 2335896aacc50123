import type { MeasureSpec } from '../../components/demo/measure/spec.ts';
import { timesText } from '../../components/demo/measure/weights.ts';
import { MEASURED, type WorkerKind, workerMemory } from '../../engine/index.ts';
import { counts, micros, type Value, vm } from './values.ts';

const KIB_OF_A_MIB = 1024;
const mebibytes = (...numbers: number[]): Value[] =>
  numbers.map((mib) => ({ value: mib * KIB_OF_A_MIB, label: `${mib} MiB` }));
const heavier = (kind: WorkerKind, own: number) =>
  timesText(workerMemory(kind, 500, own).total / workerMemory('thread', 500, own).total);

/** What a worker weighs as a thread and as a process; with memory of its own the ratio goes to 1. */
export const weights: MeasureSpec = {
  question: '일꾼마다 쓰는 자기 메모리를 키워 보세요. 프로세스는 언제까지 스레드보다 눈에 띄게 무거울까요?',
  preset: 'measured',
  headline: [],
  offer: [],
  weights: {
    workers: counts('명', 1, 2, 5, 10, 20, 50, 100, 200, 500),
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
      { weight: 'proportional', own: 64, thread: 73.5, fork: [103, 108], exec: [171] },
      { weight: 'resident', own: 0, thread: 8.4, fork: [524], exec: [1197] },
      { weight: 'reserved', own: 0, thread: 8196, fork: [2476], exec: [2344] },
    ],
    source: '일꾼 500명을 재서 나눈 값 (2-vCPU 가상 머신, Linux 6.18, 2026)',
  },
  predict: {
    question:
      '놀고 있는 일꾼은 fork한 프로세스가 스레드의 3배쯤이에요. 일꾼마다 1 MiB씩 쓰면 몇 배가 될까요?',
    choices: ['약 1.1배', '약 2배', '그대로 약 3배'],
    answer: `약 ${heavier('fork', KIB_OF_A_MIB)}`,
    because:
      '스레드가 아끼는 것은 흐름 하나에 드는 고정비예요. 일이 쓰는 메모리는 어느 쪽이든 똑같이 들어요.',
  },
  notes: [
    '커널이 지닌 것은 시스템 전체의 차이로 재서 ±10 KiB쯤 흔들려요. JVM이나 Python처럼 실행기가 큰 언어는 새 프로그램 하나가 여기보다 훨씬 무거워요.',
  ],
};

const PAGES_OF_A_MIB = 256;

/** A parent's memory, as what `fork` costs with it. */
const parents: Value[] = [0, 16, 64, 256, 1024].map((mib) => ({
  value: MEASURED.fork + MEASURED.forkPage * PAGES_OF_A_MIB * mib,
  label: mib === 0 ? '작은 부모' : `${mib} MiB`,
}));

/** What `fork` copies grows with the parent; a thread copies nothing. */
export const creation: MeasureSpec = {
  question: '부모의 메모리를 키워 보세요. 만드는 시간은 어느 쪽에서 늘어나나요?',
  preset: 'measured',
  dials: [{ hardware: 'fork', label: '부모가 쓰는 메모리', values: parents }],
  compare: [
    { label: '스레드', program: 'create-thread', constants: { PAGES: 1 } },
    { label: 'fork', program: 'create-process', constants: { PAGES: 1 } },
  ],
  headline: ['total', 'overhead', 'calls'],
  sweep: {
    over: { hardware: 'fork', label: '부모가 쓰는 메모리', values: parents },
    metric: 'total',
    label: '만들고 거두는 시간',
    log: true,
  },
  offer: ['threadCreate', 'forkPage', 'copyPage', 'pageFault', 'systemCall', 'threadSwitch'],
  notes: [
    '잰 값은 스레드 19.8 µs에 시스템 콜 10번, fork 155.6 µs에 4번이에요(2026). 호출 수가 아니라 한 번에 하는 일의 양이 달라요.',
  ],
};

const threads = counts('개', 1, 2, 3, 4, 6, 8, 10, 12, 16, 24, 32, 48, 64);

/** More threads help while some wait, until the CPUs are full, or the lock is. */
export const throughput: MeasureSpec = {
  question: '스레드를 몇 개까지 늘리면 처리량이 가장 높을까요?',
  preset: 'measured',
  dials: [
    { constant: 'THREADS', label: '스레드', values: threads },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2, 4), start: 1 },
    { constant: 'WAIT', label: '요청마다 기다림', values: micros(0, 4000, 9000, 19_000) },
    { constant: 'LOCKED', label: '잠근 채 계산', values: micros(0, 200, 1000, 4000) },
  ],
  compare: [{ label: '요청 받기', program: 'requests' }],
  jobs: 'REQUESTS',
  headline: ['throughput', 'total', 'utilisation', 'switches'],
  sweep: {
    over: { constant: 'THREADS', label: '스레드 수', values: threads },
    metric: 'throughput',
    label: '초당 요청',
    best: 'highest',
  },
  offer: ['quantum', 'policy', 'threadSwitch', 'threadCreate', 'wakeUp', 'systemCall'],
  notes: ['계산 1 ms에 대기 9 ms면, CPU 하나를 채우는 데 스레드가 1 + 9/1 = 10개쯤 필요해요.'],
};

const tasks = counts('개', 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 24);

/** The step at the seventh address space. */
export const switching: MeasureSpec = {
  question: '작업을 여섯에서 일곱으로 늘려 보세요. 전환 한 번의 시간은 어떻게 달라지나요?',
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
    { label: '스레드', program: 'ring-threads' },
    { label: '프로세스', program: 'ring-processes' },
  ],
  headline: ['perSwitch', 'switches', 'total'],
  sweep: {
    over: { constant: 'TASKS', label: '작업 수', values: tasks },
    metric: 'perSwitch',
    label: '전환 한 번의 시간',
  },
  offer: ['threadSwitch', 'processSwitch', 'flush', 'tlbMiss', 'systemCall'],
  notes: [
    '부모도 주소 공간을 하나 쓰지만 기다리는 동안에는 돌지 않아요. Linux에서 재도 6개와 7개 사이에 계단이 있고, 7개부터 프로세스 전환이 1.20–1.59배예요(2026).',
  ],
};

const gaps = [1, 2, 4, 8, 12, 14, 15, 16, 17, 20, 24, 32, 48, 63].map((words) => ({
  value: words,
  label: `${words * 4} B`,
}));

/** Two counters that nobody shares, on one cache line. */
export const falseSharing: MeasureSpec = {
  question: '저마다 제 칸만 올려요. 두 칸이 얼마나 떨어져야 서로 방해하지 않을까요?',
  preset: 'measured',
  hardware: { cpus: 2 },
  dials: [
    { constant: 'GAP', label: '두 칸의 거리', values: gaps },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2), start: 2 },
  ],
  compare: [{ label: '두 칸 올리기', program: 'two-counters' }],
  jobs: 'COUNT',
  headline: ['perJob', 'total', 'lost'],
  sweep: {
    over: { constant: 'GAP', label: '두 칸의 거리', values: gaps },
    metric: 'perJob',
    label: '두 칸을 한 번씩 올리는 시간',
  },
  offer: ['lineWords', 'lineTransfer', 'memoryTime', 'wakeUp'],
  notes: [
    '잰 값은 8–56 B에서 0.92–1.86 ns, 64 B부터 0.26–0.28 ns였어요(2026). 모형도 캐시 줄의 끝에서 꺾여요.',
  ],
};

/** How much is locked decides how much runs at once. */
export const lockRange: MeasureSpec = {
  question: '넓게 잠근 스레드 둘은 혼자일 때보다 빠른가요?',
  preset: 'measured',
  hardware: { cpus: 2 },
  dials: [
    {
      constant: 'WORK',
      label: '혼자 하는 계산',
      values: [200, 1000, 5000, 20_000].map((value) => ({
        value,
        label: value < 1000 ? `${value} ns` : `${value / 1000} µs`,
      })),
    },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2, 4), start: 2 },
  ],
  compare: [
    { label: '스레드 하나', program: 'lock-ranges', constants: { THREADS: 1, RANGE: 1 } },
    { label: '둘, 넓게 잠금', program: 'lock-ranges', constants: { RANGE: 2 } },
    { label: '둘, 좁게 잠금', program: 'lock-ranges', constants: { RANGE: 1 } },
    { label: '둘, 잠금 없음(답이 틀려요)', program: 'lock-ranges', constants: { RANGE: 0 } },
  ],
  jobs: 'ROUNDS',
  headline: ['speedup', 'total', 'switches', 'utilisation'],
  offer: ['atomic', 'systemCall', 'threadSwitch', 'wakeUp', 'quantum'],
  notes: [
    '2-vCPU 가상 머신에서 재면 계산이 1 µs일 때 넓게 0.72–0.74배, 좁게 1.96–2.00배였어요(2026). 넓게 잠그면 혼자일 때보다 느려요.',
  ],
};

const few = counts('개', 1, 2, 3, 4, 6, 8, 12, 16);

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
  headline: ['total', 'throughput', 'utilisation', 'switches'],
  sweep: {
    over: { constant: 'WORKERS', label: '스레드 수', values: few },
    metric: 'gain',
    label: '스레드 하나일 때의 몇 배',
    world: [
      { x: 4, y: 3.98, label: '대기', curve: '대기만', when: { cpus: 1 }, ...vm },
      { x: 4, y: [3.5, 3.7], label: '섞음', curve: '섞음', when: { cpus: 1 }, ...vm },
      { x: 4, y: [0.99, 1.05], label: '계산', curve: '계산만', when: { cpus: 1 }, ...vm },
    ],
  },
  predict: {
    question: 'CPU 1개에서 스레드를 1개에서 4개로 늘려요. 기다리기만 하는 일은 몇 배 빨라질까요?',
    choices: ['그대로예요', '약 2배', '약 4배'],
    answer: '약 4배',
    because:
      '기다리는 데에는 CPU가 들지 않아 넷이 함께 기다려요. 계산만 하는 일은 그대로예요. 아래 곡선에서 견줘 보세요.',
  },
  offer: ['quantum', 'policy', 'threadSwitch', 'threadCreate', 'systemCall'],
};
