import { compile } from '../engine/compiler.ts';
import {
  formatSchedule,
  type Hardware,
  MeasureError,
  type Measurement,
  measure,
  POLICIES,
  PRESETS,
  SPAN_KINDS,
  type Span,
  type SpanKind,
  TEXTBOOK,
} from '../engine/index.ts';
import { END_SENTENCES } from '../words/ends.ts';
import { type Command, type Request, readWords, UsageError } from './command.ts';

/** Columns of the Gantt chart. */
const COLUMNS = 72;
/** Characters of a schedule that the text shows; JSON has all. */
const SHOWN_SCHEDULE = 400;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Options that the help lists by themselves. */
const COMMON = new Set(['cpus', 'quantum', 'instruction', 'thread-switch', 'process-switch']);

/** Hardware that is a number, by the name of its option. */
const NUMBERS = new Map(
  Object.entries(TEXTBOOK).flatMap(([key, value]) =>
    typeof value === 'number' ? [[kebab(key), key as keyof Hardware]] : [],
  ),
);

/** `naranhi measure`: what a program costs on hardware. */
export const measureCommand: Command = {
  summary: '시간을 재요.',
  options: [
    `--preset ${Object.keys(PRESETS).join('|')}   비용의 기본값 (textbook: 명령 하나가 1틱, 나머지는 0)`,
    `--policy ${POLICIES.join('|')}`,
    '--cpus N, --quantum N, --instruction T, --thread-switch T, --process-switch T',
    '--priority A=2,B=1        priority 정책의 우선순위 (클수록 먼저)',
    '--fair-by thread|process  fair 정책이 나누는 단위',
    '--process-start fork|exec  fork()가 프로세스를 만드는 방법',
    '--cache-tags physical|virtual',
    `또는 --${[...NUMBERS.keys()].filter((name) => !COMMON.has(name)).join(', --')}`,
  ],
  read: (words) =>
    readWords(words, {
      ...Object.fromEntries([...NUMBERS.keys()].map((name) => [name, 'string' as const])),
      preset: 'string',
      policy: 'string',
      priority: 'string',
      'fair-by': 'string',
      'process-start': 'string',
      'cache-tags': 'string',
    }),
  answer(source, request) {
    const hardware = hardwareOf(request);
    const measurement = measured(source, hardware);
    return { json: jsonOf(measurement), text: textOf(measurement) };
  },
};

function measured(source: string, hardware: Hardware): Measurement {
  const program = compile(source);
  try {
    return measure(program, hardware);
  } catch (error) {
    if (error instanceof MeasureError) throw new UsageError(complaintOf(error));
    throw error;
  }
}

/** What is wrong with the hardware, by the name of the option that says it. */
function complaintOf({ message, setting, rule }: MeasureError): string {
  return setting === null ? message : `--${kebab(setting)}${rule}`;
}

function hardwareOf(request: Request): Hardware {
  const { values } = request;
  const preset = oneOf(request, 'preset', Object.keys(PRESETS) as (keyof typeof PRESETS)[], 'textbook');
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
    priorities: prioritiesOf(String(values.priority ?? '')),
    ...Object.fromEntries(numbers),
  };
}

