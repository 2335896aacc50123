import { useMemo } from 'react';
import { formatAddress, type ProcessMoment, type Program } from '../../../../engine/index.ts';
import { pagesText } from '../../../../results/run-figures.ts';
import { STATE_WORDS } from '../../../../words/states.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import type { StepShown } from '../../step/shown.ts';
import { EndedNote } from '../parts/EndedNote.tsx';
import { Badges } from '../parts/HeapObject.tsx';
import { type Kept, keepEnded, type LastLiving } from '../parts/last-living.ts';
import { registersOf } from '../parts/registers.ts';
import { ViewRoot } from '../parts/ViewRoot.tsx';
import { exitText, processState, shortInstruction } from '../parts/words.ts';
import './Processes.css';

interface Row {
  process: ProcessMoment;
  depth: number;
}

/** Processes in the order of the tree, parents before their children; orphans stand at the top level, as init's. */
function treeRows(processes: readonly ProcessMoment[]): Row[] {
  const rows: Row[] = [];
  const add = (process: ProcessMoment, depth: number) => {
    rows.push({ process, depth });
    for (const child of processes) if (child.parent === process.pid) add(child, depth + 1);
  };
  const pids = new Set(processes.map((process) => process.pid));
  for (const process of processes) if (!pids.has(process.parent)) add(process, 0);
  return rows;
}

/** Whether a process lost its parent, and init became it: while it ran, or when it was a zombie already. */
function isAdopted(process: ProcessMoment): boolean {
  return process.parent === 0 && process.index !== 0;
}

function parentText(process: ProcessMoment): string {
  if (isAdopted(process)) return 'init (입양)';
  return process.parent === 0 ? '–' : String(process.parent);
}

function endedText(process: ProcessMoment): string {
  if (process.index === 0) return '끝났어요';
  return isAdopted(process)
    ? '부모가 먼저 끝난 고아라서 init이 종료 상태를 거뒀어요'
    : '부모가 종료 상태를 거뒀어요';
}

/** Pages of a process; of one that has ended what they were, struck out because they are given back. */
function Pages({ pages, last }: { pages: number; last: LastLiving | undefined }) {
  if (last === undefined) return <td>{pagesText(pages)}</td>;
  return (
    <td data-struck title={`끝나기 직전 (${last.step}걸음). 지금은 돌려줬어요`}>
      <span className="visually-hidden">끝나기 직전 </span>
      {pagesText(pages)}
    </td>
  );
}

function ProcessTable({ kept: { moment, processes }, rows }: { kept: Kept; rows: Row[] }) {
  return (
    <ScrollBox label="프로세스 표">
      <table className="number-table process-table">
        <caption>프로세스 표</caption>
        <thead>
          <tr>
            <th scope="col">pid</th>
            <th scope="col">부모</th>
            <th scope="col">상태와 종료 상태</th>
            <th scope="col">스레드</th>
            <th scope="col">VSZ</th>
            <th scope="col">RSS</th>
            <th scope="col">PSS</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ process, depth }) => (
            <tr key={process.index} data-state={process.state}>
              <th scope="row" style={{ paddingInlineStart: `${0.25 + depth * 1}rem` }}>
                {depth > 0 && <span aria-hidden="true">└ </span>}
                <span data-struck={process.state === 'ended' || undefined}>{process.pid}</span>
              </th>
              <td>{parentText(process)}</td>
              <td>
                <span className="process-state" data-state={process.state}>
                  {processState(moment, process)}
                  {exitText(process) !== null && ` ${exitText(process)}`}
                </span>
              </td>
              <td>
                <Badges
                  moment={moment}
                  threads={process.threads.filter((index) => moment.threads[index].state !== 'finished')}
                  none="–"
                />
              </td>
              <Pages pages={process.memory.virtual} last={processes.get(process.index)} />
              <Pages pages={process.memory.resident} last={processes.get(process.index)} />
              <Pages pages={process.memory.proportional} last={processes.get(process.index)} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** What a PCB keeps of its threads while they do not run. */
function SavedRegisters({
  program,
  moment,
  process,
}: Pick<StepShown, 'program' | 'moment'> & { process: ProcessMoment }) {
  return (
    <ul className="pcb-saved">
      {process.threads.map((index) => {
        const thread = moment.threads[index];
        return (
          <li key={index} data-ended={thread.state === 'finished' || undefined}>
            <ThreadBadge thread={index} name={thread.name} />
            <span>{STATE_WORDS[thread.state]}</span>
            <code>
              PC {shortInstruction(program, thread.pc)} · SP {formatAddress(thread.sp)}
              {registersOf(program, thread).map((r) => ` · r${r}\u00a0${thread.registerTexts[r]}`)}
            </code>
          </li>
        );
      })}
    </ul>
  );
}

function Pcb({ program, kept, process }: { program: Program; kept: Kept; process: ProcessMoment }) {
  const { moment } = kept;
  const last = kept.processes.get(process.index);
  return (
    <li className="pcb" data-state={process.state}>
      <p className="pcb-head">
        <b data-struck={process.state === 'ended' || undefined}>PCB {process.pid}</b>
        <span className="process-state" data-state={process.state}>
          {processState(moment, process)}
        </span>
      </p>
      {process.state === 'zombie' && (
        <p className="pcb-note">메모리는 돌려줬고, 부모가 종료 상태를 거둘 때까지 이 칸만 남아 있어요</p>
      )}
      {process.state === 'ended' && (
        <p className="pcb-note">
          {endedText(process)}
          {process.exitCode !== null && ` · 종료 상태 ${process.exitCode}`}
        </p>
      )}
      {process.fault && <p className="process-fault">{process.fault.message}</p>}
      {process.state !== 'ended' && (
        <dl>
          <div>
            <dt>부모</dt>
            <dd>{parentText(process)}</dd>
          </div>
          {process.state === 'zombie' && (
            <div>
              <dt>종료 상태</dt>
              <dd>{exitText(process) ?? '–'}</dd>
            </div>
          )}
          <div>
            <dt>페이지 테이블</dt>
            <dd>
              상주 {process.memory.resident} / 예약 {process.memory.virtual}
            </dd>
          </div>
        </dl>
      )}
      {last && <EndedNote step={last.step} />}
      <div data-ended={last !== undefined || undefined}>
        <SavedRegisters program={program} moment={moment} process={process} />
      </div>
    </li>
  );
}

/** The process table as a tree, and what the operating system keeps of each process. */
export function Processes({ shown: { program, run, moment } }: ExhibitProps<'step'>) {
  const kept = useMemo(() => keepEnded(run, moment), [run, moment]);
  const rows = treeRows(kept.moment.processes);
  return (
    <ViewRoot name="processes-view" moment={moment}>
      <ProcessTable kept={kept} rows={rows} />
      <p className="view-label">{`프로세스 제어 블록(PCB) ${rows.length}개`}</p>
      <ul className="pcbs">
        {rows.map(({ process }) => (
          <Pcb key={process.index} program={program} kept={kept} process={process} />
        ))}
      </ul>
    </ViewRoot>
  );
}
