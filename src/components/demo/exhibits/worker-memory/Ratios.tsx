import { KINDS_OF_WORKERS, type WorkerKind } from '../../../../engine/index.ts';
import { timesText } from '../../../../words/numbers.ts';
import { WORKER_WORDS } from '../../../../words/workers.ts';
import { Chart } from '../../../ui/chart/Chart.tsx';
import { SeriesSign } from '../../../ui/chart/SeriesSign.tsx';
import { type SeriesStyle, seriesStyle } from '../../../ui/chart/series.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { Legend } from '../parts/Legend.tsx';
import { ratioOf, ratiosOf, WEIGHTS, type WeightsChoice, type WeightsSpec, worldOf } from './weights.ts';
import './Ratios.css';
import '../sweep/Sweep.css';

interface RatiosProps extends WeightsChoice {
  spec: WeightsSpec;
}

const STYLES: Record<WorkerKind, SeriesStyle> = {
  thread: seriesStyle(0),
  fork: seriesStyle(1),
  exec: seriesStyle(2),
};
const PROCESSES = KINDS_OF_WORKERS.filter((kind) => kind !== 'thread');

/** The ratios where each works on so much for itself. */
interface RatioRow {
  value: number;
  label: string;
  place: number;
  ratios: Record<WorkerKind, number>;
}

/** How many times a thread's memory a process takes, over what each works on for itself: a curve, and its table. */
export function Ratios({ spec, weight, workers, own }: RatiosProps) {
  const { label } = WEIGHTS.find(({ value }) => value === weight)!;
  const rows = spec.own.map(
    ({ value, label }, place): RatioRow => ({
      value,
      label,
      place,
      ratios: ratiosOf(weight, workers, value),
    }),
  );
  const world = worldOf(spec.world, weight).map(({ own, ratio }) => ({
    place: spec.own.findIndex(({ value }) => value === own),
    ratio,
  }));

  return (
    <section role="group" aria-label="자기 메모리에 따른 비율">
      <p className="sweep-title">자기 메모리에 따른 비율 ({label}, 스레드 = 1)</p>
      <Legend label="곡선">
        {KINDS_OF_WORKERS.map((kind) => (
          <li key={kind}>
            <SeriesSign {...STYLES[kind]} /> {WORKER_WORDS[kind]}
          </li>
        ))}
        {world.length > 0 && <li>× {spec.source}</li>}
      </Legend>
      <div className="sweep-picture">
        <Chart
          label={`자기 메모리에 따른 비율 곡선, ${label}. 숫자는 표에 있어요.`}
          x={{ values: rows.map(({ place }) => place), text: (place) => rows[place].label }}
          y={{ text: timesText }}
          series={KINDS_OF_WORKERS.map((kind) => ({
            name: kind,
            style: STYLES[kind],
            points: rows.map(({ place, ratios }) => ({ x: place, y: ratios[kind] })),
          }))}
          marks={world.map(({ place, ratio }) => ({ x: place, y: ratio, shape: 'times', hue: 'var(--ink)' }))}
          dial={rows.find(({ value }) => value === own)?.place}
        />
      </div>
      <RatioTable rows={rows} choice={{ weight, workers, own }} />
    </section>
  );
}

function RatioTable({ rows, choice }: { rows: readonly RatioRow[]; choice: WeightsChoice }) {
  return (
    <details className="answer-table">
      <summary>곡선을 표로 보기</summary>
      <ScrollBox label="자기 메모리에 따른 비율 표">
        <table className="number-table">
          <thead>
            <tr>
              <th scope="col">자기 메모리</th>
              {PROCESSES.map((kind) => (
                <th key={kind} scope="col">
                  {WORKER_WORDS[kind]} ÷ 스레드
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ value, label, ratios }) => (
              <tr key={value}>
                <th scope="row">{label}</th>
                {PROCESSES.map((kind) => (
                  <td key={kind} {...ratioOf(kind, { ...choice, own: value })}>
                    {timesText(ratios[kind])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
