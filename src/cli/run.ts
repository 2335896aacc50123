import { compile } from '../engine/compiler.ts';
import {
  DEFAULT_MAX_STEPS,
  type Finding,
  type FindingKind,
  findings,
  follow,
  formatSchedule,
  narrate,
  type Policy,
  parseSchedule,
  policyOf,
  Run,
  ScheduleError,
} from '../engine/index.ts';
import { END_SENTENCES } from '../words/ends.ts';
import { type CommandRequest, type PromptCommand, readWords, UsageError, wholeNumber } from './command.ts';

const TURN_POLICIES: Policy['kind'][] = ['rr', 'fcfs', 'random'];
const KINDS: FindingKind[] = ['race', 'assertion', 'fault', 'deadlock', 'lostWakeup'];

/** `naranhi run`: one run of a program, by a schedule or a policy or both. */
export const runCommand: PromptCommand = {
  summary: '프로그램을 한 번 실행해요.',
  options: [
    '--policy rr|fcfs|random   차례를 정하는 방법 (rr)',
    '--quantum N               라운드 로빈에서 한 번에 갈 걸음 수 (1)',
    '--seed N                  무작위의 씨앗 (1)',
    '--schedule m1A3B2         처음 걸음들을 이 순서대로',
    `--max-steps N             걸음 수의 한도 (${DEFAULT_MAX_STEPS})`,
    '--store-buffers           스레드마다 저장 버퍼가 있는 기계에서 (~A2: A의 값 둘이 메모리로)',
    '--trace                   걸음마다 한 문장씩',
  ],
  read: (words) =>
    readWords(words, {
      policy: 'string',
      quantum: 'string',
      seed: 'string',
      schedule: 'string',
      'max-steps': 'string',
      'store-buffers': 'boolean',
      trace: 'boolean',
    }),
  answer(source, request) {
    const policy = policyIn(request);
    const maxSteps = wholeNumber(request, 'max-steps', DEFAULT_MAX_STEPS, 1);
    const program = compile(source, { storeBuffers: request.values['store-buffers'] === true });
    const run = follow(startOf(new Run(program), request), policy, { maxSteps });
    const moment = run.at(run.length);
    const found = findings(run);
    // A run that was cut short has no end of its own yet; it says so.
    const kind = moment.end;
    const output = moment.output.map((line) => line.text);
    const schedule = formatSchedule(run.schedule);
    return {
      json: {
        kind,
        output,
        globals: run.globals(),
        schedule,
        steps: run.length,
        findings: byKind(found, run),
      },
      text: [
        ...(request.values.trace
          ? run.schedule.map((_, i) => `${String(i + 1).padStart(5)}  ${narrate(run, i + 1)}`)
          : []),
        ...output,
        '',
        `${END_SENTENCES[kind]} ${run.length}걸음: ${schedule}`,
        ...found.map((finding) => `- ${finding.message}`),
      ].join('\n'),
    };
  },
};

function policyIn(request: CommandRequest): Policy {
  const policy = TURN_POLICIES.find((kind) => kind === (request.values.policy ?? 'rr'));
  const quantum = wholeNumber(request, 'quantum', 1, 1);
  const seed = wholeNumber(request, 'seed', 1);
  if (policy === undefined) throw new UsageError(`--policy는 ${TURN_POLICIES.join(', ')} 가운데 하나예요.`);
  return policyOf({ policy, quantum, seed });
}

function startOf(run: Run, { values }: CommandRequest): Run {
  try {
    return run.extend(parseSchedule(String(values.schedule ?? '')));
  } catch (error) {
    if (error instanceof ScheduleError) throw new UsageError(error.message);
    throw error;
  }
}

/** The first finding of each kind, with the schedule that leads to it; null where there is none. */
function byKind(found: Finding[], run: Run) {
  const entries = KINDS.map((kind) => {
    const first = found.find((finding) => finding.kind === kind);
    if (first === undefined) return [kind, null] as const;
    const { message, variable, step } = first;
    const schedule = formatSchedule(run.schedule.slice(0, step));
    return [kind, { ...(variable && { variable }), schedule, message }] as const;
  });
  return Object.fromEntries(entries);
}
