import type { Answer } from '../../../results/explored/answer.ts';
import { ENDLESS_SENTENCE, PHASE_SENTENCES, STOP_WORDS } from '../../../words/exploration.ts';
import { about, grouped } from '../../../words/numbers.ts';
import type { Exploring } from './run/useExploration.ts';
import './Progress.css';

/** How far the exploration is, what it has counted, and the buttons that stop it and let it go on. */
export function Progress({ exploring }: { exploring: Exploring }) {
  const { status, states, phase, answer, level } = exploring;
  return (
    <div className="totals">
      <p className="totals-status" role="status">
        {status === 'running' && <span className="totals-doing">{PHASE_SENTENCES[phase]}</span>}
        {status === 'done' && (
          <b data-complete>
            {answer?.endless && <span className="totals-endless">{ENDLESS_SENTENCE} </span>}
            {answer?.reduced ? '결말과 문제를 다 살폈어요' : '모든 순서를 다 살폈어요'}
          </b>
        )}
        {status === 'cut' && (
          <>
            <b>상태 {grouped(states)}개에서 멈췄어요</b> ({STOP_WORDS[answer?.stopped ?? 'time']}). 여기 없는
            결말이 더 있을 수 있어요.
          </>
        )}
        {status === 'cancelled' && <b>취소했어요</b>}
        {status === 'failed' && (
          <>
            <b>살피다가 멈췄어요</b> {exploring.why}
          </>
        )}
      </p>
      {/* Not in the status: a screen reader would read out every number. */}
      {((status === 'running' && phase !== 'start') || status === 'cancelled') && (
        <p className="totals-states">상태 {grouped(states)}개까지</p>
      )}
      {status === 'running' && (
        <button type="button" className="demo-button" onClick={exploring.cancel}>
          취소
        </button>
      )}
      {status === 'cut' && level === 'reduced' && (
        <button type="button" className="demo-button" onClick={() => exploring.again('further')}>
          한도를 늘려 다시
        </button>
      )}
      {status === 'done' && answer?.reduced && (
        <p className="demo-none">
          {level === 'counted'
            ? '순서가 너무 많아 세지 못했어요.'
            : '순서가 너무 많아 세지 않고, 결과가 같은 순서끼리는 하나만 살폈어요. '}
          {level !== 'counted' && (
            <button type="button" className="demo-quiet" onClick={() => exploring.again('counted')}>
              순서도 세기
            </button>
          )}
        </p>
      )}
      {(status === 'cancelled' || status === 'failed') && (
        <button type="button" className="demo-button" onClick={() => exploring.again()}>
          다시 살피기
        </button>
      )}
      {answer?.complete && (
        <dl className="totals-numbers">
          {!(answer.reduced && !answer.infinite) && (
            <div>
              <dt>순서</dt>
              <dd>
                <Schedules answer={answer} />
              </dd>
            </div>
          )}
          <div>
            <dt>{answer.reduced ? '살펴본 상태' : '상태'}</dt>
            <dd>{grouped(answer.states)}개</dd>
          </div>
          <div>
            <dt>상태 사이의 걸음</dt>
            <dd>{grouped(answer.transitions)}개</dd>
          </div>
        </dl>
      )}
    </div>
  );
}

function Schedules({ answer: { schedules, infinite } }: { answer: Answer }) {
  if (infinite) return '∞ (되풀이)';
  return schedules === null ? '세지 않았어요' : <Count digits={schedules} />;
}

/** A number of schedules: exact, and roughly too where the digits are too many to take in. */
export function Count({ digits }: { digits: string }) {
  const roughly = about(digits);
  if (roughly === '') return <>{grouped(digits)}가지</>;
  return (
    <>
      {roughly}가지 <small className="totals-exact">{grouped(digits)}</small>
    </>
  );
}
