import { lazy, useState } from 'react';
import type { DevicePoint } from '../../../../results/device/point.ts';
import { SeriesSign } from '../../../ui/chart/SeriesSign.tsx';
import { seriesStyle } from '../../../ui/chart/series.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import { WhenLoaded } from '../../../ui/WhenLoaded.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { WorldList } from '../../measure/WorldList.tsx';
import { useRecording } from '../../real/run/recorded.ts';
import { Legend } from '../parts/Legend.tsx';
import { DeviceTable } from './DeviceTable.tsx';
import { type MeasurementPlan, measurementOf, pointsOf } from './measurements.ts';
import type { DeviceSpec } from './spec.ts';
import { deviceStatus, recordedNote } from './told.ts';
import { useDevice } from './useDevice.ts';
import './Device.css';

// Scales and shapes are large, and only who looks at a curve needs them.
const DevicePicture = lazy(() =>
  import('./DevicePicture.tsx').then(({ DevicePicture }) => ({ default: DevicePicture })),
);

/** Measures the reader's own device, or shows a recording where it may not. */
export function Device({ spec, shown }: ExhibitProps<'real', DeviceSpec>) {
  const { measurement: name, sees, note } = spec;
  const measurement = measurementOf(name);
  const { measured, start, stop } = useDevice(name);
  const recording = useRecording(shown.recorded);
  return (
    <div className="device">
      <p>{sees}</p>
      {shown.recorded ? (
        <p className="real-recorded">{recording && recordedNote(recording)}</p>
      ) : (
        <div className="device-run">
          <button
            type="button"
            className="demo-button"
            data-primary
            onClick={measured.status === 'running' ? stop : start}
          >
            {measured.status === 'running' ? (
              '멈추기'
            ) : (
              <>
                <Icon name="play" /> {measured.status === 'idle' ? '이 기기에서 재기' : '다시 재기'}
              </>
            )}
          </button>
          <Progress measurement={measurement} status={measured.status} known={measured.points.length} />
        </div>
      )}
      <Results
        spec={spec}
        measurement={measurement}
        points={recording?.measurements[name] ?? measured.points}
      />
      {note !== undefined && <p className="device-note">{note}</p>}
    </div>
  );
}

interface ProgressProps {
  measurement: MeasurementPlan;
  status: Parameters<typeof deviceStatus>[0];
  /** Points that are known. */
  known: number;
}

function Progress({ measurement, status, known }: ProgressProps) {
  const all = pointsOf(measurement);
  return (
    <p className="device-progress">
      <span role="status">{deviceStatus(status, navigator.hardwareConcurrency)}</span>
      {status === 'running' && (
        <progress value={known} max={all} aria-label="잰 자리">
          {known} / {all}
        </progress>
      )}
    </p>
  );
}

interface ResultsProps {
  spec: DeviceSpec;
  measurement: MeasurementPlan;
  points: readonly DevicePoint[];
}

/** One metric of what was measured: curves, the same as a table, and where the numbers of others come from. */
function Results({ spec: { world = [] }, measurement, points }: ResultsProps) {
  const { metrics, ways, x } = measurement;
  const [place, setPlace] = useState(0);
  const [below, setBelow] = useState<string | null>(null);
  const metric = metrics[place];
  const marks = world.filter((mark) => (mark.metric ?? 0) === place);
  const curves = ways.map(({ way, label }, i) => ({
    name: label,
    style: seriesStyle(i),
    points: points.filter((point) => point.way === way).map(({ x, values }) => ({ x, y: values[place] })),
  }));
  const named = marks.map((mark) => ({
    ...mark,
    curve: ways.find(({ way }) => way === mark.way)?.label,
  }));
  return (
    <section className="device-results" aria-label={`${x.label}에 따른 ${metric.label}`}>
      <div className="device-head">
        {metrics.length > 1 && (
          <Segmented<number>
            legend="곡선"
            isNameHidden
            options={metrics.map(({ label }, value) => ({ value, label }))}
            value={place}
            onChange={setPlace}
          />
        )}
        <Legend label="곡선">
          {ways.map(({ way, label }, i) => (
            <li key={way}>
              <SeriesSign {...seriesStyle(i)} /> {label}
            </li>
          ))}
        </Legend>
        <Toggle panel="table" open={below} onPanel={setBelow}>
          곡선을 표로 보기
        </Toggle>
      </div>
      <WhenLoaded fallback={<p className="device-wait">곡선을 가져오고 있어요</p>}>
        <DevicePicture {...{ measurement, metric, curves, marks }} />
      </WhenLoaded>
      {below === 'table' && <DeviceTable {...{ measurement, metric, place, points }} />}
      <WorldList marks={named} text={(_, y) => metric.text(y)} nameOf={(mark) => x.text(mark.x)} />
    </section>
  );
}
