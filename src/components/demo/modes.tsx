import type { ModeName } from './choices.ts';
import { bringExhibits } from './exhibits/Exhibits.tsx';
import { isAnswered } from './explore/run/explored.ts';
import { ChosenProgram, Lead, MeasureLead } from './Lead.tsx';
import { late } from './late.tsx';
import type { Mode, ModeProps } from './mode.ts';
import { StepBelow, StepBeside } from './step/StepMode.tsx';

// What the reader has to ask for comes when asked for.
const explore = () => import('./explore/ExploreMode.tsx');
const measure = () => import('./measure/MeasureMode.tsx');
const real = () => import('./real/RealMode.tsx');

const RealBar = late(async () => (await real()).RealBar);

/** Above a program that runs for real: which one it is, and the button that runs it. */
function RealLead({ demo }: ModeProps) {
  if (demo.spec.real?.show !== undefined) return null;
  return (
    <div className="demo-lead">
      <ChosenProgram demo={demo} />
      <RealBar demo={demo} />
    </div>
  );
}

/** Shows the exploration once its answer is there: what the build wrote stays so long. */
const exploring = (part: 'ExploreBeside' | 'ExploreBelow') =>
  late<ModeProps>(async () => (await explore())[part], {
    worthy: ({ demo }) => isAnswered(demo.exploring),
    prepare: async ({ demo }) => bringExhibits('explore', demo.spec.explore?.show ?? (await explore()).SHOWN),
  });

/** Every mode by its name, in the order of the tabs. */
export const MODES: Record<ModeName, Mode> = {
  step: { Above: Lead, Beside: StepBeside, Below: StepBelow },
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
    Above: RealLead,
    bare: ({ real }) => real?.show !== undefined,
    Beside: late(async () => (await real()).RealBeside, {
      prepare: async () => bringExhibits('real', (await real()).SEEN_ENDS),
    }),
    Below: late(async () => (await real()).RealBelow, {
      prepare: ({ demo }) => bringExhibits('real', demo.spec.real?.show ?? []),
    }),
  },
};
