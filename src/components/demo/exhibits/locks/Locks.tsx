import { useMemo } from 'react';
import { type Moment, threadName } from '../../../../engine/index.ts';
import { LOCK_STATES } from '../../../../words/locks.ts';
import { OBJECT_WORDS } from '../../../../words/objects.ts';
import { STATE_WORDS } from '../../../../words/states.ts';
import { ThreadBadge, threadHue } from '../../../ui/ThreadBadge.tsx';
import { usePartId } from '../../../ui/usePartId.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import { ArrowHead } from '../parts/ArrowHead.tsx';
import { keepEnded } from '../parts/last-living.ts';
import { type Marks, marksOf } from '../parts/marks.ts';
import { ViewRoot } from '../parts/ViewRoot.tsx';
import { objectName } from '../parts/words.ts';
import { type LockEdge, lockGraph, PLACES } from './lock-graph.ts';
import { castOf, type LockMoment } from './locks.ts';
import './Locks.css';

/** How a lock stands, in a few words. */
function stateOf({ lock, holders }: LockMoment): string {
  const words = lock.words.map(({ value }) => value);
  return LOCK_STATES[lock.kind]({ words, holders: holders.length, waiters: lock.waiters.length });
}

function nameOf(moment: Moment, { process, lock }: LockMoment): string {
  const several = process >= 0 && moment.processes.length > 1;
  return `${objectName(lock)}${several ? ` (${moment.processes[process].pid})` : ''}`;
}

/** Whether the last step used a lock. */
function isChanged(moment: Moment, marks: Marks, { process, lock }: LockMoment): boolean {
  if (marks.thread < 0) return false;
  const acting = moment.threads[marks.thread].process;
  if (process >= 0 && process !== acting) return false;
  return marks.object(acting, lock) !== null || moment.effect?.objectAddress === lock.address;
}

function Arrow({ edge, changed, head }: { edge: LockEdge; changed: boolean; head: string }) {
  const thread = { x: PLACES.threads + 2, y: edge.from };
  const lock = { x: PLACES.width - PLACES.locks - 2, y: edge.to };
  const [a, b] = edge.kind === 'waits' ? [thread, lock] : [lock, thread];
  return (
    <line
      x1={a.x}
      y1={a.y}
      x2={b.x}
      y2={b.y}
      markerEnd={`url(#${head})`}
      data-kind={edge.kind}
      data-cycle={edge.inCycle || undefined}
      data-changed={changed || undefined}
      data-thread={threadHue(edge.thread)}
    />
  );
}

/** A thread's place; empty but for its letter as long as the thread is not there. */
function ThreadNode({
  moment,
  thread,
  y,
  acted,
}: {
  moment: Moment;
  thread: number;
  y: number;
  acted: boolean;
}) {
  const there = moment.threads[thread];
  return (
    <li
      className="lock-thread"
      style={{ top: y }}
      data-changed={acted || undefined}
      data-ended={there?.state === 'finished' || undefined}
      data-absent={there === undefined || undefined}
    >
      <ThreadBadge thread={thread} name={threadName(thread)} />
      <small>{there === undefined ? '아직 없음' : STATE_WORDS[there.state]}</small>
    </li>
  );
}

/** The picture in words: each lock with who holds it and who waits for it. */
function InWords({ moment, locks }: { moment: Moment; locks: LockMoment[] }) {
  const names = (threads: readonly number[]) =>
    threads.map((thread) => moment.threads[thread].name).join(', ');
  return (
    <ul className="visually-hidden">
      {locks.map((one) => (
        <li key={`${one.process} ${one.lock.address}`}>
          {`${nameOf(moment, one)} ${OBJECT_WORDS[one.lock.kind]}, ${stateOf(one)}`}
          {one.holders.length > 0 && `, 쥔 스레드 ${names(one.holders)}`}
          {one.lock.waiters.length > 0 && `, 기다리는 스레드 ${names(one.lock.waiters)}`}
        </li>
      ))}
    </ul>
  );
}

/** Who holds each lock and who waits for it, from the first step on and not only when something is stuck. */
export function Locks({ shown: { run, moment } }: ExhibitProps<'step'>) {
  const head = usePartId('lock-arrow');
  const marks = useMemo(() => marksOf(moment), [moment]);
  const { graph, cast } = useMemo(() => {
    const cast = castOf(run, keepEnded(run, moment).moment);
    return { cast, graph: lockGraph(moment, cast) };
  }, [run, moment]);
  if (cast.locks.length === 0) return <div className="view demo-none">이 순간에는 잠금이 없어요</div>;
  return (
    <ViewRoot name="locks" moment={moment}>
      <p className="lock-legend" aria-hidden="true">
        <i data-kind="holds" /> 쥠 <i data-kind="waits" /> 기다림
        {graph.cycle.length > 0 && <b>서로 기다리는 고리가 생겼어요</b>}
      </p>
      <div className="lock-graph" aria-hidden="true" style={{ width: PLACES.width, height: graph.height }}>
        <svg width={PLACES.width} height={graph.height} aria-hidden="true">
          <ArrowHead id={head} />
          {graph.edges.map((edge) => (
            <Arrow
              key={`${edge.thread} ${edge.kind} ${edge.lock.process} ${edge.lock.lock.address}`}
              edge={edge}
              changed={edge.thread === marks.thread && isChanged(moment, marks, edge.lock)}
              head={head}
            />
          ))}
        </svg>
        <ul>
          {graph.threads.map(({ of: thread, y }) => (
            <ThreadNode key={thread} moment={moment} thread={thread} y={y} acted={marks.thread === thread} />
          ))}
        </ul>
        <ul>
          {graph.locks.map(({ of: one, y }) => (
            <li
              key={`${one.process} ${one.lock.address}`}
              className="lock-box"
              style={{ top: y }}
              data-held={one.holders.length > 0 || undefined}
              data-changed={isChanged(moment, marks, one) || undefined}
            >
              <p>
                <code>{nameOf(moment, one)}</code> <small>{OBJECT_WORDS[one.lock.kind]}</small>
              </p>
              <p>{stateOf(one)}</p>
            </li>
          ))}
        </ul>
      </div>
      <InWords moment={moment} locks={cast.locks} />
    </ViewRoot>
  );
}
