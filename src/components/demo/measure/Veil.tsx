import './Veil.css';
/** Says why nothing is shown yet: a prediction comes first, unless the reader does not want to make one. */
export function Veil({ ready, onLift }: { ready: boolean; onLift(): void }) {
  return (
    <p className="measure-veil">
      예측하면 잰 결과가 아래에 나와요.
      <button type="button" className="demo-quiet" disabled={!ready} onClick={onLift}>
        예측 없이 보기
      </button>
    </p>
  );
}
