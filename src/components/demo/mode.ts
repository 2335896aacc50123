import type { ComponentType } from 'react';
import type { DemoSpec } from './spec.ts';
import type { DemoHandle } from './useDemo.ts';

/** What every part of a mode is given. */
export interface ModeProps {
  demo: DemoHandle;
}

/** A question that can be asked of a program, and what answers it. */
export interface Mode {
  /** What stands above the panel: question, prediction, programs. */
  Above: ComponentType<ModeProps>;
  /** What stands beside the code, and null where nothing does; without it, the mode has no code. */
  Beside?: ComponentType<ModeProps>;
  /** Whether it has no code in a demo all the same. */
  bare?(spec: DemoSpec): boolean;
  /** What stands below the code. */
  Below: ComponentType<ModeProps>;
}
