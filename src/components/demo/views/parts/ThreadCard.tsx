import { Fragment } from 'react';
import {
  formatAddress,
  formatInstruction,
  type Program,
  type ThreadMoment,
} from '../../../../engine/index.ts';
import { ThreadBadge, threadHue } from '../../ThreadBadge.tsx';
import { useCells, Words } from './Cell.tsx';
import { cell } from './motion.ts';
import { registersOf } from './registers.ts';
import { stateLabel } from './words.ts';

/** What every thread has for itself: registers, PC, SP and stack. */
export function ThreadCard({ program, thread }: { program: Program; thread: ThreadMoment }) {
  const { marks, addresses } = useCells();
  const acted = marks.thread === thread.index;
  return (
    <li
      className="thread-card"
      data-acted={acted || undefined}
      data-state={thread.state}
      data-thread={threadHue(thread.index)}
    >
      <p className="thread-head">
        <ThreadBadge thread={thread.index} name={thread.name} />
        <b>{stateLabel[thread.state]}</b>
        <span>{thread.steps}걸음</span>
      </p>
      <dl>
        <div>
          <dt>PC</dt>
          <dd title={thread.pc < 0 ? undefined : `${thread.line}번째 줄`}>
            {thread.pc < 0 ? '–' : formatInstruction(program, thread.pc)}
          </dd>
        </div>
        {registersOf(program, thread).map((index) => (
          <div key={index} data-mark={marks.register(thread.index, index) ?? undefined}>
            <dt>r{index}</dt>
            <dd data-cell={cell.register(thread.index, index)}>{thread.registers[index]}</dd>
          </div>
        ))}
        {addresses && thread.pc >= 0 && (
          <div>
            <dt>SP</dt>
            <dd>{formatAddress(thread.sp)}</dd>
          </div>
        )}
        <div>
          <dt>스택</dt>
          <dd>
            {thread.frames.length === 0
              ? '비었음'
              : thread.frames.map((frame, depth) => (
                  <Fragment key={frame.address}>
                    {depth > 0 && <span aria-hidden="true"> ← </span>}
                    <span title={formatAddress(frame.address)}>{frame.name}()</span>
                  </Fragment>
                ))}
          </dd>
        </div>
      </dl>
      {thread.frames
        .filter((frame) => frame.locals.length > 0)
        .map((frame) => (
          <Words
            key={frame.address}
            words={frame.locals}
            process={thread.process}
            label={`${frame.name}()의 지역 변수`}
          />
        ))}
    </li>
  );
}
