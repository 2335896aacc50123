import type { Hardware } from './hardware.ts';

/** Where a value comes from: measured for this site, published by others, or assumed for lack of either. */
export type ConstantOrigin = 'measured' | 'published' | 'assumed';

/** A number that the model rests on. */
export interface HardwareConstant {
  /** What it sets; null for one that the model only compares with. */
  key: keyof Hardware | null;
  /** What it is, in Korean. */
  name: string;
  /** In `unit`. What `MEASURED` has where there is a `key`. */
  value: number;
  /** `ns/페이지` is for each page, `ns/KiB` for each KiB; `개`, `줄` and `낱말` count things, cache lines and words. */
  unit: 'ns' | 'ns/페이지' | 'ns/KiB' | '개' | '줄' | '낱말' | 'B' | 'KiB';
  /** Least and greatest value that a reader may set. */
  range: readonly [number, number];
  /** Where it comes from, in Korean, with the year. */
  source: string;
  /** What of these `source` is for `value`. */
  origin: ConstantOrigin;
}

/** A value measured for this site on a shared virtual machine with two CPUs: ratios hold, absolute times less so. */
const measured = (what: string) => `측정: ${what} (2-vCPU 가상 머신, 리눅스 6.18, 2026)`;

/** Every constant of the model, with unit, source and whether it was measured. */
export const CONSTANTS: readonly HardwareConstant[] = [
  {
    key: 'instruction',
    name: '명령 하나',
    value: 1,
    unit: 'ns',
    range: [0, 10],
    origin: 'measured',
    source: measured('서로 기다려야 하는 계산 한 단계 1.07 ns'),
  },
  {
    key: 'atomic',
    name: '원자 연산과 잠금이 더 드는 시간',
    value: 4.3,
    unit: 'ns',
    range: [0, 50],
    origin: 'measured',
    source: measured('원자적 더하기 5.3 ns에서 명령 하나를 뺀 값'),
  },
  {
    key: 'quantum',
    name: '한 번에 도는 시간',
    value: 4_000_000,
    unit: 'ns',
    range: [10_000, 100_000_000],
    origin: 'measured',
    source: measured('계산만 하는 작업의 실행 조각 3.98 ms, HZ=250'),
  },
  {
    key: 'systemCall',
    name: '시스템 콜(커널에 드나들기)',
    value: 130,
    unit: 'ns',
    range: [0, 5_000],
    origin: 'measured',
    source: `${measured('0.13 µs')}. lmbench 1996년에는 약 4 µs`,
  },
  {
    key: 'threadSwitch',
    name: '문맥 교환의 직접 비용',
    value: 2_000,
    unit: 'ns',
    range: [0, 20_000],
    origin: 'measured',
    source: `${measured('재우고 깨우기까지 2.2–2.3 µs')}. lmbench 1996년 6 µs, Li 외 2007년 3.8 µs`,
  },
  {
    key: 'processSwitch',
    name: '주소 공간을 바꾸는 비용',
    value: 80,
    unit: 'ns',
    range: [0, 500],
    origin: 'measured',
    source: measured('프로세스와 스레드의 차이 0.07–0.09 µs, PCID가 있을 때'),
  },
  {
    key: 'addressSpaceSlots',
    name: 'CPU가 기억하는 주소 공간 수(PCID)',
    value: 6,
    unit: '개',
    range: [0, 16],
    origin: 'published',
    source: '리눅스 커널 x86의 상수 TLB_NR_DYN_ASIDS = 6',
  },
  {
    key: 'flush',
    name: '잊은 주소 공간으로 바꿀 때 더 드는 비용',
    value: 750,
    unit: 'ns',
    range: [0, 5_000],
    origin: 'measured',
    source: measured('프로세스 6개와 7개 사이의 계단에서, 접근한 페이지가 없을 때'),
  },
  {
    key: 'tlbMiss',
    name: '주소 변환 하나를 다시 찾는 비용',
    value: 2.7,
    unit: 'ns/페이지',
    range: [0, 30],
    origin: 'measured',
    source: measured('계단 뒤의 기울기, 페이지 테이블이 캐시에 있을 때. 메모리까지 가면 30 ns쯤'),
  },
  {
    key: 'tlbEntries',
    name: 'CPU가 기억하는 주소 변환 수',
    value: 2_048,
    unit: '개',
    range: [0, 8_192],
    origin: 'measured',
    source: measured('페이지마다 한 줄씩 읽을 때 2,048페이지와 4,096페이지 사이에서 꺾임'),
  },
  {
    key: 'wakeUp',
    name: '노는 다른 CPU를 깨우는 시간',
    value: 6_000,
    unit: 'ns',
    range: [0, 30_000],
    origin: 'measured',
    source: measured(
      '5–25 µs로 흔들림. 4 KiB 파이프와 맞는 값을 그 안에서 고름. 가상 머신이라 실제 서버보다 비쌈',
    ),
  },
  {
    key: 'threadCreate',
    name: '스레드 만들기',
    value: 14_100,
    unit: 'ns',
    range: [0, 100_000],
    origin: 'measured',
    source: measured(
      '만들고 합류하기까지 19.8 µs에서 문맥 교환 두 번, 시스템 콜 두 번, 스택의 첫 페이지를 뺀 값',
    ),
  },
  {
    key: 'fork',
    name: 'fork(작은 부모)',
    value: 148_700,
    unit: 'ns',
    range: [0, 1_000_000],
    origin: 'measured',
    source: measured('fork·exit·wait 155.6 µs에서 문맥 교환, 시스템 콜, 복사한 페이지를 뺀 값'),
  },
  {
    key: 'forkPage',
    name: 'fork할 때 부모의 페이지마다',
    value: 150,
    unit: 'ns/페이지',
    range: [0, 200],
    origin: 'measured',
    source: `${measured('64–1,024 MiB에서 0.150–0.153 µs로 일정')}. 2010년 공개 측정 0.04–0.06 µs`,
  },
  {
    key: 'exec',
    name: '새 프로그램 올리기(posix_spawn)',
    value: 403_300,
    unit: 'ns',
    range: [0, 1_000_000],
    origin: 'measured',
    source: measured(
      '정적 프로그램을 올리고 거두기까지 410 µs에서 문맥 교환과 시스템 콜을 뺀 값. 동적 링크면 555 µs. 부모의 크기와 무관',
    ),
  },
  {
    key: 'parentPages',
    name: '부모가 프로그램 밖에서 더 쓰는 페이지',
    value: 0,
    unit: '개',
    range: [0, 262_144],
    origin: 'assumed',
    source: '0이면 프로그램이 접근한 페이지만. 262,144페이지가 1 GiB(한 페이지 4 KiB)',
  },
  {
    key: 'pageScale',
    name: '이 기계의 한 페이지가 나타내는 페이지',
    value: 1,
    unit: '개',
    range: [0.25, 64],
    origin: 'assumed',
    source: '1이면 있는 그대로. 작은 프로그램으로 큰 작업 집합을 흉내 낼 때 키움',
  },
  {
    key: 'pageFault',
    name: '페이지에 처음 접근하기',
    value: 1_400,
    unit: 'ns/페이지',
    range: [0, 3_000],
    origin: 'measured',
    source: measured('1.4–1.5 µs. 가상 머신이라 비쌈'),
  },
  {
    key: 'copyPage',
    name: '쓸 때 페이지 복사하기',
    value: 2_000,
    unit: 'ns/페이지',
    range: [0, 3_000],
    origin: 'measured',
    source: measured('2.0–2.1 µs. 가상 머신이라 비쌈'),
  },
  {
    key: 'lineWords',
    name: '캐시 줄의 길이',
    value: 16,
    unit: '낱말',
    range: [1, 64],
    origin: 'measured',
    source: measured('두 카운터 사이가 64 B일 때 꺾임'),
  },
  {
    key: 'l1Lines',
    name: 'L1 캐시',
    value: 768,
    unit: '줄',
    range: [0, 4_096],
    origin: 'published',
    source: 'CPU가 알린 크기 48 KiB (AMD Zen 5 계열)',
  },
  {
    key: 'l2Lines',
    name: 'L2 캐시',
    value: 16_384,
    unit: '줄',
    range: [0, 65_536],
    origin: 'published',
    source: 'CPU가 알린 크기 1 MiB (AMD Zen 5 계열)',
  },
  {
    key: 'l3Lines',
    name: 'L3 캐시(모든 CPU가 함께)',
    value: 131_072,
    unit: '줄',
    range: [0, 524_288],
    origin: 'measured',
    source: measured('8 MiB에서 꺾임. 표시된 크기는 32 MiB지만 이웃과 함께 씀'),
  },
  {
    key: 'l2Time',
    name: 'L2에서 가져오기',
    value: 3,
    unit: 'ns',
    range: [0, 20],
    origin: 'measured',
    source: `${measured('L1의 1.07 ns보다 2.6–3.2 ns 더')}. 통용 수치 2020년 L1 1, L2 4 ns`,
  },
  {
    key: 'l3Time',
    name: 'L3에서 가져오기',
    value: 11,
    unit: 'ns',
    range: [0, 50],
    origin: 'measured',
    source: measured('12.2 ns에서 L1의 1.07 ns를 뺀 값'),
  },
  {
    key: 'memoryTime',
    name: '메모리에서 가져오기',
    value: 99,
    unit: 'ns',
    range: [0, 300],
    origin: 'published',
    source: `통용 수치 2020년 100 ns. ${measured('114–181 ns')}`,
  },
  {
    key: 'lineTransfer',
    name: '다른 CPU의 캐시 줄 가져오기',
    value: 9.5,
    unit: 'ns',
    range: [0, 200],
    origin: 'measured',
    source: measured('거짓 공유에서 원자적 더하기 14.2–17.5 ns, 혼자면 5.2–6.2 ns'),
  },
  {
    key: 'valueBytes',
    name: '값 하나가 나타내는 크기',
    value: 4,
    unit: 'B',
    range: [4, 65_536],
    origin: 'assumed',
    source: '이 기계의 낱말 크기. 큰 메시지를 흉내 낼 때 키움',
  },
  {
    key: 'pipeBytes',
    name: '파이프의 용량',
    value: 65_536,
    unit: 'B',
    range: [4, 1_048_576],
    origin: 'published',
    source: '리눅스 pipe(7): 16페이지, 65,536 B',
  },
  {
    key: 'pipeCall',
    name: '파이프에 쓰거나 읽을 때 시스템 콜 말고 드는 비용',
    value: 135,
    unit: 'ns',
    range: [0, 5_000],
    origin: 'measured',
    source: measured('자기 파이프에 쓰고 읽기 0.531 µs의 절반에서 시스템 콜을 뺀 값'),
  },
  {
    key: 'pipeCopy',
    name: '파이프로 복사하기',
    value: 39,
    unit: 'ns/KiB',
    range: [0, 500],
    origin: 'measured',
    source: measured('4 KiB 메시지 9.4–9.8 GB/s에서 한 번의 비용을 뺀 값'),
  },
  {
    key: 'sharedCopy',
    name: '공유 메모리로 복사하기',
    value: 27.5,
    unit: 'ns/KiB',
    range: [0, 500],
    origin: 'measured',
    source: measured('64 KiB 메시지 36–38.6 GB/s'),
  },
  {
    key: null,
    name: '사용자 수준(코루틴) 교환',
    value: 30,
    unit: 'ns',
    range: [20, 600],
    origin: 'published',
    source: `Boost.Context 문서의 fcontext 26 ns. ${measured('swapcontext 186 ns')}`,
  },
  {
    key: null,
    name: '스레드 스택으로 예약하는 크기',
    value: 8_192,
    unit: 'KiB',
    range: [16, 65_536],
    origin: 'measured',
    source: measured('8,192 KiB와 가드 4 KiB. RLIMIT_STACK을 따름'),
  },
  {
    key: null,
    name: '페이지의 크기',
    value: 4_096,
    unit: 'B',
    range: [4_096, 65_536],
    origin: 'measured',
    source: measured('getconf PAGESIZE'),
  },
];

/** The constant that sets a part of the hardware, or undefined where there is none. */
export function constantOf(key: keyof Hardware): HardwareConstant | undefined {
  return CONSTANTS.find((constant) => constant.key === key);
}
