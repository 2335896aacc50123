import { useEffect, useState } from 'react';
import { mayHaveWork } from '../study/kept.ts';
import type { ModeName } from './choices.ts';
import type { DemoSpec } from './spec.ts';

/** What the reader has answered to a mode's prediction: a choice or a number; null to see without one. */
export interface Answered {
  given: string | number | null;
  /** Whether it was answered before the page was opened. */
  before?: boolean;
}

const loadWork = () => import('../study/demo-work.ts');

/** What the reader has predicted. Modes come and go; what was predicted in them stays, on the device too. */
export function useAnswers(spec: DemoSpec, mode: ModeName) {
  const [answers, setAnswers] = useState<Partial<Record<ModeName, Answered>>>({});
  useEffect(() => {
    if (!mayHaveWork()) return;
    const stopped = loadWork().then(({ followGuesses }) =>
      followGuesses(spec, (guesses) =>
        setAnswers((known) => {
          const before = Object.entries(guesses).map(([of, given]) => [of, { given, before: true }]);
          return { ...Object.fromEntries(before), ...known };
        }),
      ),
    );
    return () => void stopped.then((stop) => stop());
  }, [spec]);
  const answer = async (answered: Answered | null) => {
    const { [mode]: _, ...others } = answers;
    setAnswers(answered === null ? others : { ...others, [mode]: answered });
    // To see without a guess is no guess.
    if (answered?.given !== null) (await loadWork()).keepGuess(spec, mode, answered?.given ?? null);
  };
  return {
    answered: answers[mode] ?? null,
    predict: answer,
    /** Takes a guess back, so that it is asked for again. */
    guessAgain: () => answer(null),
  };
}
