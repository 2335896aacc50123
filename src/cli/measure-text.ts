import { formatSchedule, type Measurement, SPAN_KINDS, type Span } from '../engine/index.ts';
import { END_SENTENCES } from '../words/ends.ts';
import { MEASURE_STOP_SENTENCES } from '../words/measure-stops.ts';
import { SPAN_WORDS } from '../words/spans.ts';
import { TASK_WORDS } from '../words/tasks.ts';

/** Columns of the Gantt chart. */
const COLUMNS = 72;
/** Characters of a schedule that the text shows; JSON has all. */
const SHOWN_SCHEDULE = 400;

/** A measurement for people; `arriving`: threads that were given a time to arrive. */
export function measurementText(measurement: Measurement, arriving: string[]): string {
  const { output, total, end, kinds, cpus, switches, schedule, utilisation, io, stopped } = measurement;
  const spent = SPAN_KINDS.filter((kind) => kinds[kind] > 0).map(
    (kind) => `${SPAN_WORDS[kind]} ${kinds[kind]}`,
  );
  const idle = cpus.reduce((sum, cpu) => sum + cpu.idle, 0);
  const steps = formatSchedule(schedule.slice(0, SHOWN_SCHEDULE));
  return [
    ...output,
    ...(output.length > 0 ? [''] : []),
    ...(stopped === null ? [] : [`${MEASURE_STOP_SENTENCES[stopped]} 아래 숫자는 모두 그때까지의 것이에요.`]),
    `${END_SENTENCES[end]} 모두 ${total}틱, CPU 사용률 ${(100 * utilisation).toFixed(1)}%`,
    '',
    ...gantt(measurement),
    '',
    ...table(measurement),
    '준비: 준비 큐에서 기다린 시간(교과서의 대기 시간, waiting time), 대기: 입출력, 잠금, 다른 스레드를 기다린 시간',
    ...missing(measurement, arriving),
    '',
    `CPU 시간: ${[...spent, `${SPAN_WORDS.idle} ${idle}`].join(', ')}${io.busy > 0 ? ` (입출력 ${io.busy})` : ''}`,
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

/** Who was to arrive, and whose process had ended by then. */
function missing({ tasks, stopped }: Measurement, arriving: string[]): string[] {
  if (stopped !== null) return [];
  const gone = arriving.filter((name) => tasks.every((task) => task.name !== name));
  return gone.map((name) => `${name}: 도착하기 전에 프로세스가 끝나서 생기지 않았어요.`);
}

const TIMES = [
  'arrival',
  'firstRun',
  'finish',
  'response',
  'turnaround',
  'waiting',
  'running',
  'blocked',
] as const;
const HEADINGS = ['스레드', '프로세스', ...TIMES.map((time) => TASK_WORDS[time])];

function table({ tasks }: Measurement): string[] {
  const rows = tasks.map((task) =>
    [task.name, task.process, ...TIMES.map((time) => task[time])].map((cell) => String(cell ?? '-')),
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
