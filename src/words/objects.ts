import type { ObjectKind, PipeEnd, ValueKind } from '../kinds/objects.ts';

/** Kinds of objects, as a reader knows them. */
export const OBJECT_WORDS: Readonly<Record<ObjectKind, string>> = {
  array: '배열',
  record: '객체',
  mutex: '뮤텍스',
  semaphore: '세마포어',
  condition: '조건 변수',
  barrier: '배리어',
  latch: '래치',
  rwlock: '읽기-쓰기 잠금',
  atomic: '원자 변수',
  pipe: '파이프',
  'shared-memory': '공유 메모리',
};

/** Kinds of values with the names that a program has for them: what messages about a text say. */
export const VALUE_WORDS: Readonly<Record<ValueKind, string>> = {
  ...OBJECT_WORDS,
  number: '수',
  boolean: '불리언(true·false)',
  string: '문자열',
  mutex: `${OBJECT_WORDS.mutex}(Mutex)`,
  semaphore: `${OBJECT_WORDS.semaphore}(Semaphore)`,
  condition: `${OBJECT_WORDS.condition}(Condition)`,
  barrier: `${OBJECT_WORDS.barrier}(Barrier)`,
  latch: `${OBJECT_WORDS.latch}(Latch)`,
  rwlock: `${OBJECT_WORDS.rwlock}(RwLock)`,
  atomic: `${OBJECT_WORDS.atomic}(Atomic)`,
  pipe: `${OBJECT_WORDS.pipe}(Pipe)`,
  'shared-memory': `${OBJECT_WORDS['shared-memory']}(SharedMemory)`,
  ref: '변수의 주소(ref)',
};

/** The two ends of a pipe. */
export const PIPE_END_WORDS: Readonly<Record<PipeEnd, string>> = { read: '읽는 쪽', write: '쓰는 쪽' };

/** What the words of a synchronisation object are called, in the order of its layout. Those of a pipe stand around its values. */
export const OBJECT_FIELDS: Readonly<
  Record<Exclude<ObjectKind, 'array' | 'record' | 'shared-memory'>, readonly string[]>
> = {
  mutex: ['소유자', '깊이'],
  semaphore: ['남은 수'],
  condition: [OBJECT_WORDS.mutex],
  barrier: ['모일 수', '모인 수'],
  latch: ['남은 수'],
  rwlock: ['쓰는 스레드', '읽는 수', '쓰려는 수'],
  atomic: ['값'],
  pipe: ['담긴 수', `${PIPE_END_WORDS.read}을 닫은 프로세스`, `${PIPE_END_WORDS.write}을 닫은 프로세스`],
};

/** What an object is, and what it was asked to be when it was made: `most` permits, or values of a pipe; writers preferred or nobody. */
export function describeObject({
  kind,
  most,
  prefersWriter,
}: {
  kind: ObjectKind;
  most: number | null;
  prefersWriter: boolean;
}): string {
  if (kind === 'rwlock') return `${OBJECT_WORDS[kind]} · ${prefersWriter ? '쓰기 우선' : '우선 없음'}`;
  if (most === null) return OBJECT_WORDS[kind];
  return `${OBJECT_WORDS[kind]} · ${kind === 'pipe' ? '용량' : '많아야'} ${most}`;
}
