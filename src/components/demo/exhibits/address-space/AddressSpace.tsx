import { useMemo, useRef, useState } from 'react';
import { addressSpace, type Moment, type ProcessMoment } from '../../../../engine/index.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import type { StepShown } from '../../step/shown.ts';
import { EndedNote } from '../parts/EndedNote.tsx';
import { type Kept, keepEnded, lastStack } from '../parts/last-living.ts';
import { useFlip, useReveal } from '../parts/motion.ts';
import { groupPages, isResident } from '../parts/pages.ts';
import { ViewRoot } from '../parts/ViewRoot.tsx';
import { isDead, objectName, processName } from '../parts/words.ts';
import { SharedRow, StackRow, type Touched } from './MapRow.tsx';
import { ProcessChoice } from './ProcessChoice.tsx';
import './AddressSpace.css';

/** Whether the last step touched a page of this process. */
function touchedBy(moment: Moment, process: ProcessMoment): Touched {
  const accesses = moment.effect?.accesses.filter((access) => access.process === process.index) ?? [];
  const { effect } = moment;
  const local = effect && moment.threads[effect.thread].process === process.index ? effect.local : -1;
  const addresses = [...accesses.map((access) => access.address), ...(local >= 0 ? [local] : [])];
  return (page) => addresses.some((a) => a >= page.address && a < page.address + addressSpace.PAGE_WORDS);
}

function Totals({ process }: { process: ProcessMoment }) {
  const { virtual, resident } = process.memory;
  return (
    <p className="map-totals">
      예약 <b>{virtual}</b>페이지 <span>(VSZ)</span>
      <meter
        min={0}
        max={Math.max(1, virtual)}
        value={resident}
        aria-label="예약한 페이지 가운데 상주하는 몫"
      />
      상주 <b>{resident}</b>페이지 <span>(RSS)</span>
    </p>
  );
}

/** Stacks of a process, those of threads that have ended among them: as they last were. */
function stackRows({ moment, threads: ended }: Kept, process: ProcessMoment) {
  const groups = groupPages(process).filter(({ segment }) => segment === 'stack');
  // The slot of an ended thread may have been given to a later one.
  const alive = groups.map((group) => ({
    group,
    thread: process.threads
      .map((index) => moment.threads[index])
      .findLast(({ stack, state }) => stack === group.stack && (state !== 'finished' || isDead(process))),
    last: undefined,
  }));
  const gone = process.threads.flatMap((index) => {
    const last = ended.get(index);
    const thread = moment.threads[index];
    if (last === undefined || alive.some((row) => row.thread === thread)) return [];
    return [
      {
        group: { segment: 'stack', stack: thread.stack, pages: lastStack(last, thread) } as const,
        thread,
        last,
      },
    ];
  });
  return [...alive, ...gone].sort((a, b) => (a.thread?.index ?? 0) - (b.thread?.index ?? 0));
}

function AddressMap({
  program,
  kept,
  process,
}: Pick<StepShown, 'program'> & { kept: Kept; process: ProcessMoment }) {
  const { moment } = kept;
  const touched = touchedBy(moment, process);
  const groups = groupPages(process);
  const common = groups.filter((group) => group.segment !== 'stack').toReversed();
  const pipes = process.shared.filter((object) => object.kind === 'pipe');
  return (
    <div className="map">
      <section className="map-part" data-part="own">
        <p className="view-label">
          스레드마다 따로 <small>스택과 레지스터</small>
        </p>
        <ul>
          {stackRows(kept, process).map((row) => (
            <StackRow key={row.thread?.index} program={program} {...row} touched={touched} />
          ))}
        </ul>
      </section>
      <p className="map-gap">
        <span>비어 있는 주소</span>
      </p>
      <section className="map-part" data-part="common">
        <p className="view-label">
          모든 스레드가 함께 <small>코드·데이터·힙과 열린 파일</small>
        </p>
        <ul>
          {common
            .filter((group) => group.pages.some((page) => isResident(page) || page.segment !== 'guard'))
            .map((group) => (
              <SharedRow
                key={group.segment}
                program={program}
                moment={moment}
                process={process}
                group={group}
                touched={touched}
              />
            ))}
          <li className="map-row" data-segment="files">
            <p className="map-name">
              <b>열린 파일</b>
              <small>커널이 들고 있어요</small>
            </p>
            <p className="map-contents">
              {['화면 출력', ...pipes.map((pipe) => `파이프 ${objectName(pipe)}`)].join(', ')}
            </p>
          </li>
        </ul>
      </section>
    </div>
  );
}

/** Map of one address space: what all threads share, what each has for itself, and how much of it is really in memory. */
export function AddressSpace({ shown: { program, run, moment, demo } }: ExhibitProps<'step'>) {
  const root = useRef<HTMLDivElement>(null);
  const [wanted, choose] = useState(0);
  const kept = useMemo(() => keepEnded(run, moment), [run, moment]);
  const process = kept.moment.processes[wanted] ?? kept.moment.processes[0];
  const last = kept.processes.get(process.index);
  useReveal(root, moment.step);
  useFlip(root, moment.step);
  return (
    <ViewRoot name="address-space" moment={moment} ref={root}>
      <ProcessChoice moment={moment} chosen={process.index} choose={choose} name={`${demo}-address-space`} />
      <div className="map-head">
        <p className="view-label">{processName(process)}의 주소 공간</p>
        <Totals process={process} />
        {last && <EndedNote step={last.step}>메모리는 돌려줬어요</EndedNote>}
      </div>
      <div data-ended={last !== undefined || undefined}>
        <AddressMap program={program} kept={kept} process={process} />
      </div>
      <Legend several={moment.processes.length > 1} />
    </ViewRoot>
  );
}

/** What the kinds of pages in a strip are. */
function Legend({ several }: { several: boolean }) {
  return (
    <ul className="view-legend">
      <li>
        <span className="page-strip">
          <i data-resident />
        </span>
        상주
      </li>
      {several && (
        <li>
          <span className="page-strip">
            <i data-resident data-shared />
          </span>
          상주, 다른 프로세스와 같은 프레임
        </li>
      )}
      <li>
        <span className="page-strip">
          <i />
        </span>
        예약만
      </li>
      <li>
        <span className="page-strip">
          <i data-guard />
        </span>
        가드 페이지
      </li>
      <li>스택은 ← 방향으로 자라요</li>
    </ul>
  );
}
