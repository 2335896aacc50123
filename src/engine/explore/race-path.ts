import type { Graph } from './graph.ts';

/** An access after which its thread stands still. */
interface Pending {
  thread: number;
  word: string;
  write: boolean;
  /** The thread itself, and those that wait for its end: all that these do later comes after the access. */
  after: readonly number[];
}

/** Mode of a path on which a race has happened. */
const RACED = -1;

/**
 * Races on the way to a state: a thread makes a plain access and stands still from then on, and another one that has
 * not waited for its end makes a conflicting one. Nothing orders the two, and every race has such a run without the
 * steps that it does not need. Modes for the shortest search: 0, a number of a pending access, or raced.
 */
export class RacePath {
  private readonly graph: Graph;
  private readonly words: ReadonlySet<string>;
  private readonly pending: Pending[] = [];
  private readonly modes = new Map<string, number>();

  /** @param words words on which a race is known to be possible */
  constructor(graph: Graph, words: ReadonlySet<string>) {
    this.graph = graph;
    this.words = words;
  }

  /** Modes after a step in a mode; none where the step would have to wait for the pending access's thread. */
  after(mode: number, step: number, thread: number): readonly number[] {
    const { access, joined, starters } = this.graph.rules.deeds[step];
    const matters = access !== null && this.words.has(access.word);
    if (mode === RACED) return [];
    if (mode === 0) {
      if (!matters) return [0];
      return [
        0,
        this.modeOf({ thread, word: access.word, write: access.write, after: [thread, ...starters] }),
      ];
    }
    const first = this.pending[mode - 1];
    if (first.after.includes(thread) || joined.some((other) => first.after.includes(other))) return [];
    if (matters && access.word === first.word && (access.write || first.write)) return [RACED];
    return [mode];
  }

  /** Whether a race has happened in a mode. */
  hasRaced(mode: number): boolean {
    return mode === RACED;
  }

  private modeOf(pending: Pending): number {
    const key = `${pending.thread} ${pending.word} ${pending.write}`;
    let mode = this.modes.get(key);
    if (mode === undefined) {
      this.pending.push(pending);
      mode = this.pending.length;
      this.modes.set(key, mode);
    }
    return mode;
  }
}
