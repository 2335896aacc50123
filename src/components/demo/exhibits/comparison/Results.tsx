import { useEffect, useState } from 'react';
import { follow, type Policy, Run } from '../../../../engine/index.ts';
import { compileText } from '../../code/compile.ts';
import type { DemoProps } from '../../props.ts';
import type { Metric } from '../../spec.ts';
import { type DemoState, policyOf } from '../../state.ts';
import { measure } from '../../step/metrics.ts';
import type { Wanted } from '../../useRun.ts';
import { Matrix } from '../matrix/Matrix.tsx';
import { Comparison, type ComparisonRow } from './Comparison.tsx';

interface ResultsProps {
  props: DemoProps;
  state: DemoState;
  ready: boolean;
  load(wanted: Wanted): void;
}

type Measured = Record<Metric, string>;

/** What a program comes to when it is run to its end; null for one that does not compile with these constants. */
async function measureText(
  source: string,
  constants: Record<string, number>,
  policy: Policy,
): Promise<Measured | null> {
  const { program } = await compileText(source, constants);
  return program && measure(follow(new Run(program), policy));
}

/** Results of all programs of a demo, side by side; they come only when the reader asks, after guessing. */
export function Results({ props, state, ready, load }: ResultsProps) {
  const { compare, matrix, knobs } = props.spec;
  const programs = stepped(props);
  const knob = knobs?.find(({ constant }) => constant === matrix?.knob);
  return (
    <div className="below">
      {compare && <Compared props={props} state={state} ready={ready} metrics={compare} />}
      {matrix && knob && (
        <Matrix
          knob={knob}
          programs={programs}
          metric={matrix.metric}
          current={
            state.edited === null ? { program: state.choice, value: constantOf(state, knob.constant) } : null
          }
          open={(choice, value) =>
            load({ choice, constants: { ...state.constants, [knob.constant]: value }, edited: null })
          }
          load={() => {
            const policy = policyOf(state);
            const cell = async (source: string, value: number) => {
              const measured = await measureText(
                source,
                { ...state.constants, [knob.constant]: value },
                policy,
              );
              return measured?.[matrix.metric] ?? '–';
            };
            return Promise.all(
              knob.values.map(({ value }) =>
                Promise.all(programs.map((_, i) => cell(props.sources[i], value))),
              ),
            );
          }}
        />
      )}
    </div>
  );
}

/** Programs without those for 시간 재기, which stand behind them. */
function stepped({ spec }: DemoProps) {
  return spec.programs.filter(({ measured }) => !measured);
}

function constantOf({ program }: DemoState, constant: string): number {
  return program.constants.find(({ name }) => name === constant)?.value ?? 0;
}

function Compared({ props, state, ready, metrics }: Omit<ResultsProps, 'load'> & { metrics: Metric[] }) {
  const [asked, setAsked] = useState(false);
  const [results, setResults] = useState<(Measured | null)[] | null>(null);
  const { constants, policy, quantum, seed } = state;

  useEffect(() => {
    if (!asked) return;
    let wanted = true;
    const turns = policyOf({ policy, quantum, seed });
    Promise.all(stepped(props).map((_, i) => measureText(props.sources[i], constants, turns))).then(
      (measured) => wanted && setResults(measured),
    );
    return () => {
      wanted = false;
    };
  }, [asked, props, constants, policy, quantum, seed]);

  if (results === null) {
    return (
      <div className="compare-ask">
        <button
          type="button"
          className="press"
          disabled={!ready}
          aria-busy={asked}
          onClick={() => setAsked(true)}
        >
          끝까지 실행해 나란히 비교하기
        </button>
      </div>
    );
  }
  const rows = stepped(props).flatMap(({ label }, i): ComparisonRow[] => {
    const values = results[i];
    return values ? [{ label, values, current: state.edited === null && state.choice === i }] : [];
  });
  return <Comparison rows={rows} metrics={metrics} />;
}
