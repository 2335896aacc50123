import { lazy, Suspense, useMemo } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import { setDemo } from '../../link/set.ts';
import type { ModeProps } from '../../mode.ts';
import { unattended } from '../../state.ts';
import { type GoalSpec, isChosen, isReached } from './goal.ts';
import { NextDemo } from './NextDemo.tsx';
import { useGoalWork } from './useGoalWork.ts';
import './Goal.css';

const GoalFound = lazy(() => import('./GoalFound.tsx').then(({ GoalFound }) => ({ default: GoalFound })));

/** Something to reach by choosing who goes, and word of it when it is: what was found, and what is left. */
export function Goal({ demo, goal }: ModeProps & { goal: GoalSpec }) {
  const { spec, state, run, at, moment, exploring } = demo;
  const { program, policy, quantum, seed, forgetProgramCounter } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what of the state it depends on
  const alone = useMemo(
    () => unattended(state, spec),
    [program, policy, quantum, seed, forgetProgramCounter, spec],
  );
  const reached = isReached(goal, moment);
  const won = reached && isChosen(run, at, alone);
  const kept = useGoalWork(demo.props, state, won);
  return (
    <div className="goal" data-reached={won || undefined}>
      <b role="status">
        {won ? (
          <>
            <Icon name="check" /> 해냈어요
          </>
        ) : (
          '도전'
        )}
      </b>
      {won ? (
        <p>
          <Suspense>
            <GoalFound goal={goal} answer={exploring.answer} />{' '}
            <button
              type="button"
              className="demo-quiet"
              onClick={() => demo.byHand({ type: 'mode', mode: 'explore' })}
            >
              모든 경우 보기
            </button>{' '}
            <NextDemo after={spec.id} />
          </Suspense>
        </p>
      ) : (
        // One over the other, so that nothing below moves at the step that says something else.
        <>
          <p inert={reached}>
            {goal.text}
            {kept !== null && (
              <>
                {' '}
                해낸 적이 있어요.{' '}
                <button
                  type="button"
                  className="demo-quiet"
                  onClick={() => setDemo({ demo: spec.id, query: kept })}
                >
                  그 순서 보기
                </button>
              </>
            )}
          </p>
          <p inert={!reached}>저절로 된 것 말고, 스레드를 직접 골라 만들어 보세요.</p>
        </>
      )}
    </div>
  );
}
