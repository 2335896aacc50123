import type { ThreadMoment } from '../../../engine/index.ts';
import { ThreadBadge, threadHue } from '../../ui/ThreadBadge.tsx';
import { endedWithOthers, waitedFor, whyNot } from './why-not.ts';

/** Threads up to which those that have ended keep their buttons. */
const ROOM = 6;

interface ThreadButtonsProps {
  threads: readonly ThreadMoment[];
  /** Thread that goes on a press of 한 걸음, or -1. */
  next: number;
  ready: boolean;
  /** Lets a thread go, or says why it cannot. */
  choose(thread: number, waiter?: number): void;
}

/** A button a thread: the reader is the scheduler. What a thread cannot do stands on its button. */
export function ThreadButtons({ threads, next, ready, choose }: ThreadButtonsProps) {
  const shown = threads.length <= ROOM ? threads : threads.filter((thread) => thread.state !== 'finished');
  return (
    <fieldset className="control-group thread-buttons" aria-label="다음에 보낼 스레드">
      {shown.map((thread) =>
        thread.canStep && thread.wakes.length > 1 ? (
          thread.wakes.map((waiter) => (
            <button
              key={`${thread.index}-${waiter}`}
              type="button"
              className="demo-button"
              data-thread={threadHue(thread.index)}
              disabled={!ready}
              onClick={() => choose(thread.index, waiter)}
            >
              <ThreadBadge thread={thread.index} name={thread.name} />
              <ThreadBadge thread={waiter} name={threads[waiter].name} />{' '}
              {threads[waiter].state === 'finished' ? '거두기' : '깨우기'}
            </button>
          ))
        ) : (
          <button
            key={thread.index}
            type="button"
            className="demo-button"
            data-thread={threadHue(thread.index)}
            data-state={thread.state}
            data-next={thread.index === next || undefined}
            disabled={!ready}
            aria-disabled={!thread.canStep}
            title={whyNot(thread, threads) || undefined}
            onClick={() => choose(thread.index)}
          >
            <ThreadBadge thread={thread.index} name={thread.name} />
            <span>{labelOf(thread, threads)}</span>
          </button>
        ),
      )}
    </fieldset>
  );
}

function labelOf(thread: ThreadMoment, threads: readonly ThreadMoment[]): string {
  if (thread.canStep) return '보내기';
  if (thread.state === 'finished') return endedWithOthers(thread, threads) ? '함께 끝남' : '끝남';
  const what = waitedFor(thread, threads);
  return what === '' ? '대기' : `대기: ${what}`;
}
