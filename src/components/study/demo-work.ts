import type { ModeName } from '../demo/choices.ts';
import type { DemoSpec } from '../demo/spec.ts';
import { workStore } from './store.ts';

type Given = string | number;

/** What is to be guessed before a mode is used: one of some choices, or one of some numbers. */
function askedBy({ predict, measure }: DemoSpec, mode: ModeName) {
  const choice = mode === 'measure' ? measure?.predict : predict;
  const numbers = mode === 'measure' ? measure?.estimate?.values : undefined;
  return { choice, numbers };
}

/** What a kept guess is for the demo as it is today: null where it asks for something else by now. */
function guessIn(spec: DemoSpec, mode: ModeName, kept: string | undefined): Given | null {
  if (kept === undefined) return null;
  const { choice, numbers } = askedBy(spec, mode);
  const number = numbers?.find((one) => String(one) === kept);
  return number ?? (choice?.choices.includes(kept) && numbers === undefined ? kept : null);
}

/** Keeps what was guessed before a mode of a demo was used; null forgets it. */
export function keepGuess(spec: DemoSpec, mode: ModeName, given: Given | null): void {
  const { choice, numbers } = askedBy(spec, mode);
  // How near a number has to be to be right, nobody can say.
  const right = choice === undefined || numbers !== undefined ? null : choice.answer === given;
  workStore.put('guesses', `${spec.id}/${mode}`, given === null ? null : { given: String(given), right });
}

const MODES: ModeName[] = ['step', 'explore', 'measure', 'real'];

/** Tells what was guessed in a demo, by mode, now and whenever it changes. */
export function followGuesses(
  spec: DemoSpec,
  tell: (guesses: Partial<Record<ModeName, Given>>) => void,
): () => void {
  let before = '{}';
  return workStore.follow(({ guesses }) => {
    const own = MODES.flatMap((mode): [ModeName, Given][] => {
      const given = guessIn(spec, mode, guesses[`${spec.id}/${mode}`]?.given);
      return given === null ? [] : [[mode, given]];
    });
    const now = Object.fromEntries(own);
    if (JSON.stringify(now) === before) return;
    before = JSON.stringify(now);
    tell(now);
  });
}

/** Keeps the run that has reached a demo's goal, as the query of a link to it. */
export function keepGoal(demo: string, query: string): void {
  if (workStore.work.goals[demo] !== query) workStore.put('goals', demo, query);
}

/** Tells which run has reached a demo's goal, as the query of a link; null while none has. */
export function followGoal(demo: string, tell: (query: string | null) => void): () => void {
  return workStore.follow(({ goals }) => tell(goals[demo] ?? null));
}
