import { useMemo, useState } from 'react';
import { threadName, threadOfName } from '../../../engine/index.ts';
import { tickOf } from '../../../results/measured/preset.ts';
import { unpackSchedule } from '../../../results/measured/schedule.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { bringExhibits, Exhibits } from '../exhibits/Exhibits.tsx';
import { jobsOf } from '../exhibits/index.ts';
import { Tables } from '../exhibits/tables/Tables.tsx';
import { CopyLink } from '../link/CopyLink.tsx';
import type { ModeProps } from '../mode.ts';
import { Predict } from '../Predict.tsx';
import type { MeasureSpec } from '../spec.ts';
import type { DemoHandle } from '../useDemo.ts';
import {
  type Configuration,
  configurations,
  knownConstants,
  noOverrides,
  type Overrides,
} from './configuration.ts';
import { Dials } from './Dials.tsx';
import { Estimate } from './Estimate.tsx';
import { HardwarePanel } from './HardwarePanel.tsx';
import { measureAhead, useMeter } from './run/useMeter.ts';
import { Steps } from './Steps.tsx';
import type { MeasureActions, NamedRun } from './shown.ts';
import { Veil } from './Veil.tsx';
import './MeasureMode.css';
import './fills.css';
import './answers.css';

/** What can be opened below the exhibits. */
type Panel = 'tables' | 'hardware';

/** Names of the threads of all runs, without the first `m`, in the order of their creation. */
function threadsOf(runs: NamedRun[]): string[] {
  const names = new Set(runs.flatMap(({ summary }) => summary.tasks.map(({ name }) => name)));
  names.delete(threadName(0));
  return [...names].sort((a, b) => threadOfName(a) - threadOfName(b));
}

/** Brings what the mode shows at first; where it takes the place of what the build wrote, with what is measured. */
export async function prepare({ spec, props, state }: DemoHandle, written: boolean): Promise<void> {
  const { show } = spec.measure!;
  const first = configurations(props, state, state.turned ?? noOverrides(spec.measure!));
  const jobs = written ? [first.map(({ job }) => job), ...(await jobsOf(show, first))] : [];
  await Promise.all([bringExhibits('measure', show), ...jobs.map(measureAhead)]);
}

/** The configurations measured: the runs, each sentence about why there is none, and whether more are to come. */
function useRuns(chosen: readonly Configuration[]) {
  const jobs = useMemo(() => chosen.map(({ job }) => job), [chosen]);
  const { results, busy } = useMeter(jobs, true);
  const runs = useMemo(
    () =>
      results.flatMap((result, i): NamedRun[] =>
        result !== null && 'summary' in result ? [{ ...result, label: chosen[i]?.label ?? '' }] : [],
      ),
    [results, chosen],
  );
  const failed = results.flatMap((result) => (result !== null && 'failed' in result ? [result.failed] : []));
  return { runs, failed: [...new Set(failed)], busy };
}

