import { onTestFinished, vi } from 'vitest';
import type { Posed, Reply } from '../../../src/components/workers/messages.ts';

/** A worker that says what it is told to say. */
export class FakeWorker {
  readonly address: string;
  readonly told: unknown[] = [];
  isEnded = false;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message?: string }) => void) | null = null;

  constructor(address: string) {
    this.address = address;
  }

  postMessage(message: unknown): void {
    this.told.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(data: unknown): void {
    this.onmessage?.({ data });
  }

  /** It has died. */
  die(message?: string): void {
    this.onerror?.({ message });
  }

  /** What it was asked last; null where it is to leave off. */
  get question(): unknown {
    return this.posed.question;
  }

  /** A part of its answer to what it was asked last, or to what it was asked before that. */
  answer(part: unknown, ticket = this.posed.ticket): void {
    this.say({ ticket, part } satisfies Reply<unknown>);
  }

  /** That was all of it. */
  finish(): void {
    this.say({ ticket: this.posed.ticket, isOver: true } satisfies Reply<unknown>);
  }

  private get posed(): Posed<unknown> {
    return this.told.at(-1) as Posed<unknown>;
  }
}

/** A page whose workers are fake; gives them as they are started. `Kind`: how they are. */
export function fakeWorkers(Kind = FakeWorker): FakeWorker[] {
  const all: FakeWorker[] = [];
  vi.stubGlobal(
    'Worker',
    class extends Kind {
      constructor(address: string) {
        super(address);
        all.push(this);
      }
    },
  );
  // Their files are there, from the site's beginning.
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('fetch', async () => new Response('', { headers: { 'content-type': 'text/javascript' } }));
  onTestFinished(() => {
    vi.unstubAllGlobals();
    // What is kept for the next question must not be kept for the next test.
    for (const worker of all) worker.die();
  });
  return all;
}
