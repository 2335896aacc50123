import { lazy, useMemo, useRef, useState } from 'react';
import { KINDS_OF_WORKERS, workerMemory } from '../../../../engine/index.ts';
import { timesText } from '../../../../words/numbers.ts';
import { WORKER_WORDS } from '../../../../words/workers.ts';
import { KnobControl } from '../../../ui/Knob.tsx';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useSeen } from '../../../ui/useSeen.ts';
import { WhenLoaded } from '../../../ui/WhenLoaded.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { kibText, memoryParts, PARTS, ratiosOf, WEIGHTS, type Weight, type WeightsSpec } from './weights.ts';
import './WorkerMemory.css';
import '../sweep/Sweep.css';

// Scales and shapes are large.
const Ratios = lazy(() => import('./Ratios.tsx').then(({ Ratios }) => ({ default: Ratios })));

/** Memory of so many workers as threads and as processes, side by side on one scale, and where the ratio goes. */
export function WorkersOnScales({ spec: weights, shown: { ready } }: ExhibitProps<'measure', WeightsSpec>) {
  const [workers, setWorkers] = useState(weights.start.workers);
  const [own, setOwn] = useState(weights.start.own);
  const [weight, setWeight] = useState<Weight>('total');
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const seen = useSeen(place);
  const memories = useMemo(
    () => KINDS_OF_WORKERS.map((kind) => workerMemory(kind, workers, own)),
    [workers, own],
  );
  const ratios = ratiosOf(weight, workers, own);
  const { about, label } = WEIGHTS.find(({ value }) => value === weight)!;
  const heaviest = Math.max(...memories.map((memory) => memory[weight]));
  const shown = new Set(
    memories.flatMap((memory) => memoryParts(memory, weight, own).map(({ part }) => part)),
  );
  const changed = workers !== weights.start.workers || own !== weights.start.own || weight !== 'total';
  return (
    <>
      <div className="demo-programs">
        <KnobControl<number>
          label="일꾼"
          values={weights.workers}
          value={workers}
          ready={ready}
          onTurn={setWorkers}
        />
        <KnobControl<number>
          label="일꾼마다 쓰는 자기 메모리"
          values={weights.own}
          value={own}
          ready={ready}
          onTurn={setOwn}
        />
        <Segmented<Weight>
          legend="세는 법"
          options={WEIGHTS}
          value={weight}
          disabled={!ready}
          onChange={setWeight}
        />
      </div>
      <section role="group" className="costs weights" aria-label={`일꾼 ${workers}명의 메모리, ${label}`}>
        <p className="answer-about">{about}</p>
        {memories.map((memory) => (
          <div key={memory.kind} className="answer-cost">
            <p className="answer-cost-name">
              {WORKER_WORDS[memory.kind]} <b>{kibText(memory[weight])}</b>
              <small> × {workers}명 = </small>
              <b>{kibText(memory[weight] * workers)}</b>
              <b className="weights-ratio">{timesText(ratios[memory.kind])}</b>
            </p>
            <div
              className="answer-bar"
              style={{ width: `${(100 * memory[weight]) / heaviest}%` }}
              aria-hidden="true"
            >
              {memoryParts(memory, weight, own).map(({ part, kib }) => (
                <i key={part} data-part={part} style={{ flexGrow: kib / memory[weight] }} />
              ))}
            </div>
          </div>
        ))}
        <ul className="answer-legend" aria-label="막대의 조각">
          {Object.entries(PARTS).map(
            ([part, name]) =>
              shown.has(part as keyof typeof PARTS) && (
                <li key={part}>
                  <i className="answer-swatch" data-part={part} /> {name}
                </li>
              ),
          )}
        </ul>
      </section>
      <div ref={place} className="sweep">
        <WhenLoaded fallback={<p className="sweep-picture sweep-wait">곡선을 그리는 중이에요</p>}>
          {seen ? (
            <Ratios spec={weights} weight={weight} workers={workers} own={own} />
          ) : (
            <p className="sweep-picture sweep-wait">곡선을 그리는 중이에요</p>
          )}
        </WhenLoaded>
      </div>
      <div className="measure-foot">
        <button
          type="button"
          className="demo-quiet"
          disabled={!ready}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          표로 보기
        </button>
        <button
          type="button"
          className="demo-quiet"
          disabled={!ready}
          aria-disabled={!changed}
          onClick={() => {
            setWorkers(weights.start.workers);
            setOwn(weights.start.own);
            setWeight('total');
          }}
        >
          처음 값으로
        </button>
      </div>
      {open && (
        <div className="measure-tables">
          <ScrollBox label="일꾼 하나의 메모리">
            <table className="number-table">
              <caption>
                일꾼 하나의 메모리. 일꾼 {workers}명, 저마다 자기 메모리 {kibText(own)}
              </caption>
              <thead>
                <tr>
                  <td />
                  {WEIGHTS.map(({ value, label }) => (
                    <th key={value} scope="col">
                      {label}
                    </th>
                  ))}
                  <th scope="col">커널</th>
                </tr>
              </thead>
              <tbody>
                {memories.map((memory) => (
                  <tr key={memory.kind}>
                    <th scope="row">{WORKER_WORDS[memory.kind]}</th>
                    {WEIGHTS.map(({ value }) => (
                      <td key={value}>{kibText(memory[value])}</td>
                    ))}
                    <td>{kibText(memory.kernel)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </div>
      )}
    </>
  );
}
