import type { ModeName } from './choices.ts';
import { isAnswered } from './explore/run/explored.ts';
import { Lead, MeasureLead } from './Lead.tsx';
import { late } from './late.tsx';
import type { Mode, ModeProps } from './mode.ts';
import { StepBeside } from './step/StepMode.tsx';

// What the reader has to ask for comes when asked for; what moves a run, when the reader comes to it.
const explore = () => import('./explore/ExploreMode.tsx');
const measure = () => import('./measure/MeasureMode.tsx');
const real = () => import('./real/RealMode.tsx');

/** Shows the exploration once its answer is there: what the build wrote stays so long. */
const exploring = (part: 'ExploreBeside' | 'ExploreBelow') =>
  late<ModeProps>(async () => (await explore())[part], {
    worthy: ({ demo }) => isAnswered(demo.exploring),
    prepare: async ({ demo }) => (await explore()).prepareExploring(demo),
  });

/** Every mode by its name, in the order of the tabs. */
export const MODES: Record<ModeName, Mode> = {
  step: {
    Above: Lead,
    Beside: StepBeside,
    Below: late(async () => (await import('./step/dock/Dock.tsx')).Dock),
  },
  explore: {
    Above: Lead,
    Beside: exploring('ExploreBeside'),
    Below: exploring('ExploreBelow'),
  },
  measure: {
    Above: MeasureLead,
    Below: late(async () => (await measure()).MeasureMode, {
      prepare: async ({ demo }, written) => (await measure()).prepare(demo, written),
    }),
  },
  real: {
    Above: late(async () => (await real()).RealAbove),
    bare: ({ real }) => real?.show !== undefined,
    Beside: late(async () => (await real()).RealBeside),
    Below: late(async () => (await real()).RealBelow, {
      prepare: async ({ demo }) => (await real()).prepareReal(demo),
    }),
  },
};
