import {
  formatAddress,
  type PageMoment,
  type ProcessMoment,
  type Program,
  type ThreadMoment,
} from '../../../../engine/index.ts';
import { SEGMENT_WORDS } from '../../../../words/memory.ts';
import { ThreadBadge, threadHue } from '../../../ui/ThreadBadge.tsx';
import type { StepShown } from '../../step/shown.ts';
import { EndedNote } from '../parts/EndedNote.tsx';
import type { LastLiving } from '../parts/last-living.ts';
import type { PageGroup } from '../parts/pages.ts';
import { registersOf } from '../parts/registers.ts';
import { objectName, shortInstruction } from '../parts/words.ts';
import { CodeRuler } from './CodeRuler.tsx';
import { PageCount, PageStrip } from './PageStrip.tsx';
import './MapRow.css';

/** Whether the last step touched a page. */
export type Touched = (page: PageMoment) => boolean;

/** Pages up to which a strip leaves room for words beside it; a full one has 32. */
const SHORT_STRIP = 10;

/** Lowest address of a part, its guard page left out. */
function start(group: PageGroup): string {
  const own = group.pages.filter((page) => page.segment !== 'guard');
  return formatAddress(own[0]?.address ?? 0);
}

function Registers({ program, thread }: { program: Program; thread: ThreadMoment }) {
  return (
    <dl className="map-registers">
      <div>
        <dt>PC</dt>
        <dd>{shortInstruction(program, thread.pc)}</dd>
      </div>
      <div>
        <dt>SP</dt>
        <dd>{formatAddress(thread.sp)}</dd>
      </div>
      {registersOf(program, thread).map((index) => (
        <div key={index}>
          <dt>r{index}</dt>
          <dd>{thread.registerTexts[index]}</dd>
        </div>
      ))}
      <div className="map-calls">
        <dt className="visually-hidden">호출</dt>
        <dd>
          {thread.frames
            .toReversed()
            .map((frame) => `${frame.name}()`)
            .join(' › ')}
        </dd>
      </div>
    </dl>
  );
}

/** A thread's stack and registers: what it has for itself. */
export function StackRow({
  program,
  group,
  thread,
  last,
  touched,
}: {
  program: Program;
  group: PageGroup;
  thread: ThreadMoment | undefined;
  /** The thread's last living picture, where it has ended before its process. */
  last?: LastLiving;
  touched: Touched;
}) {
  return (
    <li
      className="map-row"
      data-segment="stack"
      data-ended={last !== undefined || undefined}
      data-thread={thread ? threadHue(thread.index) : undefined}
    >
      <p className="map-name">
        {thread && <ThreadBadge thread={thread.index} name={thread.name} />}
        <b>스택</b> <small>{start(group)}</small>
        {last ? <EndedNote step={last.step} /> : <PageCount pages={group.pages} />}
      </p>
      <PageStrip pages={group.pages} touched={touched} sp={thread?.sp} />
      <div className="map-info">{thread && <Registers program={program} thread={thread} />}</div>
    </li>
  );
}

function contents(program: Program, process: ProcessMoment, group: PageGroup): string[] {
  switch (group.segment) {
    case 'code':
      return [`명령 ${program.instructions.length}개`, ...program.functions.map((f) => `${f.name}()`)];
    case 'data':
      return process.globals.map((word) => `${word.name} = ${word.text}`);
    case 'heap':
      return process.heap.map(objectName);
    case 'shared':
      return process.shared.map(
        (object) => `${objectName(object)}${object.kind === 'pipe' ? ' (파이프)' : ''}`,
      );
    default:
      return [];
  }
}

/** A part that all threads of the process have in common. */
export function SharedRow({
  program,
  moment,
  process,
  group,
  touched,
}: Pick<StepShown, 'program' | 'moment'> & { process: ProcessMoment; group: PageGroup; touched: Touched }) {
  const inside = contents(program, process, group);
  return (
    <li
      className="map-row"
      data-segment={group.segment}
      // What is in a part stands behind its last page where that leaves room.
      data-short={group.pages.length <= SHORT_STRIP || undefined}
      style={{ '--pages': group.pages.length }}
    >
      <p className="map-name">
        <b>{SEGMENT_WORDS[group.segment]}</b>
        <small>{start(group)}</small>
        <PageCount pages={group.pages} />
      </p>
      <div className="map-strip">
        {group.segment === 'code' && <CodeRuler program={program} moment={moment} process={process} />}
        <PageStrip pages={group.pages} touched={touched} />
      </div>
      <p className="map-info map-contents">
        {inside.slice(0, 6).join(', ')}
        {inside.length > 6 && ` 외 ${inside.length - 6}개`}
      </p>
    </li>
  );
}
