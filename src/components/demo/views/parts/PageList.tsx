import { formatAddress, type Moment, type PageMoment, type ProcessMoment } from '../../../../engine/index.ts';
import { frameName, groupPages, isResident, type PageGroup, segmentLabel } from './pages.ts';
import { processName } from './words.ts';

interface PageListProps {
  moment: Moment;
  process: ProcessMoment;
  /** Frame under the mouse or in focus, or null. */
  lit: number | null;
  light(frame: number | null): void;
}

function pageText(page: PageMoment, copied: boolean): string {
  const shared = page.sharers > 1 ? `, 프로세스 ${page.sharers}개가 함께 씀` : '';
  const cow = page.copyOnWrite ? ', 쓰기 시 복사' : '';
  const fresh = copied ? ', 방금 복사됨' : '';
  return `${formatAddress(page.address)}: 프레임 ${frameName(page.frame)}${shared}${cow}${fresh}`;
}

function groupLabel(moment: Moment, process: ProcessMoment, group: PageGroup): string {
  if (group.segment !== 'stack') return segmentLabel[group.segment];
  const owner = process.threads.map((i) => moment.threads[i]).find((t) => t.stack === group.stack);
  return owner ? `스택 ${owner.name}` : '스택';
}

/** Pages of a process by segment; what is only reserved is counted, not drawn. */
export function PageList({ moment, process, lit, light }: PageListProps) {
  const copies = moment.effect?.copies.filter((copy) => copy.process === process.index) ?? [];
  return (
    <section className="page-table" data-dead={process.state !== 'running' || undefined}>
      <p className="label">{processName(process)}</p>
      {process.pages.length === 0 && <p className="none">남은 페이지가 없어요</p>}
      <dl>
        {groupPages(process).map((group) => {
          const resident = group.pages.filter(isResident);
          const reserved = group.pages.filter((p) => !isResident(p) && p.segment !== 'guard').length;
          return (
            <div key={`${group.segment}${group.stack}`}>
              <dt data-segment={group.segment}>{groupLabel(moment, process, group)}</dt>
              <dd>
                <ul className="page-cells">
                  {resident.map((page) => {
                    const copied = copies.some((copy) => copy.address === page.address);
                    return (
                      <li
                        key={page.address}
                        className="page-cell"
                        data-segment={page.segment}
                        data-shared={page.sharers > 1 || undefined}
                        data-cow={page.copyOnWrite || undefined}
                        data-copied={copied || undefined}
                        data-lit={page.frame === lit || undefined}
                        title={pageText(page, copied)}
                        onMouseEnter={() => light(page.frame)}
                        onMouseLeave={() => light(null)}
                      >
                        <span aria-hidden="true">{frameName(page.frame)}</span>
                        <span className="visually-hidden">{pageText(page, copied)}</span>
                      </li>
                    );
                  })}
                  {reserved > 0 && <li className="page-rest">예약만 {reserved}쪽</li>}
                </ul>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
