import type { WorkerMemory } from '../../../../engine/index.ts';
import { timesText } from '../../../../words/numbers.ts';
import { WORKER_WORDS } from '../../../../words/workers.ts';
import { Legend } from '../parts/Legend.tsx';
import {
  kibText,
  memoryParts,
  PARTS,
  type PartName,
  ratioOf,
  ratiosOf,
  WEIGHTS,
  type WeightsChoice,
} from './weights.ts';

interface WorkerBarsProps {
  memories: readonly WorkerMemory[];
  choice: WeightsChoice;
}

/** A worker of each kind as a bar of its parts, all on one scale, with what all workers come to. */
export function WorkerBars({ memories, choice: { workers, own, weight } }: WorkerBarsProps) {
  const ratios = ratiosOf(weight, workers, own);
  const { about, label } = WEIGHTS.find(({ value }) => value === weight)!;
  const heaviest = Math.max(...memories.map((memory) => memory[weight]));
  const bars = memories.map((memory) => ({ memory, parts: memoryParts(memory, weight, own) }));
  const shown = new Set(bars.flatMap(({ parts }) => parts.map(({ part }) => part)));
  return (
    <section role="group" className="costs weights" aria-label={`일꾼 ${workers}명의 메모리, ${label}`}>
      <p className="answer-about">{about}</p>
      {bars.map(({ memory, parts }) => (
        <div key={memory.kind} className="answer-cost">
          <p className="answer-cost-name">
            {WORKER_WORDS[memory.kind]} <b>{kibText(memory[weight])}</b>
            <small> × {workers}명 = </small>
            <b>{kibText(memory[weight] * workers)}</b>
            <b className="weights-ratio" {...ratioOf(memory.kind, { workers, own, weight })}>
              {timesText(ratios[memory.kind])}
            </b>
          </p>
          <div
            className="answer-bar"
            style={{ width: `${(100 * memory[weight]) / heaviest}%` }}
            aria-hidden="true"
          >
            {parts.map(({ part, kib }) => (
              <i key={part} data-part={part} style={{ flexGrow: kib / memory[weight] }} />
            ))}
          </div>
        </div>
      ))}
      <PartsLegend shown={shown} />
    </section>
  );
}

function PartsLegend({ shown }: { shown: ReadonlySet<PartName> }) {
  return (
    <Legend label="막대의 조각">
      {Object.entries(PARTS).map(
        ([part, name]) =>
          shown.has(part as PartName) && (
            <li key={part}>
              <i className="answer-swatch" data-part={part} /> {name}
            </li>
          ),
      )}
    </Legend>
  );
}
