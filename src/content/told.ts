import type { DemoSpec } from '../components/demo/spec.ts';
import { initialState } from '../components/demo/state.ts';
import { follow, narrate, type Program, policyOf, threadName } from '../engine/index.ts';

/** Steps that are told of a demo at most, where it cannot be moved. */
export const TOLD = 40;

/** The run that a demo makes by itself, in words. */
export function toldSteps(spec: DemoSpec, program: Program): { thread: string; did: string }[] {
  const start = initialState(spec, program);
  const whole = follow(start.run, policyOf(start), { maxSteps: TOLD });
  return whole.schedule.map(({ thread }, at) => ({
    thread: threadName(thread),
    did: narrate(whole, at + 1),
  }));
}
