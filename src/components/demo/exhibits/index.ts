import type { Job } from '../../../results/measured/job.ts';
import type { ModeName } from '../choices.ts';
import type { ExhibitTable, SpecIn } from '../exhibit.ts';
import type { Configuration } from '../measure/configuration.ts';
import type { Dial } from '../measure/spec.ts';
import { Output } from './output/Output.tsx';
import type { SweepSpec } from './sweep/spec.ts';

/*
 * Everything that the modes can show, a line each, in the order in which tabs stand. The page brings the output;
 * the others come when the reader does.
 */

const STEP = {
  /** Memory of every process: data, heap, shared mappings, a stack and registers a thread. */
  memory: { title: '메모리', load: async () => (await import('./memory/Memory.tsx')).Memory },
  /** What each thread has stored and nobody else sees yet, where the machine has store buffers. */
  'store-buffers': {
    title: '저장 버퍼',
    load: async () => (await import('./store-buffers/StoreBuffers.tsx')).StoreBuffers,
  },
  /** Page tables and frames: who maps what, what copy on write copied; VSZ, RSS, PSS, USS. */
  pages: { title: '페이지', load: async () => (await import('./pages/Pages.tsx')).Pages },
  /** Frames and sizes in pages, now and at their most: a strip of numbers. */
  'page-counts': {
    title: '쓰는 페이지',
    load: async () => (await import('./page-counts/PageCounts.tsx')).PageCountStrip,
  },
  /** Map of one address space from code to stacks, with guard pages: reserved against resident. */
  'address-space': {
    title: '주소 공간',
    load: async () => (await import('./address-space/AddressSpace.tsx')).AddressSpace,
  },
  /** The process table: pid, parent, state, exit status, and each process's PCB. */
  processes: {
    title: '프로세스 표',
    load: async () => (await import('./processes/Processes.tsx')).Processes,
  },
  /** Threads in 준비 · 실행 · 대기 · 종료, and who waits for whom when something is stuck. */
  states: { title: '상태', load: async () => (await import('./states/States.tsx')).States },
  /** Processes as a tree: who forked whom, who runs, is a zombie, has ended, and how. */
  family: {
    title: '프로세스 가족',
    load: async () => (await import('./family/Family.tsx')).FamilyTree,
  },
  /** Arrays and pipes through which values go: what is in each slot, and who waits at which end. */
  buffer: { title: '버퍼', load: async () => (await import('./buffer/Buffer.tsx')).BufferView },
  /** Who holds each lock and who waits for it. */
  locks: { title: '잠금', load: async () => (await import('./locks/Locks.tsx')).Locks },
  /** What is saved and restored at the switch before this step, in small steps. */
  'context-switch': {
    title: '문맥 교환',
    load: async () => (await import('./context-switch/ContextSwitch.tsx')).ContextSwitch,
  },
  /** Which ends can still be reached: for programs that are explored in a blink. */
  reach: { title: '남은 결말', load: async () => (await import('./reach/Reach.tsx')).Reach },
  output: { title: '출력', View: Output },
  findings: { title: '발견', load: async () => (await import('./findings/Findings.tsx')).Findings },
  /** Results of all programs side by side. */
  comparison: { title: '비교', load: async () => (await import('./comparison/Comparison.tsx')).Comparison },
  /** Knob × program as a table of one metric; the reader guesses a cell before it opens. */
  matrix: { title: '예측표', load: async () => (await import('./matrix/Matrix.tsx')).Matrix },
} satisfies ExhibitTable<'step'>;

const EXPLORE = {
  /** Every way in which the program can end, with the number of schedules that lead there. */
  ends: { beside: true, load: async () => (await import('./ends/Ends.tsx')).Ends },
  /** What can go wrong, and what is known never to. */
  problems: { load: async () => (await import('./problems/Problems.tsx')).Problems },
  /** All states and the steps between them, where they are few. */
  'state-graph': { load: async () => (await import('./state-graph/StateGraph.tsx')).StateGraphPicture },
} satisfies ExhibitTable<'explore'>;

