import { type ReactNode, useMemo, useState } from 'react';
import { contextSwitch, formatAddress, type SwitchStep } from '../../../engine/index.ts';
import { ThreadBadge, threadHue } from '../ThreadBadge.tsx';
import type { ViewProps } from '../view.ts';
import { ViewRoot } from './parts/ViewRoot.tsx';

/** What the registers and the two save areas hold after so many small steps of a switch. */
export interface SwitchState {
  registers: string[];
  cpu: Map<string, number | null>;
  saved: Map<string, number | null>;
  waiting: Map<string, number | null>;
  /** Registers whose save or restore was left out. */
  forgotten: Set<string>;
}

/** Replays the first `count` small steps of a switch. */
export function switchState(steps: readonly SwitchStep[], count: number): SwitchState {
  const saves = steps.filter((step) => step.kind === 'save' && step.register !== null);
  const restores = steps.filter((step) => step.kind === 'restore' && step.register !== null);
  const registers = [...new Set([...saves, ...restores].map((step) => step.register!))];
  const cpu = new Map<string, number | null>(saves.map((step) => [step.register!, step.value]));
  const waiting = new Map<string, number | null>(restores.map((step) => [step.register!, step.value]));
  const saved = new Map<string, number | null>();
  const forgotten = new Set<string>();
  for (const step of steps.slice(0, count)) {
    if (step.register === null) continue;
    if (step.skipped) forgotten.add(step.register);
    else if (step.kind === 'save') saved.set(step.register, step.value);
    else if (step.kind === 'restore') cpu.set(step.register, step.value);
  }
  return { registers, cpu, saved, waiting, forgotten };
}

function text(register: string, value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  return /^r\d+$/.test(register) ? String(value) : formatAddress(value);
}

interface AreaProps {
  title: ReactNode;
  registers: string[];
  values: Map<string, number | null>;
  /** Register of the current small step, where this area takes part in it. */
  active: string | null;
  side: 'from' | 'to' | null;
  thread?: number;
}

/** A column of registers: the CPU's, or a thread's save area. */
function Area({ title, registers, values, active, side, thread }: AreaProps) {
  return (
    <section className="save-area" data-thread={thread === undefined ? undefined : threadHue(thread)}>
      <p className="label">{title}</p>
      <dl>
        {registers.map((register) => (
          <div key={register} data-active={register === active ? (side ?? undefined) : undefined}>
            <dt>{register}</dt>
            <dd>{text(register, values.get(register))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The switch before the step shown, in small steps: what is saved, what is restored, and what stays where it is. */
export function ContextSwitch({ run, at, moment, demo }: ViewProps) {
  const steps = useMemo(() => contextSwitch(run, at), [run, at]);
  const [place, setPlace] = useState({ at, count: 0 });
  const count = place.at === at ? Math.min(place.count, steps.length) : 0;
  const show = (next: number) => setPlace({ at, count: Math.max(0, Math.min(steps.length, next)) });
  if (steps.length === 0) {
    return (
      <p className="view none">
        이 걸음 앞에서는 문맥 교환이 없었어요. 다른 스레드가 이어 가는 걸음에서 볼 수 있어요.
      </p>
    );
  }
  const state = switchState(steps, count);
  const current = count > 0 ? steps[count - 1] : null;
  const out = steps.find((step) => step.kind === 'save')?.thread ?? -1;
  const into = steps.find((step) => step.kind === 'restore')?.thread ?? -1;
  const active = current?.register ?? null;
  const name = (thread: number) => moment.threads[thread]?.name ?? '';
  const table = steps.find((step) => step.kind === 'address-space');
  return (
    <ViewRoot name="context-switch" moment={moment}>
      <div className="sub-steps">
        <button type="button" onClick={() => show(count - 1)} disabled={count === 0}>
          이전
        </button>
        <input
          type="range"
          min={0}
          max={steps.length}
          value={count}
          onChange={(event) => show(Number(event.target.value))}
          aria-label="교환의 작은 걸음"
          aria-valuetext={current ? current.title : '교환 전'}
        />
        <button type="button" onClick={() => show(count + 1)} disabled={count === steps.length}>
          다음
        </button>
        <small>
          {count} / {steps.length}
        </small>
      </div>
      <p className="sub-step" aria-live="polite">
        <b>{current ? current.title : '교환 전'}</b>{' '}
        {current ? current.detail : '다음을 누르면 커널이 하는 일을 하나씩 봐요'}
      </p>
      <div className="save-areas">
        {out >= 0 && (
          <Area
            title={
              <>
                <ThreadBadge thread={out} name={name(out)} /> 커널 스택·TCB
              </>
            }
            registers={state.registers}
            values={state.saved}
            active={current?.kind === 'save' ? active : null}
            side="to"
            thread={out}
          />
        )}
        <section className="cpu">
          <Area
            title="CPU 레지스터"
            registers={state.registers}
            values={state.cpu}
            active={active}
            side={current?.kind === 'save' ? 'from' : 'to'}
          />
          {table && (
            <p
              className="table-pointer"
              data-skipped={table.skipped || undefined}
              data-active={current?.kind === 'address-space' || undefined}
            >
              <span>페이지 테이블 주소 (CR3)</span> {table.skipped ? '건너뜀' : text('CR3', table.value)}
            </p>
          )}
        </section>
        {into >= 0 && (
          <Area
            title={
              <>
                <ThreadBadge thread={into} name={name(into)} /> 커널 스택·TCB
              </>
            }
            registers={state.registers}
            values={state.waiting}
            active={current?.kind === 'restore' ? active : null}
            side="from"
            thread={into}
          />
        )}
      </div>
      <ol className="switch-list">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a small step is known by its place.
          <li key={index} data-skipped={step.skipped || undefined} data-done={index < count || undefined}>
            <button
              type="button"
              id={`${demo}-switch-${index}`}
              aria-current={index === count - 1 ? 'step' : undefined}
              onClick={() => show(index + 1)}
            >
              {step.title}
              {step.skipped && <small>건너뜀</small>}
            </button>
          </li>
        ))}
      </ol>
      <dl className="untouched">
        <dt>그 자리에 그대로</dt>
        <dd>메모리의 코드·데이터·힙·스택</dd>
        <dd>CPU 캐시의 내용</dd>
        <dd>열린 파일</dd>
      </dl>
    </ViewRoot>
  );
}
