import type { PackedStates } from '../../../../results/measured/states.ts';
import { stateLanePaths, type Window } from './lane.ts';

/** Pixels of a line, and lines up to which each has so many. */
const [LINE, THIN, MANY] = [4, 2, 4];
/** Height of a state's lane at which what is drawn for waiting, a fifth of it, is a pixel. */
const UNIT = 5;

/** Height in pixels of the band for so many threads. */
export function waitBandHeight(threads: number): number {
  return threads * (threads > MANY ? THIN : LINE);
}

interface WaitBandProps {
  states: PackedStates;
  window: Window;
  width: number;
  hueOf(thread: number): string;
}

/** Who waits when: a line for each thread but the first, below the lane of the CPU that is idle meanwhile. */
export function WaitBand({ states, window, width, hueOf }: WaitBandProps) {
  const rows = [...states.threads.entries()].filter(([, thread]) => thread !== 0);
  const height = waitBandHeight(rows.length);
  const line = rows.length > MANY ? THIN : LINE;
  const thick = line - 1;
  return (
    <svg className="gantt-lane wait-band" width={width} height={height} aria-hidden="true">
      {rows.map(([row, thread], place) => (
        <g
          key={thread}
          data-thread={hueOf(thread)}
          transform={`translate(0 ${place * line - (UNIT - 1) * thick}) scale(1 ${UNIT * thick})`}
        >
          {stateLanePaths(states, row, window, width)
            .paths.filter(({ fill }) => fill === 'blocked')
            .map(({ d }) => (
              <path key="blocked" d={d} />
            ))}
        </g>
      ))}
    </svg>
  );
}
