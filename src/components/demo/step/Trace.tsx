import { useState } from 'react';
import { formatInstruction, narrate, type Program, type Run } from '../../../engine/index.ts';
import { ThreadBadge } from '../../ui/ThreadBadge.tsx';
import './Trace.css';
import '../../ui/PagedTable.css';

/** Rows on one page of the table. */
const ROWS = 100;

interface TraceProps {
  program: Program;
  run: Run;
  at: number;
  goTo(step: number): void;
}

/** The run as text: a row a step. */
export function Trace({ program, run, at, goTo }: TraceProps) {
  const pages = Math.max(1, Math.ceil(run.length / ROWS));
  const shown = Math.max(0, Math.ceil(at / ROWS) - 1);
  // The table follows the moment shown, and the reader may still turn its pages.
  const [turned, setTurned] = useState({ at, page: shown });
  const page = Math.min(turned.at === at ? turned.page : shown, pages - 1);
  const turn = (by: number) => setTurned({ at, page: page + by });
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section role="group" className="scroll" tabIndex={0} aria-label="실행 과정 표">
        <table>
          <caption>
            실행 과정 {pages > 1 && `(${first}~${first + steps.length - 1}걸음 / 모두 ${run.length}걸음)`}
          </caption>
          <thead>
            <tr>
              <th scope="col">걸음</th>
              <th scope="col">스레드</th>
              <th scope="col">줄</th>
              <th scope="col">명령</th>
              <th scope="col">한 일</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => {
              const { thread, pc } = run.effect(step);
              return (
                <tr
                  key={step}
                  aria-current={step === at ? 'step' : undefined}
                  data-when={step > at ? 'future' : undefined}
                >
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
            })}
          </tbody>
        </table>
      </section>
      {pages > 1 && (
        <p className="trace-pages">
          <button
            type="button"
            className="demo-button"
            aria-disabled={page === 0}
            onClick={() => page > 0 && turn(-1)}
          >
            앞 {ROWS}걸음
          </button>
          {page + 1} / {pages}
          <button
            type="button"
            className="demo-button"
            aria-disabled={page === pages - 1}
            onClick={() => page < pages - 1 && turn(1)}
          >
            다음 {ROWS}걸음
          </button>
        </p>
      )}
    </div>
  );
}
