import type { Answer, Phase } from './messages.ts';
import { about, grouped } from './numbers.ts';
import { type Exploring, LEVELS } from './useExploration.ts';

const DOING: Record<Phase, string> = {
  search: '상태를 찾고 있어요',
  count: '순서를 세고 있어요',
  analyse: '가장 짧은 순서를 찾고 있어요',
};

const STOPPED: Record<NonNullable<Answer['stopped']>, string> = {
  states: '상태 수의 한도',
  memory: '메모리 한도',
  caller: '시간 한도',
};

/** How far the exploration is, what it has counted, and the buttons that stop it and let it go on. */
export function Totals({ exploring }: { exploring: Exploring }) {
  const { status, states, phase, answer, level } = exploring;
  return (
    <div className="totals">
      <p className="totals-status" role="status">
        {status === 'running' && <span className="totals-doing">{DOING[phase]}</span>}
        {status === 'done' && <b data-complete>모든 순서를 다 살폈어요</b>}
        {status === 'cut' && (
          <>
            <b>상태 {grouped(states)}개에서 멈췄어요</b> ({STOPPED[answer?.stopped ?? 'caller']}). 여기 없는
            결말이 더 있을 수 있어요.
          </>
        )}
        {status === 'cancelled' && <b>취소했어요</b>}
        {status === 'failed' && <b>살피다가 멈췄어요</b>}
      </p>
      {/* Not in the status: a screen reader would read out every number. */}
      {(status === 'running' || status === 'cancelled') && (
        <p className="totals-states">상태 {grouped(states)}개까지</p>
      )}
      {status === 'running' && (
        <button type="button" className="press" onClick={exploring.cancel}>
          취소
        </button>
      )}
      {status === 'cut' && level < LEVELS.length - 1 && (
        <button type="button" className="press" onClick={() => exploring.again(true)}>
          한도를 늘려 다시
        </button>
      )}
      {(status === 'cancelled' || status === 'failed') && (
        <button type="button" className="press" onClick={() => exploring.again(false)}>
          다시 살피기
        </button>
      )}
      {answer?.complete && (
        <dl className="totals-numbers">
          <div>
            <dt>순서</dt>
            <dd>
              <Schedules answer={answer} />
            </dd>
          </div>
          <div>
            <dt>상태</dt>
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
      {roughly}가지 <small className="exact">{grouped(digits)}</small>
    </>
  );
}
