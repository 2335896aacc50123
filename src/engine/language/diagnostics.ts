import { MAX_ERRORS } from './limits.ts';
import { Positions, type Span } from './positions.ts';
import { ProgramError, type SourceRange } from './source.ts';

/** Collects the errors of one text, so that a reader sees all of them at once. */
export class Diagnostics {
  readonly #positions: Positions;
  /** By offset: one error a place is enough, what follows from it only confuses. */
  readonly #errors = new Map<number, string>();

  constructor(source: string) {
    this.#positions = new Positions(source);
  }

  get any(): boolean {
    return this.#errors.size > 0;
  }

  range(span: Span): SourceRange {
    return this.#positions.range(span);
  }

  report(where: Pick<Span, 'start'>, message: string): void {
    if (!this.#errors.has(where.start)) this.#errors.set(where.start, message);
  }

  /** Throws `ProgramError` with the first errors in the order of the text, if there is any. */
  throwIfAny(): void {
    if (!this.any) return;
    const errors = [...this.#errors].sort(([a], [b]) => a - b).slice(0, MAX_ERRORS);
    throw new ProgramError(
      errors.map(([start, message]) => {
        const { line, column } = this.#positions.range({ start, end: start });
        return { line, column, message };
      }),
    );
  }
}
