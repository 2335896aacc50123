/** Pairs of Korean particles: the first follows a final consonant, the second a vowel. */
export type Josa = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이에요/예요';

// Whether the Korean name of a digit or a letter ends in a consonant: 영, 일, 이, 삼 …; 엘, 엠, 엔, 알.
const DIGITS = [true, true, false, true, false, false, true, true, true, false];
const LETTERS = new Set('LMNRlmnr');
/** What nearly every word ends in; the second is slow to make, and only asked about other ends. */
const PLAIN = /[0-9A-Za-z가-힣]/;
const SPOKEN = /[\p{L}\p{N}]/u;

/** The last letter or digit of a word, or an empty string. */
function lastSpoken(word: string): string {
  const end = word.at(-1) ?? '';
  return PLAIN.test(end) ? end : ([...word].findLast((c) => SPOKEN.test(c)) ?? '');
}

/** The sound that a word ends in, as far as particles care: a vowel, ㄹ, or another consonant. */
function ending(word: string): 'vowel' | 'rieul' | 'consonant' {
  const last = lastSpoken(word);
  const syllable = last.charCodeAt(0) - 0xac00;
  if (syllable >= 0 && syllable < 11172) {
    const final = syllable % 28;
    return final === 0 ? 'vowel' : final === 8 ? 'rieul' : 'consonant';
  }
  if (/\d/.test(last)) return '178'.includes(last) ? 'rieul' : DIGITS[Number(last)] ? 'consonant' : 'vowel';
  // A name in Latin letters is read as a word when it is longer than a letter; most end in a vowel in Korean.
  if (word.length === 1 && LETTERS.has(last)) return /[LRlr]/.test(last) ? 'rieul' : 'consonant';
  return 'vowel';
}

/** A word with the particle that fits it. */
export function josa(word: string | number, pair: Josa): string {
  const [afterConsonant, afterVowel] = pair.split('/');
  const sound = ending(String(word));
  const vowelLike = sound === 'vowel' || (sound === 'rieul' && pair === '으로/로');
  return `${word}${vowelLike ? afterVowel : afterConsonant}`;
}
