import { parseArgs } from 'node:util';

/** What a command prints: for people, and as one JSON value. */
export interface CommandOutput {
  text: string;
  json: unknown;
  /** What the call ends with, where that is not 0: a real run has seen an end that was not explored. */
  status?: 4;
}

/** What the reader asked for: a file (or `-`) and the values of options. */
export interface CommandRequest {
  file: string;
  values: Record<string, string | boolean | undefined>;
}

/** A command of the command line. */
export interface Command {
  /** What it does, in a line. */
  summary: string;
  /** A line for each option. */
  options: string[];
  /** What else its help says, behind the options. */
  more?: string;
  /** Reads the words behind the command's name. Throws `UsageError`. */
  read(words: string[]): CommandRequest;
  /** Answers about a program text, now or later. Throws `ProgramError`, and `UsageError` for a schedule that cannot be followed. */
  answer(source: string, request: CommandRequest): CommandOutput | Promise<CommandOutput>;
}

/** A command that answers at once. */
export interface PromptCommand extends Command {
  answer(source: string, request: CommandRequest): CommandOutput;
}

/** The command was not used as it is meant to be. */
export class UsageError extends Error {}

/** Reads a file name and options; `kinds` says which options there are and whether they take a value. Throws `UsageError`. */
export function readWords(words: string[], kinds: Record<string, 'string' | 'boolean'>): CommandRequest {
  const options = Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type }]));
  // Not strict: what is wrong is told in Korean here, where Node would tell it in English.
  const { tokens } = parseArgs({ args: words, options, allowPositionals: true, strict: false, tokens: true });
  const values: CommandRequest['values'] = {};
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!rawName.startsWith('--') || !Object.hasOwn(kinds, name))
      throw new UsageError(`이런 선택은 없어요: ${rawName}`);
    if (Object.hasOwn(values, name)) throw new UsageError(`두 번 적은 선택이 있어요: ${rawName}`);
    if (kinds[name] === 'boolean') {
      if (inlineValue) throw new UsageError(`${rawName}에는 값을 적지 않아요.`);
      values[name] = true;
    } else {
      // A word with two dashes is the next option; one with one dash may be a number, which is complained about as one.
      const missing = value === undefined || value === '' || (!inlineValue && value.startsWith('--'));
      if (missing) throw new UsageError(`${rawName}에 값이 없어요.`);
      values[name] = value;
    }
  }
  if (files.length !== 1) throw new UsageError('파일 하나를, 또는 표준 입력이면 -를 적어 주세요.');
  return { file: files[0], values };
}

/** A whole number that an option gives, or `otherwise` when it is not there. Throws `UsageError`. */
export function wholeNumber({ values }: CommandRequest, name: string, otherwise: number, least = 0): number {
  const text = values[name];
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least && /^\d+$/.test(String(text))) return number;
  throw new UsageError(`--${name}에는 ${least} 이상의 정수를 숫자로만 적어 주세요(적은 것: ${text}).`);
}
