import { compile } from '../engine/compiler.ts';
import {
  type Exploration,
  explore,
  formatSchedule,
  type Problem,
  parseSchedule,
  ScheduleError,
} from '../engine/index.ts';
import { END_WORDS } from '../words/ends.ts';
import { ENDLESS_SENTENCE, STOP_WORDS } from '../words/exploration.ts';
import { type CommandRequest, type PromptCommand, readWords, UsageError, wholeNumber } from './command.ts';

const DEFAULT_SECONDS = 60;
/** Ends that the text lists; JSON has them all. */
const LISTED_ENDS = 12;
/** Printed lines of an end that the text shows. */
const SHOWN_LINES = 12;

/** What is said where no end has a probability. */
const NO_PROBABILITY = '확률: 모든 순서를 건너뛰지 않고 끝까지 따져 봤을 때에만 알 수 있어요.';

/** `naranhi explore`: everything that a program can do, over all schedules. */
export const exploreCommand: PromptCommand = {
  summary: '모든 순서를 따져 봐요.',
  options: [
    '--max-states N            볼 상태의 수 (10000000)',
    `--max-seconds S           찾는 데 쓸 시간 (${DEFAULT_SECONDS})`,
    '--no-count                순서의 수는 세지 않기',
    '--reduce                  결과가 같을 순서는 건너뛰기 (세지 않음)',
    '--schedule m1A3B2         이 걸음들 다음부터',
    '--store-buffers           스레드마다 저장 버퍼가 있는 기계에서 (~A2: A의 값 둘이 메모리로)',
  ],
  read: (words) =>
    readWords(words, {
      'max-states': 'string',
      'max-seconds': 'string',
      'no-count': 'boolean',
      reduce: 'boolean',
      schedule: 'string',
      'store-buffers': 'boolean',
    }),
  answer(source, request) {
    const began = performance.now();
    const limit = began + 1000 * wholeNumber(request, 'max-seconds', DEFAULT_SECONDS, 1);
    const found = exploreFrom(source, request, () => performance.now() > limit && 'time');
    const milliseconds = Math.round(performance.now() - began);
    return { json: jsonOf(found, milliseconds), text: textOf(found, milliseconds) };
  },
};

function exploreFrom(source: string, request: CommandRequest, shouldStop: () => false | 'time'): Exploration {
  const { values } = request;
  const program = compile(source, { storeBuffers: values['store-buffers'] === true });
  try {
    return explore(program, {
      maxStates: wholeNumber(request, 'max-states', 10_000_000, 1),
      count: !values['no-count'],
      reduce: values.reduce === true,
      from: parseSchedule(String(values.schedule ?? '')),
      shouldStop,
    });
  } catch (error) {
    if (error instanceof ScheduleError) throw new UsageError(error.message);
    throw error;
  }
}

function jsonOf(found: Exploration, milliseconds: number): unknown {
  const {
    complete,
    stopped,
    states,
    transitions,
    schedules,
    infinite,
    endless,
    neverEnds,
    ends,
    findings,
    races,
  } = found;
  return {
    complete,
    ...(stopped !== null && { stopped }),
    states,
    transitions,
    milliseconds,
    schedules: schedules?.toString() ?? null,
    ...(infinite && { infinite }),
    ...(endless && { endless }),
    neverEnds,
    ends: ends.map((end) => ({
      ...end,
      schedules: end.schedules?.toString() ?? null,
      schedule: formatSchedule(end.schedule),
    })),
    findings: Object.fromEntries(
      Object.entries(findings).map(([kind, problem]) => [kind, problem && problemOf(problem)]),
    ),
    ...(races.length > 0 && { races }),
  };
}

function problemOf({ variable, schedule, loop, canBeLeft, message, shortest }: Problem): unknown {
  return {
    ...(variable !== '' && { variable }),
    schedule: formatSchedule(schedule),
    ...(loop.length > 0 && { loop: formatSchedule(loop) }),
    ...(canBeLeft !== null && { canBeLeft }),
    message,
    ...(!shortest && { shortest }),
  };
}

function textOf(found: Exploration, milliseconds: number): string {
  const problems = Object.values(found.findings).filter((problem) => problem !== null);
  const nothing = found.complete ? '잘못될 수 있는 순서는 없어요.' : '본 데까지는 잘못되는 순서가 없었어요.';
  return [
    ...(found.endless ? [ENDLESS_SENTENCE] : []),
    `상태 ${found.states}개, 걸음 ${found.transitions}개, ${milliseconds}ms`,
    found.stopped === null
      ? '모든 상태를 봤어요.'
      : `${STOP_WORDS[found.stopped]}에서 멈췄어요. 아래는 그때까지 본 것이고, 없다는 뜻은 아니에요.`,
    ...(found.infinite
      ? ['순서: ∞ (되풀이)']
      : found.schedules === null
        ? []
        : [`순서: ${found.schedules}가지`]),
    found.neverEnds === null
      ? NO_PROBABILITY
      : `확률: 다음 스레드를 매번 고르게 뽑을 때${found.neverEnds > 0 ? `. 끝나지 않을 확률 ${rounded(found.neverEnds)}` : ''}`,
    '',
    ...found.ends
      .slice(0, LISTED_ENDS)
      .flatMap((end) => [
        `${END_WORDS[end.kind]}${end.schedules === null ? '' : ` ${end.schedules}가지`}: ${JSON.stringify(end.globals)}  ${formatSchedule(end.schedule)}${chanceOf(end)}`,
        ...shortened(end.output).map((line) => `    ${line}`),
      ]),
    ...(found.ends.length > LISTED_ENDS ? [`… 끝이 ${found.ends.length - LISTED_ENDS}가지 더 있어요.`] : []),
    '',
    ...(problems.length === 0 ? [nothing] : []),
    ...problems.map((problem) => `- ${problem.message}\n  ${formatSchedule(problem.schedule)}`),
  ].join('\n');
}

/** How probable an end is, where that is known. */
function chanceOf({ probability }: Exploration['ends'][number]): string {
  return probability === null ? '' : `  (확률 ${rounded(probability)})`;
}

function rounded(probability: number): string {
  return String(Number(probability.toPrecision(4)));
}

/** The first and the last lines, and how many are between them. */
function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= SHOWN_LINES) return lines;
  const half = SHOWN_LINES / 2;
  return [...lines.slice(0, half), `… (${lines.length - 2 * half}줄 줄임)`, ...lines.slice(-half)];
}
