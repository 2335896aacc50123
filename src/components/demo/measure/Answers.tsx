import { Designs } from '../exhibits/designs/Designs.tsx';
import { Calls } from '../exhibits/system-calls/Calls.tsx';
import { Split } from '../exhibits/time-split/Split.tsx';
import type { Configuration } from './configuration.ts';
import type { NamedRun } from './MeasureMode.tsx';
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
