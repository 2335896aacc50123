/** The sound that a word ends in, as far as particles care: a vowel, ㄹ, or another consonant. */
export type Sound = 'vowel' | 'rieul' | 'consonant';

/** Reading of digits: 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구. */
const DIGITS: readonly Sound[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];
/** Letters whose Korean name ends in a consonant: 엘, 엠, 엔, 알. The names of all others end in a vowel. */
const LETTERS: Readonly<Record<string, Sound>> = {
  l: 'rieul',
  m: 'consonant',
  n: 'consonant',
  r: 'rieul',
};

/** Abbreviations that have a vowel and are spelled out all the same: what counts is the name of their last letter. */
const SPELLED = new Set(['api', 'cpu', 'gui', 'id', 'io', 'ip', 'pid', 'ui', 'url']);

/** Words that Korean reads otherwise than the rules say, by what they end in. */
const LEXICON: Readonly<Record<string, Sound>> = Object.fromEntries(
  (
    [
      // 비트, 체크, 에디트, 엑시트, 허브, 히트, 노크, 오케이, 세트, 서브, 비지트; he, me … have a vowel of their own.
      ['vowel', 'be bit check edit exit he hit hub knock me ok set she sub the visit we'],
      // 빅, 서킷, 풋, 굿, 그룹, 힙, 밋, 트윗, 아웃, 숏
      ['consonant', 'big circuit foot good group heap meet out tweet without'],
    ] as const
  ).flatMap(([sound, words]) => words.split(' ').map((word) => [word, sound])),
);

function soundOfSyllable(letter: string): Sound | null {
  const syllable = letter.charCodeAt(0) - 0xac00;
  if (syllable < 0 || syllable >= 11172) return null;
  const final = syllable % 28;
  return final === 0 ? 'vowel' : final === 8 ? 'rieul' : 'consonant';
}

/** 10, 100 … 10¹¹ end as 십, 백, 천, 만, 억 do; 10¹² to 10¹⁵ in 조. */
function soundOfNumber(digits: string): Sound {
  const zeros = digits.length - digits.replace(/0+$/, '').length;
  return zeros >= 12 && zeros < 16 && zeros < digits.length ? 'vowel' : DIGITS[Number(digits.at(-1))];
}

function soundOfLetter(letter: string): Sound {
  return LETTERS[letter] ?? 'vowel';
}

/**
 * How the Korean spelling of an English word ends, told from how the word is written. The rules are those of
 * 외래어 표기법, chapter 3 section 1: [m], [n], [ŋ] and [l] at the end are finals, [p], [t], [k] are only behind a short
 * vowel (lock 락, but fork 포크), and other consonants get a vowel of their own (thread 스레드, push 푸시). As programmers
 * say them, -b behind a short vowel (job 잡) and -eep (sleep 슬립) are finals too.
 */
function soundOfEnglish(word: string): Sound {
  if (!/[aeiouy]/.test(word)) return soundOfLetter(word.slice(-1));
  if (/le?$/.test(word)) return 'rieul';
  if (/(?:[mn]e?|ng|mb)$/.test(word)) return 'consonant';
  // A short vowel before the last consonant: lock, atomic, step, ticket, book; not fork, break, write, right.
  if (/(?:^|[^aeiou])[aeiouy](?:ck?|kk?|pp?|tt?|bb?)$/.test(word)) return 'consonant';
  return /(?:qu[aei]t|ook|eep|[aeiou]up)$/.test(word) ? 'consonant' : 'vowel';
}

/** The last word of a name: `byB` ends in `B`, `notEmpty` in `empty`, `MAX_STEPS` in `steps`. */
function lastWord(name: string): string {
  return (/(?:[A-Z]?[a-z]+|[A-Z]+)$/.exec(name)?.[0] ?? name).toLowerCase();
}

function soundOfName(name: string): Sound {
  const word = lastWord(name);
  if (word.length === 1 || SPELLED.has(word)) return soundOfLetter(word.slice(-1));
  return LEXICON[word] ?? soundOfEnglish(word);
}

/** The part of a text that is heard last: of a call its function, of an element its index, else the last name or number. */
function heardLast(text: string): string {
  let rest = text.trimEnd();
  // A call is read by its name, whatever its arguments are; parentheses around a sum are not read at all.
  for (let call = CALL.exec(rest); call !== null; call = CALL.exec(rest))
    rest = rest.slice(0, call.index + 1);
  return /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(rest)?.[0] ?? '';
}

/** Characters of a text in which what is heard last has to be: texts that programs print have any length. */
const LONGEST = 64;
const CALL = /[\p{L}\p{N}_$]\([^()]*\)$/u;

/** The sound that a text ends in when it is read out in Korean: Hangul, numbers, letters, and names in Latin script. */
export function soundOf(text: string): Sound {
  const last = text.at(-1) ?? '';
  // The usual case, quickly: a Korean word.
  const syllable = soundOfSyllable(last);
  if (syllable !== null) return syllable;
  // 플러스, 마이너스, 퍼센트
  if (/(?:\+\+|--|%)$/.test(text)) return 'vowel';
  const heard = heardLast(text.slice(-LONGEST));
  if (heard === '') return 'vowel';
  const end = soundOfSyllable(heard.slice(-1));
  if (end !== null) return end;
  // Digit by digit: 0x40c0 is 사공시공.
  if (/^0x[0-9a-f]+$/i.test(heard)) {
    const digit = heard.slice(-1);
    return /\d/.test(digit) ? DIGITS[Number(digit)] : 'vowel';
  }
  const digits = /\d+$/.exec(heard)?.[0];
  if (digits !== undefined) return soundOfNumber(digits);
  const letters = /[A-Za-z]+$/.exec(heard)?.[0];
  return letters === undefined ? 'vowel' : soundOfName(letters);
}
