import type { Program } from '../../../engine/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Exhibits } from '../exhibits/Exhibits.tsx';
import { SeenEnds } from '../exhibits/ends/Ends.tsx';
import { knownEnds } from '../exhibits/ends/known-ends.ts';
import { REAL_EXHIBITS } from '../exhibits/real.ts';
import { bringExhibits, viewsOf } from '../exhibits/views.ts';
import { ChosenProgram } from '../Lead.tsx';
import { More } from '../measure/more/More.tsx';
import type { ModeProps } from '../mode.ts';
import { ShareButton } from '../share/ShareButton.tsx';
import type { DemoHandle } from '../useDemo.ts';
import { NotIsolated } from './NotIsolated.tsx';
import { isIsolated, useSeenRuns, useWorkers } from './run/real-runs.ts';
import { isAtWork, type Seen, UNSEEN } from './run/seen.ts';
import type { RealShown } from './shown.ts';
import { amountText, conclusion, promise, statusText, WITHOUT_BUFFERS } from './told.ts';
import './RealMode.css';

const VIEWS = viewsOf<'real'>(REAL_EXHIBITS);

/** Brings what a section asks for, so that it is shown at once. */
export function prepareReal({ spec }: DemoHandle): Promise<void> {
  return bringExhibits(VIEWS, spec.real?.show ?? []);
}

const cores = () => navigator.hardwareConcurrency;

/** Above the code: which program it is, and the button that runs it. */
export function RealAbove({ demo }: ModeProps) {
  return (
    <div className="demo-lead">
      {demo.spec.real?.show === undefined && (
        <>
          <ChosenProgram demo={demo} />
          <RealBar demo={demo} />
        </>
      )}
    </div>
  );
}

/** The button that runs the program for real, and how far that is. */
function RealBar({ demo }: ModeProps) {
  const { spec, state } = demo;
  const { program } = state;
  const runs = useWorkers(spec.id, program);
  const seen = useSeenRuns(spec.id, program);
  if (!isIsolated()) return <NotIsolated program={program} />;
  return (
    <div className="real-bar">
      <RunButton seen={seen} run={() => runs.start(program)} stop={() => runs.stop()} />
      <Amount seen={seen} />
    </div>
  );
}

interface RunButtonProps {
  seen: Seen;
  run(): void;
  stop(): void;
}

function RunButton({ seen, run, stop }: RunButtonProps) {
  const atWork = isAtWork(seen);
  return (
    <button type="button" className="demo-button" data-primary onClick={atWork ? stop : run}>
      {atWork ? (
        '멈추기'
      ) : (
        <>
          <Icon name="play" /> {seen.status === 'idle' ? '진짜로 돌리기' : '다시 돌리기'}
        </>
      )}
    </button>
  );
}

function Amount({ seen }: { seen: Seen }) {
  return (
    <p className="real-amount">
      <span role="status">{statusText(seen)}</span>{' '}
      {/* Not in the status: a screen reader would read out every number. */}
      <span>{seen.status === 'idle' ? promise(cores()) : amountText(seen, cores())}</span>
    </p>
  );
}

/** Beside the code: every end, with what was seen of it. */
export function RealBeside({ demo }: ModeProps) {
  const { spec, state, exploring, watch } = demo;
  const seen = useSeenRuns(spec.id, state.program);
  return (
    <div className="state-pane real-side">
      <SeenEnds
        spec={{}}
        shown={{ answer: exploring.answer, seen, recorded: !isIsolated() }}
        act={{ watch }}
      />
    </div>
  );
}

/** Below: what the runs show and what they do not, or what a section asks for in place of the program's runs. */
export function RealBelow({ demo }: ModeProps) {
  const { spec, watch } = demo;
  if (spec.real?.show !== undefined) {
    return (
      <div className="real">
        <p className="real-sees">{spec.real.sees}</p>
        <Exhibits views={VIEWS} show={spec.real.show} shown={shownBy()} act={{ watch }} />
      </div>
    );
  }
  return <Shows demo={demo} program={demo.state.program} />;
}

/** What the mode has for exhibits that have nothing to do with the program's runs. */
const shownBy = (): RealShown => ({ answer: null, seen: UNSEEN, recorded: !isIsolated() });

/** What the runs show; who wants can open more below it. */
function Shows({ demo, program }: ModeProps & { program: Program }) {
  const { spec, link, watch } = demo;
  const more = spec.real?.more ?? [];
  const share = <ShareButton share={link.share} />;
  const panels = more.map(({ name, show }, place) => ({
    key: String(place),
    name,
    body: <Exhibits views={VIEWS} show={[show]} shown={shownBy()} act={{ watch }} />,
  }));
  return (
    <div>
      <div className="real-foot">
        <Conclusion demo={demo} program={program} />
        {panels.length === 0 && share}
      </div>
      {panels.length > 0 && <More panels={panels}>{share}</More>}
    </div>
  );
}

function Conclusion({ demo, program }: ModeProps & { program: Program }) {
  const { spec, exploring } = demo;
  const seen = useSeenRuns(spec.id, program);
  const { answer } = exploring;
  const ends = knownEnds(answer, seen.ends);
  return (
    <p className="real-conclusion">
      {seen.status === 'failed' && <b data-bad>{seen.why}</b>}
      {ends.some(({ impossible }) => impossible) && (
        <b data-bad role="alert">
          모든 경우에 없는 결말이 나왔어요. 나란히의 잘못이에요.
        </b>
      )}{' '}
      {seen.status !== 'idle' &&
        seen.status !== 'failed' &&
        !isAtWork(seen) &&
        conclusion(seen, answer, ends)}
      {program.storeBuffers && ` ${WITHOUT_BUFFERS}`}
    </p>
  );
}
