import { threadName } from '../../../../engine/index.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import { EndMark } from '../ends/EndName.tsx';
import type { StatePicture } from './layout.ts';
import './StateTable.css';
import '../../step/panels/Trace.css';

interface StateTableProps {
  picture: StatePicture;
  /** State shown, or -1. */
  here: number;
  /** Numbers of the ends, by their keys. */
  numbers: ReadonlyMap<string, number>;
  go(state: number): void;
}

/** All states of a small program as text: a row a state. */
export function StateTable({ picture, here, numbers, go }: StateTableProps) {
  return (
    <div className="trace states-table">
      <ScrollBox label="상태 표">
        <table>
          <caption>상태마다 변수, 스레드가 선 곳, 다음에 갈 수 있는 상태</caption>
          <thead>
            <tr>
              <th scope="col">상태</th>
              <th scope="col">변수</th>
              <th scope="col">스레드</th>
              <th scope="col">다음</th>
            </tr>
          </thead>
          <tbody>
            {picture.nodes.map((node, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the state's number
              <tr key={number} aria-current={number === here ? 'step' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    onClick={() => go(number)}
                    aria-label={number === 0 ? '시작 보기' : `상태 ${number} 보기`}
                  >
                    {number === 0 ? '시작' : number}
                  </button>
                </th>
                <td>
                  <code>{node.values || '–'}</code>
                </td>
                <td>
                  {node.threads.map(({ thread, name, text }) => (
                    <span className="states-whereabouts" key={thread}>
                      <ThreadBadge thread={thread} name={name} /> <code>{text}</code>
                    </span>
                  ))}
                </td>
                <td>
                  {node.kind !== 'running' && (
                    <>
                      결말 <EndMark kind={node.kind} number={numbers.get(node.end) ?? 0} />
                    </>
                  )}
                  {picture.edges
                    .filter(({ from }) => from === number)
                    .map(({ thread, waiter, to }) => (
                      <span className="states-whereabouts" key={`${thread} ${waiter}`}>
                        <ThreadBadge thread={thread} name={threadName(thread)} /> {to}
                      </span>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
