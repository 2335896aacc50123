import { threadName } from '../../../engine/index.ts';
import { kindLabel } from './kinds.ts';
import type { NamedRun } from './MeasureMode.tsx';
import { spanAt } from './spans.ts';
import { timeText } from './time.ts';

/** Positions of the slider. */
const STEPS = 1000;

interface InstantProps {
  runs: NamedRun[];
  at: number;
  /** Where on the whole axis, 0 to 1. */
  part: number;
  tick: number | null;
  onMove(part: number): void;
}

/** 한 순간 사진: who has which CPU at one instant; the threads that run are never more than the CPUs. */
export function Instant({ runs, at, part, tick, onMove }: InstantProps) {
  const told = runs.map((run) => (runs.length > 1 ? `${run.label}: ${tell(run, at)}` : tell(run, at)));
  return (
    <div className="instant">
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
      {told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

function tell({ spans, summary: { cpus } }: NamedRun, at: number): string {
  if (spans === null) return '';
  const now = Array.from({ length: cpus }, (_, cpu) => spanAt(spans, cpu, at));
  const running = now.filter((span) => span?.kind === 'run');
  const who = now.map((span, cpu) => {
    if (span === null) return `CPU ${cpu} 쉼`;
    return `CPU ${cpu} ${threadName(span.thread)}${span.kind === 'run' ? '' : `(${kindLabel(span.kind)})`}`;
  });
  const verdict = `실행 중인 스레드 ${running.length} ≤ CPU ${cpus}.`;
  return `${verdict} ${who.join(' · ')}`;
}
