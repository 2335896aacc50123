import { readFileSync } from 'node:fs';
import { compile } from '../../../../src/engine/compiler.ts';
import { type ExploreOptions, explore, type Program } from '../../../../src/engine/index.ts';
import type { Answer } from '../../../../src/results/explored/answer.ts';
import { plain } from '../../../../src/results/explored/answer.ts';

/** A program of the site. */
export function programOf(file: string): Program {
  const path = new URL(`../../../../src/content/programs/${file}.js`, import.meta.url);
  return compile(readFileSync(path, 'utf8'));
}

/** What the worker would answer. */
export function answerTo(program: Program, options: ExploreOptions = {}): Answer {
  return plain(explore(program, options));
}
