import { useState } from 'react';
import type { Answer, PlainEnd } from '../../../../results/explored/answer.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import { Count } from '../../explore/Progress.tsx';
import type { ExploreActions } from '../../explore/shown.ts';
import { barLengths } from './bars.ts';
import { type EndLabel, endLabels } from './ends.ts';
import './Ends.css';

/** Ends that are shown before the reader asks for all. */
const FEW = 8;

/** Every way in which the program can end: a bar for the number of schedules that lead there, and the number. */
export function Ends({ shown: { exploration }, act }: ExhibitProps<'explore'>) {
  const { answer } = exploration;
  return answer && <KnownEnds answer={answer} watch={act.watch} />;
}

function KnownEnds({ answer: { ends, complete, infinite }, watch }: KnownEndsProps) {
  const [all, setAll] = useState(false);
  const labels = endLabels(ends);
  const counted = ends.every(({ schedules }) => schedules !== null);
  const { lengths, logarithmic } = barLengths(ends.map(({ schedules }) => schedules ?? '0'));
  const shown = all ? ends : ends.slice(0, FEW);
  if (ends.length === 0) {
    return (
      <p className="demo-none">
        {complete ? '끝까지 가는 순서가 하나도 없어요.' : '끝까지 간 순서를 아직 못 봤어요.'}
      </p>
    );
  }
  return (
    <>
      <p className="demo-below-title">
        {complete ? `결말 ${ends.length}가지` : `지금까지 본 결말 ${ends.length}가지`}
      </p>
      <ol className="ends">
        {shown.map((end, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an end is its number
          <li key={i} data-kind={end.kind}>
            <p className="end-head">
              <EndMark kind={end.kind} number={i + 1} />
              <EndName label={labels[i]} />
              {counted && end.schedules !== null && (
                <span className="end-count">
                  <Count digits={end.schedules} />
                </span>
              )}
            </p>
            {counted && (
              <span className="end-bar" aria-hidden="true">
                <span style={{ inlineSize: `${Math.max(lengths[i] * 100, 0.5)}%` }} />
              </span>
            )}
            <button type="button" className="demo-quiet" onClick={() => watch(end.schedule)}>
              이 순서를 한 걸음씩 보기
            </button>
          </li>
        ))}
      </ol>
      {ends.length > shown.length && (
        <button type="button" className="demo-button" onClick={() => setAll(true)}>
          나머지 {ends.length - shown.length}가지도 보기
        </button>
      )}
      <p className="ends-caution">{cautionOf({ counted, infinite, complete, logarithmic })}</p>
    </>
  );
}

interface KnownEndsProps extends Pick<ExploreActions, 'watch'> {
  answer: Answer;
}

interface Caution {
  counted: boolean;
  infinite: boolean;
  complete: boolean;
  logarithmic: boolean;
}

/** What the bars must not be taken for. */
function cautionOf({ counted, infinite, complete, logarithmic }: Caution): string {
  if (infinite) return '되풀이해서 도는 순서가 있어, 결말로 가는 순서는 끝없이 많아요.';
  if (!complete) return '다 살피기 전에는 결말마다 순서가 몇 가지인지 셀 수 없어요.';
  if (!counted) return '';
  const scale = logarithmic ? '막대는 로그 눈금이에요. ' : '';
  return `${scale}순서의 비율은 확률이 아니에요. 실제 컴퓨터는 순서를 고르게 뽑지 않아요.`;
}

/** An end's number on the shape of its kind, the same in the picture of the states. */
export function EndMark({ kind, number }: { kind: PlainEnd['kind']; number: number }) {
  return (
    <span className="end-mark" data-kind={kind}>
      {number}
    </span>
  );
}

/** What an end is called. */
export function EndName({ label: { kind, text } }: { label: EndLabel }) {
  return (
    <span className="end-name">
      {kind !== '' && <b>{kind}</b>} {text !== '' && <code>{text}</code>}
    </span>
  );
}
