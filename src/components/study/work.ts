/** An answer to a question of a page, or a guess before a demo was used. */
export interface GivenAnswer {
  /** What was chosen or written; of several choices one a line. */
  given: string;
  /** Whether it is right; null where nobody has judged it yet. */
  right: boolean | null;
}

/** What a reader has done, by permanent ids. */
export interface Work {
  /** By `lesson#question`. */
  answers: Record<string, GivenAnswer>;
  /** By `demo/mode`. */
  guesses: Record<string, GivenAnswer>;
  /** By demo: the query of a link to the run that has reached its goal. */
  goals: Record<string, string>;
  /** Sections that were read to their end, by `lesson#section`: always 1. */
  sections: Record<string, 1>;
  /** `lesson#section` that was read last. */
  last: string | null;
}

/** The kinds of work that are kept by ids. */
export type WorkKind = 'answers' | 'guesses' | 'goals' | 'sections';

/** Of the written form. What another version has written is not read: nobody knows what it means. */
const VERSION = 1;

/** Longest answer that is kept, in characters. */
export const LONGEST_ANSWER = 2000;
const LONGEST_QUERY = 8000;
/** Far more than the site has of any kind: rubbish does not grow without end. */
const MOST_ENTRIES = 1000;

const ID = /^[a-z0-9-]{1,80}(?:[#/][a-z0-9-]{1,80})?$/;
const QUERY = /^[\w.~%&=+*-]*$/;

export const noWork = (): Work => ({ answers: {}, guesses: {}, goals: {}, sections: {}, last: null });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function answerOf(value: unknown): GivenAnswer | undefined {
  if (!isObject(value)) return undefined;
  const { given, right } = value;
  if (typeof given !== 'string' || given.length > LONGEST_ANSWER) return undefined;
  return { given, right: typeof right === 'boolean' ? right : null };
}

const queryOf = (value: unknown) =>
  typeof value === 'string' && value.length <= LONGEST_QUERY && QUERY.test(value) ? value : undefined;

const readOf = (value: unknown) => (value === 1 ? (1 as const) : undefined);

/** The entries that can be understood; the others are left out. */
function entriesOf<T>(value: unknown, read: (value: unknown) => T | undefined): Record<string, T> {
  if (!isObject(value)) return {};
  const known = Object.entries(value)
    .slice(0, MOST_ENTRIES)
    .flatMap(([id, entry]) => {
      const one = ID.test(id) ? read(entry) : undefined;
      return one === undefined ? [] : [[id, one] as const];
    });
  return Object.fromEntries(known);
}

/** Work from what was written somewhere, which may be anything; null where it is none of ours. */
export function decodeWork(text: string): Work | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value) || value.version !== VERSION) return null;
  const { last } = value;
  return {
    answers: entriesOf(value.answers, answerOf),
    guesses: entriesOf(value.guesses, answerOf),
    goals: entriesOf(value.goals, queryOf),
    sections: entriesOf(value.sections, readOf),
    last: typeof last === 'string' && ID.test(last) ? last : null,
  };
}

/** Work as it is written, with the version that tells what it means. */
export function versioned(work: Work): Work & { version: number } {
  return { version: VERSION, ...work };
}

export function encodeWork(work: Work): string {
  return JSON.stringify(versioned(work));
}

/** Both together; where both have something, it is that of `later`. */
export function mergedWork(earlier: Work, later: Work): Work {
  return {
    answers: { ...earlier.answers, ...later.answers },
    guesses: { ...earlier.guesses, ...later.guesses },
    goals: { ...earlier.goals, ...later.goals },
    sections: { ...earlier.sections, ...later.sections },
    last: later.last ?? earlier.last,
  };
}

/** Whether there is anything in it. */
export function isEmptyWork({ last, ...kinds }: Work): boolean {
  return last === null && Object.values(kinds).every((kind) => Object.keys(kind).length === 0);
}
