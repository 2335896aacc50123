import { useMemo, useState } from 'react';
import { type Schedule, threadName, threadOfName } from '../../../engine/index.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { Totals } from '../exhibits/cpu-time/CpuTime.tsx';
import { designJobs } from '../exhibits/designs/designs.ts';
import { Headline } from '../exhibits/headline/Headline.tsx';
import { Band } from '../exhibits/lock-band/Band.tsx';
import { Sweep } from '../exhibits/sweep/Sweep.tsx';
import { Tables } from '../exhibits/tables/Tables.tsx';
import { Gantt } from '../exhibits/timeline/Gantt.tsx';
import { Weights } from '../exhibits/worker-memory/Weights.tsx';
import { Predict } from '../Predict.tsx';
import type { DemoProps } from '../props.ts';
import type { Loaded } from '../state.ts';
import { Answers } from './Answers.tsx';
import {
  type Configuration,
  configurations,
  knownConstants,
  type Turned,
  unturned,
} from './configuration.ts';
import { Dials } from './Dials.tsx';
import { Estimate } from './Estimate.tsx';
import { HardwarePanel } from './HardwarePanel.tsx';
import { tickOf } from './run/preset.ts';
import type { Measured } from './run/protocol.ts';
import { unpackSchedule } from './run/schedule.ts';
import { measureAhead, useMeter } from './run/useMeter.ts';
import { Steps } from './Steps.tsx';
import { Veil } from './Veil.tsx';
import { shownMarks } from './world.ts';
import '../../../styles/demo/measure.css';

/** What can be opened below the charts. */
type Panel = 'tables' | 'hardware';

/** What the mode is given. */
export interface MeasureModeProps {
  props: DemoProps;
  /** Program that the demo shows. */
  shown: Loaded;
  /** What the reader has turned, or null for nothing. */
  turned: Turned | null;
  ready: boolean;
  turn(turned: Turned | null): void;
  /** What was predicted, here or when the mode was shown before; null at first. */
  prediction: Prediction | null;
  predict(prediction: Prediction): void;
  /** Shows the schedule of a measured run in the mode 한 단계씩. */
  step(configuration: StepRequest): void;
}

/** Whether and what the reader has predicted. The charts are shown after it. */
export interface Prediction {
  /** The choice or the number; null when the reader wanted to see without one. */
  given: string | number | null;
}

/** A measured run that is to be stepped. */
export interface StepRequest {
  choice: number;
  edited: string | null;
  constants: Record<string, number>;
  schedule: Schedule;
}

/** A run of a configuration, under its name. */
export interface NamedRun extends Measured {
  label: string;
}

function jobsOf(configured: Configuration[]) {
  return configured.map(({ job }) => job);
}

/** Names of the threads of all runs, without the first `m`, in the order of their creation. */
function threadsOf(runs: NamedRun[]): string[] {
  const names = new Set(runs.flatMap(({ summary }) => summary.tasks.map(({ name }) => name)));
  names.delete(threadName(0));
  return [...names].sort((a, b) => threadOfName(a) - threadOfName(b));
}

/** Measures what the mode shows at first. */
export async function prepare({ props, shown, turned }: MeasureModeProps): Promise<void> {
  const spec = props.spec.measure!;
  if (spec.weights !== undefined) return;
  const first = configurations(props, shown, turned ?? unturned(spec));
  await Promise.all([
    measureAhead(jobsOf(first)),
    spec.designs && measureAhead(designJobs(spec.designs, first)),
  ]);
}

/** The mode 시간 재기: what a program costs on hardware that the reader sets. */
export function MeasureMode(mode: MeasureModeProps) {
  const spec = mode.props.spec.measure!;
  const { weights } = spec;
  return weights === undefined ? <Runs {...mode} /> : <Weights {...mode} spec={{ ...spec, weights }} />;
}

