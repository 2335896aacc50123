import { parseArgs } from 'node:util';

/** What a command prints: for people, and as one JSON value. */
export interface Answer {
  text: string;
  json: unknown;
}

/** What the reader asked for: a file (or `-`) and the values of options. */
export interface Request {
  file: string;
  values: Record<string, string | boolean | undefined>;
}

/** A command of the command line. */
export interface Command {
  /** What it does, in a line. */
  summary: string;
  /** A line for each option. */
  options: string[];
  /** Reads the words behind the command's name. Throws `UsageError`. */
  read(words: string[]): Request;
  /** Answers about a program text. Throws `ProgramError`, and `UsageError` for a schedule that cannot be followed. */
  answer(source: string, request: Request): Answer;
}

/** The command was not used as it is meant to be. */
export class UsageError extends Error {}

/** Reads a file name and options; `kinds` says which options there are and whether they take a value. */
export function readWords(words: string[], kinds: Record<string, 'string' | 'boolean'>): Request {
  try {
    const options = Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type }]));
    // A lone `-` is the standard input, which `parseArgs` takes for a word as it should.
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true, strict: true });
    if (positionals.length !== 1) throw new UsageError('파일 하나를, 또는 표준 입력이면 -를 적어 주세요.');
    return { file: positionals[0], values: values as Request['values'] };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`선택을 읽을 수 없어요: ${(error as Error).message.split('\n')[0]}`);
  }
}

/** A whole number that an option gives, or `otherwise` when it is not there. Throws `UsageError`. */
export function wholeNumber({ values }: Request, name: string, otherwise: number, least = 0): number {
  const text = values[name];
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least && /^-?\d+$/.test(String(text))) return number;
  throw new UsageError(`--${name}에는 ${least} 이상의 정수를 적어 주세요.`);
}
