import type { EndedKind } from '../../../../engine/index.ts';
import type { EndLabel } from './ends.ts';
import './ends.css';

/** An end's number on the shape of its kind, the same in the picture of the states. */
export function EndMark({ kind, number }: { kind: EndedKind; number: number }) {
  return (
    <span className="end-mark" data-kind={kind}>
      {number}
    </span>
  );
}

/** What an end is called. */
export function EndName({ label: { kind, text } }: { label: EndLabel }) {
  return (
    <span className="end-name">
      {kind !== '' && <b>{kind}</b>} {text !== '' && <code>{text}</code>}
    </span>
  );
}
