import type { ProblemKind } from '../kinds/problems.ts';

/** What each kind of problem is called. */
export const PROBLEM_WORDS: Readonly<Record<ProblemKind, string>> = {
  race: '데이터 경쟁',
  assertion: '단언 실패',
  fault: '고장',
  deadlock: '교착 상태',
  partialDeadlock: '일부 교착',
  lostWakeup: '잃어버린 깨우기',
  livelock: '라이브락',
  starvation: '기아',
};

/** What there is to say of each kind when no schedule shows it. */
export const NEVER_SENTENCES: Readonly<Record<ProblemKind, string>> = {
  race: '데이터 경쟁은 없어요',
  assertion: '단언(assert)은 언제나 지켜져요',
  fault: '고장으로 죽는 프로세스는 없어요',
  deadlock: '교착 상태는 일어나지 않아요',
  partialDeadlock: '일부 스레드만 영원히 멈추는 일은 없어요',
  lostWakeup: '깨우기를 잃어버리고 영원히 자는 일은 없어요',
  livelock: '차례가 공평하면 라이브락은 없어요',
  starvation: '차례가 공평하면 굶는 스레드는 없어요',
};
