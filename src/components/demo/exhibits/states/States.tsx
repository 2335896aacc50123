import { useMemo, useRef } from 'react';
import { type Moment, type ThreadMoment, type ThreadState, waitCycle } from '../../../../engine/index.ts';
import { HOLD_WORDS } from '../../../../words/holding.ts';
import { particle } from '../../../../words/josa.ts';
import { STATE_WORDS } from '../../../../words/states.ts';
import { WAITING_SENTENCES } from '../../../../words/waiting.ts';
import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { Badges } from '../parts/HeapObject.tsx';
import { useFlip } from '../parts/motion.ts';
import { ViewRoot } from '../parts/ViewRoot.tsx';
import { WaitGraphPicture } from '../parts/WaitGraphPicture.tsx';
import { waitGraph } from '../parts/wait-graph.ts';
import { ofWholeRun } from '../parts/whole-run.ts';
import './States.css';

function StateBox({ moment, state }: { moment: Moment; state: ThreadState }) {
  const inside = moment.threads.filter((thread) => thread.state === state);
  return (
    <section
      role="group"
      className="state-box"
      data-state={state}
      aria-label={`${STATE_WORDS[state]} ${inside.length}`}
    >
      <p>
        <b>{STATE_WORDS[state]}</b> <small>{inside.length}</small>
      </p>
      <ul>
        {inside.map((thread) => (
          <li key={thread.index} data-flip={`state${thread.index}`}>
            <ThreadBadge thread={thread.index} name={thread.name} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An arrow between two boxes of the diagram with what makes a thread go that way. */
function Way({
  area,
  to,
  children,
}: {
  area: string;
  to: 'left' | 'right' | 'up' | 'down';
  children: string;
}) {
  return (
    <span className="states-way" data-to={to} style={{ gridArea: area }}>
      <span>{children}</span>
    </span>
  );
}

/** The particle that follows a name as subject, without the name: badges stand there instead. */
function subjectParticle(name: string): string {
  return particle(name, '이/가');
}

function Waiter({ moment, thread }: { moment: Moment; thread: ThreadMoment }) {
  const waiting = thread.waiting!;
  const holders = <Badges moment={moment} threads={waiting.holders} />;
  const forThreads = waiting.kind === 'thread' || waiting.kind === 'threads';
  return (
    <li>
      <ThreadBadge thread={thread.index} name={thread.name} />
      {forThreads ? (
        <p>
          {holders}
          {subjectParticle(waiting.name)} {WAITING_SENTENCES[waiting.kind]}
        </p>
      ) : (
        <p>
          <code>{waiting.name}</code> {WAITING_SENTENCES[waiting.kind]}
          {waiting.hold !== null && waiting.holders.length > 0 && (
            <span className="states-held">
              {HOLD_WORDS[waiting.hold]} {holders}
            </span>
          )}
        </p>
      )}
    </li>
  );
}

/** Threads that there will be, as far as one order of steps can tell. */
const expectedOf = ofWholeRun((run) => run.at(run.length).threads.length);

/** Threads in 준비 · 실행 · 대기 · 종료, what each waiting one waits for, and who waits for whom when something is stuck. */
export function States({ shown: { program, moment } }: ExhibitProps<'step'>) {
  const root = useRef<HTMLDivElement>(null);
  useFlip(root, moment.step);
  const room = Math.max(expectedOf(program), moment.threads.length);
  const waiting = moment.threads.filter((thread) => thread.waiting !== null);
  const graph = useMemo(
    () => (moment.end === 'deadlock' || waitCycle(moment).length > 0 ? waitGraph(moment) : null),
    [moment],
  );
  return (
    <ViewRoot name="states" moment={moment} ref={root}>
      <div className="state-diagram" style={{ '--threads': room }}>
        <StateBox moment={moment} state="ready" />
        <Way area="dispatch" to="right">
          골라짐
        </Way>
        <Way area="preempt" to="left">
          물러남
        </Way>
        <StateBox moment={moment} state="running" />
        <Way area="end" to="right">
          끝남
        </Way>
        <StateBox moment={moment} state="finished" />
        <Way area="wake" to="up">
          깨어남
        </Way>
        <Way area="block" to="down">
          기다림
        </Way>
        <StateBox moment={moment} state="waiting" />
      </div>
      <p className="view-label">무엇을 기다리나</p>
      {waiting.length === 0 && <p className="demo-none">기다리는 스레드가 없어요</p>}
      <ul className="states-waiters">
        {waiting.map((thread) => (
          <Waiter key={thread.index} moment={moment} thread={thread} />
        ))}
      </ul>
      {graph && (
        <>
          <p className="view-label" data-bad>
            {moment.end === 'deadlock'
              ? '교착 상태: 아무도 움직일 수 없어요'
              : '서로 기다리는 스레드가 있어요'}
          </p>
          <WaitGraphPicture moment={moment} graph={graph} />
        </>
      )}
    </ViewRoot>
  );
}
