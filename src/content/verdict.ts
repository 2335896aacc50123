import type { EndedKind, Exploration, Program } from '../engine/index.ts';
import { plain } from '../results/explored/answer.ts';
import { verdicts } from '../results/explored/verdicts.ts';
import { END_WORDS, NO_OUTPUT } from '../words/ends.ts';
import { ENDLESS_SENTENCE } from '../words/exploration.ts';
import { about, grouped } from '../words/numbers.ts';
import { PROBLEM_WORDS } from '../words/problems.ts';
import { exploredOf, MOST_STATES, programOf } from './programs.ts';
import { declaredBy } from './sources.ts';

/** An end in words. */
export interface EndInWords {
  text: string;
  /** Whether the run is stuck or has failed. */
  bad: boolean;
  /** Number of schedules that lead to it; missing where they were not, or cannot be, counted. */
  ways?: string;
}

/** What is known of a program, in words for the reader. Numbers and verdicts are the explorer's. */
export interface Verdict {
  /** How much was looked at. */
  looked: string;
  /** Whether that was everything. */
  complete: boolean;
  ends: EndInWords[];
  /** What is said first of a program that never ends, or an empty string. */
  endless: string;
  /** Names of what can go wrong. */
  can: string[];
  /** Names of what the program is there to prevent, and does. */
  prevents: string[];
  /** Sentences about all that can never happen; empty when not everything was looked at. */
  never: string[];
}

/** A number of schedules: exact while it can be taken in, else about. */
export function ways(digits: string): string {
  return `${about(digits) || grouped(digits)}가지`;
}

function endInWords(kind: EndedKind, output: string): Omit<EndInWords, 'ways'> {
  if (kind !== 'finished') return { text: END_WORDS[kind], bad: true };
  return { text: output === '' ? NO_OUTPUT : output, bad: false };
}

/** What runs of a program that is too large to be explored have shown. */
function seenOf(file: string): Verdict {
  const { ends, has } = declaredBy(file);
  return {
    looked: `상태가 ${grouped(MOST_STATES)}개를 넘어 여러 순서로 실행해 보기만 했어요. 다른 결말이 더 있을 수 있어요.`,
    complete: false,
    endless: '',
    ends: ends.map((name) => {
      const kind = name === '(deadlock)' ? 'deadlock' : name === '(fault)' ? 'fault' : 'finished';
      return endInWords(kind, name === '(nothing)' ? '' : name);
    }),
    can: has.map((kind) => PROBLEM_WORDS[kind]),
    prevents: [],
    never: [],
  };
}

/** What all schedules of a program show, added up by how they end. */
function provedOf(file: string): Verdict {
  const { has, never } = declaredBy(file);
  return {
    ...proved(programOf(file), exploredOf(file)),
    can: has.map((kind) => PROBLEM_WORDS[kind]),
    prevents: never.map((kind) => PROBLEM_WORDS[kind]),
  };
}

/** What a complete exploration shows. */
export function proved(program: Program, found: Exploration): Omit<Verdict, 'can' | 'prevents'> {
  const { schedules, states, endless } = found;
  const ends = Map.groupBy(found.ends, ({ kind, output }) => endInWords(kind, output.at(-1) ?? '').text);
  return {
    looked: `상태 ${grouped(states)}개, ${schedules === null ? '되풀이가 있어 끝없이 많은 순서' : `순서 ${ways(String(schedules))}`}를 모두 살펴봤어요.`,
    complete: true,
    endless: endless ? ENDLESS_SENTENCE : '',
    ends: [...ends.values()].map((same) => {
      const [{ kind, output }] = same;
      const sum = () => same.reduce((total, end) => total + (end.schedules ?? 0n), 0n);
      return {
        ...endInWords(kind, output.at(-1) ?? ''),
        ...(schedules !== null && { ways: ways(String(sum())) }),
      };
    }),
    never: verdicts(program, plain(found)).never,
  };
}

/** What is known of a program of `programs/`. */
export function verdictOf(file: string): Verdict {
  return declaredBy(file).partly ? seenOf(file) : provedOf(file);
}
