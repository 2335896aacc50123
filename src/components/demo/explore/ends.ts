import type { Json } from '../../../engine/index.ts';
import { END_WORDS, NO_OUTPUT } from '../../../words/ends.ts';
import type { PlainEnd } from './messages.ts';

/** What an end is called beside its bar. */
export interface EndLabel {
  /** `END_WORDS` of a deadlock or a fault; empty for a run that finished. */
  kind: string;
  /** What tells it from the other ends: printed lines, or values of variables. */
  text: string;
}

/** Tells ends apart: two ends are the same when an outside observer sees the same. */
export function endKey(end: Pick<PlainEnd, 'kind' | 'output' | 'globals'>): string {
  return JSON.stringify([end.kind, end.output, end.globals]);
}

/** A value of a variable, short: `3`, `[1, 2]`, `{value: 1}`. */
function formatJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(formatJson).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).map(([name, field]) => `${name}: ${formatJson(field)}`);
    return `{${fields.join(', ')}}`;
  }
  return String(value);
}

/** Variables as text: `counter = 1, held = false`. */
export function formatGlobals(globals: { [name: string]: Json }): string {
  return Object.entries(globals)
    .map(([name, value]) => `${name} = ${formatJson(value)}`)
    .join(', ');
}

function allEqual(texts: readonly string[]): boolean {
  return texts.every((text) => text === texts[0]);
}

/**
 * Shortest names that still tell the ends of a program apart: the last printed line where that is enough, else every
 * line that is not the same in all, else also the variables that differ.
 */
export function endLabels(ends: readonly Pick<PlainEnd, 'kind' | 'output' | 'globals'>[]): EndLabel[] {
  const names = [...new Set(ends.flatMap(({ globals }) => Object.keys(globals)))];
  const differing = names.filter(
    (name) => !allEqual(ends.map(({ globals }) => JSON.stringify(globals[name]) ?? '')),
  );
  const values = (globals: { [name: string]: Json }) =>
    formatGlobals(Object.fromEntries(Object.entries(globals).filter(([name]) => differing.includes(name))));
  const ways: ((end: (typeof ends)[number]) => string)[] = [
    ({ output }) => output.at(-1) ?? '',
    ({ output }) => output.join(' · '),
    ({ output, globals }) => [output.join(' · '), values(globals)].filter((text) => text !== '').join(' — '),
  ];
  const distinct = (way: (typeof ways)[number]) =>
    new Set(ends.map((end) => `${end.kind} ${way(end)}`)).size === ends.length;
  const way = ways.find(distinct) ?? ways[2];
  return ends.map((end) => {
    const kind = end.kind === 'finished' ? '' : END_WORDS[end.kind];
    return { kind, text: way(end) || (kind === '' ? formatGlobals(end.globals) || NO_OUTPUT : '') };
  });
}
