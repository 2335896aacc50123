import type { Moment, ProcessMoment, Program } from '../../../../engine/index.ts';
import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import './CodeRuler.css';

/** Share of the ruler that a badge takes at its narrowest; nearer ones go into a lane of their own. */
const BADGE = 0.075;

/** Program counters by place, each in the lowest lane where it meets no other. */
function lanes(moment: Moment, process: ProcessMoment, length: number) {
  const ends: number[] = [];
  return process.threads
    .map((index) => moment.threads[index])
    .filter((thread) => thread.pc >= 0)
    .toSorted((a, b) => a.pc - b.pc)
    .map((thread) => {
      const place = thread.pc / length;
      const found = ends.findIndex((end) => end <= place);
      const lane = found < 0 ? ends.length : found;
      ends[lane] = place + BADGE;
      return { thread, place, lane };
    });
}

/** The one code segment as a ruler of instructions, with every thread's PC on it. */
export function CodeRuler({
  program,
  moment,
  process,
}: {
  program: Program;
  moment: Moment;
  process: ProcessMoment;
}) {
  const { length } = program.instructions;
  const markers = lanes(moment, process, length);
  const height = 1 + Math.max(-1, ...markers.map((marker) => marker.lane));
  const entries = new Set(program.functions.map((f) => f.entry));
  return (
    <div className="ruler" aria-hidden="true" style={{ paddingTop: `${height * 1.25}rem` }}>
      {markers.map(({ thread, place, lane }) => (
        <span
          key={thread.index}
          className="ruler-marker"
          data-flip={`pc${thread.index}`}
          style={{ left: `${place * 100}%`, top: `${(height - 1 - lane) * 1.25}rem` }}
        >
          <ThreadBadge thread={thread.index} name={thread.name} />
        </span>
      ))}
      <div className="ruler-ticks">
        {program.instructions.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an instruction is known by its index.
          <i key={index} data-entry={entries.has(index) || undefined} />
        ))}
      </div>
    </div>
  );
}
