import type { ThreadMoment } from '../../../../engine/index.ts';
import { ThreadBadge, threadHue } from '../../../ui/ThreadBadge.tsx';
import './ThreadButtons.css';
import { endedWithOthers, waitedFor, whyNot } from './why-not.ts';

interface ThreadButtonProps {
  thread: ThreadMoment;
  threads: readonly ThreadMoment[];
  /** Thread that goes on a press of 한 걸음, or -1. */
  next: number;
  /** Lets a thread go, or says why it cannot. */
  choose(thread: number, waiter?: number): void;
}

/**
 * Lets a thread go: the reader is the scheduler. What it cannot do stands on its button; where its step wakes one of
 * several, each has a button.
 */
export function ThreadButton({ thread, threads, next, choose }: ThreadButtonProps) {
  if (thread.canStep && thread.wakes.length > 1) {
    return thread.wakes.map((waiter) => (
      <button
        key={waiter}
        type="button"
        className="thread-button"
        data-thread={threadHue(thread.index)}
        data-next={thread.index === next || undefined}
        onClick={() => choose(thread.index, waiter)}
      >
        <ThreadBadge thread={thread.index} name={thread.name} />
        <ThreadBadge thread={waiter} name={threads[waiter].name} />{' '}
        <span>{threads[waiter].state === 'finished' ? '거두기' : '깨우기'}</span>
      </button>
    ));
  }
  return (
    <button
      type="button"
      className="thread-button"
      data-thread={threadHue(thread.index)}
      data-state={thread.state}
      data-next={thread.index === next || undefined}
      aria-disabled={!thread.canStep}
      title={whyNot(thread, threads) || undefined}
      onClick={() => choose(thread.index)}
    >
      <ThreadBadge thread={thread.index} name={thread.name} faded={!thread.canStep} />
      <span>{labelOf(thread, threads)}</span>
    </button>
  );
}

/** A button a thread, in a row. */
export function ThreadButtons({ threads, ...rest }: Omit<ThreadButtonProps, 'thread'>) {
  return (
    <fieldset className="thread-buttons" aria-label="다음에 보낼 스레드">
      {threads.map((thread) => (
        <ThreadButton key={thread.index} thread={thread} threads={threads} {...rest} />
      ))}
    </fieldset>
  );
}

function labelOf(thread: ThreadMoment, threads: readonly ThreadMoment[]): string {
  if (thread.canStep) return '보내기';
  if (thread.state === 'finished') return endedWithOthers(thread, threads) ? '함께 끝남' : '끝남';
  const what = waitedFor(thread, threads);
  return what === '' ? '대기' : `대기: ${what}`;
}
