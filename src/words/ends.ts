import type { EndKind } from '../kinds/ends.ts';

/** How a run stands, in a word. */
export const END_WORDS: Readonly<Record<EndKind, string>> = {
  running: '진행 중',
  finished: '끝남',
  deadlock: '교착 상태',
  fault: '고장',
};

/** How a run stands, in a sentence; `running` for a run that a limit cut off. */
export const END_SENTENCES: Readonly<Record<EndKind, string>> = {
  running: '한도까지 갔지만 아직 끝나지 않았어요.',
  finished: '모두 끝났어요.',
  deadlock: '아무도 움직일 수 없는데 끝나지 않았어요. 교착 상태(deadlock)예요.',
  fault: '첫 프로세스가 고장으로 죽었어요.',
};

/** What stands for the output of a run that printed nothing. */
export const NO_OUTPUT = '출력 없이 끝남';
