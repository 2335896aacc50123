import { MODE_NAMES, type ModeName } from './choices.ts';
import { bringExhibits } from './exhibits/Exhibits.tsx';
import { isAnswered } from './explore/run/explored.ts';
import { Lead, MeasureLead } from './Lead.tsx';
import { late } from './late.tsx';
import type { Mode, ModeProps } from './mode.ts';
import { StepBelow, StepBeside } from './step/StepMode.tsx';

// What the reader has to ask for comes when asked for.
const explore = () => import('./explore/ExploreMode.tsx');
const measure = () => import('./measure/MeasureMode.tsx');

/** Shows the exploration once its answer is there: what the build wrote stays so long. */
const exploring = (part: 'ExploreBeside' | 'ExploreBelow') =>
  late<ModeProps>(async () => (await explore())[part], {
    worthy: ({ demo }) => isAnswered(demo.exploring),
    prepare: async ({ demo }) => bringExhibits('explore', demo.spec.explore?.show ?? (await explore()).SHOWN),
  });

/** Every mode by its name, in the order of the tabs. */
export const MODES: Record<ModeName, Mode> = {
  step: { label: MODE_NAMES.step, Above: Lead, Beside: StepBeside, Below: StepBelow },
  explore: {
    label: MODE_NAMES.explore,
    Above: Lead,
    Beside: exploring('ExploreBeside'),
    Below: exploring('ExploreBelow'),
  },
  measure: {
    label: MODE_NAMES.measure,
    Above: MeasureLead,
    Below: late(async () => (await measure()).MeasureMode, {
      prepare: async ({ demo }, written) => (await measure()).prepare(demo, written),
    }),
  },
  real: {
    label: MODE_NAMES.real,
    Above: () => null,
    Below: late(async () => (await import('./real/RealMode.tsx')).RealMode, {
      prepare: ({ demo }) => bringExhibits('real', demo.spec.real?.show ?? []),
    }),
  },
};
