import type { Answer } from '../../../../results/explored/answer.ts';
import { grouped } from '../../../../words/numbers.ts';
import { endLabels } from '../../exhibits/ends/ends.ts';
import { foundOf, type GoalSpec } from './goal.ts';

/** Ends that are named. */
const FEW = 2;

interface GoalFoundProps {
  goal: GoalSpec;
  /** What is known of all schedules; null while it is not. */
  answer: Answer | null;
}

/** What reaching a goal has found among all schedules, and which ends it has not. */
export function GoalFound({ goal, answer }: GoalFoundProps) {
  const found = answer && foundOf(goal, answer);
  if (answer === null || found === null) return null;
  const labels = endLabels(answer.ends);
  const names = found.others.map((end) => {
    const { kind, text } = labels[answer.ends.indexOf(end)];
    return [kind, text].filter(Boolean).join(' ');
  });
  const left = names.length - FEW;
  return (
    <>
      {found.schedules !== null &&
        (found.schedules === 1n
          ? '이렇게 끝나는 순서는 이것 하나뿐이에요. '
          : `이렇게 끝나는 순서 ${grouped(String(found.schedules))}가지 가운데 하나예요. `)}
      {names.length === 0
        ? '다른 결말은 없어요.'
        : `남은 결말: ${names.slice(0, FEW).join(', ')}${left > 0 ? ` 밖에 ${left}가지` : ''}`}
    </>
  );
}
