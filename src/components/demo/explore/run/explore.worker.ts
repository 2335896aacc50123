import { explorationOf, parseSchedule } from '../../../../engine/index.ts';
import type { Answer } from '../../../../results/explored/answer.ts';
import { plain } from '../../../../results/explored/answer.ts';
import { drawFew } from '../../exhibits/state-graph/layout.ts';
import type { Question, Report } from './messages.ts';

/** Milliseconds between two words of progress. */
const BETWEEN_REPORTS = 100;

const say = (report: Report) => self.postMessage(report);

/** Explores, telling how far it is. The page ends a worker whose answer it does not want any more. */
function answer({ program, limits, from }: Question): Answer {
  const until = performance.now() + limits.milliseconds;
  const exploring = explorationOf(program, {
    from: parseSchedule(from),
    maxStates: limits.states,
    maxMemory: limits.bytes,
    reduce: limits.reduce,
    shouldStop: () => performance.now() > until && 'time',
  });
  let told = performance.now();
  for (;;) {
    const next = exploring.next();
    if (next.done) return plain(next.value, limits.reduce);
    if (performance.now() - told < BETWEEN_REPORTS) continue;
    told = performance.now();
    say({ type: 'progress', states: next.value.states, phase: next.value.phase });
  }
}

self.addEventListener('message', ({ data: question }: MessageEvent<Question>) => {
  try {
    const found = answer(question);
    say({ type: 'answer', answer: found });
    say({ type: 'drawn', picture: question.picture ? drawFew(question.program, found) : null });
  } catch (error) {
    say({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