/** Runs of programs, beside each other. */
function Runs(mode: MeasureModeProps) {
  const { props, shown, turned: asTurned, ready, turn, prediction, predict, step } = mode;
  const spec = props.spec.measure!;
  const turned = useMemo(() => asTurned ?? unturned(spec), [asTurned, spec]);
  const given = prediction?.given ?? null;
  // Who comes by a link to a measurement comes to see it.
  const veiled = (spec.predict ?? spec.estimate) !== undefined && prediction === null && asTurned === null;
  const turnDial = (place: number, value: number | string) =>
    turn({ ...turned, dials: { ...turned.dials, [place]: value } });
  const chosen = useMemo(() => configurations(props, shown, turned), [props, shown, turned]);
  const jobs = useMemo(() => jobsOf(chosen), [chosen]);
  const { results, busy } = useMeter(jobs, true);
  const tick = tickOf(turned.preset);
  const runs = useMemo(
    () =>
      results.flatMap((result, i): NamedRun[] =>
        result !== null && 'summary' in result ? [{ ...result, label: chosen[i]?.label ?? '' }] : [],
      ),
    [results, chosen],
  );
  const [panel, setPanel] = useState<Panel | null>(null);
  const stepInto = ({ choice, edited, job }: Configuration, { schedule }: NamedRun) => {
    if (schedule !== null)
      step({ choice, edited, constants: knownConstants(job), schedule: unpackSchedule(schedule) });
  };
  const failed = results.flatMap((result) => (result !== null && 'failed' in result ? [result.failed] : []));

  return (
    <div className="measure" aria-busy={busy}>
      <p className="question">{spec.question}</p>
      {spec.predict && (
        <Predict
          predict={spec.predict}
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
      {veiled && <Veil ready={ready} onLift={() => predict({ given: null })} />}
      <div className="measure-results" data-veiled={veiled || undefined}>
        {spec.dials && (
          <Dials dials={spec.dials} turned={turned} job={jobs[0]} ready={ready} onTurn={turnDial} />
        )}
        {spec.band && (
          <Band
            spec={spec.band}
            dials={spec.dials ?? []}
            turned={turned}
            job={jobs[0]}
            ready={ready}
            onTurn={turnDial}
          />
        )}
        {[...new Set(failed)].map((sentence) => (
          <p key={sentence} className="notice" role="alert">
            {sentence}
          </p>
        ))}
        {runs.length === 0 && failed.length === 0 && <p className="measure-wait none">재는 중이에요</p>}
        {runs.length > 0 && (
          <>
            <Headline
              runs={runs}
              metrics={spec.headline}
              world={shownMarks(spec.world ?? [], chosen)}
              tick={tick}
            />
            <Answers spec={spec} configurations={chosen} runs={runs} tick={tick} />
            <Gantt runs={runs} tick={tick} first={spec.timeline ?? 'cpus'} />
            {spec.split === undefined && <Totals runs={runs} tick={tick} />}
          </>
        )}
        {spec.sweep && (
          <Sweep
            sweep={spec.sweep}
            configurations={chosen}
            turned={turned}
            dials={spec.dials ?? []}
            tick={tick}
          />
        )}
        {spec.notes && (
          <div className="measure-notes">
            {spec.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        )}
        <div className="measure-foot">
          <Toggle<Panel> panel="tables" open={panel} ready={ready && runs.length > 0} onPanel={setPanel}>
            표로 보기
          </Toggle>
          <Toggle<Panel> panel="hardware" open={panel} ready={ready} onPanel={setPanel}>
            하드웨어 설정
          </Toggle>
          <button
            type="button"
            className="quiet"
            disabled={!ready}
            aria-disabled={asTurned === null}
            onClick={() => {
              turn(null);
              // What has been seen, by a link to it, is not hidden again.
              if (prediction === null) predict({ given: null });
            }}
          >
            처음 값으로
          </button>
          <Steps runs={runs} able={ready && !busy} step={(i) => stepInto(chosen[i], runs[i])} />
        </div>
        {panel === 'hardware' && (
          <HardwarePanel
            spec={spec}
            turned={turned}
            hardware={jobs[0].hardware}
            names={threadsOf(runs)}
            onTurn={turn}
          />
        )}
        {panel === 'tables' && runs.length > 0 && <Tables runs={runs} tick={tick} />}
      </div>
    </div>
  );
}
