import { INTERVAL_STATES, threadName } from '../../../../engine/index.ts';
import { pieceAt } from '../../../../results/measured/rows.ts';
import { spanAt } from '../../../../results/measured/spans.ts';
import { SPAN_WORDS } from '../../../../words/spans.ts';
import { INTERVAL_WORDS } from '../../../../words/states.ts';
import { timeText } from '../../../../words/time.ts';
import type { NamedRun } from '../../measure/shown.ts';
import type { Lanes } from './lanes.ts';
import './Instant.css';

/** Positions of the slider. */
const STEPS = 1000;

interface InstantProps {
  runs: NamedRun[];
  at: number;
  /** Where on the whole axis, 0 to 1. */
  part: number;
  tick: number | null;
  lanes: Lanes;
  /** Whether who runs is told in words, too. */
  told: boolean;
  onMove(part: number): void;
}

/**
 * 한 순간 사진: who has which CPU at one instant, or who is in which state. The threads that run are never more than
 * the CPUs.
 */
export function Instant({ runs, at, part, tick, lanes, told: aloud, onMove }: InstantProps) {
  const tell = lanes === 'cpus' ? tellCpus : tellStates;
  const told = runs.map((run) => (runs.length > 1 ? `${run.label}: ${tell(run, at)}` : tell(run, at)));
  return (
    <div className="timeline-instant">
      <label>
        <span>한 순간 {timeText(at, tick)}</span>
        <input
          type="range"
          min={0}
          max={STEPS}
          value={Math.round(part * STEPS)}
          aria-valuetext={`${timeText(at, tick)}. ${told.join(' ')}`}
          onChange={(event) => onMove(Number(event.target.value) / STEPS)}
        />
      </label>
      {(aloud || lanes === 'threads' ? told : []).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

function tellCpus({ spans, summary: { cpus } }: NamedRun, at: number): string {
  if (spans === null) return '';
  const now = Array.from({ length: cpus }, (_, cpu) => spanAt(spans, cpu, at));
  const running = now.filter((span) => span?.kind === 'run');
  const who = now.map((span, cpu) => {
    if (span === null) return `CPU ${cpu} 쉼`;
    return `CPU ${cpu} ${threadName(span.thread)}${span.kind === 'run' ? '' : `(${SPAN_WORDS[span.kind]})`}`;
  });
  const verdict = `실행 중인 스레드 ${running.length} ≤ CPU ${cpus}.`;
  return `${verdict} ${who.join(' · ')}`;
}

function tellStates({ states }: NamedRun, at: number): string {
  if (states === null) return '';
  const now = states.threads.map((thread, row) => ({ thread, piece: pieceAt(states, row, at) }));
  const parts = INTERVAL_STATES.flatMap((state, place) => {
    const own = now.filter(({ piece }) => piece !== null && states.state[piece] === place);
    return own.length === 0
      ? []
      : [`${INTERVAL_WORDS[state]} ${own.map(({ thread }) => threadName(thread)).join(' ')}`];
  });
  return `${parts.join(' · ')}${parts.length > 0 ? '.' : '아무도 없어요.'}`;
}
