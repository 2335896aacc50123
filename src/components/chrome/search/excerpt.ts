import { stem } from './tokenize.ts';

export interface ExcerptPart {
  text: string;
  hit: boolean;
}

const literally = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern for the words of a query, without their particles and with or without spaces inside. */
function pattern(query: string): RegExp | undefined {
  const words = query.normalize('NFKC').trim().split(/\s+/).filter(Boolean).map(stem);
  if (words.length === 0) return undefined;
  const loose = words.map((word) => [...word].map(literally).join('\\s?'));
  return new RegExp(`(${loose.join('|')})`, 'gi');
}

/** A piece of the text around the first word that was sought, cut into what was sought and what was not. */
export function excerpt(text: string, query: string, length = 90): ExcerptPart[] {
  const sought = pattern(query);
  const first = sought?.exec(text)?.index ?? 0;
  let from = Math.max(0, first - Math.floor(length / 3));
  if (from > 0) {
    const space = text.indexOf(' ', from);
    if (space >= 0 && space < first) from = space + 1;
  }
  const piece = text.slice(from, from + length);
  const parts = marked(piece, query);
  if (from > 0) parts.unshift({ text: '… ', hit: false });
  if (from + length < text.length) parts.push({ text: ' …', hit: false });
  return parts;
}

export function marked(text: string, query: string): ExcerptPart[] {
  const sought = pattern(query);
  if (sought === undefined) return [{ text, hit: false }];
  return text
    .split(sought)
    .map((part, at) => ({ text: part, hit: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}
