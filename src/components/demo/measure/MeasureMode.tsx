import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
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
import { Gantt } from './Gantt.tsx';
import { HardwarePanel } from './HardwarePanel.tsx';
import { Headline } from './Headline.tsx';
import { tickOf } from './preset.ts';
import type { Measured } from './protocol.ts';
import { Tables } from './Tables.tsx';
import { Totals } from './Totals.tsx';
import { useMeter } from './useMeter.ts';
import { Weights } from './Weights.tsx';
import { WhenSeen } from './WhenSeen.tsx';
import '../../../styles/demo/measure.css';

// The plotting library is large, and only demos with a sweep need it.
const Sweep = lazy(() => import('./Sweep.tsx').then(({ Sweep }) => ({ default: Sweep })));

interface MeasureModeProps {
  props: DemoProps;
  /** Program that the demo shows. */
  shown: Loaded;
  /** What the reader has turned, or null for nothing. */
  turned: Turned | null;
  ready: boolean;
  turn(turned: Turned | null): void;
  /** Shows the schedule of a measured run in the mode 한 단계씩. */
  step(configuration: StepRequest): void;
}

/** A measured run that is to be stepped. */
export interface StepRequest {
  choice: number;
  edited: string | null;
  constants: Record<string, number>;
  schedule: NonNullable<Measured['schedule']>;
}

/** A run of a configuration, under its name. */
export interface NamedRun extends Measured {
  label: string;
}

/** The mode 시간 재기: what a program costs on hardware that the reader sets. */
export function MeasureMode(mode: MeasureModeProps) {
  const spec = mode.props.spec.measure!;
  const { weights } = spec;
  return weights === undefined ? (
    <Runs {...mode} />
  ) : (
    <Weights spec={{ ...spec, weights }} ready={mode.ready} />
  );
}

/** Runs of programs, beside each other. */
function Runs({ props, shown, turned: asTurned, ready, turn, step }: MeasureModeProps) {
  const spec = props.spec.measure!;
  const turned = useMemo(() => asTurned ?? unturned(spec), [asTurned, spec]);
  const chosen = useMemo(() => configurations(props, shown, turned), [props, shown, turned]);
  const jobs = useMemo(() => chosen.map(({ job }) => job), [chosen]);
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
    if (schedule !== null) step({ choice, edited, constants: knownConstants(job), schedule });
  };
  const failed = results.flatMap((result) => (result !== null && 'failed' in result ? [result.failed] : []));

  return (
    <div className="measure" aria-busy={busy}>
      <p className="question">{spec.question}</p>
      {spec.predict && <Predict predict={spec.predict} ready={ready} />}
      {spec.dials && (
        <Dials
          dials={spec.dials}
          turned={turned}
          job={jobs[0]}
          ready={ready}
          onTurn={(place, value) => turn({ ...turned, dials: { ...turned.dials, [place]: value } })}
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
          <Headline runs={runs} metrics={spec.headline} tick={tick} />
          <Answers spec={spec} configurations={chosen} runs={runs} tick={tick} />
          <Gantt runs={runs} tick={tick} />
          {spec.split === undefined && <Totals runs={runs} tick={tick} />}
        </>
      )}
      {spec.sweep && (
        <WhenSeen className="sweep-place">
          <Suspense fallback={<p className="measure-wait none">곡선을 그리는 중이에요</p>}>
            <Sweep
              sweep={spec.sweep}
              configurations={chosen}
              turned={turned}
              dials={spec.dials ?? []}
              tick={tick}
            />
          </Suspense>
        </WhenSeen>
      )}
      {spec.notes && (
        <div className="measure-notes">
          {spec.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
      <div className="measure-foot">
        <Toggle panel="tables" open={panel} ready={ready && runs.length > 0} onPanel={setPanel}>
          표로 보기
        </Toggle>
        <Toggle panel="hardware" open={panel} ready={ready} onPanel={setPanel}>
          하드웨어 설정
        </Toggle>
        <button
          type="button"
          className="quiet"
          disabled={!ready}
          aria-disabled={asTurned === null}
          onClick={() => turn(null)}
        >
          처음 값으로
        </button>
        <Steps runs={runs} able={ready && !busy} step={(i) => stepInto(chosen[i], runs[i])} />
      </div>
      {panel === 'hardware' && (
        <HardwarePanel spec={spec} turned={turned} hardware={jobs[0].hardware} onTurn={turn} />
      )}
      {panel === 'tables' && runs.length > 0 && <Tables runs={runs} tick={tick} />}
    </div>
  );
}

type Panel = 'tables' | 'hardware';

interface ToggleProps {
  panel: Panel;
  open: Panel | null;
  ready: boolean;
  onPanel(panel: Panel | null): void;
  children: ReactNode;
}

function Toggle({ panel, open, ready, onPanel, children }: ToggleProps) {
  return (
    <button
      type="button"
      className="quiet"
      disabled={!ready}
      aria-expanded={open === panel}
      onClick={() => onPanel(open === panel ? null : panel)}
    >
      {children}
    </button>
  );
}

interface StepsProps {
  runs: NamedRun[];
  able: boolean;
  step(run: number): void;
}

/** Ways from the measured runs into 한 단계씩. */
function Steps({ runs, able, step }: StepsProps) {
  return (
    <fieldset className="measure-steps" disabled={!able} aria-label="이 실행을 한 걸음씩 보기">
      {runs.length > 1 && <span>한 걸음씩 보기</span>}
      {runs.map(({ label }, i) => (
        <button key={label} type="button" className="press" onClick={() => step(i)}>
          {runs.length > 1 ? label : '이 실행을 한 걸음씩 보기'}
        </button>
      ))}
    </fieldset>
  );
}
