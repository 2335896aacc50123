import { useMemo, useState } from 'react';
import { timeText } from '../../../../words/time.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { useFurtherRuns } from '../../measure/useRuns.ts';
import { kibText } from '../worker-memory/weights.ts';
import {
  crewOf,
  type DesignNames,
  type DesignsSpec,
  designJobs,
  grown,
  memoryOf,
  type Reached,
  reachOf,
} from './designs.ts';
import './Designs.css';

/** The same server in several designs: how long it takes, what memory it takes, and whom one bad request costs the answer. */
export function Designs({ spec, shown }: ExhibitProps<'measure', DesignsSpec>) {
  const { configurations, runs, tick } = shown;
  const { names } = spec;
  const [own, setOwn] = useState(spec.own[0].value);
  const jobs = useMemo(() => designJobs(spec, configurations), [spec, configurations]);
  const further = useFurtherRuns(jobs, configurations);
  const rows = runs.flatMap(({ label, setting, summary }): Row[] => {
    const sound = further.of(label);
    if (sound === null) return [];
    const { total, jobs: clients } = summary;
    const crew = crewOf(sound);
    return [
      {
        label,
        setting,
        own,
        total,
        clients,
        memory: memoryOf(crew, clients, own),
        many: memoryOf(grown(crew, clients, spec.many), spec.many, own),
        reached: reachOf(summary, spec.answer),
      },
    ];
  });
  if (runs.length === 0) return null;
  // How long a server took that died says nothing.
  const longest = Math.max(...rows.map(({ total, reached }) => (reached.goesOn ? total : 0)));
  const heaviest = Math.max(...rows.map(({ memory }) => memory));
  return (
    <section
      role="group"
      className="costs designs"
      aria-label="시간, 메모리, 고장의 범위"
      aria-busy={further.busy}
    >
      <div className="designs-head">
        <Segmented<number> legend={names.own} options={spec.own} value={own} onChange={setOwn} />
      </div>
      <p className="design design-names" aria-hidden="true">
        <span />
        <span>{names.time}</span>
        <span>{names.memory}</span>
        <span>{names.reach}</span>
      </p>
      <ul>
        {rows.map((row) => (
          <Design key={row.label} row={row} names={names} longest={longest} heaviest={heaviest} tick={tick} />
        ))}
      </ul>
    </section>
  );
}

/** What is shown of a design. */
interface Row {
  label: string;
  setting: string;
  /** Memory of each client's own. */
  own: number;
  total: number;
  clients: number;
  memory: number;
  many: number;
  reached: Reached;
}

interface DesignProps {
  row: Row;
  names: DesignNames;
  /** The time and the memory that fill a bar. */
  longest: number;
  heaviest: number;
  tick: number | null;
}

function Design({ row, names, longest, heaviest, tick }: DesignProps) {
  const { label, setting, own, total, clients, memory, many, reached } = row;
  return (
    <li className="design">
      <p>{label}</p>
      <div>
        <span className="design-name">{names.time}</span>
        {reached.goesOn ? (
          <>
            <b data-metric="total" data-setting={setting}>
              {timeText(total, tick)}
            </b>
            <Line share={total / longest} />
          </>
        ) : (
          <b data-dead>{names.dead}</b>
        )}
      </div>
      <div>
        <span className="design-name">{names.memory}</span>
        <b data-metric="memory" data-setting={`${setting} ${own}`}>
          {kibText(memory)}
        </b>
        <Line share={memory / heaviest} />
        <small>
          {names.many} {kibText(many)}
        </small>
      </div>
      <div>
        <span className="design-name">{names.reach}</span>
        <b>
          {clients}명 중 {reached.answered.filter(Boolean).length}명 {names.answered}
        </b>
        <span className="design-answered" aria-hidden="true">
          {reached.answered.map((answered, client) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a client is its number
            <i key={client} data-answered={answered} />
          ))}
        </span>
        {reached.goesOn && reached.answered.includes(false) && <small>{names.goesOn}</small>}
      </div>
    </li>
  );
}

function Line({ share }: { share: number }) {
  return (
    <span className="design-bar" aria-hidden="true">
      <i style={{ width: `${share * 100}%` }} />
    </span>
  );
}