const MEASURE = {
  /** The numbers that answer the question. */
  headline: { title: '숫자', load: async () => (await import('./headline/Headline.tsx')).Headline },
  /** What each CPU did when, or in what state each thread was. */
  timeline: { title: '시간선', load: async () => (await import('./timeline/Timeline.tsx')).Timeline },
  /** What the CPU time of each run went to. */
  'cpu-time': { title: '몫', load: async () => (await import('./cpu-time/CpuTime.tsx')).CpuTime },
  /** A metric over a range of values, a curve for each run. */
  sweep: {
    title: '곡선',
    load: async () => (await import('./sweep/Sweep.tsx')).Sweep,
    dials: ({ over }: SweepSpec) => [over],
  },
  /** A lock that is dragged over lines. */
  'lock-band': { load: async () => (await import('./lock-band/LockBand.tsx')).LockBand },
  /** System calls beside time. */
  'system-calls': {
    title: '시스템 콜',
    load: async () => (await import('./system-calls/SystemCalls.tsx')).SystemCalls,
  },
  /** What CPU time was for, what faults took among it. */
  'time-split': {
    title: '쓴 곳',
    load: async () => (await import('./time-split/TimeSplit.tsx')).TimeSplit,
    jobs: async (...asked) => (await import('./time-split/split.ts')).splitJobs(...asked),
  },
  /** Time, memory and reach of a fault of several designs. */
  designs: {
    title: '비교',
    load: async () => (await import('./designs/Designs.tsx')).Designs,
    jobs: async (...asked) => (await import('./designs/designs.ts')).designJobs(...asked),
  },
  /** How CPU time was divided among processes. */
  shares: { title: '나눈 몫', load: async () => (await import('./shares/Shares.tsx')).Shares },
  /** What a turn costs beyond the same turn alone. */
  'turn-cost': { title: '식은 것', load: async () => (await import('./turn-cost/TurnCost.tsx')).TurnCost },
  /** How long each thread was in which state. */
  'state-shares': {
    title: '상태마다',
    load: async () => (await import('./timeline/StateShares.tsx')).StatesOfThreads,
  },
  /** Memory of workers as threads and as processes. */
  'worker-memory': { load: async () => (await import('./worker-memory/WorkerMemory.tsx')).WorkersOnScales },
} satisfies ExhibitTable<'measure'>;

/** An exhibit of 한 단계씩 as a section asks for it. */
export type StepExhibit = SpecIn<typeof STEP>;
/** An exhibit of 모든 경우 as a section asks for it. */
export type ExploreExhibit = SpecIn<typeof EXPLORE>;
/** An exhibit of 시간 재기 as a section asks for it. */
export type MeasureExhibit = SpecIn<typeof MEASURE>;

/** Exhibits of the modes by which a page may be opened at once; those of 진짜로 come with it. */
export const EXHIBITS: { [M in Exclude<ModeName, 'real'>]: ExhibitTable<M> } = {
  step: STEP,
  explore: EXPLORE,
  measure: MEASURE,
};

/** Further runs that each exhibit of 시간 재기 measures at first. */
export async function jobsOf(
  show: readonly MeasureExhibit[],
  configurations: Configuration[],
): Promise<Job[][]> {
  const jobs = show.map((spec) => EXHIBITS.measure[spec.kind].jobs?.(spec as never, configurations) ?? []);
  return (await Promise.all(jobs)).filter(({ length }) => length > 0);
}

/** What exhibits of 시간 재기 turn by themselves. */
export function dialsOf(show: readonly MeasureExhibit[]): Dial[] {
  return show.flatMap((spec) => EXHIBITS.measure[spec.kind].dials?.(spec as never) ?? []);
}

/** Name of an exhibit of 시간 재기 among those that can be opened. */
export function panelTitle({ kind }: MeasureExhibit): string {
  const { title }: ExhibitTable<'measure'>[string] = EXHIBITS.measure[kind];
  return title ?? kind;
}
