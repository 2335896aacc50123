import { Calls } from './Calls.tsx';
import type { Configuration } from './configuration.ts';
import { Designs } from './Designs.tsx';
import type { NamedRun } from './MeasureMode.tsx';
import { Split } from './Split.tsx';
import type { MeasureSpec } from './spec.ts';

interface AnswersProps {
  spec: MeasureSpec;
  configurations: Configuration[];
  runs: NamedRun[];
  tick: number | null;
}

/** What answers a section's question where bars of CPU time do not. */
export function Answers({ spec, configurations, runs, tick }: AnswersProps) {
  const { calls, split, designs } = spec;
  return (
    <>
      {calls && <Calls spec={calls} runs={runs} tick={tick} />}
      {split && <Split spec={split} configurations={configurations} runs={runs} tick={tick} />}
      {designs && <Designs spec={designs} configurations={configurations} tick={tick} />}
    </>
  );
}
