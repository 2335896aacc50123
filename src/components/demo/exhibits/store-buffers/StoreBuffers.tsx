import { DRAIN } from '../../../../engine/index.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { ThreadBadge, threadHue } from '../../../ui/ThreadBadge.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { ViewRoot } from '../parts/ViewRoot.tsx';
import { bufferRows } from './rows.ts';
import './StoreBuffers.css';

/** What each thread has stored and nobody else can see yet, and the button that lets the oldest of it come to memory. */
export function StoreBuffers({ shown: { program, moment }, act }: ExhibitProps<'step'>) {
  if (!program.storeBuffers)
    return (
      <ViewRoot name="store-buffers" moment={moment}>
        <p className="demo-none">
          지금은 저장이 바로 메모리로 가요. 위에서 저장 버퍼를 켜면, 스레드마다 쓴 값이 잠시 머무는 곳이
          생겨요.
        </p>
      </ViewRoot>
    );
  const drain = (thread: number) => act.choose(thread, DRAIN);
  return (
    <ViewRoot name="store-buffers" moment={moment}>
      <p className="demo-below-title">저장 버퍼: 쓴 순서대로, 나가기 전에는 쓴 스레드만 봐요</p>
      <ul>
        {bufferRows(program, moment).map(({ thread, stores, drained, stored }) => (
          <li key={thread.index} data-thread={threadHue(thread.index)}>
            <ThreadBadge thread={thread.index} name={thread.name} />
            <ol aria-label={`${thread.name}의 저장 버퍼`}>
              {stores.length === 0 && (
                <li className="demo-none">{drained === null ? '비었음' : `${drained} 나갔음`}</li>
              )}
              {stores.map((text, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same store may stand there twice
                <li key={i} data-changed={(stored && i === stores.length - 1) || undefined}>
                  <code>{text}</code>
                </li>
              ))}
            </ol>
            <button
              type="button"
              className="demo-button"
              aria-disabled={stores.length === 0}
              onClick={() => stores.length > 0 && drain(thread.index)}
            >
              메모리로 내보내기
            </button>
          </li>
        ))}
      </ul>
    </ViewRoot>
  );
}

const OPTIONS = ['없음', '있음'].map((label, value) => ({ value, label }));

interface StoreBufferSwitchProps {
  on: boolean;
  onTurn(on: boolean): void;
}

/** Whether threads have store buffers. */
export function StoreBufferSwitch({ on, onTurn }: StoreBufferSwitchProps) {
  return (
    <div>
      <Segmented
        legend="저장 버퍼"
        options={OPTIONS}
        value={on ? 1 : 0}
        onChange={(value) => onTurn(value === 1)}
      />
    </div>
  );
}
