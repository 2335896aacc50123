/** What a CPU does in a span. */
export type SpanKind =
  /** Instructions and computing. */
  | 'run'
  /** The direct cost of a switch: saving, choosing, restoring, changing the address space. */
  | 'switch'
  /** Waking up an idle CPU for a thread. */
  | 'wake'
  /** Translations that the CPU does not have, or has to forget. */
  | 'tlb'
  /** Data that is not in the CPU's first cache. */
  | 'cache'
  /** Entering the kernel and leaving it. */
  | 'system-call'
  /** Making threads and processes. */
  | 'create'
  /** Page faults and pages copied on write. */
  | 'page'
  /** Values copied into or out of pipes and shared memory. */
  | 'copy';

/** All kinds, in the order in which they are shown. */
export const SPAN_KINDS: readonly SpanKind[] = [
  'run',
  'switch',
  'wake',
  'tlb',
  'cache',
  'system-call',
  'create',
  'page',
  'copy',
];

/** What the time of a CPU is: `idle` where no span is. */
export type CpuTimeKind = SpanKind | 'idle';
