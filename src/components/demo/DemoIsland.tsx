import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { CodeView } from './CodeView.tsx';
import { Controls, type Panel } from './Controls.tsx';
import { CopyLink } from './CopyLink.tsx';
import { Goal } from './Goal.tsx';
import { Header } from './Header.tsx';
import { onKeys } from './keys.ts';
import { Narration } from './Narration.tsx';
import { Predict } from './Predict.tsx';
import { Programs } from './Programs.tsx';
import { unpack } from './props.ts';
import { Below, besideCode, StatePane } from './StatePane.tsx';
import { type Action, MOST_STEPS } from './state.ts';
import { ThreadButtons } from './ThreadButtons.tsx';
import { Timeline } from './Timeline.tsx';
import { useLink } from './useLink.ts';
import { usePlay } from './usePlay.ts';
import { useRun } from './useRun.ts';
import type { ViewProps } from './view.ts';
import { whyNot } from './words.ts';
import '../../styles/demo.css';

// What the reader has to ask for comes when asked for.
const Editor = lazy(() => import('./Editor.tsx').then(({ Editor }) => ({ default: Editor })));
const Results = lazy(() => import('./Results.tsx').then(({ Results }) => ({ default: Results })));
const Settings = lazy(() => import('./Settings.tsx').then(({ Settings }) => ({ default: Settings })));
const Trace = lazy(() => import('./Trace.tsx').then(({ Trace }) => ({ default: Trace })));

/** A demo: one run, and everything that shows and moves it. `data` is what `pack` made. */
export function DemoIsland({ data }: { data: string }) {
  const props = useMemo(() => unpack(data), [data]);
  const { spec, sources } = props;
  const demo = useRun(props);
  const { state, moment, next, act, load } = demo;
  const { run, at, program, choice, constants, edited } = state;
  const link = useLink(props, demo);
  const forward = useCallback(() => act({ type: 'forward' }), [act]);
  const play = usePlay(forward, next >= 0 && at < MOST_STEPS, at);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [hint, setHint] = useState('');
  const [editing, setEditing] = useState(false);
  // Buttons are enabled when they work; until then the demo is a picture of its first moment.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);

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
  const moves = {
    forward: () => byHand({ type: 'forward' }),
    back: () => byHand({ type: 'back' }),
    start: () => byHand({ type: 'start' }),
    end: () => byHand({ type: 'end' }),
    play: () => play.setPlaying(!play.playing),
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
    <figure
      className="demo"
      id={spec.id}
      aria-labelledby={titleId}
      aria-busy={demo.pending !== null}
      data-ready={ready || undefined}
      tabIndex={-1}
      onKeyDown={ready ? onKeyDown : undefined}
    >
      <Header title={spec.title} titleId={titleId} at={at} length={run.length} edited={edited !== null} />
      <p className="question">{spec.question}</p>
      {link.notice !== null && (
        <p className="notice" role="alert">
          {link.notice}
          <button type="button" className="quiet" onClick={link.dismiss}>
            알겠어요
          </button>
        </p>
      )}
      {spec.predict && <Predict predict={spec.predict} ready={ready} />}
      <Programs spec={spec} program={program} chosen={demo.pending ?? state} ready={ready} load={load} />
      <div className="stage" data-wide={beside.length === 0 || editing || undefined}>
        <div className="code-side">
          {editing ? (
            <Suspense fallback={<p className="none">편집기를 여는 중이에요</p>}>
              <Editor
                source={edited ?? program.source}
                original={sources[choice]}
                run={(source) =>
                  load({ choice, constants, edited: source === sources[choice] ? null : source })
                }
                close={() => setEditing(false)}
              />
            </Suspense>
          ) : (
            <CodeView program={program} moment={moment} next={next}>
              {edited !== null && (
                <button
                  type="button"
                  className="quiet"
                  onClick={() => load({ choice, constants, edited: null })}
                >
                  원래대로
                </button>
              )}
              <button type="button" className="quiet" disabled={!ready} onClick={() => setEditing(true)}>
                고쳐 보기
              </button>
            </CodeView>
          )}
        </div>
        {beside.length > 0 && <StatePane names={beside} view={view} />}
      </div>
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
      <Below names={spec.views} view={view} />
      {(spec.compare || spec.matrix) && (
        <div className="below">
          <Suspense>
            <Results props={props} state={state} ready={ready} load={load} />
          </Suspense>
        </div>
      )}
    </figure>
  );
}
