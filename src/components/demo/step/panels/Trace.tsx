import { useState } from 'react';
import { formatInstruction, narrate, type Program, type Run } from '../../../../engine/index.ts';
import { Pager } from '../../../ui/Pager.tsx';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import './Trace.css';

/** Rows on one page of the table. */
const ROWS = 100;
const COLUMNS = ['걸음', '스레드', '줄', '명령', '한 일'];

interface TraceProps {
  program: Program;
  run: Run;
  at: number;
  goTo(step: number): void;
}

/** The page that is open: it follows the moment shown, and the reader may still turn to another. */
function usePage(at: number, pages: number): [number, (page: number) => void] {
  const shown = Math.max(0, Math.ceil(at / ROWS) - 1);
  const [turned, setTurned] = useState({ at, page: shown });
  const page = Math.min(turned.at === at ? turned.page : shown, pages - 1);
  return [page, (page) => setTurned({ at, page })];
}

/** The run as text: a row a step. */
export function Trace({ program, run, at, goTo }: TraceProps) {
  const pages = Math.max(1, Math.ceil(run.length / ROWS));
  const [page, setPage] = usePage(at, pages);
  if (run.length === 0) {
    return (
      <p className="trace demo-none">아직 아무도 움직이지 않았어요. 한 걸음씩 가면 여기에 글로 쌓여요.</p>
    );
  }
  const names = run.at(run.length).threads.map((thread) => thread.name);
  const first = page * ROWS + 1;
  const steps = Array.from({ length: Math.min(ROWS, run.length - first + 1) }, (_, i) => first + i);
  return (
    <div className="trace">
      <ScrollBox label="실행 과정 표">
        <table>
          <caption>
            실행 과정 {pages > 1 && `(${first}~${first + steps.length - 1}걸음 / 모두 ${run.length}걸음)`}
          </caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <Row key={step} program={program} run={run} at={at} step={step} names={names} goTo={goTo} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Pager
        page={page}
        pages={pages}
        before={`앞 ${ROWS}걸음`}
        after={`다음 ${ROWS}걸음`}
        onPage={setPage}
      />
    </div>
  );
}

interface RowProps extends TraceProps {
  step: number;
  /** Names of all threads. */
  names: readonly string[];
}

/** A step: who took it, where, and what was done. */
function Row({ program, run, at, step, names, goTo }: RowProps) {
  const { thread, pc } = run.effect(step);
  return (
    <tr aria-current={step === at ? 'step' : undefined} data-when={step > at ? 'future' : undefined}>
      <th scope="row">
        <button type="button" onClick={() => goTo(step)}>
          {step}
          <span className="visually-hidden">걸음 보기</span>
        </button>
      </th>
      <td>
        <ThreadBadge thread={thread} name={names[thread]} />
      </td>
      <td>{program.instructions[pc].range.line}</td>
      <td>
        <code>{formatInstruction(program, pc)}</code>
      </td>
      <td>{narrate(run, step)}</td>
    </tr>
  );
}
