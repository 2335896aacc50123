import type { Actions, Shown } from '../exhibit.ts';
import type { ModeProps } from '../mode.ts';
import type { DemoHandle } from '../useDemo.ts';
import { Panels } from './panels/Panels.tsx';
import './StepMode.css';

function shownBy(demo: DemoHandle): { shown: Shown['step']; act: Actions['step'] } {
  const { spec, props, state, run, at, moment, policy, exploring, goTo, choose, load } = demo;
  const { program } = state;
  const { programs, knobs = [] } = spec;
  return {
    shown: {
      demo: spec.id,
      program,
      run,
      at,
      moment,
      chosen: state,
      policy,
      exploration: exploring,
      offered: { programs, knobs, sources: props.sources },
    },
    act: { goTo, choose, load },
  };
}

/** What the section is about, beside the code. */
export function StepBeside({ demo }: ModeProps) {
  return <Panels demo={demo} {...shownBy(demo)} />;
}
