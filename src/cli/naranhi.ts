#!/usr/bin/env node
import { ProgramError } from '../engine/index.ts';
import { checkCommand } from './check.ts';
import { type Command, UsageError } from './command.ts';
import { exploreCommand } from './explore.ts';
import { measureCommand } from './measure.ts';
import { runCommand } from './run.ts';
import { readSource } from './source.ts';

const COMMANDS: Record<string, Command> = {
  check: checkCommand,
  run: runCommand,
  explore: exploreCommand,
  measure: measureCommand,
};

const USAGE = `쓰는 법: naranhi <명령> <파일 또는 -> [--json] [선택]

${Object.entries(COMMANDS)
  .map(
    ([name, command]) =>
      `  ${name.padEnd(8)} ${command.summary}\n${command.options.map((line) => `             ${line}\n`).join('')}`,
  )
  .join('')}`;

/** Runs the command line and gives its exit status: 0, 1 for an error in the program text, 2 for wrong usage. */
function main(words: string[]): number {
  const json = words.includes('--json');
  const [name, ...rest] = words.filter((word) => word !== '--json');
  try {
    if (name === undefined || name === '--help' || name === '-h') {
      console.log(USAGE);
      return name === undefined ? 2 : 0;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined) throw new UsageError(`"${name}"이라는 명령은 없어요.`);
    const request = command.read(rest);
    const answer = command.answer(readSource(request.file), request);
    console.log(json ? JSON.stringify(answer.json) : answer.text);
    return 0;
  } catch (error) {
    if (error instanceof ProgramError) {
      if (json) console.log(JSON.stringify({ errors: error.errors }));
      else
        for (const { line, column, message } of error.errors)
          console.error(`${line}행 ${column}열: ${message}`);
      return 1;
    }
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    throw error;
  }
}

process.exitCode = main(process.argv.slice(2));
