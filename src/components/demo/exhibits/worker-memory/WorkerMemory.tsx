import { lazy, Suspense, useMemo, useState } from 'react';
import { KINDS_OF_WORKERS, workerMemory } from '../../../../engine/index.ts';
import { timesText } from '../../../../words/numbers.ts';
import { KnobControl } from '../../../ui/Knob.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { WorkerBars } from './WorkerBars.tsx';
import { WorkerTable } from './WorkerTable.tsx';
import {
  kibText,
  ratioOf,
  ratiosOf,
  WEIGHTS,
  type Weight,
  type WeightsChoice,
  type WeightsSpec,
} from './weights.ts';
import './WorkerMemory.css';
import '../sweep/Sweep.css';

// Scales and shapes are large.
const Ratios = lazy(() => import('./Ratios.tsx').then(({ Ratios }) => ({ default: Ratios })));

/** Memory of so many workers as threads and as processes, side by side on one scale, and where the ratio goes. */
export function WorkersOnScales({ spec }: ExhibitProps<'measure', WeightsSpec>) {
  const start: WeightsChoice = { ...spec.start, weight: 'total' };
  const [choice, setChoice] = useState(start);
  const [asTable, setAsTable] = useState(false);
  const [asCurve, setAsCurve] = useState(false);
  const { workers, own, weight } = choice;
  const changed = workers !== start.workers || own !== start.own || weight !== start.weight;
  const memories = useMemo(
    () => KINDS_OF_WORKERS.map((kind) => workerMemory(kind, workers, own)),
    [workers, own],
  );
  return (
    <>
      <Choices spec={spec} choice={choice} onChoose={setChoice} />
      <WorkerBars memories={memories} choice={choice} />
      <WeightsInWords choice={choice} />
      <div className="weights-foot">
        <button
          type="button"
          className="demo-quiet"
          aria-expanded={asCurve}
          onClick={() => setAsCurve(!asCurve)}
        >
          비율의 곡선
        </button>
        <button
          type="button"
          className="demo-quiet"
          aria-expanded={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          표로 보기
        </button>
        <button
          type="button"
          className="demo-quiet"
          aria-disabled={!changed}
          onClick={() => setChoice(start)}
        >
          처음 값으로
        </button>
      </div>
      {asCurve && (
        <div className="sweep">
          <Suspense fallback={<p className="sweep-picture sweep-wait">곡선을 그리는 중이에요</p>}>
            <Ratios spec={spec} {...choice} />
          </Suspense>
        </div>
      )}
      {asTable && <WorkerTable memories={memories} choice={choice} />}
    </>
  );
}

/** What the workers come to, in a sentence. */
function WeightsInWords({ choice: { workers, own, weight } }: { choice: WeightsChoice }) {
  const { fork } = ratiosOf(weight, workers, own);
  return (
    <p className="weights-result" role="status">
      자기 메모리가 {own === 0 ? '없으면' : `${kibText(own)}이면`} fork한 프로세스는 스레드의{' '}
      <b {...ratioOf('fork', { workers, own, weight })}>{timesText(fork)}</b>예요.
    </p>
  );
}

interface ChoicesProps {
  spec: WeightsSpec;
  choice: WeightsChoice;
  onChoose(choice: WeightsChoice): void;
}

/** What is weighed, and how it is counted. */
function Choices({ spec, choice, onChoose }: ChoicesProps) {
  return (
    <div className="demo-programs">
      <KnobControl<number>
        label="일꾼"
        values={spec.workers}
        value={choice.workers}
        onTurn={(workers) => onChoose({ ...choice, workers })}
      />
      <KnobControl<number>
        label="일꾼마다 쓰는 자기 메모리"
        values={spec.own}
        value={choice.own}
        onTurn={(own) => onChoose({ ...choice, own })}
      />
      <Segmented<Weight>
        legend="세는 법"
        options={WEIGHTS}
        value={choice.weight}
        onChange={(weight) => onChoose({ ...choice, weight })}
      />
    </div>
  );
}
