import { soundOf } from './sound.ts';

/** Pairs of Korean particles: the first follows a final consonant, the second a vowel. */
export type Josa =
  | '은/는'
  | '이/가'
  | '을/를'
  | '과/와'
  | '으로/로'
  | '이라는/라는'
  | '이에요/예요'
  | '이었어요/였어요';

/** The particle of a pair that fits behind a word. */
export function particle(word: string | number, pair: Josa): string {
  const [afterConsonant, afterVowel] = pair.split('/');
  const sound = soundOf(String(word));
  return sound === 'vowel' || (sound === 'rieul' && pair === '으로/로') ? afterVowel : afterConsonant;
}

/** A word with the particle that fits it. */
export function josa(word: string | number, pair: Josa): string {
  return `${word}${particle(word, pair)}`;
}