function oneOf<T extends string>({ values }: Request, name: string, choices: readonly T[], otherwise: T): T {
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

function prioritiesOf(text: string): Record<string, number> {
  const entries = text.split(',').filter((part) => part !== '');
  return Object.fromEntries(
    entries.map((entry) => {
      const match = /^(m|[a-ln-z]?[A-Z])=(-?\d{1,6})$/.exec(entry);
      if (match === null) throw new UsageError('--priority에는 A=2,B=1처럼 적어 주세요.');
      return [match[1], Number(match[2])];
    }),
  );
}

function jsonOf({ schedule, ...rest }: Measurement): unknown {
  const { total, cpus, io, switches, output, globals, tasks, spans, ...more } = rest;
  return {
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

const KIND_NAMES: Record<SpanKind, string> = {
  run: '실행',
  switch: '문맥 교환',
  wake: '깨우기',
  tlb: 'TLB',
  cache: '캐시',
  'system-call': '시스템 콜',
  create: '만들기',
  page: '페이지',
  copy: '복사',
};

function textOf(measurement: Measurement): string {
  const { output, total, end, kinds, cpus, switches, schedule, utilisation, io } = measurement;
  const spent = SPAN_KINDS.filter((kind) => kinds[kind] > 0).map(
    (kind) => `${KIND_NAMES[kind]} ${kinds[kind]}`,
  );
  const idle = cpus.reduce((sum, cpu) => sum + cpu.idle, 0);
  const steps = formatSchedule(schedule.slice(0, SHOWN_SCHEDULE));
  return [
    ...output,
    ...(output.length > 0 ? [''] : []),
    `${END_SENTENCES[end]} 모두 ${total}틱, CPU 사용률 ${(100 * utilisation).toFixed(1)}%`,
    '',
    ...gantt(measurement),
    '',
    ...table(measurement),
    '',
    `CPU 시간: ${[...spent, `놀기 ${idle}`].join(', ')}${io.busy > 0 ? ` (입출력 ${io.busy})` : ''}`,
    `문맥 교환: 같은 프로세스 ${switches.thread}번, 다른 프로세스 ${switches.process}번 (자발 ${switches.voluntary}, 비자발 ${switches.involuntary})`,
    `순서: ${steps.length > SHOWN_SCHEDULE ? `${steps.slice(0, SHOWN_SCHEDULE)}…` : steps}${schedule.length > SHOWN_SCHEDULE ? '…' : ''}`,
  ].join('\n');
}

/** A line for each CPU; a column shows what took most of its time. */
function gantt({ spans, cpus, total }: Measurement): string[] {
  if (total === 0) return [];
  const columns = Math.min(COLUMNS, total);
  const width = total / columns;
  const lines = cpus.map((_, cpu) => {
    const own = spans.filter((span) => span.cpu === cpu);
    return `CPU${cpu} |${row(own, columns, width)}|`;
  });
  const scale = `${' '.repeat(6)}0${String(total).padStart(columns)}`;
  return [
    ...lines,
    scale,
    '      글자: 실행하는 스레드, /: 문맥 교환, ~: 기다림(커널·캐시·TLB·복사), .: 노는 CPU',
  ];
}

function row(spans: readonly Span[], columns: number, width: number): string {
  const shares = Array.from({ length: columns }, () => new Map<string, number>());
  for (const { task, kind, from, to } of spans) {
    const mark = kind === 'run' ? task.slice(-1) : kind === 'switch' ? '/' : '~';
    for (let column = Math.floor(from / width); column < columns && column * width < to; column++) {
      const ticks = Math.min(to, (column + 1) * width) - Math.max(from, column * width);
      shares[column].set(mark, (shares[column].get(mark) ?? 0) + ticks);
    }
  }
  return shares
    .map((share) => {
      let best: [string, number] = ['.', width - [...share.values()].reduce((sum, ticks) => sum + ticks, 0)];
      for (const entry of share) if (entry[1] > best[1]) best = entry;
      return best[0];
    })
    .join('');
}

const HEADINGS = ['스레드', '프로세스', '도착', '첫 실행', '끝', '응답', '반환', '준비', '실행', '대기'];

function table({ tasks }: Measurement): string[] {
  const rows = tasks.map((task) =>
    [
      task.name,
      task.process,
      task.arrival,
      task.firstRun,
      task.finish,
      task.response,
      task.turnaround,
      task.waiting,
      task.running,
      task.blocked,
    ].map((cell) => String(cell ?? '-')),
  );
  const widths = HEADINGS.map((heading, i) =>
    Math.max(columnsOf(heading), ...rows.map((cells) => cells[i].length)),
  );
  return [HEADINGS, ...rows].map((cells) =>
    cells.map((cell, i) => ' '.repeat(widths[i] - columnsOf(cell)) + cell).join('  '),
  );
}

/** Columns that a text takes in a terminal, where a Korean letter takes two. */
function columnsOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter >= '\u1100' ? 2 : 1), 0);
}
