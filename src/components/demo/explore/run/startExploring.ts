import type { Program } from '../../../../engine/index.ts';
import type { Answer } from '../../../../results/explored/answer.ts';
import type { Asking } from '../../../workers/questions.ts';
import { begun, type Explored, LEVELS, type Level } from './explored.ts';
import { askExplorer } from './explorer.ts';
import type { Report } from './messages.ts';

/**
 * Explores a program in a worker, and tells each time all that is known, from the first that is more than that it has
 * begun; `before` stays in sight while more is looked for. A first look that is cut short is followed by a longer one,
 * without counting.
 */
export function startExploring(
  program: Program,
  level: Level,
  before: Answer | null,
  tell: (now: Explored) => void,
): Asking {
  let now = begun(level, before);
  let over = false;

  function show(more: Partial<Explored>) {
    now = { ...now, ...more };
    tell(now);
  }
  function hear(report: Report) {
    if (over) return;
    if (report.type === 'progress') show({ states: report.states, phase: report.phase });
    else if (report.type === 'drawn') show({ picture: report.picture, drawn: true });
    else hearAnswer(report.answer);
  }
  function hearAnswer(found: Answer) {
    // A count that was cut short takes nothing away from what is known.
    const answer = !found.complete && before?.complete ? before : found;
    if (!found.complete && level === 'first') {
      // What it goes on to draw is not looked at: the longer look draws, too.
      over = true;
      tell(begun('reduced', answer));
      job = startExploring(program, 'reduced', answer, tell);
    } else show({ status: answer.complete ? 'done' : 'cut', states: found.states, answer });
  }

  function fail(why: string) {
    if (!over) show({ status: 'failed', why });
  }

  let job = askExplorer({ program, limits: LEVELS[level], from: '', picture: true }, hear, fail);
  return {
    cancel() {
      over = true;
      job.cancel();
    },
  };
}
