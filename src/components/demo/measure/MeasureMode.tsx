import { useEffect, useMemo, useRef, useState } from 'react';
import { tickOf } from '../../../results/measured/preset.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Exhibits } from '../exhibits/Exhibits.tsx';
import { jobsOf } from '../exhibits/measure.ts';
import { bringExhibits } from '../exhibits/views.ts';
import type { ModeProps } from '../mode.ts';
import { ShareButton } from '../share/ShareButton.tsx';
import type { MeasureSpec } from '../spec.ts';
import type { DemoHandle } from '../useDemo.ts';
import { configurations, noOverrides, type Overrides, settingKey, turnedTo } from './configuration.ts';
import { Given } from './guess/Given.tsx';
import { Guess } from './guess/Guess.tsx';
import { setText, standOfGuess } from './guess/stand.ts';
import { Knobs } from './Knobs.tsx';
import { More } from './more/More.tsx';
import { panelsOf } from './more/panels.tsx';
import { ResultLine } from './result/ResultLine.tsx';
import { measureAhead } from './run/useMeter.ts';
import type { MeasureActions, MeasureShown } from './shown.ts';
import type { Stand } from './spec.ts';
import { jobsOfRuns, useRuns } from './useRuns.ts';
import { useSettled } from './useSettled.ts';
import { MEASURE_VIEWS } from './views.ts';
import { Watching } from './watch/Watching.tsx';
import './MeasureMode.css';
import './fills.css';
import './answers.css';

const NOWHERE: Stand = {};

/** Brings what the mode shows at first; where it takes the place of what the build wrote, with what is measured. */
export async function prepare({ spec, props, state }: DemoHandle, written: boolean): Promise<void> {
  const measure = spec.measure!;
  const first = configurations(props, state, state.turned ?? noOverrides(measure));
  const jobs = written ? [jobsOfRuns(measure, first), ...(await jobsOf([measure.answer], first))] : [];
  await Promise.all([bringExhibits(MEASURE_VIEWS, [measure.answer]), ...jobs.map(measureAhead)]);
}

/** The mode 시간 재기: a guess, knobs, one picture that answers, a sentence, and the rest on request. */
export function MeasureMode({ demo }: ModeProps) {
  const { props, state, answered } = demo;
  const spec = demo.spec.measure!;
  const turned = useMemo(() => state.turned ?? noOverrides(spec), [state.turned, spec]);
  // Who comes by a link to a measurement comes to see it.
  const asks = (spec.predict ?? spec.estimate) !== undefined;
  const veiled = asks && answered === null && state.turned === null;
  const chosen = useMemo(() => configurations(props, state, turned), [props, state, turned]);
  const { runs, failed, busy } = useRuns(spec, chosen);
  const turn = (to: Overrides | null) => demo.byHand({ type: 'turn', turned: to });
  const act: MeasureActions = {
    turn: (place, value) => turn({ ...turned, dials: { ...turned.dials, [place]: value } }),
    look: demo.lookAt,
  };
  const [watching, setWatching] = useState(false);
  const dials = spec.dials ?? [];
  const { look } = state;
  const shown = { configurations: chosen, runs, tick: tickOf(turned.preset), dials, turned, look };
  // Knobs and pictures follow at once; a sentence has where they stand and what came out in one.
  const measured = useSettled(shown, busy);
  return (
    <div className="measure" aria-busy={busy}>
      {answered !== null && <Guessed demo={demo} spec={spec} />}
      <div className="measure-stage">
        {veiled && <Guess spec={spec} onGive={(guess) => give(demo, spec, turned, guess)} />}
        <div className="measure-results" data-veiled={veiled || undefined}>
          {chosen.length > 0 && <Knobs spec={spec} turned={turned} of={chosen[0]} onTurn={turn} />}
          {failed.map((sentence) => (
            <p key={sentence} className="demo-notice" role="alert">
              {sentence}
            </p>
          ))}
          {watching && runs.length > 0 ? (
            <Watching shown={shown} />
          ) : (
            <Answer spec={spec} shown={shown} act={act} failed={failed.length > 0} />
          )}
          {spec.result.length > 0 && (
            <AnswerInWords spec={spec} shown={measured} veiled={veiled || answered?.before === true} />
          )}
          <More panels={panelsOf({ demo, spec, shown, act, busy, onTurn: turn })}>
            <Tools demo={demo} measures={chosen.length > 0} watching={watching} onWatch={setWatching} />
          </More>
        </div>
      </div>
    </div>
  );
}

