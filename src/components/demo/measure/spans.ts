import { type Measurement, threadOfName } from '../../../engine/index.ts';

/** Spans of all CPUs as plain arrays, so that a worker hands over 100,000 of them without copying. */
export interface PackedSpans {
  /** Names of kinds; `kind` holds places in it. */
  kinds: string[];
  /** Where the spans of each CPU begin, and behind the last one where they end. */
  starts: Int32Array;
  /** Thread of each span. */
  thread: Int32Array;
  kind: Uint8Array;
  from: Float64Array;
  to: Float64Array;
}

/** Packs the spans of a measurement, CPU by CPU and in the order of time. */
export function pack({ spans }: Pick<Measurement, 'spans'>, cpus: number): PackedSpans {
  const ordered = [...spans].sort((a, b) => a.cpu - b.cpu || a.from - b.from);
  const packed: PackedSpans = {
    kinds: [],
    starts: new Int32Array(cpus + 1).fill(ordered.length),
    thread: new Int32Array(ordered.length),
    kind: new Uint8Array(ordered.length),
    from: new Float64Array(ordered.length),
    to: new Float64Array(ordered.length),
  };
  const kinds = new Places<string>();
  const threads = new Map<string, number>();
  ordered.forEach((span, i) => {
    packed.kind[i] = kinds.of(span.kind);
    packed.thread[i] = threads.get(span.task) ?? threadOfName(span.task);
    threads.set(span.task, packed.thread[i]);
    packed.from[i] = span.from;
    packed.to[i] = span.to;
  });
  for (let cpu = 0, i = 0; cpu < cpus; cpu++) {
    while (i < ordered.length && ordered[i].cpu < cpu) i++;
    packed.starts[cpu] = i;
  }
  packed.kinds = kinds.list;
  return packed;
}

/** Numbers things in the order in which they first come. */
class Places<T> {
  readonly list: T[] = [];
  private readonly known = new Map<T, number>();

  of(thing: T): number {
    let place = this.known.get(thing);
    if (place === undefined) {
      place = this.list.length;
      this.list.push(thing);
      this.known.set(thing, place);
    }
    return place;
  }
}

/** Buffers that a worker gives away with packed spans. */
export function buffersOf({ starts, thread, kind, from, to }: PackedSpans): ArrayBuffer[] {
  return [starts, thread, kind, from, to].map(({ buffer }) => buffer as ArrayBuffer);
}

/** First span of a CPU that ends after a time, or where its spans end. */
export function firstAfter({ starts, to }: PackedSpans, cpu: number, time: number): number {
  let low = starts[cpu];
  let high = starts[cpu + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (to[middle] > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What a CPU does at an instant, or null when it is idle. */
export function spanAt(
  spans: PackedSpans,
  cpu: number,
  time: number,
): { thread: number; kind: string } | null {
  const i = firstAfter(spans, cpu, time);
  if (i >= spans.starts[cpu + 1] || spans.from[i] > time) return null;
  return { thread: spans.thread[i], kind: spans.kinds[spans.kind[i]] };
}
