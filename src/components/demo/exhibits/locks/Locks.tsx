import { OBJECT_WORDS } from '../../../../words/objects.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { ViewRoot } from '../parts/ViewRoot.tsx';
import { processName } from '../parts/words.ts';
import { locksOf } from './locks.ts';
import './Locks.css';

/** Who holds each lock and who waits for it, from the first step on and not only when something is stuck. */
export function Locks({ shown: { moment } }: ExhibitProps<'step'>) {
  const locks = locksOf(moment);
  const several = moment.processes.length > 1;
  const badge = (thread: number) => (
    <ThreadBadge key={thread} thread={thread} name={moment.threads[thread].name} />
  );
  return (
    <ViewRoot name="locks" moment={moment}>
      {locks.length === 0 ? (
        <p className="demo-none">잠금이 없어요</p>
      ) : (
        <ScrollBox label="잠금">
          <table className="number-table">
            <thead>
              <tr>
                <th scope="col">잠금</th>
                <th scope="col">쥔 스레드</th>
                <th scope="col">기다리는 스레드</th>
              </tr>
            </thead>
            <tbody>
              {locks.map(({ process, lock }) => (
                <tr key={`${process} ${lock.address}`} data-held={lock.owner >= 0 || undefined}>
                  <th scope="row">
                    <code>{lock.name}</code>{' '}
                    <small>
                      {several && process >= 0 && `${processName(moment.processes[process])} · `}
                      {OBJECT_WORDS[lock.kind]}
                    </small>
                  </th>
                  <td>{lock.owner < 0 ? '–' : badge(lock.owner)}</td>
                  <td>{lock.waiters.length === 0 ? '–' : lock.waiters.map(badge)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </ViewRoot>
  );
}
