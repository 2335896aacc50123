import { formatAddress, type PageMoment, type Program } from '../../../../engine/index.ts';
import { SEGMENT_WORDS } from '../../../../words/memory.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { type Kept, keepEnded, type LastLiving } from '../parts/last-living.ts';
import { frameName, isResident } from '../parts/pages.ts';
import { ofWholeRun } from '../parts/whole-run.ts';
import { processName } from '../parts/words.ts';
import { type PageRow, pageRows } from './page-rows.ts';
import './PageTable.css';

interface PageTableProps {
  program: Program;
  kept: Kept;
  /** Frame under the mouse or in focus, or null. */
  lit: number | null;
  light(frame: number | null): void;
}

function pageText(page: PageMoment, copied: boolean): string {
  const shared = page.sharers > 1 ? `, 프로세스 ${page.sharers}개가 함께 씀` : '';
  const cow = page.copyOnWrite ? ', 쓰기 시 복사' : '';
  return `프레임 ${frameName(page.frame)}${shared}${cow}${copied ? ', 방금 복사됨' : ''}`;
}

function Cell({ page, copied, lit, light }: CellProps) {
  if (!isResident(page)) return <span className="page-rest">예약</span>;
  const text = pageText(page, copied);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid of frames offers the same to the keyboard
    <span
      className="page-cell"
      data-segment={page.segment}
      data-shared={page.sharers > 1 || undefined}
      data-cow={page.copyOnWrite || undefined}
      data-copied={copied || undefined}
      data-lit={page.frame === lit || undefined}
      title={text}
      onMouseEnter={() => light(page.frame)}
      onMouseLeave={() => light(null)}
    >
      <span aria-hidden="true">{frameName(page.frame)}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}

interface CellProps extends Pick<PageTableProps, 'lit' | 'light'> {
  page: PageMoment;
  copied: boolean;
}

function Row({ row, kept: { moment, processes: ended }, lit, light }: { row: PageRow } & PageTableProps) {
  const copies = moment.effect?.copies ?? [];
  return (
    <tr data-first={row.first || undefined}>
      <th scope="row">
        {row.first ? (
          SEGMENT_WORDS[row.segment]
        ) : (
          <span className="visually-hidden">{SEGMENT_WORDS[row.segment]}</span>
        )}
      </th>
      <td className="page-address">{row.reserved ? '예약만' : formatAddress(row.address)}</td>
      {moment.processes.map(({ index: process }) => {
        const page = row.pages[process];
        return (
          <td key={process} data-ended={ended.has(process) || undefined}>
            {row.reserved && row.reserved[process] > 0 && (
              <span className="page-rest">{row.reserved[process]}페이지</span>
            )}
            {page && (
              <Cell
                page={page}
                copied={copies.some((copy) => copy.process === process && copy.address === page.address)}
                lit={lit}
                light={light}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** How large the table gets, as far as one order of steps can tell: so much room it has from the first step on. */
const expectedOf = ofWholeRun((run) => {
  const { moment } = keepEnded(run, run.at(run.length));
  return { processes: moment.processes.length, rows: pageRows(moment).length };
});

/** Says below a process's name that its column is its last living one. */
function LastStep({ last }: { last: LastLiving | undefined }) {
  if (last === undefined) return null;
  return (
    <small title={`끝나기 직전 · ${last.step}걸음`}>
      <span className="visually-hidden">끝나기 직전 </span>
      {last.step}걸음
    </small>
  );
}

/** Page tables side by side: for every virtual page, the frame that it leads to in each process. */
export function PageTable(props: PageTableProps) {
  const { moment, processes: ended } = props.kept;
  const expected = expectedOf(props.program);
  // More columns than two have no room for whole names in the pane beside the code.
  const short = Math.max(expected.processes, moment.processes.length) > 2;
  return (
    <div className="page-room" style={{ '--rows': expected.rows }}>
      <ScrollBox label="페이지 테이블">
        <table className="page-table">
          <caption>
            페이지 → 프레임 {short && <small>열마다 프로세스 하나</small>}
            {ended.size > 0 && <small> 흐린 열은 끝나기 직전의 모습</small>}
          </caption>
          <thead>
            <tr>
              <th scope="col">구역</th>
              <th scope="col">가상 주소</th>
              {moment.processes.map((process) => (
                <th key={process.index} scope="col">
                  {short && <span className="visually-hidden">프로세스 </span>}
                  {short ? process.pid : processName(process)}
                  <LastStep last={ended.get(process.index)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pageRows(moment).map((row) => (
              <Row key={`${row.segment}${row.address}${row.reserved}`} row={row} {...props} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
