import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { parseSchedule, Run } from '../../engine/index.ts';
import { DemoId } from '../ui/usePartId.ts';
import { Boundary } from './Boundary.tsx';
import { CodeSide } from './code/CodeSide.tsx';
import { draftOf } from './code/draft.ts';
import { Reach } from './exhibits/reach/Reach.tsx';
import { isAnswered, useExploration } from './explore/run/useExploration.ts';
import { Header } from './Header.tsx';
import { Awake, late } from './late.tsx';
import { CopyLink } from './link/CopyLink.tsx';
import { useLink } from './link/useLink.ts';
import { ModePanel, Modes } from './Modes.tsx';
import type { Prediction, StepRequest } from './measure/MeasureMode.tsx';
import { Predict } from './Predict.tsx';
import { Programs } from './Programs.tsx';
import { type DemoProps, unpack } from './props.ts';
import { modesOf } from './spec.ts';
import { type Action, type Manner, MOST_STEPS } from './state.ts';
import { Controls, type Panel } from './step/Controls.tsx';
import { Goal } from './step/Goal.tsx';
import { onKeys } from './step/keys.ts';
import { Narration } from './step/Narration.tsx';
import { Below, besideCode, StatePane } from './step/StatePane.tsx';
import { ThreadButtons } from './step/ThreadButtons.tsx';
import { Timeline } from './step/Timeline.tsx';
import { usePlay } from './step/usePlay.ts';
import type { ViewProps } from './step/view.ts';
import { whyNot } from './step/why-not.ts';
import { useRun } from './useRun.ts';
import '../../styles/demo.css';

// What the reader has to ask for comes when asked for.
const explore = () => import('./explore/ExploreMode.tsx');
const measure = () => import('./measure/MeasureMode.tsx');
const ExploreSide = import.meta.env.SSR
  ? (await explore()).ExploreSide
  : late(
      async () => (await explore()).ExploreSide,
      ({ exploring }) => isAnswered(exploring),
    );
const ExploreBelow = import.meta.env.SSR
  ? (await explore()).ExploreBelow
  : late(
      async () => (await explore()).ExploreBelow,
      ({ exploring }) => isAnswered(exploring),
    );
const Results = import.meta.env.SSR
  ? (await import('./exhibits/comparison/Results.tsx')).Results
  : late(async () => (await import('./exhibits/comparison/Results.tsx')).Results);
const MeasureMode = import.meta.env.SSR
  ? (await measure()).MeasureMode
  : late(
      async () => (await measure()).MeasureMode,
      undefined,
      async (props) => (await measure()).prepare(props),
    );
const Settings = lazy(() => import('./step/Settings.tsx').then(({ Settings }) => ({ default: Settings })));
const Trace = lazy(() => import('./step/Trace.tsx').then(({ Trace }) => ({ default: Trace })));

/** A demo: one run, and everything that shows and moves it. `data` is what `pack` made. */
export function DemoIsland({ data }: { data: string }) {
  const props = useMemo(() => unpack(data), [data]);
  return (
    <DemoId value={props.spec.id}>
      <Boundary id={props.spec.id}>
        <Demo {...props} />
      </Boundary>
    </DemoId>
  );
}

