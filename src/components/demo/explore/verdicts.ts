import type { ProblemKind, Program } from '../../../engine/index.ts';
import type { Answer, PlainProblem } from './messages.ts';

/** Names of what can go wrong, in the order in which it is told. */
export const PROBLEMS: Record<ProblemKind, string> = {
  assertion: '단언 실패',
  fault: '오류',
  deadlock: '교착 상태',
  partialDeadlock: '일부 교착',
  lostWakeup: '잃어버린 신호',
  race: '데이터 경쟁',
  livelock: '라이브락',
  starvation: '기아',
};

const NEVER: Record<ProblemKind, string> = {
  assertion: '단언(assert)은 언제나 지켜져요',
  fault: '오류로 죽는 프로세스는 없어요',
  deadlock: '교착 상태는 일어나지 않아요',
  partialDeadlock: '일부 스레드만 영원히 멈추는 일은 없어요',
  lostWakeup: '신호를 잃어버리고 영원히 자는 일은 없어요',
  race: '데이터 경쟁은 없어요',
  livelock: '차례가 공평하면 라이브락은 없어요',
  starvation: '차례가 공평하면 굶는 스레드는 없어요',
};

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
  const kinds = Object.keys(PROBLEMS) as ProblemKind[];
  const found = kinds.flatMap((kind) => answer.findings[kind] ?? []);
  const open = kinds.filter((kind) => answer.findings[kind] === null).filter(possible(program));
  if (!answer.complete) return { found, never: [], unseen: open.map((kind) => PROBLEMS[kind]) };
  // Without a cycle there is nothing to be caught in.
  const cyclic: ProblemKind[] = ['livelock', 'starvation'];
  const never = open.filter((kind) => answer.infinite || !cyclic.includes(kind)).map((kind) => NEVER[kind]);
  if (!answer.infinite) never.push('끝없이 되풀이하는 순서는 없어요');
  return { found, never, unseen: [] };
}
