import type { MeasureSpec } from '../../components/demo/measure/spec.ts';
import { counts, sizes } from './values.ts';

const workers = counts('개', 1, 2, 3, 4, 5, 6, 7, 8);

/** Workers and CPUs are two knobs: taking turns is not running at once. */
export const workersAndCpus: MeasureSpec = {
  question: '일꾼을 늘릴 때와 CPU를 늘릴 때, 각각 무엇이 달라지나요?',
  preset: 'measured',
  dials: [
    { constant: 'WORKERS', label: '일꾼 프로세스', values: workers },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 2, 3, 4, 8), start: 2 },
  ],
  compare: [
    { label: 'CPU 하나: 번갈아', program: 'crew-processes', hardware: { cpus: 1 } },
    { label: 'CPU 여럿: 같은 순간에', program: 'crew-processes' },
  ],
  jobs: 'JOBS',
  headline: ['total', 'speedup', 'most', 'utilisation'],
  sweep: {
    over: { constant: 'WORKERS', label: '일꾼 수', values: workers },
    metric: 'speedup',
    label: '배속',
    best: 'highest',
  },
  offer: ['policy', 'quantum', 'threadSwitch', 'processSwitch', 'fork'],
  notes: ['CPU 2개에서 계산하는 프로세스 4개를 재면 1.70–1.93배였어요(조용한 회차 넷, 2026).'],
};

/** One of the workers dies: (N−1)/N is left, or nothing when it dies with the lock in its hand. */
export const pool: MeasureSpec = {
  question: '일꾼 하나가 죽으면 처리량은 얼마나 줄고, 언제 모두 멈추나요?',
  preset: 'measured',
  dials: [
    { constant: 'WORKERS', label: '일꾼', values: counts('명', 2, 3, 4, 6, 8) },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2, 4, 8), start: 4 },
  ],
  compare: [
    { label: '아무도 죽지 않아요', program: 'pool-served', constants: { CRASH: 0 } },
    { label: '하나가 일하다 죽어요', program: 'pool-served', constants: { CRASH: 1 } },
    { label: '죽으면 다시 띄워요', program: 'pool-served', constants: { CRASH: 1, RESTART: 1 } },
    { label: '잠금을 쥔 채 죽어요', program: 'pool-served', constants: { CRASH: 2, RESTART: 1 } },
  ],
  jobs: 'JOBS',
  headline: ['total', 'throughput', 'utilisation'],
  offer: ['policy', 'quantum', 'fork', 'processSwitch'],
};

const bytes = sizes(0.0625, 1, 4, 16, 64);

/** Handing over through the kernel, or through memory that both have. */
export const messages: MeasureSpec = {
  question: '메시지를 키워 보세요. 파이프와 공유 메모리의 차이는 어디에서 벌어지나요?',
  preset: 'measured',
  constants: { MESSAGES: 64 },
  dials: [
    { hardware: 'valueBytes', label: '메시지의 크기', values: bytes, start: 4096 },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2), start: 2 },
    { constant: 'BATCH', label: '한 번에 건네는 수', values: counts('개', 1, 2, 4, 8), start: 8 },
  ],
  compare: [
    { label: '파이프', program: 'messages-by-pipe' },
    { label: '공유 메모리', program: 'messages-by-shared-memory' },
    { label: '스레드끼리', program: 'messages-by-threads' },
  ],
  jobs: 'MESSAGES',
  headline: ['throughput', 'calls', 'copied', 'switches'],
  sweep: {
    over: { hardware: 'valueBytes', label: '메시지의 크기', values: bytes },
    metric: 'throughput',
    label: '초당 메시지',
    log: true,
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
    '스레드끼리는 메시지를 복사하지 않고 주소로 건네는 모형이에요. 잰 값으로 공유 메모리는 파이프의 2.6–2.9배(4 KiB), 23–28배(64 KiB) 빨랐어요(2026).',
  ],
};

// Twice the largest still fits the part of the address space that is for shared memory.
const pages = [1, 2, 4, 8, 16, 32, 64, 120].map((value) => ({ value, label: `${value * 4} KiB` }));

/** What gets cold at a switch: translations by the address space, data by the data. */
export const cold: MeasureSpec = {
  question: '주소 공간이 다를 때와 데이터가 다를 때, 전환 뒤에 식는 것은 각각 무엇인가요?',
  preset: 'pages',
  constants: { ROUNDS: 8 },
  dials: [
    { constant: 'PAGES', label: '작업 집합', values: pages, start: 64 },
    {
      hardware: 'addressSpaceSlots',
      label: '주소 공간 꼬리표(PCID)',
      values: [
        { value: 0, label: '끔' },
        { value: 6, label: '켬(6칸)' },
      ],
      start: 6,
    },
  ],
  compare: [
    { label: '스레드, 같은 데이터', program: 'sweep-by-threads', constants: { SAME: 1 } },
    { label: '스레드, 다른 데이터', program: 'sweep-by-threads', constants: { SAME: 0 } },
    { label: '프로세스, 같은 데이터', program: 'sweep-by-processes', constants: { SAME: 1 } },
    { label: '프로세스, 다른 데이터', program: 'sweep-by-processes', constants: { SAME: 0 } },
  ],
  headline: ['perSwitch', 'lost', 'switches', 'total'],
  sweep: {
    over: { constant: 'PAGES', label: '작업 집합', values: pages },
    metric: 'perSwitch',
    label: '전환 한 번, 식은 것까지',
    log: true,
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
    '작은 프로그램으로 큰 캐시를 채우려고, 이 기계의 한 쪽이 4 KiB를 나타내요. 캐시의 꼬리표를 가상 주소로 바꾸면 전환 때 캐시가 정말 비워지는 기계가 돼요.',
  ],
};
