import {
  type FrameMoment,
  formatAddress,
  formatInstruction,
  type Program,
  type ThreadMoment,
} from '../../../../engine/index.ts';
import { josa } from '../../../../words/josa.ts';
import { STATE_WORDS } from '../../../../words/states.ts';
import { WAITING_SENTENCES } from '../../../../words/waiting.ts';
import { ThreadBadge, threadHue } from '../../../ui/ThreadBadge.tsx';
import { CellValue, Touch, useCells } from '../parts/Cell.tsx';
import { EndedNote } from '../parts/EndedNote.tsx';
import type { LastLiving } from '../parts/last-living.ts';
import { cell } from '../parts/motion.ts';
import { registersOf } from '../parts/registers.ts';
import { shortInstruction } from '../parts/words.ts';
import './ThreadCard.css';

/** A call on the stack with its locals. */
function Frame({ frame, process, innermost }: { frame: FrameMoment; process: number; innermost: boolean }) {
  const { marks, addresses, pointed } = useCells();
  return (
    <>
      <div className="frame">
        <dt>{innermost ? '스택' : <span className="visually-hidden">부른 곳</span>}</dt>
        <dd title={formatAddress(frame.address)}>
          {!innermost && <span aria-hidden="true">↑ </span>}
          {frame.name}()
        </dd>
      </div>
      {frame.locals.map((word) => {
        const mark = marks.word(process, word.address);
        return (
          <div
            key={word.address}
            className="thread-card-local"
            data-mark={mark ?? undefined}
            data-pointed={pointed === `${process}:${word.address}` || undefined}
            title={formatAddress(word.address)}
          >
            <dt>
              {word.name}
              {addresses && <small>{formatAddress(word.address)}</small>}
            </dt>
            <dd data-cell={cell.word(process, word.address)}>
              <CellValue word={word} process={process} />
            </dd>
            <Touch mark={mark} before={marks.before(process, word.address)} />
          </div>
        );
      })}
    </>
  );
}

/** A thread that only waits for others to end, and keeps no locals meanwhile: there is little to show of it. */
function isIdle(thread: ThreadMoment): boolean {
  const forThreads = thread.waiting?.kind === 'thread' || thread.waiting?.kind === 'threads';
  return forThreads && thread.frames.every((frame) => frame.locals.length === 0);
}

/** Such a thread as one line, so that those that work stand next to each other. */
function IdleCard({ thread, acted }: { thread: ThreadMoment; acted: boolean }) {
  const waiting = thread.waiting!;
  return (
    <li
      className="thread-card"
      data-idle
      data-acted={acted || undefined}
      data-thread={threadHue(thread.index)}
    >
      <p className="thread-head">
        <ThreadBadge thread={thread.index} name={thread.name} />
        <b>{STATE_WORDS[thread.state]}</b>
        <small>
          {josa(waiting.name, '이/가')} {WAITING_SENTENCES[waiting.kind]}
        </small>
        <span>{thread.steps}걸음</span>
      </p>
    </li>
  );
}

interface ThreadCardProps {
  program: Program;
  thread: ThreadMoment;
  /** What the thread's last living picture is, where it has ended. */
  last?: LastLiving;
}

/** What every thread has for itself: registers, PC, SP and stack. */
export function ThreadCard({ program, thread, last }: ThreadCardProps) {
  const { marks, addresses } = useCells();
  const acted = marks.thread === thread.index;
  if (isIdle(thread)) return <IdleCard thread={thread} acted={acted} />;
  return (
    <li
      className="thread-card"
      data-acted={acted || undefined}
      data-ended={last !== undefined || undefined}
      data-state={thread.state}
      data-thread={threadHue(thread.index)}
    >
      <p className="thread-head">
        <ThreadBadge thread={thread.index} name={thread.name} />
        <b>{STATE_WORDS[thread.state]}</b>
        <span>{thread.steps}걸음</span>
      </p>
      {last && <EndedNote step={last.step} />}
      <dl>
        <div>
          <dt>PC</dt>
          <dd className="thread-card-pc" title={formatInstruction(program, thread.pc)}>
            {shortInstruction(program, thread.pc)}
          </dd>
        </div>
        {registersOf(program, thread).map((index) => (
          <div key={index} data-mark={marks.register(thread.index, index) ?? undefined}>
            <dt>r{index}</dt>
            <dd data-cell={cell.register(thread.index, index)}>{thread.registerTexts[index]}</dd>
          </div>
        ))}
        {addresses && (
          <div>
            <dt>SP</dt>
            <dd>{formatAddress(thread.sp)}</dd>
          </div>
        )}
        {thread.frames.map((frame, depth) => (
          <Frame key={frame.address} frame={frame} process={thread.process} innermost={depth === 0} />
        ))}
      </dl>
    </li>
  );
}
