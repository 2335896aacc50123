import { availableParallelism } from 'node:os';
import { compile } from '../../engine/compiler.ts';
import {
  type ComparedEnd,
  compareEnds,
  type Exploration,
  explore,
  type Program,
  type RealAnswer,
  RealPool,
  type StartWorker,
} from '../../engine/index.ts';
import { END_WORDS } from '../../words/ends.ts';
import { type Command, type CommandOutput, readWords, wholeNumber } from '../command.ts';
import { startWorker } from './start-worker.ts';
import { watched } from './watched.ts';

const DEFAULT_RUNS = 1000;
const DEFAULT_SECONDS = 10;
/** Seconds for the exploration that the runs are compared with, each with and without what it may leave out. */
const EXPLORE_SECONDS = 20;
/** Milliseconds between two looks at a run, */
const LOOK_EVERY = 100;
/** and looks without an end more after which one is given up. */
const PATIENCE = 20;
/** Ends that the text lists; JSON has them all. */
const LISTED_ENDS = 20;

/** `naranhi real`: the same program on real threads, beside what can happen. */
export const realCommand: Command = realCommandOn(startWorker);

/** The same on workers that are started in another way. */
export function realCommandOn(start: StartWorker): Command {
  return {
    summary: '진짜 스레드로 실행해요.',
    options: [
      `--runs N                  실행할 횟수 (${DEFAULT_RUNS})`,
      `--seconds S               실행에 쓸 시간 (${DEFAULT_SECONDS})`,
      '--long                    여러 번 대신 한 번만, 반복이 많은 프로그램을 길게',
    ],
    more: '따져 본 적이 없는 끝이 나오면 4로 끝나요. 그것은 나란히의 잘못이에요.',
    read: (words) => readWords(words, { runs: 'string', seconds: 'string', long: 'boolean' }),
    async answer(source, request) {
      const program = compile(source);
      const isLong = request.values.long === true;
      const runs = wholeNumber(request, 'runs', DEFAULT_RUNS, 1);
      const seconds = wholeNumber(request, 'seconds', DEFAULT_SECONDS, 1);
      const explored = isLong ? null : exploreEnds(program);
      const pool = new RealPool(start);
      try {
        return outputOf(await runOn(pool, program, { isLong, runs, seconds }), explored);
      } finally {
        await pool.close();
      }
    },
  };
}

/** All ends, counted where that can be done in time. */
function exploreEnds(program: Program): Exploration {
  const inTime = () => {
    const limit = performance.now() + 1000 * EXPLORE_SECONDS;
    return () => performance.now() > limit && 'time';
  };
  const whole = explore(program, { shouldStop: inTime() });
  return whole.complete ? whole : explore(program, { reduce: true, maxWholeStates: 0, shouldStop: inTime() });
}

interface Wanted {
  isLong: boolean;
  runs: number;
  seconds: number;
}

interface Timed extends RealAnswer {
  milliseconds: number;
}

async function runOn(pool: RealPool, program: Program, { isLong, runs, seconds }: Wanted): Promise<Timed> {
  const run = await pool.run(program, {
    kind: isLong ? 'long' : 'batch',
    instances: runs,
    seed: Math.floor(Math.random() * 2 ** 31),
    ...(!isLong && { patience: PATIENCE }),
  });
  const began = performance.now();
  const answer = await watched(run, LOOK_EVERY, seconds);
  return { ...answer, milliseconds: Math.round(performance.now() - began) };
}

function outputOf(answer: Timed, explored: Exploration | null): CommandOutput {
  const ends = compareEnds(answer.ends, explored);
  const isUnexplored = ends.some((end) => end.explored === false);
  return {
    text: textOf(answer, ends, explored),
    json: jsonOf(answer, ends),
    ...(isUnexplored && { status: 4 as const }),
  };
}

function jsonOf({ runs, unfinished, stopped, milliseconds }: Timed, ends: readonly ComparedEnd[]): unknown {
  return {
    runs,
    cores: availableParallelism(),
    milliseconds,
    ...(unfinished > 0 && { unfinished }),
    ...(stopped && { stopped: 'time' }),
    ends: ends.map((end) => ({ ...end, schedules: end.schedules?.toString() ?? null })),
  };
}

function textOf(
  { runs, unfinished, stopped, milliseconds }: Timed,
  ends: readonly ComparedEnd[],
  explored: Exploration | null,
): string {
  return [
    `${runs}번 실행했어요. 코어 ${availableParallelism()}개, ${milliseconds}ms`,
    ...(stopped ? ['시간이 다 되어 멈췄어요.'] : []),
    ...(unfinished > 0 ? [`끝나지 않아 그만둔 실행이 ${unfinished}번 있어요.`] : []),
    ...(explored === null || explored.complete ? [] : ['모든 순서를 따져 보지는 못했어요.']),
    '',
    ...ends
      .slice(0, LISTED_ENDS)
      .flatMap((end) => [
        `${END_WORDS[end.kind]} ${end.seen}번${exploredWords(end)}: ${JSON.stringify(end.globals)}`,
        ...end.output.slice(-3).map((line) => `    ${line}`),
      ]),
    ...(ends.length > LISTED_ENDS ? [`… 끝이 ${ends.length - LISTED_ENDS}가지 더 있어요.`] : []),
    ...(ends.some(({ kind, seen }) => kind !== 'finished' && seen > 0)
      ? []
      : ['', '나쁜 끝을 못 봤다고 없는 것은 아니에요. 어떤 순서가 나올지는 기계와 때가 정해요.']),
  ].join('\n');
}

function exploredWords({ schedules, probability, explored }: ComparedEnd): string {
  if (explored === false) return ' (나올 수 없는 끝이에요. 나란히의 잘못이에요)';
  const words = [
    ...(schedules === null ? [] : [`순서 ${schedules}가지`]),
    ...(probability === null ? [] : [`고르게 뽑으면 ${Number(probability.toPrecision(4))}`]),
  ];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}
