import type { GivenAnswer } from './work.ts';

/** A question as it stands on a page. */
export interface PageQuestion {
  /** `lesson#question`. */
  key: string;
  question: string;
  /** Answers to choose from; null where one is written. */
  choices: string[] | null;
  right: string[];
  /** Whether several choices may be right. */
  several: boolean;
}

function textsOf(json: string | undefined): string[] | null {
  if (json === undefined) return null;
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.map(String) : null;
}

/** What a question is, from what the build wrote of it. */
export function askedIn(check: HTMLElement): PageQuestion {
  const { of = '', choices, right, several } = check.dataset;
  return {
    key: of,
    question: check.querySelector('.fold__title')?.textContent?.trim() ?? '',
    choices: textsOf(choices),
    right: textsOf(right) ?? [],
    several: several !== undefined,
  };
}

/** An answer of choices, judged: right are all that are right and no other. */
export function judgedChoice({ right }: PageQuestion, chosen: readonly string[]): GivenAnswer {
  const same = chosen.length === right.length && chosen.every((one) => right.includes(one));
  return { given: chosen.join('\n'), right: same };
}

/** How a given answer was judged, as the style sheets call it. */
export function judgement(answer: GivenAnswer | undefined): 'right' | 'wrong' | 'open' | undefined {
  if (answer === undefined) return undefined;
  if (answer.right === null) return 'open';
  return answer.right ? 'right' : 'wrong';
}
