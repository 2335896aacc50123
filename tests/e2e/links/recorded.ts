import { readFileSync } from 'node:fs';

/** A link as it was made, and what it opened then. */
export interface RecordedLink {
  /** Path, query and anchor. */
  link: string;
  opens: {
    /** File of the program, without `.js`. */
    program: string;
    /** The text, where the reader had written another. */
    text?: string;
    /** Of the text and its constants. */
    checksum: string;
    constants: Record<string, number>;
    mode: 'step' | 'explore' | 'measure';
    /** How the run goes on behind its steps. */
    turns: { kind: string; quantum?: number; seed?: number };
    stride: string;
    forgetsProgramCounter?: true;
    /** What was turned in 시간 재기, as the link names it. */
    turned?: Record<string, string>;
    schedule: string;
    /** The step shown. */
    at: number;
    moment: {
      end: string;
      /** State and line of each thread. */
      threads: Record<string, string>;
      output: string[];
    };
  };
  /** Where controls stand that the link has turned, by their labels. */
  shows?: Record<string, string>;
  /** Whether it is opened in a browser by `npm test`; the others are by `npm run test:all`. */
  always?: true;
}

/**
 * Links of all modes as they opened on commit dc9907a, before the demo's parts moved to where they are. Each was made
 * there by the demo's own reducer and `queryOf` from a state that a reader can come to, followed by `followLink`, and
 * what it opened was written down; `shows` is what its controls showed in the built site, as far as it was not what
 * they show without the link. What they open stays so for ever: nobody may make them anew to suit a change.
 */
export const recorded: RecordedLink[] = JSON.parse(
  readFileSync(new URL('./recorded.json', import.meta.url), 'utf8'),
);
