/*
 * Korean for a search index. Words carry particles (스레드의, 스레드를), compounds are written with or without
 * a space (공유 메모리, 공유메모리), and a word may be sought inside another (메모리 in 공유메모리). Pairs of
 * neighbouring syllables answer all three: the text gives every pair, also across a space, and a query gives
 * the pairs of its stem, all of which must be found.
 */

const PARTICLES = [
  '으로부터',
  '에서부터',
  '으로써',
  '으로서',
  '이라는',
  '이라고',
  '에게서',
  '에서는',
  '에서의',
  '까지는',
  '으로는',
  '이라도',
  '입니다',
  '합니다',
  '됩니다',
  '이에요',
  '하면서',
  '로부터',
  '라는',
  '라고',
  '이란',
  '에서',
  '에게',
  '한테',
  '부터',
  '까지',
  '처럼',
  '보다',
  '마다',
  '조차',
  '밖에',
  '으로',
  '로써',
  '로서',
  '이나',
  '이며',
  '이고',
  '이라',
  '에는',
  '에도',
  '와의',
  '과의',
  '하는',
  '한다',
  '하고',
  '하면',
  '하기',
  '해요',
  '해서',
  '된다',
  '되는',
  '되면',
  '돼요',
  '예요',
  '이다',
  '들은',
  '들이',
  '들을',
  '들의',
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '의',
  '에',
  '로',
  '와',
  '과',
  '도',
  '만',
  '란',
  '나',
  '든',
  '들',
].sort((a, b) => b.length - a.length);

const WORD = /[가-힣ㄱ-ㅎㅏ-ㅣ]+|[a-z0-9]+(?:[+#]+)?/g;
const HANGUL = /^[가-힣ㄱ-ㅎㅏ-ㅣ]/;

/** The word without its particle. What is left has two syllables at least: 회의 is not 회 with a particle. */
export function stem(word: string): string {
  const particle = PARTICLES.find((end) => word.length - end.length >= 2 && word.endsWith(end));
  return particle === undefined ? word : word.slice(0, -particle.length);
}

/** The words of a text, small, each of Hangul or of Latin letters. */
export function words(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

function pairs(run: string): string[] {
  return Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2));
}

/** Tokens under which a text is found. */
export function tokenizeText(text: string): string[] {
  const tokens: string[] = [];
  let before = '';
  for (const word of words(text)) {
    if (!HANGUL.test(word)) {
      tokens.push(word);
      before = '';
      continue;
    }
    if (before !== '') tokens.push(before.slice(-1) + word.charAt(0));
    if (word.length === 1) tokens.push(word);
    tokens.push(...pairs(word));
    before = stem(word);
  }
  return tokens;
}

/** Tokens that a text must have to answer a query. */
export function tokenizeQuery(query: string): string[] {
  const tokens = new Set<string>();
  for (const word of words(query)) {
    if (!HANGUL.test(word)) tokens.add(word);
    else if (word.length === 1) {
      // A particle behind a Latin word (PCB를) says nothing; a syllable alone may be a word still typed.
      if (tokens.size === 0 || !PARTICLES.includes(word)) tokens.add(word);
    } else if (PARTICLES.includes(word) && tokens.size > 0) continue;
    else for (const pair of pairs(stem(word))) tokens.add(pair);
  }
  return [...tokens];
}
