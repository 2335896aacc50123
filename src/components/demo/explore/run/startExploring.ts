import type { Program } from '../../../../engine/index.ts';
import type { Answer } from '../../../../results/explored/answer.ts';
import { type Explored, IDLE, LEVELS, type Level } from './explored.ts';
import { askExplorer, type ExploreJob } from './explorer.ts';
import type { Report } from './messages.ts';

/**
 * Explores a program in a worker, and tells each time all that is known; `before` stays in sight while more is looked
 * for. A first look that is cut short is followed by a longer one, without counting.
 */
export function startExploring(
  program: Program,
  level: Level,
  before: Answer | null,
  tell: (now: Explored) => void,
): ExploreJob {
  let now: Explored = { ...IDLE, status: 'running', level, answer: before };
  let over = false;

  function show(more: Partial<Explored>) {
    now = { ...now, ...more };
    tell(now);
  }
  function hear(report: Report) {
    if (over) return;
    if (report.type === 'progress') show({ states: report.states, phase: report.phase });
    else if (report.type === 'drawn') show({ picture: report.picture, drawn: true });
    else if (report.type === 'failed') show({ status: 'failed', why: report.message });
    else hearAnswer(report.answer);
  }
  function hearAnswer(found: Answer) {
    // A count that was cut short takes nothing away from what is known.
    const answer = !found.complete && before?.complete ? before : found;
    if (!found.complete && level === 'first') {
      // What it goes on to draw is not looked at: the longer look draws, too.
      over = true;
      job = startExploring(program, 'reduced', answer, tell);
    } else show({ status: answer.complete ? 'done' : 'cut', states: found.states, answer });
  }

  show({});
  let job = askExplorer({ program, limits: LEVELS[level], from: '', picture: true }, hear);
  return {
    cancel() {
      over = true;
      job.cancel();
    },
  };
}
