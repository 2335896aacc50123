import type { ReactNode } from 'react';
import type { Program, Run } from '../../../engine/index.ts';
import { Ends } from '../exhibits/ends/Ends.tsx';
import { Problems } from '../exhibits/problems/Problems.tsx';
import { StatePicture } from '../exhibits/state-graph/StatePicture.tsx';
import { Totals } from './Progress.tsx';
import type { Exploring } from './run/useExploration.ts';

interface ExploreSideProps {
  exploring: Exploring;
  /** Shows a schedule in the step mode. */
  watch(schedule: string): void;
}

/** Beside the code: how far the exploration is, and the ends. */
export function ExploreSide({ exploring, watch }: ExploreSideProps) {
  return (
    <div className="state-pane explore-side">
      <Totals exploring={exploring} />
      {exploring.answer && <Ends answer={exploring.answer} watch={watch} />}
    </div>
  );
}

interface ExploreBelowProps extends ExploreSideProps {
  program: Program;
  run: Run;
  at: number;
  goTo(step: number): void;
  /** Shows the end of another schedule without leaving this mode. */
  visit(schedule: string): void;
  /** Buttons that move the run. */
  children: ReactNode;
}

/** Below the code: what can go wrong, and all states. */
export function ExploreBelow(props: ExploreBelowProps) {
  const { exploring, watch, program, children, ...view } = props;
  const { answer, picture } = exploring;
  return (
    <div className="explore-below">
      {answer && <Problems program={program} answer={answer} watch={watch} />}
      {answer && picture && (
        <StatePicture program={program} picture={picture} answer={answer} {...view}>
          {children}
        </StatePicture>
      )}
    </div>
  );
}
