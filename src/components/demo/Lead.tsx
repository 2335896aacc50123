import type { ModeProps } from './mode.ts';
import { Predict } from './Predict.tsx';
import { Programs } from './Programs.tsx';

/** Above a program that is stepped or explored: the question, the prediction, and which program it is. */
export function Lead({ demo }: ModeProps) {
  const { spec, ready, answered, predict, state, pending, load } = demo;
  return (
    <>
      <p className="demo-question">{spec.question}</p>
      {spec.predict && (
        <Predict
          predict={spec.predict}
          ready={ready}
          given={answered === null ? null : String(answered.given)}
          onGive={(given) => predict({ given })}
        />
      )}
      <Programs spec={spec} program={state.program} chosen={pending ?? state} ready={ready} load={load} />
    </>
  );
}

/** Above measured runs, which have a question of their own: which program it is, where runs of several are not compared. */
export function MeasureLead({ demo }: ModeProps) {
  const { spec, ready, state, pending, load } = demo;
  if (spec.measure?.compare !== undefined) return null;
  return <Programs spec={spec} program={state.program} chosen={pending ?? state} ready={ready} load={load} />;
}
