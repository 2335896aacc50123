import { useMemo } from 'react';
import { formatAddress, type Moment } from '../../../../engine/index.ts';
import { josa } from '../../../../words/josa.ts';
import { describeObject } from '../../../../words/objects.ts';
import { waitedForText } from '../../../../words/waiting.ts';
import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { EndedNote } from '../parts/EndedNote.tsx';
import { keepEnded } from '../parts/last-living.ts';
import { ViewRoot } from '../parts/ViewRoot.tsx';
import { objectName, processName } from '../parts/words.ts';
import { type Buffer, type BufferSlot, buffersOf } from './buffers.ts';
import './Buffer.css';

const ENDS = { put: '넣는 쪽', taken: '꺼내는 쪽' } as const;
const DONE = { put: '넣음', taken: '꺼냄' } as const;

/** Threads at one end of a buffer, and what those of them wait for that do. */
function End({
  moment,
  end,
  threads,
}: {
  moment: Moment;
  end: keyof typeof ENDS;
  threads: readonly number[];
}) {
  return (
    <div className="buffer-end" data-end={end}>
      <span>{ENDS[end]}</span>
      <ul>
        {threads.map((index) => {
          const { name, waiting, state } = moment.threads[index];
          return (
            <li
              key={index}
              data-waiting={waiting !== null || undefined}
              data-ended={state === 'finished' || undefined}
            >
              <ThreadBadge thread={index} name={name} />
              {waiting && <small>{waitedForText(waiting.kind, waiting.name)} 기다림</small>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function slotText({ word, filled, pointers }: BufferSlot, i: number): string {
  const leads = pointers.map(
    ({ name, end }) => `${name}: ${end === 'put' ? '다음에 넣을 곳' : '다음에 꺼낼 곳'}`,
  );
  return [`${i}번 칸`, filled ? word?.text : '비었음', ...leads].join(', ');
}

function SlotCell({ slot, index, acting }: { slot: BufferSlot; index: number; acting: string }) {
  const { word, filled, changed, pointers } = slot;
  const marks = (end: 'put' | 'taken') => pointers.filter((pointer) => pointer.end === end);
  return (
    <li
      className="buffer-slot"
      data-filled={filled || undefined}
      data-changed={changed ?? undefined}
      title={word === null ? undefined : formatAddress(word.address)}
    >
      <span className="buffer-pointer" data-end="put" aria-hidden="true">
        {marks('put').map(({ name }) => `${name} ↓`)}
      </span>
      <span className="buffer-value" aria-hidden="true">
        {filled || changed === 'taken' ? word?.text : ''}
      </span>
      <span className="buffer-pointer" data-end="taken" aria-hidden="true">
        {marks('taken').map(({ name }) => `${name} ↑`)}
      </span>
      <span className="visually-hidden">
        {slotText(slot, index)}
        {changed && `, 방금 ${josa(acting, '이/가')} ${DONE[changed]}`}
      </span>
    </li>
  );
}

function BufferPicture({
  moment,
  buffer,
  last,
}: {
  moment: Moment;
  buffer: Buffer;
  last: number | undefined;
}) {
  const { process, object, slots, putting, taking } = buffer;
  const filled = slots.filter((slot) => slot.filled).length;
  const acting = moment.effect === null ? '' : moment.threads[moment.effect.thread].name;
  const pointed = slots.some(({ pointers }) => pointers.length > 0);
  const name = objectName(object);
  return (
    <section role="group" className="buffer" aria-label={name} data-ended={last !== undefined || undefined}>
      <p className="buffer-head">
        <code>{name}</code>{' '}
        <small>
          {describeObject(object)}
          {process >= 0 && moment.processes.length > 1 && ` · ${processName(moment.processes[process])}`}
        </small>
        <b>
          {filled} / {slots.length}칸 참
        </b>
      </p>
      {last !== undefined && <EndedNote step={last} />}
      <End moment={moment} end="put" threads={putting} />
      <ol className="buffer-slots" data-pointers={pointed || undefined}>
        {slots.map((slot, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place
          <SlotCell key={i} slot={slot} index={i} acting={acting} />
        ))}
      </ol>
      <End moment={moment} end="taken" threads={taking} />
    </section>
  );
}

/** Arrays and pipes through which values go from thread to thread: what is in each slot, and who waits at which end. */
export function BufferView({ shown: { run, moment } }: ExhibitProps<'step'>) {
  const kept = useMemo(() => keepEnded(run, moment), [run, moment]);
  const buffers = useMemo(() => buffersOf(run, kept.moment), [run, kept]);
  if (buffers.length === 0)
    return <div className="view demo-none">이 순간에는 주고받는 배열도 파이프도 없어요</div>;
  return (
    <ViewRoot name="buffers" moment={moment}>
      {buffers.map((buffer) => (
        <BufferPicture
          key={`${buffer.process} ${buffer.object.address}`}
          moment={kept.moment}
          buffer={buffer}
          last={kept.processes.get(Math.max(0, buffer.process))?.step}
        />
      ))}
    </ViewRoot>
  );
}
