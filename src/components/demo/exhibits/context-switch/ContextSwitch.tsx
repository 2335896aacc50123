import { type ReactNode, useMemo, useState } from 'react';
import type { Moment, Run } from '../../../../engine/index.ts';
import { SWITCH_WORDS } from '../../../../words/switches.ts';
import { ThreadBadge, threadHue } from '../../../ui/ThreadBadge.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import type { StepActions } from '../../step/shown.ts';
import { ViewRoot } from '../parts/ViewRoot.tsx';
import { processName } from '../parts/words.ts';
import { contextSwitch, type SwitchStep } from './script.ts';
import { phases, type SwitchState, switchState } from './switch-state.ts';
import './ContextSwitch.css';
import '../findings/Findings.css';

interface AreaProps {
  title: ReactNode;
  state: SwitchState;
  values: Map<string, string | null>;
  /** Register of the current small step, where this area takes part in it. */
  active: string | null;
  /** Whether the value leaves here or arrives here. */
  side: 'from' | 'to';
  thread?: number;
}

/** A column of registers: the CPU's, or a thread's save area. */
function Area({ title, state, values, active, side, thread }: AreaProps) {
  return (
    <section className="save-area" data-thread={thread === undefined ? undefined : threadHue(thread)}>
      <p className="view-label">{title}</p>
      <dl>
        {state.registers.map((register) => (
          <div key={register} data-active={register === active ? side : undefined}>
            <dt>{register}</dt>
            <dd>{values.get(register) ?? '–'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function SubSteps({ steps, count, show }: { steps: SwitchStep[]; count: number; show(count: number): void }) {
  const current = count > 0 ? steps[count - 1] : null;
  return (
    <>
      <div className="sub-steps">
        <button
          type="button"
          className="view-button"
          onClick={() => count > 0 && show(count - 1)}
          aria-disabled={count === 0}
        >
          이전
        </button>
        <input
          type="range"
          min={0}
          max={steps.length}
          value={count}
          onChange={(event) => show(Number(event.target.value))}
          aria-label="교환 안의 작은 걸음"
          aria-valuetext={current ? current.title : '교환 전'}
        />
        <button
          type="button"
          className="view-button"
          onClick={() => count < steps.length && show(count + 1)}
          aria-disabled={count === steps.length}
        >
          다음
        </button>
        <small>
          {count} / {steps.length}
        </small>
      </div>
      <p className="sub-step" aria-live="polite">
        <b>{current ? current.title : '교환 전'}</b>
        <br />
        {current ? current.detail : '다음을 누르면 커널이 하는 일을 하나씩 봐요.'}
      </p>
    </>
  );
}

function chipText(step: SwitchStep, index: number): string {
  if (step.kind === 'address-space') return step.skipped ? '건너뜀' : '바꿈';
  return step.register ?? String(index + 1);
}

function PhaseList({
  steps,
  count,
  show,
}: {
  steps: SwitchStep[];
  count: number;
  show(count: number): void;
}) {
  return (
    <ol className="switch-phases">
      {phases(steps).map((phase) => (
        <li
          key={phase.kind}
          data-kind={phase.kind}
          data-skipped={phase.steps.every(({ step }) => step.skipped) || undefined}
        >
          <span>{SWITCH_WORDS[phase.kind]}</span>
          <span className="switch-phase-steps">
            {phase.steps.map(({ step, index }) => (
              <button
                key={index}
                type="button"
                title={step.title}
                aria-current={index === count - 1 ? 'step' : undefined}
                data-done={index < count || undefined}
                onClick={() => show(index + 1)}
              >
                {chipText(step, index)}
              </button>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Which process's page table the CPU uses; threads of one process have it in common. */
function TablePointer({ moment, from, to, state, current }: TableProps) {
  const before = moment.processes[moment.threads[from].process];
  const after = moment.processes[moment.threads[to].process];
  const skipped = before.index === after.index;
  return (
    <p
      className="table-pointer"
      data-skipped={skipped || undefined}
      data-active={current?.kind === 'address-space' || undefined}
    >
      <span>페이지 테이블 (CR3)</span> {processName(state.tableChanged ? after : before)}
      {skipped && <small>그대로</small>}
    </p>
  );
}

interface TableProps {
  moment: Moment;
  from: number;
  to: number;
  state: SwitchState;
  current: SwitchStep | null;
}

/** Steps before which another thread ran. */
function switchesOf({ schedule }: Run): number[] {
  return schedule.flatMap(({ thread }, i) => (i > 0 && schedule[i - 1].thread !== thread ? [i + 1] : []));
}

/** Says that there has been no switch yet, and where the first is. */
function NoSwitch({ next, goTo }: { next: number | undefined } & Pick<StepActions, 'goTo'>) {
  return (
    <div className="view context-switch">
      <p className="demo-none">아직 문맥 교환이 없었어요. 같은 스레드가 이어 갔어요.</p>
      {next !== undefined && (
        <p className="finding-proof">
          <button type="button" className="view-button" onClick={() => goTo(next)}>
            다음 교환: {next}걸음
          </button>
        </p>
      )}
    </div>
  );
}

/** What no switch moves. */
function Untouched() {
  return (
    <dl className="switch-untouched">
      <dt>그 자리에 그대로</dt>
      <dd>메모리의 코드·데이터·힙·스택</dd>
      <dd>CPU 캐시의 내용</dd>
      <dd>열린 파일</dd>
    </dl>
  );
}

/** The last switch up to the step shown, in small steps: what is saved, what is restored, and what stays where it is. */
export function ContextSwitch({ shown, act: { goTo } }: ExhibitProps<'step'>) {
  const { run } = shown;
  const switches = useMemo(() => switchesOf(run), [run]);
  const at = switches.findLast((step) => step <= shown.at) ?? 0;
  const moment = at === shown.at ? shown.moment : run.at(at);
  const steps = useMemo(() => contextSwitch(run, at), [run, at]);
  const [place, setPlace] = useState({ at, count: 0 });
  if (steps.length === 0) return <NoSwitch next={switches.find((step) => step > shown.at)} goTo={goTo} />;
  // Another step of the run is another switch, and begins at its beginning.
  const count = place.at === at ? place.count : 0;
  const show = (next: number) => setPlace({ at, count: next });
  const state = switchState(steps, count);
  const current = count > 0 ? steps[count - 1] : null;
  const from = steps[0].thread;
  const to = steps[steps.length - 1].thread;
  const moved = current?.skipped ? null : (current?.register ?? null);
  const title = (thread: number) => (
    <>
      <ThreadBadge thread={thread} name={moment.threads[thread].name} /> TCB·커널 스택
    </>
  );
  return (
    <ViewRoot name="context-switch" moment={moment}>
      {at < shown.at && <p className="demo-none">{at}걸음에 있었던 마지막 교환이에요.</p>}
      <SubSteps steps={steps} count={count} show={show} />
      <div className="save-areas">
        <Area
          title={title(from)}
          state={state}
          values={state.saved}
          active={current?.kind === 'save' ? moved : null}
          side="to"
          thread={from}
        />
        <Area
          title="CPU 레지스터"
          state={state}
          values={state.cpu}
          active={moved}
          side={current?.kind === 'save' ? 'from' : 'to'}
        />
        <Area
          title={title(to)}
          state={state}
          values={state.waiting}
          active={current?.kind === 'restore' ? moved : null}
          side="from"
          thread={to}
        />
        <TablePointer moment={moment} from={from} to={to} state={state} current={current} />
      </div>
      <PhaseList steps={steps} count={count} show={show} />
      <Untouched />
    </ViewRoot>
  );
}
