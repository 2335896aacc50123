import type { NamedRun } from './shown.ts';
import './Steps.css';

interface StepsProps {
  runs: NamedRun[];
  able: boolean;
  step(run: number): void;
}

/** Ways from the measured runs into 한 단계씩. */
export function Steps({ runs, able, step }: StepsProps) {
  return (
    <fieldset className="measure-steps" disabled={!able} aria-label="이 실행을 한 걸음씩 보기">
      {runs.length > 1 && <span>한 걸음씩 보기</span>}
      {runs.map(({ label }, i) => (
        <button key={label} type="button" className="demo-button" onClick={() => step(i)}>
          {runs.length > 1 ? label : '이 실행을 한 걸음씩 보기'}
        </button>
      ))}
    </fieldset>
  );
}
