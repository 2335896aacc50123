import { compile } from '../engine/compiler.ts';
import {
  formatSchedule,
  type Hardware,
  keysOf,
  MeasureError,
  type MeasureLimits,
  type Measurement,
  measure,
  POLICIES,
  PRESETS,
  TEXTBOOK,
} from '../engine/index.ts';
import { josa } from '../words/josa.ts';
import { type CommandRequest, type PromptCommand, readWords, UsageError, wholeNumber } from './command.ts';
import { measurementText } from './measure-text.ts';

const DEFAULT_SECONDS = 60;
/** Pieces of time at most; the JSON of as many is some 10 MB. */
const DEFAULT_SPANS = 50_000;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Options that the help lists by themselves. */
const COMMON = new Set(['cpus', 'quantum', 'instruction', 'thread-switch', 'process-switch', 'aging']);

/** Hardware that is a number, by the name of its option. */
const NUMBERS = new Map(
  keysOf(TEXTBOOK).flatMap((key) => (typeof TEXTBOOK[key] === 'number' ? [[kebab(key), key]] : [])),
);

/** `naranhi measure`: what a program costs on hardware. */
export const measureCommand: PromptCommand = {
  summary: '시간을 재요.',
  options: [
    `--preset ${Object.keys(PRESETS).join('|')}   비용의 기본값 (textbook: 명령 하나가 1틱, 나머지는 0)`,
    `--policy ${POLICIES.join('|')}`,
    '--cpus N, --quantum N, --instruction T, --thread-switch T, --process-switch T',
    '--arrival A=0,B=3         스레드가 도착하는 때 (그 전에는 없는 스레드예요)',
    '--priority A=2,B=1        priority 정책의 우선순위 (클수록 먼저)',
    '--aging T                 priority 정책에서 T틱 기다릴 때마다 우선순위를 하나 높이기',
    '--fair-by thread|process  fair 정책이 나누는 단위',
    '--process-start fork|exec  fork()가 프로세스를 만드는 방법',
    '--cache-tags physical|virtual',
    `--max-seconds S           재는 데 쓸 시간 (${DEFAULT_SECONDS})`,
    `--max-spans N             시간선의 구간 수 (${DEFAULT_SPANS})`,
    `또는 --${[...NUMBERS.keys()].filter((name) => !COMMON.has(name)).join(', --')}`,
  ],
  read: (words) =>
    readWords(words, {
      ...Object.fromEntries([...NUMBERS.keys()].map((name) => [name, 'string' as const])),
      preset: 'string',
      policy: 'string',
      arrival: 'string',
      'max-seconds': 'string',
      'max-spans': 'string',
      priority: 'string',
      'fair-by': 'string',
      'process-start': 'string',
      'cache-tags': 'string',
    }),
  answer(source, request) {
    const until = performance.now() + 1000 * wholeNumber(request, 'max-seconds', DEFAULT_SECONDS, 1);
    const hardware = hardwareOf(request);
    const measurement = measured(source, hardware, {
      maxSpans: wholeNumber(request, 'max-spans', DEFAULT_SPANS, 1),
      shouldStop: () => performance.now() > until,
    });
    return { json: jsonOf(measurement), text: measurementText(measurement, Object.keys(hardware.arrivals)) };
  },
};

function measured(source: string, hardware: Hardware, limits: MeasureLimits): Measurement {
  const program = compile(source);
  try {
    const measurement = measure(program, hardware, limits);
    const [unknown] = measurement.unknown;
    if (unknown !== undefined)
      throw new UsageError(`--arrival에 적은 ${josa(unknown, '이라는/라는')} 스레드는 이 실행에 없어요.`);
    return measurement;
  } catch (error) {
    if (error instanceof MeasureError) throw new UsageError(complaintOf(error));
    throw error;
  }
}

/** What is wrong with the hardware, by the name of the option that says it. */
function complaintOf({ message, setting, rule }: MeasureError): string {
  if (setting === null) return message;
  return `--${setting === 'arrivals' ? 'arrival' : kebab(setting)}${rule}`;
}

function hardwareOf(request: CommandRequest): Hardware {
  const { values } = request;
  const preset = oneOf(request, 'preset', keysOf(PRESETS), 'textbook');
  const base = PRESETS[preset];
  const numbers = [...NUMBERS].flatMap(([name, key]) =>
    values[name] === undefined ? [] : [[key, numberOf(name, String(values[name]))]],
  );
  return {
    ...base,
    policy: oneOf(request, 'policy', POLICIES, base.policy),
    fairBy: oneOf(request, 'fair-by', ['thread', 'process'], base.fairBy),
    processStart: oneOf(request, 'process-start', ['fork', 'exec'], base.processStart),
    cacheTags: oneOf(request, 'cache-tags', ['physical', 'virtual'], base.cacheTags),
    priorities: byThread(request, 'priority', 'A=2,B=1', /^-?\d{1,6}$/),
    arrivals: byThread(request, 'arrival', 'A=0,B=3', /^\d{1,12}$/),
    ...Object.fromEntries(numbers),
  };
}

function oneOf<T extends string>(
  { values }: CommandRequest,
  name: string,
  choices: readonly T[],
  otherwise: T,
): T {
  const text = values[name];
  if (text === undefined) return otherwise;
  const found = choices.find((choice) => choice === text);
  if (found === undefined)
    throw new UsageError(`--${name}에는 ${choices.join(', ')} 가운데 하나를 적어 주세요.`);
  return found;
}

function numberOf(name: string, text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new UsageError(`--${name}에는 0 이상의 수를 8이나 2.5처럼 적어 주세요(적은 것: ${text}).`);
}

/** Numbers by the names of threads, as `A=0,B=3`. */
function byThread(
  { values }: CommandRequest,
  name: string,
  example: string,
  number: RegExp,
): Record<string, number> {
  const text = values[name];
  const found: Record<string, number> = {};
  for (const entry of text === undefined ? [] : String(text).split(',')) {
    const [, thread, value] = /^(m|[a-ln-z]?[A-Z])=(.*)$/.exec(entry) ?? [];
    if (thread === undefined || !number.test(value))
      throw new UsageError(`--${name}에는 ${example}처럼 적어 주세요(적은 것: ${entry}).`);
    if (Object.hasOwn(found, thread))
      throw new UsageError(`--${name}에 ${josa(thread, '을/를')} 두 번 적었어요.`);
    found[thread] = Number(value);
  }
  return found;
}

function jsonOf({ schedule, unknown: _, stopped, ...rest }: Measurement): unknown {
  const { total, cpus, io, switches, output, globals, tasks, spans, ...more } = rest;
  return {
    ...(stopped !== null && { stopped }),
    total,
    cpus,
    io,
    switches,
    schedule: formatSchedule(schedule),
    output,
    globals,
    tasks,
    spans,
    ...more,
  };
}
