import type { ExhibitTable, SpecIn } from '../exhibit.ts';

/** What 한 단계씩 can show, in the order in which tabs stand: each comes when the reader does. */
export const STEP_EXHIBITS = {
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
  output: { title: '출력', load: async () => (await import('./output/Output.tsx')).Output },
  findings: { title: '발견', load: async () => (await import('./findings/Findings.tsx')).Findings },
  /** Results of all programs side by side. */
  comparison: { title: '비교', load: async () => (await import('./comparison/Comparison.tsx')).Comparison },
  /** Knob × program as a table of one metric; the reader guesses a cell before it opens. */
  matrix: { title: '예측표', load: async () => (await import('./matrix/Matrix.tsx')).Matrix },
} satisfies ExhibitTable<'step'>;

/** An exhibit of 한 단계씩 as a section asks for it. */
export type StepExhibit = SpecIn<typeof STEP_EXHIBITS>;
