import type { Posed, Reply } from './messages.ts';
import { type SiteWorker, siteWorkers } from './site-workers.ts';

/** Who hears an answer. */
interface Listener<Part> {
  hear(part: Part): void;
  /** There is no more, for a reason that is empty where the browser does not say it. */
  fail(why: string): void;
}

/** A question under way. */
export interface Asking {
  /** Nothing is heard of it any more. */
  cancel(): void;
}

interface Manner {
  /**
   * Milliseconds since a worker was heard last, from which on one whose question is cancelled is ended rather than told
   * to leave off at its next part. None where it may keep a lot of memory.
   */
  patience?: number;
  /** Workers that are kept when they have nothing to do: starting one takes longer than most answers. */
  kept?: number;
}

/** A worker that answers one question at a time. */
class Answering<Question, Part> {
  private readonly worker: SiteWorker<Posed<Question>>;
  private ticket = 0;
  private heardAt = 0;
  private listener: (Listener<Part> & { over(): void }) | null = null;
  /** Whether it answers no more. */
  isDead = false;

  constructor({ start }: ReturnType<typeof siteWorkers<Posed<Question>, Reply<Part>>>) {
    this.worker = start(
      (said) => this.listen(said),
      ({ message }) => {
        this.isDead = true;
        this.listener?.fail(message);
      },
    );
  }

  ask(question: Question, listener: Listener<Part> & { over(): void }): void {
    this.listener = listener;
    this.tell(question);
  }

  /** Leaves off at the next part; it can be asked something else at once. */
  leave(): void {
    this.listener = null;
    this.tell(null);
  }

  /** Milliseconds since it was asked or heard. */
  get silence(): number {
    return performance.now() - this.heardAt;
  }

  terminate(): void {
    this.worker.terminate();
  }

  private tell(question: Question | null): void {
    this.heardAt = performance.now();
    this.worker.post({ ticket: ++this.ticket, question });
  }

  private listen(said: Reply<Part>): void {
    if (said.ticket !== this.ticket) return;
    this.heardAt = performance.now();
    const { listener } = this;
    if ('part' in said) {
      listener?.hear(said.part);
      return;
    }
    this.listener = null;
    if ('failed' in said) listener?.fail(said.failed);
    else listener?.over();
  }
}

/** Questions to workers that run a file of the site, each to a worker of its own, so that the page goes on meanwhile. */
export class Questions<Question, Part> {
  private readonly workers: ReturnType<typeof siteWorkers<Posed<Question>, Reply<Part>>>;
  private readonly patience: number;
  private readonly kept: number;
  private readonly idle: Answering<Question, Part>[] = [];

  constructor(address: string, { patience = 0, kept = 1 }: Manner = {}) {
    this.workers = siteWorkers(address);
    this.patience = patience;
    this.kept = kept;
  }

  /** Brings the file of the workers, so that an answer does not wait for it. */
  bring(): Promise<void> {
    return this.workers.bring();
  }

  /** Asks; each part of the answer is told when it is there. */
  ask(question: Question, { hear, fail }: Listener<Part>): Asking {
    let worker: Answering<Question, Part> | null = null;
    let isOver = false;
    const end = (keep: boolean) => {
      isOver = true;
      if (keep && worker !== null && this.idle.length < this.kept) this.idle.push(worker);
      else worker?.terminate();
    };
    const failed = (why: string) => {
      end(false);
      fail(why);
    };
    const begin = (found: Answering<Question, Part>) => {
      worker = found;
      found.ask(question, { hear, over: () => end(true), fail: failed });
    };
    const idle = this.idleOne();
    if (idle !== undefined) begin(idle);
    else
      this.bring()
        .then(() => isOver || begin(this.idleOne() ?? new Answering(this.workers)))
        .catch(({ message }: Error) => failed(message));
    return {
      cancel: () => {
        if (isOver) return;
        const keep = worker !== null && worker.silence < this.patience;
        if (keep) worker?.leave();
        end(keep);
      },
    };
  }

  private idleOne(): Answering<Question, Part> | undefined {
    let found = this.idle.pop();
    while (found?.isDead) found = this.idle.pop();
    return found;
  }
}
