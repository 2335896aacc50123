import type { SchedulingPolicy, TurnPolicy } from '../kinds/policies.ts';

/** Who gets a free CPU. */
export const POLICY_WORDS: Readonly<Record<SchedulingPolicy, string>> = {
  fcfs: '온 순서대로(FCFS)',
  rr: '라운드 로빈',
  sjf: '짧은 것 먼저(SJF)',
  srtf: '남은 것이 짧은 것 먼저(SRTF)',
  hrn: '응답 비율이 높은 것 먼저(HRN)',
  priority: '우선순위',
  mlfq: '다단계 피드백 큐(MLFQ)',
  fair: '가장 적게 쓴 것 먼저',
};

/** Who takes the next step. */
export const TURN_WORDS: Readonly<Record<TurnPolicy, string>> = {
  rr: POLICY_WORDS.rr,
  fcfs: POLICY_WORDS.fcfs,
  random: '무작위',
};
