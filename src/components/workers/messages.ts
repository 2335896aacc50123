/*
 * What a page and a worker that answers questions say to each other.
 */

/** What the worker is told: a question, or null where nobody wants the answer to the one before any more. */
export interface Posed<Question> {
  /** Tells questions to a worker apart. */
  ticket: number;
  question: Question | null;
}

/** What it says of a question: a part of the answer, that this was all of it, or why there is no more. */
export type Reply<Part> = { ticket: number } & ({ part: Part } | { isOver: true } | { failed: string });
