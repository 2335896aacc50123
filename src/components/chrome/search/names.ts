import { stem, words } from './tokenize.ts';

/** Several names may stand in a title: `CFS / EEVDF`, `교착 상태(deadlock)`. */
const namesIn = (text: string): string[] =>
  text.split(/[/·]/).flatMap((name) => /^([^()]+)\(([^()]+)\)\s*$/.exec(name)?.slice(1) ?? [name]);

const joined = (text: string): string => words(text).join('');

/** What the reader may have meant: the words as written, and without their particles. */
function meant(query: string): Set<string> {
  return new Set([joined(query), words(query).map(stem).join('')]);
}

/**
 * How far the name of something is what was asked for. 3: its title is; 2: another name of it is; 1: it is a kind of
 * it, because the head of a Korean compound of two stands last (가상 메모리 is a kind of 메모리, 메모리 배리어 is none);
 * 0: neither.
 */
export function sameness(query: string, title: string, others: string): number {
  const sought = meant(query);
  if (sought.has('')) return 0;
  if ([title, ...namesIn(title)].some((name) => sought.has(joined(name)))) return 3;
  if (namesIn(others).some((name) => sought.has(joined(name)))) return 2;
  const kinds = namesIn(title)
    .map(words)
    .filter(({ length }) => length === 2);
  return kinds.some(([, head]) => sought.has(head)) ? 1 : 0;
}
