import type { Work } from '../work.ts';

/** What there is to do on a page. */
export interface Tasks {
  /** Questions, by `lesson#question`. */
  questions: string[];
  /** What demos ask: a guess before stepping or exploring (`predict`), one before measuring, a goal. */
  demos: { id: string; asks: string[] }[];
}

function isDone(work: Work, id: string, asked: string): boolean {
  const guessed = (mode: string) => Object.hasOwn(work.guesses, `${id}/${mode}`);
  if (asked === 'goal') return Object.hasOwn(work.goals, id);
  return asked === 'predict' ? guessed('step') || guessed('explore') : guessed(asked);
}

/**
 * The share of a page's tasks that is done, from 0 to 1. A question is done when its answer was right, a challenge when
 * it was met, and a guess when it was made: to have guessed wrong is how one learns. Where nothing is to be done, it is 1.
 */
export function scoreOf({ questions, demos }: Tasks, work: Work): number {
  const done = [
    ...questions.map((key) => work.answers[key]?.right === true),
    ...demos.flatMap(({ id, asks }) => asks.map((asked) => isDone(work, id, asked))),
  ];
  return done.length === 0 ? 1 : done.filter(Boolean).length / done.length;
}

/** Of all work only what belongs to a page. */
export function workOn({ questions, demos }: Tasks, work: Work): Work {
  const ids = new Set(demos.map(({ id }) => id));
  const of = <T>(entries: Record<string, T>, belongs: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(entries).filter(([key]) => belongs(key)));
  return {
    answers: of(work.answers, (key) => questions.includes(key)),
    guesses: of(work.guesses, (key) => ids.has(key.split('/')[0])),
    goals: of(work.goals, (key) => ids.has(key)),
    sections: work.sections,
    last: work.last,
  };
}
