import type { Run } from '../engine/index.ts';
import { END_WORDS } from '../words/ends.ts';
import { mostUpTo } from './page-counts.ts';

/** What a comparison shows of each program's run to its end. */
export type ResultMetric =
  | 'output' // last line printed
  | 'lines' // number of lines printed
  | 'end' // how it ended
  | 'survivors' // threads that ended by themselves, of all that the program started
  | 'steps'
  | 'switches'
  | 'copies' // pages copied on write
  | 'frames' // frames in use
  | 'virtual'
  | 'resident'
  | 'proportional'
  | 'unique'; // pages, summed over processes at their largest

/** What a metric is called in a table. */
export const FIGURE_LABELS: Record<ResultMetric, string> = {
  output: '마지막 출력',
  lines: '출력한 줄',
  end: '끝',
  survivors: '스스로 끝난 스레드',
  steps: '걸음',
  switches: '문맥 교환',
  copies: '복사한 페이지',
  frames: '쓴 프레임',
  virtual: 'ΣVSZ (페이지)',
  resident: 'ΣRSS (페이지)',
  proportional: 'ΣPSS (페이지)',
  unique: 'ΣUSS (페이지)',
};

/** Pages as text: whole where they are whole, else with two digits at most. */
export function pagesText(pages: number): string {
  return Number.isInteger(pages) ? String(pages) : String(Math.round(pages * 100) / 100);
}

/** Times that another thread went on than the one before. */
function switches(run: Run): number {
  return run.schedule.filter((choice, i) => i > 0 && choice.thread !== run.schedule[i - 1].thread).length;
}

/** What a comparison says of a run that has been followed to its end; memory is what it was at its largest. */
export function figuresOf(run: Run): Record<ResultMetric, string> {
  const copies = run.effects().reduce((total, effect) => total + effect.copies.length, 0);
  const last = run.at(run.length);
  const peak = mostUpTo(run, last);
  const survivors = last.threads.filter((thread) => thread.ended === 'itself').length;
  return {
    output: last.output.at(-1)?.text ?? '–',
    lines: String(last.output.length),
    end: END_WORDS[last.end],
    survivors: `${survivors} / ${last.threads.length}`,
    steps: String(run.length),
    switches: String(switches(run)),
    copies: String(copies),
    frames: String(peak.frames),
    virtual: pagesText(peak.virtual),
    resident: pagesText(peak.resident),
    proportional: pagesText(peak.proportional),
    unique: pagesText(peak.unique),
  };
}