/** The mode 시간 재기: what a program costs on hardware that the reader sets. */
export function MeasureMode({ demo }: ModeProps) {
  const { props, state, ready, answered } = demo;
  const spec = demo.spec.measure!;
  const turned = useMemo(() => state.turned ?? noOverrides(spec), [state.turned, spec]);
  // Who comes by a link to a measurement comes to see it.
  const asks = (spec.predict ?? spec.estimate) !== undefined;
  const veiled = asks && answered === null && state.turned === null;
  const chosen = useMemo(() => configurations(props, state, turned), [props, state, turned]);
  const tick = tickOf(turned.preset);
  const { runs, failed, busy } = useRuns(chosen);
  const dials = spec.dials ?? [];
  const turn = (to: Overrides | null) => demo.byHand({ type: 'turn', turned: to });
  const act: MeasureActions = {
    turn: (place, value) => turn({ ...turned, dials: { ...turned.dials, [place]: value } }),
    look: demo.lookAt,
  };
  return (
    <div className="measure" aria-busy={busy}>
      <p className="demo-question">{spec.question}</p>
      <Guess demo={demo} spec={spec} />
      {veiled && <Veil ready={ready} onLift={() => demo.predict({ given: null })} />}
      <div className="measure-results" data-veiled={veiled || undefined}>
        {dials.length > 0 && (
          <Dials dials={dials} turned={turned} of={chosen[0]} ready={ready} onTurn={act.turn} />
        )}
        {failed.map((sentence) => (
          <p key={sentence} className="demo-notice" role="alert">
            {sentence}
          </p>
        ))}
        {chosen.length > 0 && runs.length === 0 && failed.length === 0 && (
          <p className="measure-wait demo-none">재는 중이에요</p>
        )}
        <Exhibits
          mode="measure"
          show={spec.show}
          shown={{ ready, configurations: chosen, runs, tick, dials, turned, look: state.look }}
          act={act}
        />
        {spec.notes && (
          <div className="measure-notes">
            {spec.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        )}
        {chosen.length > 0 && (
          <Foot demo={demo} spec={spec} chosen={chosen} runs={runs} turned={turned} turn={turn} busy={busy} />
        )}
      </div>
    </div>
  );
}

/** The prediction of this mode: a choice, or a number. */
function Guess({ demo: { ready, answered, predict }, spec }: ModeProps & { spec: MeasureSpec }) {
  const given = answered?.given ?? null;
  return (
    <>
      {spec.predict && (
        <Predict
          predict={spec.predict}
          begun={false}
          ready={ready}
          given={given === null ? null : String(given)}
          onGive={(guess) => predict({ given: guess })}
        />
      )}
      {spec.estimate && (
        <Estimate
          estimate={spec.estimate}
          tick={tickOf(spec.preset)}
          ready={ready}
          given={given === null ? null : Number(given)}
          onGive={(guess) => predict({ given: guess })}
        />
      )}
    </>
  );
}

interface FootProps extends ModeProps {
  spec: MeasureSpec;
  chosen: Configuration[];
  runs: NamedRun[];
  turned: Overrides;
  turn(turned: Overrides | null): void;
  busy: boolean;
}

/** Below the exhibits: the numbers as tables, the hardware, and the way into 한 단계씩. */
function Foot({ demo, spec, chosen, runs, turned, turn, busy }: FootProps) {
  const { ready, answered, state, predict, stepMeasured } = demo;
  const [panel, setPanel] = useState<Panel | null>(null);
  const step = (configuration: Configuration, { schedule }: NamedRun) => {
    if (schedule === null) return;
    const { choice, edited } = configuration;
    const constants = knownConstants(configuration);
    stepMeasured({ choice, edited, constants, schedule: unpackSchedule(schedule) });
  };
  return (
    <>
      <div className="measure-foot">
        <Toggle<Panel> panel="tables" open={panel} ready={ready && runs.length > 0} onPanel={setPanel}>
          표로 보기
        </Toggle>
        <Toggle<Panel> panel="hardware" open={panel} ready={ready} onPanel={setPanel}>
          하드웨어 설정
        </Toggle>
        <button
          type="button"
          className="demo-quiet"
          disabled={!ready}
          aria-disabled={state.turned === null}
          onClick={() => {
            turn(null);
            // What has been seen, by a link to it, is not hidden again.
            if (answered === null) predict({ given: null });
          }}
        >
          처음 값으로
        </button>
        <CopyLink ready={ready} copy={demo.link.copy} />
        <Steps runs={runs} able={ready && !busy} step={(i) => step(chosen[i], runs[i])} />
      </div>
      {panel === 'hardware' && (
        <HardwarePanel
          spec={spec}
          turned={turned}
          hardware={chosen[0].job.hardware}
          names={threadsOf(runs)}
          onTurn={turn}
        />
      )}
      {panel === 'tables' && runs.length > 0 && <Tables runs={runs} tick={tickOf(turned.preset)} />}
    </>
  );
}
