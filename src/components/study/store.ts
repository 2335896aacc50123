import { WORK_KEY } from './kept.ts';
import { decodeWork, encodeWork, isEmptyWork, mergedWork, noWork, type Work } from './work.ts';

/** Where work is kept: the browser's storage, or what a test puts in its place. Every access may throw. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The reader's work on this device. What cannot be kept lasts as long as the page. */
export class WorkStore {
  readonly #keep: () => Keep;
  readonly #listeners = new Set<(work: Work) => void>();
  /** What this page knows. */
  #work = noWork();
  /** Whether what was done last has been kept. */
  kept = true;
  /** Whether something else than the device keeps the work: then it writes nothing, as several may share a device. */
  #elsewhere = false;

  /** `keep` is asked anew each time: to ask for the browser's storage may throw as well. */
  constructor(keep: () => Keep) {
    this.#keep = keep;
    this.#read();
  }

  get work(): Work {
    return this.#work;
  }

  /** Takes what is kept, which another tab may have changed; what is no work stays where it is and is not used. */
  #read(): void {
    if (this.#elsewhere) return;
    try {
      const text = this.#keep().getItem(WORK_KEY);
      if (text !== null) this.#work = decodeWork(text) ?? this.#work;
      else if (this.kept) this.#work = noWork();
    } catch {
      this.kept = false;
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.#work);
  }

  /** Changes the work and keeps it. */
  change(to: (work: Work) => Work): void {
    this.#read();
    const before = this.#work;
    this.#work = to(before);
    // Who has done nothing leaves nothing behind.
    if (!this.#elsewhere && !(isEmptyWork(before) && isEmptyWork(this.#work))) {
      try {
        this.#keep().setItem(WORK_KEY, encodeWork(this.#work));
        this.kept = true;
      } catch {
        this.kept = false;
      }
    }
    this.#tell();
  }

  /** Keeps or, with null, forgets one thing that was done. */
  put<Kind extends 'answers' | 'guesses' | 'goals' | 'sections'>(
    kind: Kind,
    id: string,
    what: Work[Kind][string] | null,
  ): void {
    this.change((work) => {
      const { [id]: _, ...others } = work[kind];
      return { ...work, [kind]: what === null ? others : { ...others, [id]: what } };
    });
  }

  /** Forgets everything, on the device too. Gives whether that could be done. */
  erase(): boolean {
    this.#work = noWork();
    let done = true;
    if (!this.#elsewhere) {
      try {
        this.#keep().removeItem(WORK_KEY);
        this.kept = true;
      } catch {
        done = false;
      }
    }
    this.#tell();
    return done;
  }

  /** From now on something else keeps the work, which is this; nothing of it is written on the device. */
  keepElsewhere(work: Work): void {
    this.#elsewhere = true;
    this.#work = work;
    this.#tell();
  }

  /** The device keeps the work after all, together with what it had. */
  keepHere(): void {
    const meanwhile = this.#work;
    this.#elsewhere = false;
    this.change((own) => mergedWork(own, meanwhile));
  }

  /** Takes up what another tab has done. */
  reread(): void {
    this.#read();
    this.#tell();
  }

  /** Tells of the work now and whenever it changes, until what it gives is called. */
  follow(listener: (work: Work) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#work);
    return () => this.#listeners.delete(listener);
  }
}

/** The one store of the page. */
export const workStore = new WorkStore(() => localStorage);

if (typeof addEventListener === 'function')
  addEventListener('storage', ({ key }) => {
    if (key === WORK_KEY || key === null) workStore.reread();
  });
