import type { Program } from '../../../engine/index.ts';
import { useRecorded } from './run/recorded.ts';
import { recordedText } from './told.ts';

/** In place of the button: why nothing runs for real here, what can be done about it, and what is shown meanwhile. */
export function NotIsolated({ program }: { program: Program }) {
  const recorded = useRecorded(program, true);
  return (
    <div className="real-bar real-missing">
      <p>
        <b>이 페이지에서는 진짜로 돌릴 수 없어요.</b> 스레드끼리 메모리를 함께 쓰려면 페이지가 다른 사이트와
        격리되어야 하는데(cross-origin isolation), 지금은 아니에요. 나머지는 다 그대로 돼요.
      </p>
      <p className="real-ways">
        <a href={location.href} target="_blank" rel="noopener">
          따로 새 탭에서 열기
        </a>
        <button type="button" className="demo-quiet" onClick={() => location.reload()}>
          다시 불러오기
        </button>
      </p>
      {recorded !== null && <p className="real-recorded">{recordedText(recorded)}</p>}
    </div>
  );
}
