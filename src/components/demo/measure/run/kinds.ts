import { type CpuTimeKind, SPAN_KINDS } from '../../../../engine/index.ts';

/** What CPU time goes to, in the order in which it is stacked; idling last. */
const ORDER: readonly CpuTimeKind[] = [...SPAN_KINDS, 'idle'];

/** Kinds in the order of stacking, each once. */
export function inOrder<Kind extends CpuTimeKind>(kinds: Iterable<Kind>): Kind[] {
  return [...new Set(kinds)].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
}
