import type { Moment } from '../../../engine/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { DemoSpec } from '../spec.ts';
import './Goal.css';

type GoalSpec = NonNullable<DemoSpec['goal']>;

/** Whether a moment is what the reader was to reach. */
function isReached({ output, end }: GoalSpec, moment: Moment): boolean {
  const printed = output === undefined || moment.output.some(({ text }) => text === output);
  const ended = end === undefined || moment.end === end;
  return printed && ended;
}

/** Something to reach, and word of it when it is. */
export function Goal({ goal, moment }: { goal: GoalSpec; moment: Moment }) {
  const reached = isReached(goal, moment);
  return (
    <p className="goal" data-reached={reached || undefined}>
      <b role="status">
        {reached ? (
          <>
            <Icon name="check" /> 해냈어요
          </>
        ) : (
          '도전'
        )}
      </b>{' '}
      {goal.text}
    </p>
  );
}
