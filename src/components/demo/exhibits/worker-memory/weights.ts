import {
  KINDS_OF_WORKERS,
  type WorkerKind,
  type WorkerMemory,
  workerMemory,
} from '../../../../engine/index.ts';
import { bytesText } from '../../../../words/numbers.ts';

/** Ways to count a worker's memory: fields of the engine's account. */
export type Weight = 'total' | 'unique' | 'proportional' | 'resident' | 'reserved';

/** Measured memory of one worker of each kind, in KiB; several numbers where rounds differed. */
export interface WorldWeight {
  weight: Weight;
  /** What each worker worked on for itself, in KiB. */
  own: number;
  thread: number;
  fork: number[];
  exec: number[];
  /** Words of the note that says which way and why the model comes out otherwise. */
  differs?: string;
}

/** Workers put on the scales: as threads, by `fork`, and as new programs. */
export interface WeightsSpec {
  /** How many workers there can be. */
  workers: { value: number; label: string }[];
  /** What each may work on for itself, in KiB, growing. */
  own: { value: number; label: string }[];
  start: { workers: number; own: number };
  world: WorldWeight[];
  /** Where the measured figures come from, in Korean. */
  source: string;
}

/** What the reader puts on the scales, and how it is counted. */
export interface WeightsChoice {
  workers: number;
  /** What each works on for itself, in KiB. */
  own: number;
  weight: Weight;
}

/** Ways to count, with their names and what they mean. */
export const WEIGHTS: readonly { value: Weight; label: string; about: string }[] = [
  {
    value: 'total',
    label: '실제로 드는 것',
    about:
      '혼자 쓰는 페이지와 커널이 쓰는 메모리를 더해요. 일꾼 하나가 늘 때 컴퓨터에서 줄어드는 메모리예요.',
  },
  {
    value: 'unique',
    label: '고유(USS)',
    about: '그 일꾼만 쓰는 페이지예요. 커널이 쓰는 메모리는 들지 않아요.',
  },
  {
    value: 'proportional',
    label: '비례(PSS)',
    about:
      '함께 쓰는 페이지는 쓰는 프로세스 수로 나누어 계산해요. 그래서 모두 더하면 실제로 쓰는 양과 맞아요.',
  },
  {
    value: 'resident',
    label: '상주(RSS)',
    about: '함께 쓰는 페이지도 저마다 통째로 계산해요. 그래서 모두 더하면 실제보다 훨씬 커요.',
  },
  {
    value: 'reserved',
    label: '예약(VSZ)',
    about: '주소만 예약한 것까지 계산해요. 스레드는 스택으로 8 MiB를 예약하지만 거의 채우지 않아요.',
  },
];

/** What a worker's memory consists of. */
export type PartName = 'own' | 'user' | 'shared' | 'kernel' | 'address';

/** Names of parts, in the order in which they are stacked. */
export const PARTS: Readonly<Record<PartName, string>> = {
  own: '작업에 쓰는 자기 메모리',
  user: '실행 흐름 하나에 드는 사용자 메모리',
  shared: '함께 쓰는 페이지',
  kernel: '커널이 쓰는 메모리(스택, 페이지 테이블, 기록)',
  address: '주소만 예약한 것',
};

/** Parts of one worker's memory, in KiB, as one way to count sees them. They add up to that way's number. */
export function memoryParts(
  memory: WorkerMemory,
  weight: Weight,
  own: number,
): { part: PartName; kib: number }[] {
  const { unique, kernel } = memory;
  const user = { part: 'user' as const, kib: unique - own };
  const parts = [{ part: 'own' as PartName, kib: own }];
  if (weight === 'reserved') parts.push({ part: 'address', kib: memory.reserved - own });
  else parts.push(user);
  if (weight === 'total') parts.push({ part: 'kernel', kib: kernel });
  if (weight === 'proportional' || weight === 'resident')
    parts.push({ part: 'shared', kib: memory[weight] - unique });
  return parts.filter(({ kib }) => kib > 1e-9);
}

/** How many times a thread's memory each kind of worker takes. */
export function ratiosOf(weight: Weight, workers: number, own: number): Record<WorkerKind, number> {
  const [thread, ...others] = KINDS_OF_WORKERS.map((kind) => workerMemory(kind, workers, own));
  return Object.fromEntries(
    [thread, ...others].map((memory) => [memory.kind, memory[weight] / thread[weight]]),
  ) as Record<WorkerKind, number>;
}

/** What marks a number as such a ratio: which, and of what. */
export function ratioOf(kind: WorkerKind, { weight, workers, own }: WeightsChoice) {
  return { 'data-metric': `memory ratio ${kind}`, 'data-setting': `${weight} ${workers} ${own}` };
}

/** Measured ratios of one way to count, at their own memory. */
export function worldOf(world: readonly WorldWeight[], weight: Weight): { own: number; ratio: number }[] {
  return world
    .filter((one) => one.weight === weight)
    .flatMap(({ own, thread, fork, exec }) =>
      [...fork, ...exec].map((kib) => ({ own, ratio: kib / thread })),
    );
}

/** An amount of memory as text. */
export function kibText(kib: number): string {
  return bytesText(kib * 1024);
}
