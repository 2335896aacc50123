import { type Asking, Questions } from '../../../workers/questions.ts';
import workerAddress from './explore.worker.ts?worker&url';
import type { Question, Report } from './messages.ts';

const explorers = new Questions<Question, Report>(workerAddress);

/** Why there is no answer, for the reader. */
function whyNot(what: string): string {
  if (typeof WebAssembly === 'undefined')
    return '살피려면 WebAssembly가 있어야 하는데, 이 브라우저에서는 꺼져 있거나 없어요.';
  return `나란히 안에서 생긴 문제예요${what === '' ? '' : ` (${what})`}.`;
}

/** Asks a worker to explore, and passes on what it says until it is done; `fail` is told why there is no answer. */
export function askExplorer(
  question: Question,
  hear: (report: Report) => void,
  fail: (why: string) => void = () => {},
): Asking {
  return explorers.ask(question, { hear, fail: (what) => fail(whyNot(what)) });
}
