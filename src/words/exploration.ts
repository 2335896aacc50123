import type { PhaseKind, StopKind } from '../kinds/exploration.ts';

/** What cut an exploration short. */
export const STOP_WORDS: Readonly<Record<StopKind, string>> = {
  states: '상태 수의 한도',
  memory: '메모리의 한도',
  time: '시간의 한도',
  caller: '취소',
};

/** What an exploration is doing. */
export const PHASE_SENTENCES: Readonly<Record<PhaseKind | 'start', string>> = {
  start: '살필 준비를 하고 있어요',
  search: '상태를 찾고 있어요',
  count: '순서를 세고 있어요',
  analyse: '가장 짧은 순서를 찾고 있어요',
};

/** What is said first of a program that no schedule brings to an end. */
export const ENDLESS_SENTENCE = '끝나지 않는 프로그램이에요. 어떤 순서로 실행해도 끝에 이르지 못해요.';
