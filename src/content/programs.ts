import { compile } from '../engine/compiler.ts';
import { type Exploration, explore, type Program } from '../engine/index.ts';
import { sourceOf } from './sources.ts';

/** Values for the constants at a program's top. */
export type Constants = Record<string, number>;

/** States that are looked at when the site is built, which keeps the build fast. */
export const MOST_STATES = 30_000;

const programs = new Map<string, Program>();
const explorations = new Map<string, Exploration>();

/** A program of `programs/`, compiled once. */
export function programOf(file: string, constants: Constants = {}): Program {
  const key = JSON.stringify([file, constants]);
  const known = programs.get(key);
  if (known !== undefined) return known;
  const program = compile(sourceOf(file), { constants });
  programs.set(key, program);
  return program;
}

/** What a program can do, over all schedules. Throws where it has more than `MOST_STATES` states. */
export function exploredOf(file: string, constants: Constants = {}): Exploration {
  const key = JSON.stringify([file, constants]);
  let exploration = explorations.get(key);
  if (exploration === undefined) {
    exploration = explore(programOf(file, constants), { maxStates: MOST_STATES });
    explorations.set(key, exploration);
  }
  if (!exploration.complete) {
    throw new Error(
      `${file}.js ${JSON.stringify(constants)} has more than ${MOST_STATES} states: all of its schedules cannot ` +
        'be looked at while the site is built. Ask about a smaller program, or with smaller constants.',
    );
  }
  return exploration;
}
