import { useState } from 'react';
import type { ModeName } from './choices.ts';

/** What the reader has answered to a mode's prediction: a choice or a number; null to see without one. */
export interface Answered {
  given: string | number | null;
}

/** What the reader has predicted. Modes come and go; what was predicted in them stays. */
export function useAnswers(mode: ModeName) {
  const [answers, setAnswers] = useState<Partial<Record<ModeName, Answered>>>({});
  return {
    answered: answers[mode] ?? null,
    predict: (answered: Answered) => setAnswers({ ...answers, [mode]: answered }),
  };
}
