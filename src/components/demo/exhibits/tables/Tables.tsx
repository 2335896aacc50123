import { INTERVAL_STATES, threadName, threadOfName } from '../../../../engine/index.ts';
import type { Rows } from '../../../../results/measured/rows.ts';
import type { PackedSpans } from '../../../../results/measured/spans.ts';
import type { PackedStates } from '../../../../results/measured/states.ts';
import { grouped } from '../../../../words/numbers.ts';
import { SPAN_WORDS } from '../../../../words/spans.ts';
import { INTERVAL_WORDS } from '../../../../words/states.ts';
import { TASK_WORDS } from '../../../../words/tasks.ts';
import { timeText } from '../../../../words/time.ts';
import { PagedTable } from '../../../ui/PagedTable.tsx';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import type { NamedRun } from '../../measure/shown.ts';
import './Tables.css';

/** Everything that the charts show, as tables. */
export function Tables({ runs, tick }: { runs: NamedRun[]; tick: number | null }) {
  return (
    <div className="measure-tables">
      {runs.map((run) => (
        <div key={run.label}>
          {runs.length > 1 && <p className="table-of">{run.label}</p>}
          <TaskTable run={run} tick={tick} />
          <SwitchTable run={run} />
          {run.states !== null && <StateTable label={run.label} states={run.states} tick={tick} />}
          {run.spans !== null && <SpanTable label={run.label} spans={run.spans} tick={tick} />}
        </div>
      ))}
    </div>
  );
}

/** Times of a task that are told, in the order of the columns. */
const TIMES = ['arrival', 'response', 'turnaround', 'running', 'waiting', 'blocked'] as const;

function TaskTable({ run, tick }: { run: NamedRun; tick: number | null }) {
  return (
    <ScrollBox label={`${run.label}: 스레드마다`}>
      <table className="number-table">
        <caption>스레드마다</caption>
        <thead>
          <tr>
            <th scope="col">스레드</th>
            <th scope="col">프로세스</th>
            {TIMES.map((time) => (
              <th key={time} scope="col">
                {TASK_WORDS[time]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {run.summary.tasks.map((task) => (
            <tr key={task.name}>
              <th scope="row">
                <ThreadBadge thread={threadOfName(task.name)} name={task.name} />
              </th>
              <td>{task.process}</td>
              {TIMES.map((time) => (
                <td key={time}>{task[time] === null ? '–' : timeText(task[time], tick)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function SwitchTable({ run: { label, summary } }: { run: NamedRun }) {
  const { thread, process, voluntary, involuntary } = summary.switches;
  return (
    <ScrollBox label={`${label}: 문맥 교환`}>
      <table className="number-table">
        <caption>문맥 교환 {thread + process}번</caption>
        <thead>
          <tr>
            <th scope="col">같은 프로세스의 스레드로</th>
            <th scope="col">다른 프로세스로</th>
            <th scope="col">자발(대기·양보·종료)</th>
            <th scope="col">비자발(선점)</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{thread}</td>
            <td>{process}</td>
            <td>{voluntary}</td>
            <td>{involuntary}</td>
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
}

function SpanTable({ label, spans, tick }: { label: string; spans: PackedSpans; tick: number | null }) {
  const { length } = spans.from;
  return (
    <PagedTable
      label={`${label}: 시간선`}
      caption={`시간선, 구간 ${grouped(length)}개`}
      columns={['CPU', '스레드', '하는 일', '부터', '까지', '길이']}
      length={length}
      row={(i) => (
        <>
          <td>{rowOf(spans, i)}</td>
          <td>{threadName(spans.thread[i])}</td>
          <td data-text>{SPAN_WORDS[spans.kinds[spans.kind[i]]]}</td>
          <td>{timeText(spans.from[i], tick)}</td>
          <td>{timeText(spans.to[i], tick)}</td>
          <td>{timeText(spans.to[i] - spans.from[i], tick)}</td>
        </>
      )}
    />
  );
}

function StateTable({ label, states, tick }: { label: string; states: PackedStates; tick: number | null }) {
  const { length } = states.from;
  return (
    <PagedTable
      label={`${label}: 스레드의 상태`}
      caption={`스레드의 상태, 구간 ${grouped(length)}개`}
      columns={['스레드', '상태', '기다리는 것', '부터', '까지', '길이']}
      length={length}
      row={(i) => (
        <>
          <td>{threadName(states.threads[rowOf(states, i)])}</td>
          <td data-text>{INTERVAL_WORDS[INTERVAL_STATES[states.state[i]]]}</td>
          <td data-text>{states.waits[states.wait[i]]}</td>
          <td>{timeText(states.from[i], tick)}</td>
          <td>{timeText(states.to[i], tick)}</td>
          <td>{timeText(states.to[i] - states.from[i], tick)}</td>
        </>
      )}
    />
  );
}

function rowOf({ starts }: Rows, piece: number): number {
  let row = 0;
  while (starts[row + 1] <= piece) row++;
  return row;
}
