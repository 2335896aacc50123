import { threadName, threadOfName } from '../../../../engine/index.ts';
import { metricText } from '../../../../results/measured/metrics.ts';
import { tickOf } from '../../../../results/measured/preset.ts';
import { Exhibits } from '../../exhibits/Exhibits.tsx';
import { panelTitle } from '../../exhibits/measure.ts';
import { Tables } from '../../exhibits/tables/Tables.tsx';
import type { MeasureSpec } from '../../spec.ts';
import type { DemoHandle } from '../../useDemo.ts';
import type { Overrides } from '../configuration.ts';
import { Dials } from '../Dials.tsx';
import { Axis } from '../guess/Axis.tsx';
import { HardwarePanel } from '../HardwarePanel.tsx';
import type { MeasureActions, MeasureShown, NamedRun } from '../shown.ts';
import { MEASURE_VIEWS } from '../views.ts';
import { WorldList } from '../WorldList.tsx';
import { shownMarks } from '../world.ts';
import { MeasuredPrograms } from './MeasuredPrograms.tsx';
import type { MorePanel } from './More.tsx';

/** What panels are made of. */
export interface PanelParts {
  demo: DemoHandle;
  spec: MeasureSpec;
  shown: MeasureShown;
  act: MeasureActions;
  busy: boolean;
  onTurn(turned: Overrides): void;
}

/** Everything that can be opened below the answer of a section, in order. */
export function panelsOf(opened: PanelParts): MorePanel[] {
  const { spec, shown, act } = opened;
  return [
    ...spec.more.map(
      (one): MorePanel => ({
        key: one.kind,
        name: panelTitle(one),
        body: <Exhibits views={MEASURE_VIEWS} show={[one]} shown={shown} act={act} />,
      }),
    ),
    ...settingPanels(opened),
    ...tellingPanels(opened),
  ];
}

/** The knobs that few turn, and the hardware. */
function settingPanels({ spec, shown, act, onTurn }: PanelParts): MorePanel[] {
  const { configurations, dials, turned, runs } = shown;
  if (configurations.length === 0) return [];
  const [first] = configurations;
  const knobs = dials.some(({ rare }) => rare);
  return [
    ...(knobs
      ? [
          {
            key: 'knobs',
            name: '손잡이',
            body: <Dials rare dials={dials} turned={turned} of={first} onTurn={act.turn} />,
          },
        ]
      : []),
    {
      key: 'hardware',
      name: '하드웨어',
      body: (
        <HardwarePanel
          spec={spec}
          turned={turned}
          hardware={first.job.hardware}
          names={threadsOf(runs)}
          onTurn={onTurn}
        />
      ),
    },
  ];
}

/** The numbers as tables, the programs, and where model and world differ. */
function tellingPanels({ demo, spec, shown, busy }: PanelParts): MorePanel[] {
  const { configurations, runs, turned } = shown;
  const panels: MorePanel[] = [];
  if (configurations.length > 0)
    panels.push(
      { key: 'tables', name: '표', body: <Tables runs={runs} tick={tickOf(turned.preset)} /> },
      {
        key: 'code',
        name: '코드',
        body: <MeasuredPrograms demo={demo} configurations={configurations} runs={runs} able={!busy} />,
      },
    );
  const { estimate, notes = [] } = spec;
  if (estimate === undefined && notes.length === 0 && sweepOf(spec) === undefined) return panels;
  const given = demo.answered?.given ?? null;
  panels.push({
    key: 'world',
    name: '실제',
    body: (
      <>
        <WorldNumbers spec={spec} shown={shown} />
        {estimate && <Axis estimate={estimate} tick={tickOf(spec.preset)} given={numberIn(given)} />}
        <Notes notes={notes} />
      </>
    ),
  });
  return panels;
}

function sweepOf({ answer, more }: MeasureSpec) {
  return [answer, ...more].find((one) => one.kind === 'sweep');
}

/** What the world says beside the curves of a section, at where its dials stand. */
function WorldNumbers({ spec, shown }: Pick<PanelParts, 'spec' | 'shown'>) {
  const sweep = sweepOf(spec);
  if (sweep === undefined) return null;
  const { over, metric } = sweep;
  const marks = shownMarks(sweep.world ?? [], shown.configurations);
  const nameOf = (x: number) => over.values.find(({ value }) => Number(value) === x)?.label ?? String(x);
  return (
    <div className="measure-world">
      <WorldList
        marks={marks}
        text={({ metric: own = metric }, y) => metricText(own, y, shown.tick)}
        nameOf={({ curve, label = '', x, at = nameOf(x) }) => (curve === undefined ? `${label} ${at}` : at)}
      />
    </div>
  );
}

function numberIn(given: string | number | null): number | null {
  return typeof given === 'number' ? given : null;
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <div className="measure-notes">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

/** Names of the threads of all runs, without the first `m`, in the order of their creation. */
function threadsOf(runs: readonly NamedRun[]): string[] {
  const names = new Set(runs.flatMap(({ summary }) => summary.tasks.map(({ name }) => name)));
  names.delete(threadName(0));
  return [...names].sort((a, b) => threadOfName(a) - threadOfName(b));
}
