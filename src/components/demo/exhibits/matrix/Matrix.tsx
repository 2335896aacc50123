import type { ResultMetric } from '../../../../results/run-figures.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import { resultsOf, stepped } from '../comparison/results.ts';
import { MatrixTable } from './MatrixTable.tsx';

/** What stands in the table: a metric, for each value of a knob and each program. */
export interface MatrixSpec {
  /** Constant that the knob turns. */
  knob: string;
  metric: ResultMetric;
}

/** Every value of a knob against every program of a demo, each run to its end. */
export function Matrix({ spec, shown, act }: ExhibitProps<'step', MatrixSpec>) {
  const { program, chosen, policy, offered } = shown;
  const knob = offered.knobs.find(({ constant }) => constant === spec.knob);
  if (knob === undefined) return null;
  const programs = stepped(offered.programs);
  const value = program.constants.find(({ name }) => name === knob.constant)?.value ?? 0;
  const at = (value: number) => ({ ...chosen.constants, [knob.constant]: value });
  const cell = async (source: string, value: number) =>
    (await resultsOf(source, at(value), policy))?.[spec.metric] ?? '–';
  return (
    <div>
      <MatrixTable
        knob={knob}
        programs={programs}
        metric={spec.metric}
        current={chosen.edited === null ? { program: chosen.choice, value } : null}
        open={(choice, value) =>
          act.load({ choice, constants: at(value), edited: null, storeBuffers: chosen.storeBuffers })
        }
        load={() =>
          Promise.all(
            knob.values.map(({ value }) =>
              Promise.all(programs.map((_, i) => cell(offered.sources[i], value))),
            ),
          )
        }
      />
    </div>
  );
}
