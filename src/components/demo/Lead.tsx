import { late } from './late.tsx';
import type { ModeProps } from './mode.ts';
import { Predict } from './Predict.tsx';
import { Programs } from './Programs.tsx';
import './Lead.css';

// What is to be reached stands written; whether it is, has to be asked only when the reader comes.
const Goal = late(async () => (await import('./step/goal/Goal.tsx')).Goal);

/** Above a program that is stepped or explored: the prediction, which program it is, and what is to be reached. */
export function Lead({ demo }: ModeProps) {
  const { spec, answered, predict, guessAgain, state } = demo;
  const { goal } = spec;
  return (
    <div className="demo-lead">
      {spec.predict && (
        <Predict
          predict={spec.predict}
          begun={demo.begun}
          answered={answered}
          onGive={(given) => predict({ given })}
          onAgain={guessAgain}
        />
      )}
      <ChosenProgram demo={demo} />
      {goal && state.mode === 'step' && <Goal demo={demo} goal={goal} />}
    </div>
  );
}

/** Above measured runs: which program it is, where runs of several are not compared. */
export function MeasureLead({ demo }: ModeProps) {
  return demo.spec.measure?.compare !== undefined ? null : <ChosenProgram demo={demo} />;
}

/** Which program it is, and its constants that can be turned. */
export function ChosenProgram({ demo }: ModeProps) {
  const { spec, state, pending, load } = demo;
  return <Programs spec={spec} program={state.program} chosen={pending ?? state} load={load} />;
}
