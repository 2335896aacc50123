import { ProgramError } from '../engine/index.ts';
import { checkCommand } from './check.ts';
import { type Command, UsageError } from './command.ts';
import { exploreCommand } from './explore.ts';
import { measureCommand } from './measure.ts';
import { jsonLine, printable } from './printable.ts';
import { realCommand } from './real/command.ts';
import { runCommand } from './run.ts';

/** The commands by their names, in the order of the help. */
export const COMMANDS: Record<string, Command> = {
  check: checkCommand,
  run: runCommand,
  explore: exploreCommand,
  real: realCommand,
  measure: measureCommand,
};

/** What a call of the command line comes to. */
export interface Outcome {
  /** 0, 1 for an error in the program text, 2 for wrong usage, 3 for an error of naranhi's own, 4 for an end that was seen and not explored. */
  status: 0 | 1 | 2 | 3 | 4;
  /** What is printed on the standard output; null for nothing. */
  output: string | null;
  /** What is printed on the standard error; null for nothing. */
  complaint: string | null;
}

const HELP = new Set(['--help', '-h']);

/** Does what the words of a command line ask. `readSource` gives the text of a file; this never throws, whatever that or a command does. */
export async function answerTo(
  words: readonly string[],
  readSource: (file: string) => string,
): Promise<Outcome> {
  const json = words.includes('--json');
  const [name, ...rest] = words.filter((word) => word !== '--json');
  try {
    if (name !== undefined && HELP.has(name)) return said(0, usage());
    if (name === undefined) throw new UsageError('명령을 적어 주세요.');
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined) throw new UsageError(`이런 명령은 없어요: ${name}`);
    if (rest.some((word) => HELP.has(word))) return said(0, helpOf(name, command));
    const request = command.read(rest);
    const answer = await command.answer(readSource(request.file), request);
    return said(answer.status ?? 0, json ? jsonLine(answer.json) : printable(answer.text));
  } catch (error) {
    return outcomeOf(error, json, name);
  }
}

function said(status: Outcome['status'], output: string): Outcome {
  return { status, output, complaint: null };
}

function complained(status: Outcome['status'], complaint: string): Outcome {
  return { status, output: null, complaint: printable(complaint) };
}

function outcomeOf(error: unknown, json: boolean, name: string | undefined): Outcome {
  if (error instanceof ProgramError) {
    if (json) return said(1, jsonLine({ errors: error.errors }));
    const lines = error.errors.map(({ line, column, message }) => `${line}행 ${column}열: ${message}`);
    return complained(1, lines.join('\n'));
  }
  if (error instanceof UsageError) {
    const known = name !== undefined && Object.hasOwn(COMMANDS, name);
    const hint = `쓰는 법은 naranhi ${known ? `${name} ` : ''}--help에 있어요.`;
    return complained(2, `${error.message}\n${hint}`);
  }
  const what = summaryOf(error);
  return json
    ? said(3, jsonLine({ internal: what }))
    : complained(3, `나란히 안에서 생긴 문제예요. 프로그램이 틀린 것이 아니에요: ${what}`);
}

/** An error nobody expected in one line, with where it was thrown, so that it can be reported. */
function summaryOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error).replaceAll(/\s+/g, ' ');
  const place = /([^/\\\s(]+:\d+):\d+\)?$/m.exec(error.stack?.slice(String(error).length) ?? '')?.[1];
  const what = `${error.name}: ${error.message}`.replaceAll(/\s+/g, ' ');
  return place === undefined ? what : `${what} (${place})`;
}

/** What all commands do. */
function usage(): string {
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`);
  return `쓰는 법: naranhi <명령> <파일 또는 -> [--json] [선택]

${lines.join('\n')}

명령마다 naranhi <명령> --help에 선택이 있어요.
끝날 때의 값: 0 됐어요, 1 프로그램에 오류가 있어요, 2 쓰는 법이 달라요, 3 나란히 안에서 생긴 문제예요,
4 진짜 실행에서 나올 수 없는 끝이 나왔어요.`;
}

/** What one command does and takes. */
function helpOf(name: string, { summary, options, more }: Command): string {
  const lines = [...options, '--json                    JSON 값 하나로 적기'];
  return `쓰는 법: naranhi ${name} <파일 또는 -> [선택]

${summary}

${lines.map((line) => `  ${line}`).join('\n')}${more ? `\n\n${more}` : ''}`;
}
