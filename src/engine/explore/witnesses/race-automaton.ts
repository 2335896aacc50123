import type { LearnedSteps } from '../steps/learned-steps.ts';
import type { Automaton } from './automaton.ts';

/*
 * Reads races from the steps of a schedule: so that the shortest one can be looked for, which the first one met need
 * not be.
 */

/** An access after which its thread stands still. */
interface Pending {
  thread: number;
  word: string;
  write: boolean;
  /** The thread itself, and those that wait for its end: all that these do later comes after the access. */
  after: readonly number[];
}

/** State on a path on which a race has happened; those of pending accesses are behind it. */
const RACED = 1;

/**
 * Races on the way to a state: a thread makes a plain access and stands still from then on, and another one that has
 * not waited for its end makes a conflicting one. Nothing orders the two, and every race has such a run without the
 * steps that it does not need.
 */
export class RaceAutomaton implements Automaton {
  private readonly steps: LearnedSteps;
  private readonly words: ReadonlySet<string>;
  private readonly pending: Pending[] = [];
  private readonly states = new Map<string, number>();

  /** @param steps those that it reads @param words words on which a race is known to be possible */
  constructor(steps: LearnedSteps, words: ReadonlySet<string>) {
    this.steps = steps;
    this.words = words;
  }

  /** What of a step matters: whose it is and whose starters' it is, whom it has waited for, and its access to one of the words. */
  classOf(step: number): string {
    const { access, joined, starters } = this.steps.labels[step];
    const word = access !== null && this.words.has(access.word) ? `${access.word} ${access.write}` : '';
    return `${this.steps.threadOf[step]} ${starters} ${joined} ${word}`;
  }

  /** States after a step in a state; none where the step would have to wait for the pending access's thread. */
  after(state: number, step: number): readonly number[] {
    const { access, joined, starters } = this.steps.labels[step];
    const thread = this.steps.threadOf[step];
    const matters = access !== null && this.words.has(access.word);
    if (state === RACED) return [];
    if (state === 0) {
      if (!matters) return [0];
      return [
        0,
        this.stateOf({ thread, word: access.word, write: access.write, after: [thread, ...starters] }),
      ];
    }
    const first = this.pending[state - 1 - RACED];
    if (first.after.includes(thread) || joined.some((other) => first.after.includes(other))) return [];
    if (matters && access.word === first.word && (access.write || first.write)) return [RACED];
    return [state];
  }

  /** A race that has happened is all that is wanted, wherever that is. */
  accepts(state: number): 'nowhere' | 'everywhere' {
    return state === RACED ? 'everywhere' : 'nowhere';
  }

  private stateOf(pending: Pending): number {
    const key = `${pending.after} ${pending.word} ${pending.write}`;
    let state = this.states.get(key);
    if (state === undefined) {
      this.pending.push(pending);
      state = this.pending.length + RACED;
      this.states.set(key, state);
    }
    return state;
  }
}
