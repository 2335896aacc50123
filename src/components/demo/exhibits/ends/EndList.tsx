import { type ReactNode, useState } from 'react';
import { percentText } from '../../../../words/numbers.ts';
import { Count } from '../../explore/Progress.tsx';
import { EndMark, EndName } from './EndName.tsx';
import { endLabels } from './ends.ts';
import { barsOf, type EndBar, type KnownEnd } from './known-ends.ts';

/** Ends that are shown before the reader asks for all. */
const FEW = 8;
/** Share below which no percentage is told. */
const TINY = 0.0001;

/** What each kind of bar is called: three numbers that are easily taken for each other. */
const BAR_WORDS: Readonly<Record<EndBar['kind'], string>> = {
  schedules: '가짓수',
  probability: '확률',
  seen: '실제',
};

interface EndListProps {
  ends: readonly KnownEnd[];
  /** Whether what real threads have shown has a bar, too. */
  real?: boolean;
  /** What is said below; `logarithmic`: of bars that show logarithms. */
  caution(logarithmic: boolean): ReactNode;
  watch(schedule: string): void;
}

/** Every end with its name, its bars, and a schedule that leads there. */
export function EndList({ ends, real = false, caution, watch }: EndListProps) {
  const [all, setAll] = useState(false);
  const labels = endLabels(ends);
  const { bars, logarithmic } = barsOf(ends, real);
  const ran = ends.some(({ seen }) => seen > 0);
  // A mistake of ours is never out of sight.
  const shown = ends.map((end, i) => ({ end, i })).filter(({ end, i }) => all || i < FEW || end.impossible);
  return (
    <>
      <ol className="ends">
        {shown.map(({ end, i }) => (
          <li key={i} data-kind={end.kind} data-impossible={end.impossible || undefined}>
            <p className="end-head">
              <EndMark kind={end.kind} number={i + 1} />
              <EndName label={labels[i]} />
              {end.schedule !== null && <Watch schedule={end.schedule} watch={watch} />}
            </p>
            {end.impossible && (
              <p className="end-impossible">나올 수 없는 결말이에요. 나란히의 잘못이에요.</p>
            )}
            <dl className="end-bars">
              {bars[i].map((bar) => (
                <Bar key={bar.kind} bar={bar} end={end} ran={ran} />
              ))}
            </dl>
          </li>
        ))}
      </ol>
      {ends.length > shown.length && (
        <button type="button" className="demo-button" onClick={() => setAll(true)}>
          나머지 {ends.length - shown.length}가지도 보기
        </button>
      )}
      <p className="ends-caution">{caution(logarithmic)}</p>
    </>
  );
}

function Watch({ schedule, watch }: Pick<EndListProps, 'watch'> & { schedule: string }) {
  return (
    <button type="button" className="demo-quiet" onClick={() => watch(schedule)}>
      이 순서를 한 걸음씩 보기
    </button>
  );
}

interface BarProps {
  bar: EndBar;
  end: KnownEnd;
  /** Whether anything was run for real. */
  ran: boolean;
}

function Bar({ bar: { kind, length, share }, end, ran }: BarProps) {
  return (
    <div data-bar={kind}>
      <dt>{BAR_WORDS[kind]}</dt>
      <dd>
        <span className="end-bar" aria-hidden="true">
          <span style={{ inlineSize: `${length * 100}%` }} />
        </span>
        <span className="end-value">
          {kind === 'schedules' && <Count digits={end.schedules ?? '0'} />}
          {kind === 'probability' && shareText(share)}
          {kind === 'seen' && (end.seen > 0 ? shareText(share) : ran ? '안 나옴' : '–')}
        </span>
      </dd>
    </div>
  );
}

function shareText(share: number): string {
  return share > 0 && share < TINY ? `${percentText(TINY)} 미만` : percentText(share);
}
