import { explorationOf, parseSchedule } from '../../../../engine/index.ts';
import { plain } from '../../../../results/explored/answer.ts';
import { answerQuestions } from '../../../workers/answer-questions.ts';
import { drawFew } from '../../exhibits/state-graph/layout.ts';
import type { Question, Report } from './messages.ts';

/** Milliseconds between two words of progress. */
const BETWEEN_REPORTS = 100;

/** Explores, telling how far it is. The page ends a worker whose answer it does not want any more. */
function* answer({ program, limits, from, picture }: Question): Generator<Report> {
  const until = performance.now() + limits.milliseconds;
  const exploring = explorationOf(program, {
    from: parseSchedule(from),
    maxStates: limits.states,
    maxMemory: limits.bytes,
    reduce: limits.reduce,
    shouldStop: () => performance.now() > until && 'time',
  });
  let told = performance.now();
  let next = exploring.next();
  for (; !next.done; next = exploring.next()) {
    if (performance.now() - told < BETWEEN_REPORTS) continue;
    told = performance.now();
    yield { type: 'progress', states: next.value.states, phase: next.value.phase };
  }
  const found = plain(next.value, limits.reduce);
  yield { type: 'answer', answer: found };
  yield { type: 'drawn', picture: picture ? drawFew(program, found) : null };
}

answerQuestions(answer);
