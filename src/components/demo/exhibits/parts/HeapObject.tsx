import { formatAddress, type Moment, type ObjectMoment } from '../../../../engine/index.ts';
import { describeObject } from '../../../../words/objects.ts';
import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import { CellValue, Touch, useCells, Word, WordList } from './Cell.tsx';
import { cell } from './motion.ts';
import { objectName } from './words.ts';
import './HeapObject.css';

/** Badges of several threads, or a word that says there are none. */
export function Badges({
  moment,
  threads,
  none,
}: {
  moment: Moment;
  threads: readonly number[];
  none?: string;
}) {
  if (threads.length === 0) return none === undefined ? null : <span className="demo-none">{none}</span>;
  return (
    <span className="object-badges">
      {threads.map((index) => (
        <ThreadBadge key={index} thread={index} name={moment.threads[index].name} />
      ))}
    </span>
  );
}

const owned: ReadonlySet<string> = new Set(['mutex', 'rwlock']);

/** Values that wait in a pipe, the next one to be read first. */
function Queue({ object, process }: { object: ObjectMoment; process: number }) {
  const { moment } = useCells();
  // Its words are a count, room for so many values, and who has closed which end.
  const [count, ...rest] = object.words;
  const values = rest.slice(0, count.value);
  return (
    <>
      {values.length === 0 ? (
        <p className="demo-none">비어 있음</p>
      ) : (
        <ol className="object-queue" aria-label="먼저 나올 값부터">
          {values.map((word) => (
            <li
              key={word.address}
              title={formatAddress(word.address)}
              data-cell={cell.word(process, word.address)}
            >
              {word.text}
            </li>
          ))}
        </ol>
      )}
      {object.waiters.length > 0 && (
        <p className="queue-waiters">
          기다림 <Badges moment={moment} threads={object.waiters} />
        </p>
      )}
    </>
  );
}

/** What a synchronisation object counts, without what stands there as a badge or is of no use. */
function counts(object: ObjectMoment) {
  if (object.kind === 'mutex') return object.words.slice(1).filter((depth) => depth.value > 1);
  return object.kind === 'rwlock' ? object.words.slice(1) : object.words;
}

/** Who holds a synchronisation object, who waits for it, and what else it counts. */
function SyncState({ object, process }: { object: ObjectMoment; process: number }) {
  const { moment } = useCells();
  return (
    <dl className="object-sync">
      {owned.has(object.kind) && (
        <div>
          <dt>{object.kind === 'mutex' ? '소유자' : '쓰는 스레드'}</dt>
          <dd>
            <Badges moment={moment} threads={object.owner < 0 ? [] : [object.owner]} none="없음" />
          </dd>
        </div>
      )}
      {counts(object).map((word) => (
        <div key={word.address} title={formatAddress(word.address)}>
          <dt>{word.name}</dt>
          <dd data-cell={cell.word(process, word.address)}>
            <CellValue word={word} process={process} />
          </dd>
        </div>
      ))}
      {object.waiters.length > 0 && (
        <div>
          <dt>기다림</dt>
          <dd>
            <Badges moment={moment} threads={object.waiters} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Body({ object, process }: { object: ObjectMoment; process: number }) {
  switch (object.kind) {
    case 'array':
    case 'shared-memory':
      return (
        <ul className="cell-words object-elements" aria-label={`${objectName(object)}의 원소`}>
          {object.words.map((word) => (
            <Word key={word.address} word={word} process={process} />
          ))}
        </ul>
      );
    case 'record':
    case 'atomic':
      return <WordList words={object.words} process={process} label={`${objectName(object)}의 칸`} />;
    case 'pipe':
      return <Queue object={object} process={process} />;
    default:
      return <SyncState object={object} process={process} />;
  }
}

/** An object of the heap or of a shared mapping. */
export function HeapObject({ object, process }: { object: ObjectMoment; process: number }) {
  const { marks, addresses, pointed } = useCells();
  const plain =
    object.kind === 'array' ||
    object.kind === 'record' ||
    object.kind === 'shared-memory' ||
    object.kind === 'atomic';
  const mark = marks.object(process, object);
  return (
    <li
      className="object"
      data-mark={plain ? undefined : (mark ?? undefined)}
      data-pointed={pointed === `${process}:${object.address}` || undefined}
    >
      <p className="object-head" title={formatAddress(object.address)}>
        {object.name !== '' && <b>{object.name}</b>}
        <span>{describeObject(object)}</span>
        {(addresses || object.name === '') && <small>{formatAddress(object.address)}</small>}
      </p>
      <Body object={object} process={process} />
      {!plain && <Touch mark={mark} text="사용" />}
    </li>
  );
}
