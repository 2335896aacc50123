import type { Answer } from '../../../results/explored/answer.ts';
import { ENDLESS_SENTENCE, PHASE_SENTENCES, STOP_WORDS } from '../../../words/exploration.ts';
import { about, grouped } from '../../../words/numbers.ts';
import type { Exploring } from './run/useExploration.ts';
import './Progress.css';

/** How far the exploration is, what it has counted, and the buttons that stop it and let it go on. */
export function Progress({ exploring }: { exploring: Exploring }) {
  const { status, states, phase, answer } = exploring;
  return (
    <div className="totals">
      <p className="totals-status" role="status">
        <Status exploring={exploring} />
      </p>
      {/* Not in the status: a screen reader would read out every number. */}
      {((status === 'running' && phase !== 'start') || status === 'cancelled') && (
        <p className="totals-states">상태 {grouped(states)}개까지</p>
      )}
      <Further exploring={exploring} />
      {answer?.complete && <Numbers answer={answer} />}
    </div>
  );
}

/** What the exploration is at, or how it came to its end. */
function Status({ exploring: { status, states, phase, answer, why } }: { exploring: Exploring }) {
  switch (status) {
    case 'idle':
      return null;
    case 'running':
      return <span className="totals-doing">{PHASE_SENTENCES[phase]}</span>;
    case 'done':
      return (
        <b data-complete>
          {answer?.endless && <span className="totals-endless">{ENDLESS_SENTENCE} </span>}
          {answer?.reduced ? '결말과 문제를 다 살폈어요' : '모든 순서를 다 살폈어요'}
        </b>
      );
    case 'cut':
      return (
        <>
          <b>상태 {grouped(states)}개에서 멈췄어요</b> ({STOP_WORDS[answer?.stopped ?? 'time']}). 여기 없는
          결말이 더 있을 수 있어요.
        </>
      );
    case 'cancelled':
      return <b>취소했어요</b>;
    case 'failed':
      return (
        <>
          <b>살피다가 멈췄어요</b> {why}
        </>
      );
  }
}

/** What the reader can do about the exploration as it stands; the keys, so that no button becomes another under a finger. */
function Further({ exploring: { status, answer, level, cancel, again } }: { exploring: Exploring }) {
  if (status === 'running')
    return (
      <Button key="cancel" onClick={cancel}>
        취소
      </Button>
    );
  if (status === 'cancelled' || status === 'failed')
    return (
      <Button key="again" onClick={() => again()}>
        다시 살피기
      </Button>
    );
  if (status === 'cut' && level === 'reduced')
    return (
      <Button key="further" onClick={() => again('further')}>
        한도를 늘려 다시
      </Button>
    );
  if (status !== 'done' || !answer?.reduced) return null;
  if (level === 'counted') return <p className="demo-none">순서가 너무 많아 세지 못했어요.</p>;
  return (
    <p className="demo-none">
      순서가 너무 많아 세지 않고, 결과가 같은 순서끼리는 하나만 살폈어요.{' '}
      <button type="button" className="demo-quiet" onClick={() => again('counted')}>
        순서도 세기
      </button>
    </p>
  );
}

function Button({ onClick, children }: { onClick(): void; children: string }) {
  return (
    <button type="button" className="demo-button" onClick={onClick}>
      {children}
    </button>
  );
}

/** What was counted. */
function Numbers({ answer }: { answer: Answer }) {
  return (
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
