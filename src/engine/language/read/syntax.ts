import { insteadOfWord } from '../foreign.ts';
import { unknownName } from './reader.ts';

/** What acorn says about a text that is no JavaScript, and what to tell the reader. The first match counts. */
const MESSAGES: readonly [RegExp, string][] = [
  [/^Unterminated string/, '문자열이 닫히지 않았어요. 같은 줄에서 따옴표로 닫아요.'],
  [/^Unterminated template/, '템플릿 문자열이 닫히지 않았어요. 백틱(`)으로 닫아요.'],
  [/^Unterminated comment/, '주석이 닫히지 않았어요. `*/`로 닫아요.'],
  [
    /^Unterminated regular/,
    '나눗셈인가요? 정수 나눗셈은 `Math.trunc(a / b)`로 써요. 정규 표현식은 쓸 수 없어요.',
  ],
  [/^Invalid regular/, '정규 표현식은 쓸 수 없어요.'],
  [/^Unexpected character/, '쓸 수 없는 글자예요. 지우거나 다른 글자로 바꿔요.'],
  [
    /'let' is reserved/,
    '`let`은 이름이 아니에요. 선언은 문장이 놓이는 곳에, `if`와 반복에서는 `{ }` 안에 써요.',
  ],
  [/^Deleting local/, '변수와 객체는 지우지 않아요. 비우려면 `null`을 넣어요.'],
  [
    /reserved|^Unexpected keyword|in strict mode|lexically bound/,
    '자바스크립트가 쓰는 낱말이라 이름으로 쓸 수 없어요. 다른 이름을 지어요.',
  ],
  [/^Missing initializer/, '처음 값이 빠졌어요. `const x = 0;`처럼 써요.'],
  [/^Unsyntactic (break|continue)/, '`break`는 반복이나 `switch` 안에서만, `continue`는 반복 안에서만 써요.'],
  [/rvalue|left-hand side/, '여기에는 값을 넣을 수 없어요. 변수, `a[i]`, `p.field`에 넣어요.'],
  [/^Argument name clash/, '매개변수 이름이 겹쳐요. 서로 다른 이름을 지어요.'],
  [/[Nn]umber|[Nn]umeric|radix/, '수를 잘못 썼어요. `10`, `0xff`, `1_000`처럼 써요.'],
  [/escape|Escape/, '역슬래시(\\)를 잘못 썼어요.'],
  [/await/, '`await`는 쓸 수 없어요. 스레드는 `spawn`으로 만들고 `join`으로 기다려요.'],
  [/import|export/i, '`import`와 `export`는 쓸 수 없어요. 프로그램은 파일 하나예요.'],
  [/^Illegal newline after throw/, '`throw` 바로 뒤 같은 줄에 무엇이 잘못됐는지 써요.'],
  [/catch or finally/, '`try`는 쓸 수 없어요. 고장이 나면 프로세스가 끝나요.'],
  [/coalesce|[Oo]ptional chaining/, '`??`와 `?.`는 쓸 수 없어요. `=== null`로 비교해요.'],
  [/[Cc]lass|[Cc]onstructor|[Pp]rivate|super/, '클래스는 쓸 수 없어요. 객체 `{ value: 1 }`과 함수로 써요.'],
];

/**
 * Says in Korean what is wrong at an offset of the text.
 * `message`: acorn's own, without the position.
 */
export function explainSyntaxError(message: string, source: string, offset: number): string {
  const breaks = message.startsWith('Unexpected token');
  const foreign = breaks || /reserved/.test(message) ? explainForeign(source, offset, breaks) : null;
  if (foreign) return foreign;
  if (breaks) return explainToken(source, offset);
  const known = MESSAGES.find(([pattern]) => pattern.test(message));
  return known?.[1] ?? '자바스크립트 문법에 맞지 않아요.';
}

/**
 * What a word says that begins a statement which is no JavaScript, or stands where it breaks: `int x`,
 * `synchronized (m) {`, `a and b`. Null when it says nothing.
 */
function explainForeign(source: string, offset: number, anywhere: boolean): string | null {
  const before = /[^;{}\n]*$/.exec(source.slice(Math.max(0, offset - 200), offset))![0];
  const after = source.slice(offset, offset + 80);
  for (const text of anywhere ? [before + after, after] : [before + after]) {
    const [, word, bracket] = /^\s*([\p{L}_$][\p{L}\p{N}_$]*)\s*(\(?)/u.exec(text) ?? [];
    const instead = word && insteadOfWord(word, bracket === '(');
    if (instead) return unknownName(word, instead);
  }
  if (before.endsWith(':') && after.startsWith('=')) return '`:=`는 쓸 수 없어요. `let x = 0;`처럼 선언해요.';
  return /^#\w/.test(after) ? '프로그램은 파일 하나이고, 불러올 것이 없어요. 이 줄을 지워요.' : null;
}

function explainToken(source: string, offset: number): string {
  const before = source.slice(Math.max(0, offset - 200), offset);
  if (/\bconst\s+[\p{L}\w$]+\s*$/u.test(before)) {
    return '`const`에는 처음 값이 있어야 해요. `const x = 0;`처럼 써요.';
  }
  const token = /^(?:[\p{L}\p{N}_$]{1,20}|\S)/u.exec(source.slice(offset, offset + 80))?.[0];
  if (token === undefined) return '프로그램이 도중에 끝났어요. 닫는 괄호 `)`, `]`, `}`가 빠졌는지 보세요.';
  return `여기에 올 수 없는 글자예요: ${quote(token)}. 앞에 괄호나 쉼표, 연산자가 빠졌는지 보세요.`;
}

/** Text of a program inside a message. */
function quote(text: string): string {
  return text === '`' ? '백틱' : `\`${text}\``;
}
