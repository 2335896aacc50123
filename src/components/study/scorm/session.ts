import type { Work } from '../work.ts';
import type { ScormApi } from './api.ts';
import { packWork, unpackWork } from './suspend-data.ts';
import { timespan } from './timespan.ts';

/** What became of a report; `long` is work that does not fit, of which nothing was written. */
export type ReportOutcome = 'kept' | 'long' | 'failed';

/** Some systems answer with a boolean. */
const succeeded = (answer: unknown): boolean => String(answer) === 'true';

/** One visit to a package, from when it is launched until it is left. */
export class ScormSession {
  readonly #api: ScormApi;
  #open = true;
  /** What the learner had done at the last visit; null where there was none, or it cannot be understood. */
  readonly work: Work | null;
  /** Whether the system keeps what is done in this visit: not where one only looks at it again. */
  readonly records: boolean;
  /** Whether it was done already: then a later answer does not undo it. */
  readonly #done: boolean;

  private constructor(api: ScormApi) {
    this.#api = api;
    this.work = unpackWork(this.#get('cmi.suspend_data'));
    this.records = !['browse', 'review'].includes(this.#get('cmi.core.lesson_mode'));
    this.#done = ['completed', 'passed'].includes(this.#get('cmi.core.lesson_status'));
  }

  /** Null where the system does not want to begin. */
  static begin(api: ScormApi): ScormSession | null {
    try {
      return succeeded(api.LMSInitialize('')) ? new ScormSession(api) : null;
    } catch {
      return null;
    }
  }

  #get(element: string): string {
    return String(this.#api.LMSGetValue(element) ?? '');
  }

  #set(element: string, value: string): boolean {
    return succeeded(this.#api.LMSSetValue(element, value));
  }

  /** Has a score from 0 to 1 kept, together with the work that it is for. */
  report(score: number, work: Work): ReportOutcome {
    if (!this.#open || !this.records || !(score >= 0 && score <= 1)) return 'failed';
    const text = packWork(work);
    if (text === null) return 'long';
    try {
      // Systems need not know these two: without them scores are taken to be from 0 to 100.
      this.#set('cmi.core.score.min', '0');
      this.#set('cmi.core.score.max', '100');
      const all =
        this.#set('cmi.suspend_data', text) &&
        this.#set('cmi.core.score.raw', String(Number((score * 100).toFixed(2)))) &&
        (this.#done || this.#set('cmi.core.lesson_status', score === 1 ? 'completed' : 'incomplete')) &&
        // Without this the next visit would begin anew.
        this.#set('cmi.core.exit', 'suspend') &&
        succeeded(this.#api.LMSCommit(''));
      return all ? 'kept' : 'failed';
    } catch {
      return 'failed';
    }
  }

  /** Ends a visit of some ms; after that nothing is kept any more. */
  end(milliseconds: number): void {
    if (!this.#open) return;
    this.#open = false;
    try {
      if (this.records) this.#set('cmi.core.session_time', timespan(milliseconds));
      this.#api.LMSFinish('');
    } catch {
      // The window of the system may be gone already.
    }
  }
}