function Demo(props: DemoProps) {
  const { spec, sources, colours } = props;
  const demo = useRun(props);
  const { state, moment, next, act, load } = demo;
  const { run, at, program, choice, constants, edited, mode } = state;
  const link = useLink(props, demo);
  const forward = useCallback(() => act({ type: 'forward' }), [act]);
  const play = usePlay(forward, next >= 0 && at < MOST_STEPS, at);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [hint, setHint] = useState('');
  const [editing, setEditing] = useState(false);
  // Modes come and go; what was predicted in them stays.
  const [predicted, setPredicted] = useState<string | null>(null);
  const [prediction, setPrediction] = useState<Prediction | null>(null);
  const modes = modesOf(spec);
  // Whatever the reader does to a demo comes with one of these events; a link in the address is a touch too.
  const [stirred, setStirred] = useState(false);
  const awake = stirred || demo.touched;
  const stir = () => setStirred(true);
  const exploring = useExploration(
    program,
    mode === 'explore' || (spec.reachable === true && demo.touched),
    awake,
  );
  const figure = useRef<HTMLElement>(null);
  // Buttons are enabled when they work; until then the demo is a picture of its first moment.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  // A text that was being edited when the page was loaded anew is taken up again.
  useEffect(() => setEditing(draftOf(spec.id) !== null), [spec.id]);

  /** Whatever the reader does by hand stops 재생. */
  const byHand = (action: Action) => {
    play.setPlaying(false);
    setHint('');
    act(action);
  };
  const choose = (thread: number, waiter?: number) => {
    const why = whyNot(moment.threads[thread], moment.threads);
    if (why === '') byHand({ type: 'choose', thread, waiter });
    else setHint(why);
  };
  const goTo = (step: number) => byHand({ type: 'goTo', step });
  /** Shows a schedule that the explorer has found. */
  const visit = (schedule: string, step?: number, manner?: Partial<Manner>) => {
    const found = new Run(program, parseSchedule(schedule));
    const loaded = { program, choice, constants, edited };
    byHand({ type: 'open', loaded, run: found, at: step ?? found.length, manner });
  };
  /** After the button that was pressed is gone, the one that steps through the schedule stands ready. */
  const focusStep = () =>
    requestAnimationFrame(() =>
      figure.current?.querySelector<HTMLElement>('.transport [data-primary]')?.focus(),
    );
  const watch = (schedule: string) => {
    visit(schedule, 0, { mode: 'step' });
    focusStep();
  };
  /** Shows the schedule of a measured run. */
  const stepMeasured = async (wanted: StepRequest) => {
    const loaded = await demo.compile(wanted);
    if (loaded === null || !('program' in loaded)) return;
    const measured = new Run(loaded.program, wanted.schedule.slice(0, MOST_STEPS));
    // At once: what gets the focus has to be there by the next frame.
    flushSync(() => byHand({ type: 'open', loaded, run: measured, at: 0, manner: { mode: 'step' } }));
    focusStep();
  };
  const moves = {
    forward: () => byHand({ type: 'forward' }),
    back: () => byHand({ type: 'back' }),
    start: () => byHand({ type: 'start' }),
    end: () => byHand({ type: 'end' }),
    play: () => mode === 'step' && play.setPlaying(!play.playing),
  };
  const onKeyDown = onKeys({
    ...moves,
    choose(letter) {
      const thread = moment.threads.find(({ name }) => name === letter);
      if (thread !== undefined) choose(thread.index);
      return thread !== undefined;
    },
  });

  const view: ViewProps = { program, run, at, moment, goTo, choose, demo: spec.id };
  const beside = besideCode(spec.views);
  const titleId = `${spec.id}-title`;
  const letters = moment.threads.map(({ name }) => name).filter((name) => name.length === 1);
  return (
    <Awake value={awake}>
      <figure
        ref={figure}
        className="demo"
        id={spec.id}
        aria-labelledby={titleId}
        aria-busy={demo.pending !== null}
        data-ready={ready || undefined}
        tabIndex={-1}
        onPointerOver={stir}
        onPointerDown={stir}
        onFocus={stir}
        onKeyDown={ready && mode !== 'measure' ? onKeyDown : undefined}
      >
        <Header title={spec.title} titleId={titleId} at={at} length={run.length} edited={edited !== null}>
          <Modes
            modes={modes}
            mode={mode}
            demo={spec.id}
            ready={ready}
            names={spec.measure?.weights && { measure: '메모리 재기' }}
            onMode={(to) => byHand({ type: 'mode', mode: to })}
          />
        </Header>
        {mode !== 'measure' && <p className="question">{spec.question}</p>}
        {link.notice !== null && (
          <p className="notice" role="alert">
            {link.notice}
            <button type="button" className="quiet" onClick={link.dismiss}>
              알겠어요
            </button>
          </p>
        )}
        {mode !== 'measure' && spec.predict && (
          <Predict predict={spec.predict} ready={ready} given={predicted} onGive={setPredicted} />
        )}
        {!(mode === 'measure' && (spec.measure?.compare || spec.measure?.weights)) && (
          <Programs spec={spec} program={program} chosen={demo.pending ?? state} ready={ready} load={load} />
        )}
        <ModePanel modes={modes} mode={mode} demo={spec.id}>
          {mode === 'measure' && spec.measure ? (
            <MeasureMode
              props={props}
              shown={state}
              turned={state.turned}
              ready={ready}
              prediction={prediction}
              predict={setPrediction}
              turn={(turned) => byHand({ type: 'turn', turned })}
              step={stepMeasured}
            />
          ) : (
            <>
              <div
                className="stage"
                data-wide={(mode === 'step' && beside.length === 0) || editing || undefined}
              >
                <CodeSide
                  id={spec.id}
                  demo={demo}
                  sources={sources}
                  colours={colours}
                  ready={ready}
                  editing={editing}
                  onEdit={setEditing}
                />
                {mode === 'explore' ? (
                  <ExploreSide exploring={exploring} watch={watch} />
                ) : (
                  beside.length > 0 && <StatePane names={beside} view={view} />
                )}
              </div>
              {mode === 'explore' ? (
                <ExploreBelow
                  program={program}
                  exploring={exploring}
                  watch={watch}
                  run={run}
                  at={at}
                  goTo={goTo}
                  visit={visit}
                >
                  <ThreadButtons threads={moment.threads} next={next} ready={ready} choose={choose} />
                </ExploreBelow>
              ) : (
                <>
                  <div className="dock">
                    <Timeline run={run} at={at} moment={moment} goTo={goTo} />
                    {spec.goal && <Goal goal={spec.goal} moment={moment} />}
                    <div className="dock__buttons">
                      <Narration run={run} moment={moment} playing={play.playing} hint={hint} />
                      <Controls
                        ready={ready}
                        canBack={at > 0}
                        canForward={next >= 0 && at < MOST_STEPS}
                        playing={play.playing}
                        stride={state.stride}
                        panel={panel}
                        moves={moves}
                        onStride={(stride) => act({ type: 'stride', stride })}
                        onPanel={setPanel}
                        copy={<CopyLink ready={ready} copy={link.copy} />}
                      >
                        <ThreadButtons threads={moment.threads} next={next} ready={ready} choose={choose} />
                      </Controls>
                    </div>
                  </div>
                  <Suspense>
                    {panel === 'settings' && (
                      <Settings
                        state={state}
                        letters={letters}
                        speed={play.speed}
                        offerForget={spec.forgetProgramCounter ?? false}
                        onTurns={(turns) => byHand({ type: 'turns', turns })}
                        onSpeed={play.setSpeed}
                        onForget={(forgetProgramCounter) => byHand({ type: 'forget', forgetProgramCounter })}
                      />
                    )}
                    {panel === 'trace' && <Trace program={program} run={run} at={at} goTo={goTo} />}
                  </Suspense>
                  {spec.reachable && (
                    <Reach program={program} run={run} at={at} moment={moment} exploration={exploring} />
                  )}
                  <Below names={spec.views} view={view} />
                  {(spec.compare || spec.matrix) && (
                    <Results props={props} state={state} ready={ready} load={load} />
                  )}
                </>
              )}
            </>
          )}
        </ModePanel>
      </figure>
    </Awake>
  );
}
