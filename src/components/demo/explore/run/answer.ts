import { explore, type Program } from '../../../../engine/index.ts';
import type { Answer } from '../../../../results/explored/answer.ts';
import { plain } from '../../../../results/explored/answer.ts';
import { drawFew, type StatePicture } from '../../exhibits/state-graph/layout.ts';

/** All schedules of a small program at once, without a worker. */
export function exploreNow(program: Program): {
  answer: Answer;
  states: number;
  picture: StatePicture | null;
} {
  const answer = plain(explore(program), false);
  return { answer, states: answer.states, picture: drawFew(program, answer) };
}
