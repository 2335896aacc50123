import { type Measurement, type SpanKind, threadOfName } from '../../engine/index.ts';
import { intoRows, Places, pieceAt, type Rows } from './rows.ts';

/** Spans of all CPUs, a row for each CPU. */
export interface PackedSpans extends Rows {
  /** Names of kinds; `kind` holds places in it. */
  kinds: SpanKind[];
  /** Thread of each span. */
  thread: Int32Array;
  kind: Uint8Array;
  /** All threads that have a span, in order. */
  threads: number[];
}

/** Packs the spans of a measurement, CPU by CPU and in the order of time. */
export function packSpans({ spans }: Pick<Measurement, 'spans'>, cpus: number): PackedSpans {
  const { ordered, ...rows } = intoRows(spans, cpus, ({ cpu }) => cpu);
  const kinds = new Places<SpanKind>();
  const threads = new Map<string, number>();
  const thread = new Int32Array(ordered.length);
  const kind = new Uint8Array(ordered.length);
  ordered.forEach((span, i) => {
    kind[i] = kinds.of(span.kind);
    thread[i] = threads.get(span.task) ?? threadOfName(span.task);
    threads.set(span.task, thread[i]);
  });
  return { ...rows, kinds: kinds.list, thread, kind, threads: [...threads.values()].sort((a, b) => a - b) };
}

/** What a CPU does at an instant, or null when it is idle. */
export function spanAt(
  spans: PackedSpans,
  cpu: number,
  time: number,
): { thread: number; kind: SpanKind } | null {
  const i = pieceAt(spans, cpu, time);
  return i === null ? null : { thread: spans.thread[i], kind: spans.kinds[spans.kind[i]] };
}
