import { explore, type Program } from '../../../engine/index.ts';
import type { Answer } from './messages.ts';
import { plain } from './plain.ts';

/** All schedules of a small program at once, without a worker. */
export function exploreNow(program: Program): Answer {
  return plain(explore(program), false);
}
