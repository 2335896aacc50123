import type { Actions, Shown } from '../exhibit.ts';
import { Exhibits } from '../exhibits/Exhibits.tsx';
import { EXPLORE_EXHIBITS, type ExploreExhibit } from '../exhibits/explore.ts';
import { bringExhibits, viewsOf } from '../exhibits/views.ts';
import type { ModeProps } from '../mode.ts';
import { ShareButton } from '../share/ShareButton.tsx';
import { ThreadButtons } from '../step/dock/ThreadButtons.tsx';
import type { DemoHandle } from '../useDemo.ts';
import { Progress } from './Progress.tsx';
import './ExploreMode.css';

const VIEWS = viewsOf<'explore'>(EXPLORE_EXHIBITS);

/** What 모든 경우 shows where a section asks for nothing else. */
const SHOWN: ExploreExhibit[] = [{ kind: 'ends' }, { kind: 'problems' }, { kind: 'state-graph' }];

function shownBy(demo: DemoHandle): { shown: Shown['explore']; act: Actions['explore'] } {
  const { state, run, at, moment, next, exploring, goTo, watch, visit, choose } = demo;
  const buttons = <ThreadButtons threads={moment.threads} next={next} choose={choose} />;
  return {
    shown: { program: state.program, exploration: exploring, run, at, buttons },
    act: { goTo, watch, visit },
  };
}

const shownIn = ({ spec }: DemoHandle) => spec.explore?.show ?? SHOWN;

function askedBy(demo: DemoHandle, beside: boolean): ExploreExhibit[] {
  return shownIn(demo).filter(({ kind }) => 'beside' in EXPLORE_EXHIBITS[kind] === beside);
}

/** Brings what the mode shows, so that it is shown at once. */
export function prepareExploring(demo: DemoHandle): Promise<void> {
  return bringExhibits(VIEWS, shownIn(demo));
}

/** Beside the code: how far the exploration is, and the ends. */
export function ExploreBeside({ demo }: ModeProps) {
  return (
    <div className="state-pane explore-side">
      <Progress exploring={demo.exploring} />
      <Exhibits views={VIEWS} show={askedBy(demo, true)} {...shownBy(demo)} />
    </div>
  );
}

/** Below the code: what can go wrong, and all states. */
export function ExploreBelow({ demo }: ModeProps) {
  return (
    <div className="explore-below">
      <Exhibits views={VIEWS} show={askedBy(demo, false)} {...shownBy(demo)} />
      <p className="explore-foot">
        <span className="demo-steps">
          {demo.at} / {demo.run.length} 걸음
        </span>
        <ShareButton share={demo.link.share} />
      </p>
    </div>
  );
}
