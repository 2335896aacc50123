import { PROBLEM_KINDS, type ProblemKind, type Program } from '../../engine/index.ts';
import { NEVER_SENTENCES, PROBLEM_WORDS } from '../../words/problems.ts';
import type { Answer, PlainProblem } from './answer.ts';

/** What an exploration says of a program's problems. */
export interface Verdicts {
  found: PlainProblem[];
  /** Sentences about what can never happen; empty when not everything was looked at. */
  never: string[];
  /** Names of what has not been met, when not everything was looked at. */
  unseen: string[];
}

/** Problems that the program's own words make possible: a program without `assert` has none that could fail. */
function possible(program: Program): (kind: ProblemKind) => boolean {
  const asserts = program.instructions.some(({ op }) => op === 'assert');
  const conditions = program.shapes.some(({ kind }) => kind === 'condition');
  return (kind) => (kind === 'assertion' ? asserts : kind === 'lostWakeup' ? conditions : true);
}

/** Sorts what was found from what is ruled out. "Never" is said only after every state was looked at. */
export function verdicts(program: Program, answer: Answer): Verdicts {
  const found = PROBLEM_KINDS.flatMap((kind) => answer.findings[kind] ?? []);
  const open = PROBLEM_KINDS.filter((kind) => answer.findings[kind] === null).filter(possible(program));
  if (!answer.complete) return { found, never: [], unseen: open.map((kind) => PROBLEM_WORDS[kind]) };
  // Without a cycle there is nothing to be caught in.
  const cyclic: ProblemKind[] = ['livelock', 'starvation'];
  const never = open
    .filter((kind) => answer.infinite || !cyclic.includes(kind))
    .map((kind) => NEVER_SENTENCES[kind]);
  if (!answer.infinite) never.push('끝없이 되풀이하는 순서는 없어요');
  return { found, never, unseen: [] };
}
