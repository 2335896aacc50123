import { grouped } from '../../words/numbers.ts';
import { MAX_ERRORS, MAX_IDENTIFIER, MAX_SUGGESTIONS } from './limits.ts';
import { LineMap, type TextSpan } from './positions.ts';
import { ProgramError, type SourceRange } from './source.ts';
import { suggest } from './suggest.ts';

/** Collects the errors of one text, so that a reader sees all of them at once. */
export class Diagnostics {
  readonly #positions: LineMap;
  /** Messages by offset. */
  readonly #errors = new Map<number, Set<string>>();
  #suggestions = 0;

  /** Of one text. */
  constructor(source: string) {
    this.#positions = new LineMap(source);
  }

  /** Whether something has been reported. */
  get any(): boolean {
    return this.#errors.size > 0;
  }

  /** The range of a span, with line and column. */
  range(span: TextSpan): SourceRange {
    return this.#positions.range(span);
  }

  /** Notes an error; the same message at the same place counts once. `message`: a Korean sentence for the reader. */
  report(where: Pick<TextSpan, 'start'>, message: string): void {
    const there = this.#errors.get(where.start) ?? new Set();
    this.#errors.set(where.start, there.add(message));
  }

  /** Reports what is beyond a limit. `what`: the beginning of the sentence that names it. `unit`: what is counted. */
  exceeds(where: Pick<TextSpan, 'start'>, what: string, limit: number, unit = '개', hint = ''): void {
    this.report(where, `${what} ${grouped(limit)}${unit}까지 쓸 수 있어요.${hint && ` ${hint}`}`);
  }

  /** A name like one that is unknown, to suggest it; only for the first few, so that many errors take no time. */
  similar(name: string, names: Iterable<string>): string | null {
    if (name.length > MAX_IDENTIFIER || this.#suggestions++ >= MAX_SUGGESTIONS) return null;
    return suggest(name, names);
  }

  /** Throws `ProgramError` with the first errors in the order of the text, if there is any. */
  throwIfAny(): void {
    if (!this.any) return;
    const errors = [...this.#errors]
      .sort(([a], [b]) => a - b)
      .flatMap(([start, messages]) => {
        const { line, column } = this.#positions.range({ start, end: start });
        return [...messages].map((message) => ({ line, column, message }));
      });
    throw new ProgramError(errors.slice(0, MAX_ERRORS));
  }
}