interface ToolsProps extends ModeProps {
  /** Whether there are runs. */
  measures: boolean;
  watching: boolean;
  onWatch(watching: boolean): void;
}

/** Watching the runs, the way back to where the dials start, and the link to what is shown. */
function Tools({ demo, measures, watching, onWatch }: ToolsProps) {
  const { answered, state, link } = demo;
  const reset = () => {
    demo.byHand({ type: 'turn', turned: null });
    // What has been seen, by a link to it, is not hidden again.
    if (answered === null) demo.predict({ given: null });
  };
  return (
    <>
      {measures && (
        <button
          type="button"
          className="demo-button"
          data-primary
          aria-pressed={watching}
          onClick={() => onWatch(!watching)}
        >
          {watching ? (
            '그림으로'
          ) : (
            <>
              <Icon name="play" /> 지켜보기
            </>
          )}
        </button>
      )}
      {measures && (
        <button
          type="button"
          className="demo-button measure-reset"
          data-icon
          aria-label="처음 값으로"
          title="처음 값으로"
          aria-disabled={state.turned === null}
          onClick={reset}
        >
          <Icon name="back" />
        </button>
      )}
      <ShareButton share={link.share} />
    </>
  );
}

/** Takes a guess, and sets the demo to what was guessed. */
function give(demo: DemoHandle, spec: MeasureSpec, turned: Overrides, guess: string | number | null): void {
  const stand = guess === null ? null : standOfGuess(spec, guess);
  if (stand !== null) demo.byHand({ type: 'turn', turned: turnedTo(spec, turned, stand) });
  demo.predict({ given: guess });
}

/** What was guessed beside what came out. */
function Guessed({ demo, spec }: ModeProps & { spec: MeasureSpec }) {
  const { answered, props, state } = demo;
  const { asked = NOWHERE, dials = [], estimate } = spec;
  const setting = useMemo(() => {
    const runs = configurations(props, state, turnedTo(spec, noOverrides(spec), asked));
    const whose = [estimate?.run, estimate?.per].filter((label) => label !== undefined);
    const own = whose.length === 0 ? runs.slice(0, 1) : runs.filter(({ label }) => whose.includes(label));
    return own.map(settingKey).join(' ');
  }, [props, state, spec, asked, estimate]);
  if (answered === null || answered.given === null) return null;
  // What was guessed another day has set nothing today.
  const set = answered.before ? '' : setText(dials, standOfGuess(spec, answered.given));
  const tick = tickOf(spec.preset);
  const again = () => {
    demo.byHand({ type: 'turn', turned: null });
    demo.guessAgain();
  };
  return <Given {...{ spec, answered, set, setting, tick }} onAgain={again} />;
}

interface AnswerProps {
  spec: MeasureSpec;
  shown: MeasureShown;
}

/** The one picture that answers. */
function Answer({ spec, shown, act, failed }: AnswerProps & { act: MeasureActions; failed: boolean }) {
  const waits = shown.configurations.length > 0 && shown.runs.length === 0;
  if (waits) return failed ? null : <p className="measure-wait demo-none">재는 중이에요</p>;
  return (
    <div className="measure-answer" role="group" aria-label={spec.sees}>
      <Exhibits views={MEASURE_VIEWS} show={[spec.answer]} shown={shown} act={act} />
    </div>
  );
}

/** What the runs come to, in a sentence; takes the focus once a guess was made, because what was pressed for it is gone. */
function AnswerInWords({ spec, shown, veiled }: AnswerProps & { veiled: boolean }) {
  const place = useRef<HTMLParagraphElement>(null);
  const before = useRef(veiled);
  useEffect(() => {
    if (before.current && !veiled) place.current?.focus();
    before.current = veiled;
  }, [veiled]);
  return <ResultLine result={spec.result} told={shown} place={place} />;
}
