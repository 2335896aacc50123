import { type End, PROBLEM_KINDS, type ProblemKind } from '../engine/index.ts';

/*
 * What a program of `programs/` says about itself. A file begins with lines of the form `//@ name: value`:
 *
 *   //@ title: 갱신 손실
 *   //@ about: 둘이 counter++를 한 번씩 하면 하나가 사라질 수 있어요.
 *   //@ ends: counter = 1 | counter = 2
 *   //@ has: race
 *   //@ never: deadlock
 *
 * title   name for the reader
 * about   one sentence: what there is to see
 * ends    all ends, as `endName` names them, separated by ` | `
 * has     everything that can go wrong, separated by commas: kinds of problem as the explorer names them. What a
 *         program that was explored completely does not list cannot happen.
 * buffered  all ends on a machine whose threads have store buffers, for programs that are about these
 * never   what the program is there to prevent: told to the reader, and no kind may be in both lists
 * explored: partly   for a program with too many states for an exact answer. `ends` and `has` are then what some
 *         runs of it show, and `never` is not allowed.
 *
 * The lines and one empty line behind them are no part of the program's text: the reader does not see them, and
 * neither line numbers nor checksums count them. `tests/content/claims.test.ts` holds every claim.
 */

/** What the header of a program says. */
export interface Claims {
  title: string;
  about: string;
  /** Names of ends, see `endName`. */
  ends: string[];
  /** Names of ends on a machine with store buffers; null where nothing is said of these. */
  buffered: string[] | null;
  has: ProblemKind[];
  never: ProblemKind[];
  /** Whether the program is too large to be explored completely. */
  partly: boolean;
}

const HEADER = /^(?:\/\/@[^\n]*\n)+\n?/;
const LINE = /^\/\/@ ([a-z]+): (.+)$/;
const NAMES = ['title', 'about', 'ends', 'buffered', 'has', 'never', 'explored'];

/** An end in a word: the last line printed, or `(deadlock)`, `(fault)`, or `(nothing)` where nothing was printed. */
export function endName({ kind, output }: Pick<End, 'kind' | 'output'>): string {
  return kind === 'finished' ? (output.at(-1) ?? '(nothing)') : `(${kind})`;
}

/** Text of a program without its header: what is compiled, shown and counted in lines. */
export function withoutHeader(text: string): string {
  return text.replace(HEADER, '');
}

/** Reads the header of a program. Throws, with the line, where it is not as described above. */
export function claimsOf(text: string): Claims {
  const found = new Map<string, string>();
  for (const line of (HEADER.exec(text)?.[0] ?? '').split('\n').filter(Boolean)) {
    const [, name, value] = LINE.exec(line) ?? [];
    if (!NAMES.includes(name)) throw new Error(`no claim can be read from “${line}”`);
    if (found.has(name)) throw new Error(`“${name}” is claimed twice`);
    found.set(name, value.trim());
  }
  const needed = (name: string): string => {
    const value = found.get(name);
    if (value === undefined) throw new Error(`the header has no “//@ ${name}: …”`);
    return value;
  };
  const kinds = (name: string): ProblemKind[] =>
    (found.get(name)?.split(',') ?? []).map((word) => {
      const kind = PROBLEM_KINDS.find((one) => one === word.trim());
      if (kind === undefined) throw new Error(`“${word.trim()}” is none of ${PROBLEM_KINDS.join(', ')}`);
      return kind;
    });
  const explored = found.get('explored');
  if (explored !== undefined && explored !== 'partly') throw new Error('“explored” can only be “partly”');
  const claims: Claims = {
    title: needed('title'),
    about: needed('about'),
    ends: needed('ends').split(' | '),
    buffered: found.get('buffered')?.split(' | ') ?? null,
    has: kinds('has'),
    never: kinds('never'),
    partly: explored === 'partly',
  };
  const both = claims.never.find((kind) => claims.has.includes(kind));
  if (both !== undefined) throw new Error(`“${both}” cannot both happen and never happen`);
  if (claims.partly && claims.never.length > 0) throw new Error('“never” needs all schedules');
  return claims;
}
