import MiniSearch, { type Options } from 'minisearch';
import { sameness } from './names.ts';
import { tokenizeQuery, tokenizeText } from './tokenize.ts';

/** What can be found: a section of a lesson or a part of one, a question, a challenge, a term, or a program. */
export interface SearchDocument {
  /** Address of the page and the anchor in it. */
  id: string;
  title: string;
  english: string;
  /** Where it stands, such as "멀티 스레드 › 문제점". */
  place: string;
  text: string;
  /** Names of what it shows, under which it is found too. */
  topics: string;
}

const options: Options<SearchDocument> = {
  fields: ['title', 'english', 'place', 'text', 'topics'],
  storeFields: ['title', 'english', 'place', 'text'],
  tokenize: tokenizeText,
  processTerm: (term) => term,
  searchOptions: {
    tokenize: tokenizeQuery,
    boost: { title: 6, english: 4, place: 1.5 },
    combineWith: 'AND',
    prefix: (term) => term.length > 2 || /^[가-힣]$/.test(term),
    fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.25 : false),
  },
};

export type SearchIndex = MiniSearch<SearchDocument>;

export function createIndex(documents: SearchDocument[]): SearchIndex {
  const index = new MiniSearch(options);
  index.addAll(documents);
  return index;
}

/**
 * The index of documents as they were sent. Made where it is used: written out it is three times as large as what it is
 * made of, and to make it takes no longer than to read it.
 */
export function loadIndex(json: string): SearchIndex {
  return createIndex(JSON.parse(json));
}

export type SearchHit = Pick<SearchDocument, 'id' | 'title' | 'english' | 'place' | 'text'>;

/** What answers a query, best first: what is called so, then what is a kind of it, then by how often and where it is said. */
export function findDocuments(index: SearchIndex, query: string): SearchHit[] {
  if (tokenizeQuery(query).length === 0) return [];
  const all = index.search(query);
  // Nothing has every word: what has most of them may still be what was meant.
  const results = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
  const ranked = results
    .map((result, at) => ({
      result,
      at,
      same: sameness(query, String(result.title), String(result.english)),
    }))
    .sort((a, b) => b.same - a.same || a.at - b.at);
  return ranked.slice(0, 20).map(({ result }) => ({
    id: String(result.id),
    title: String(result.title),
    english: String(result.english),
    place: String(result.place),
    text: String(result.text),
  }));
}
