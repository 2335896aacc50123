import type { Moment, Program, Run } from '../../../../engine/index.ts';
import { threadHue } from '../../../ui/ThreadBadge.tsx';
import { changesOf, lineOf } from './changes.ts';
import './Changes.css';

/** Cells that there is room for. */
const ROOM = 2;

interface ChangesProps {
  run: Run;
  moment: Moment;
  program: Program;
}

/** Where one thing is seen at a time: what the step did to the others, in a line. */
export function Changes({ run, moment, program }: ChangesProps) {
  const before = moment.step > 0 ? run.at(moment.step - 1) : null;
  const line = lineOf(moment, program);
  return (
    <div className="changes" data-thread={moment.effect ? threadHue(moment.effect.thread) : undefined}>
      {line !== null && <span>줄 {line}</span>}
      {changesOf(moment, before, ROOM).map(({ name, before, after }) => (
        <span key={name} className="change">
          {name} {before !== null && before !== after && `${before} → `}
          <b>{after}</b>
        </span>
      ))}
    </div>
  );
}
