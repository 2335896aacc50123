import type { Json } from '../../../../engine/index.ts';
import type { PlainEnd } from '../../../../results/explored/answer.ts';
import { END_WORDS, NO_OUTPUT } from '../../../../words/ends.ts';

/** What an end is called beside its bar. */
export interface EndLabel {
  /** `END_WORDS` of a deadlock or a fault; empty for a run that finished. */
  kind: string;
  /** What tells it from the other ends: printed lines, or values of variables. */
  text: string;
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

/** Printed lines that an end is named by at most, and letters of a line. */
const MOST_LINES = 12;
const MOST_LETTERS = 200;

const clipped = (line: string) => (line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line);

/** Printed lines on one line. Of very many those from the first on in which ends differ, `same` lines in. */
function printed(output: readonly string[], same: number): string {
  const from = output.length <= MOST_LINES ? 0 : Math.min(same, output.length - MOST_LINES);
  const shown = output.slice(from, from + MOST_LINES).map(clipped);
  const after = output.length - from - shown.length;
  return [...(from > 0 ? [`… ${from}줄`] : []), ...shown, ...(after > 0 ? [`${after}줄 …`] : [])].join(' · ');
}

/** Lines that all outputs begin with. */
function sameLines(outputs: readonly (readonly string[])[]): number {
  const [first = []] = outputs;
  const differs = first.findIndex((line, i) => outputs.some((output) => output[i] !== line));
  return differs < 0 ? first.length : differs;
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
  const same = sameLines(ends.map(({ output }) => output));
  const ways: ((end: (typeof ends)[number]) => string)[] = [
    ({ output }) => clipped(output.at(-1) ?? ''),
    ({ output }) => printed(output, same),
    ({ output, globals }) =>
      [printed(output, same), values(globals)].filter((text) => text !== '').join(' — '),
  ];
  const distinct = (way: (typeof ways)[number]) =>
    new Set(ends.map((end) => `${end.kind} ${way(end)}`)).size === ends.length;
  const way = ways.find(distinct) ?? ways[2];
  return ends.map((end) => {
    const kind = end.kind === 'finished' ? '' : END_WORDS[end.kind];
    return { kind, text: way(end) || (kind === '' ? formatGlobals(end.globals) || NO_OUTPUT : '') };
  });
}
