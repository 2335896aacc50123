/** Why a kind of syntax is not in the language. */
export interface Refusal {
  /** What to write instead, a Korean sentence for the reader. */
  message: string;
  /** Of an expression: names of acorn's fields that hold expressions, which are still checked. */
  parts: readonly string[];
}

function refusal(message: string, ...parts: string[]): Refusal {
  return { message, parts };
}

const NO_CLASS = refusal('클래스는 쓸 수 없어요. 객체 `{ value: 1 }`과 함수로 써요.');
const NO_MODULE = refusal('`import`와 `export`는 쓸 수 없어요. 프로그램은 파일 하나예요.');
const NO_FUNCTION_VALUE = refusal(
  '함수를 값으로 쓸 수 없어요. 맨 위에 `function f() { … }`로 선언하고, 스레드로 시작할 때만 `spawn(f)`처럼 이름을 넘겨요.',
);

/** By acorn's name of the syntax. */
export const REFUSALS: ReadonlyMap<string, Refusal> = new Map([
  // Expressions.
  ['AwaitExpression', refusal('`await`는 쓸 수 없어요. 스레드는 `join(t)`로 기다려요.', 'argument')],
  ['YieldExpression', refusal('`yield`는 쓸 수 없어요. 차례를 넘기려면 `yieldNow()`를 써요.', 'argument')],
  ['SequenceExpression', refusal('쉼표로 식을 잇지 않아요. 한 문장에 하나씩 써요.', 'expressions')],
  ['ThisExpression', refusal('`this`는 쓸 수 없어요. 객체를 변수에 담아 그 이름으로 써요.')],
  ['Super', NO_CLASS],
  ['ClassExpression', NO_CLASS],
  ['FunctionExpression', NO_FUNCTION_VALUE],
  ['ArrowFunctionExpression', NO_FUNCTION_VALUE],
  ['ChainExpression', refusal('`?.`는 쓸 수 없어요. `if (p !== null)`로 먼저 확인해요.')],
  [
    'TaggedTemplateExpression',
    refusal('태그를 붙인 템플릿은 쓸 수 없어요. `print` 안에서 백틱 문자열을 써요.'),
  ],
  ['ImportExpression', NO_MODULE],
  ['MetaProperty', refusal('`import.meta`와 `new.target`은 쓸 수 없어요.')],
  ['SpreadElement', refusal('펼치기 `...`는 쓸 수 없어요. 값을 하나씩 써요.', 'argument')],
  ['ObjectPattern', refusal('구조 분해는 쓸 수 없어요. `const x = p.x;`처럼 하나씩 꺼내요.')],
  ['ArrayPattern', refusal('구조 분해는 쓸 수 없어요. `const x = a[0];`처럼 하나씩 꺼내요.')],
  ['AssignmentPattern', refusal('매개변수의 기본값은 쓸 수 없어요. 부를 때 값을 모두 넘겨요.')],
  ['RestElement', refusal('나머지 매개변수 `...`는 쓸 수 없어요. 매개변수를 하나씩 써요.')],
  // Statements.
  ['ForInStatement', refusal('`for … in`은 쓸 수 없어요. `for (let i = 0; i < a.length; i++)`로 써요.')],
  ['ForOfStatement', refusal('`for … of`는 쓸 수 없어요. `for (let i = 0; i < a.length; i++)`로 써요.')],
  ['TryStatement', refusal('`try`는 쓸 수 없어요. 고장이 나면 프로세스가 끝나고, 부모가 `wait`로 알아요.')],
  ['LabeledStatement', refusal('이름표는 쓸 수 없어요. 반복을 함수로 나누고 `return`으로 빠져나와요.')],
  ['WithStatement', refusal('`with`는 쓸 수 없어요. 객체의 이름을 앞에 써요.')],
  ['DebuggerStatement', refusal('`debugger`는 필요 없어요. 한 단계씩 실행하면서 볼 수 있어요.')],
  ['ClassDeclaration', NO_CLASS],
  [
    'FunctionDeclaration',
    refusal('함수는 파일의 맨 위에만 선언해요. 이 함수를 바깥으로 옮기고 필요한 값은 매개변수로 넘겨요.'),
  ],
  ['ImportDeclaration', NO_MODULE],
  ['ExportNamedDeclaration', NO_MODULE],
  ['ExportDefaultDeclaration', NO_MODULE],
  ['ExportAllDeclaration', NO_MODULE],
]);

/** By operator: what to write instead of an operator that is not in the language. */
export const REFUSED_OPERATORS: ReadonlyMap<string, string> = new Map([
  ['/', '`/`는 정수가 아닌 수를 만들 수 있어요. 정수 나눗셈은 `Math.trunc(a / b)`로 써요.'],
  ['/=', '`/=`는 정수가 아닌 수를 만들 수 있어요. `x = Math.trunc(x / y)`로 써요.'],
  ['**', '`**`는 쓸 수 없어요. 곱셈을 반복해요.'],
  ['**=', '`**=`는 쓸 수 없어요. 곱셈을 반복해요.'],
  ['??', '`??`는 쓸 수 없어요. `x === null ? y : x`로 써요.'],
  ['??=', '`??=`는 쓸 수 없어요. `if (x === null) x = y;`로 써요.'],
  ['&&=', '`&&=`는 쓸 수 없어요. `if (x) x = y;`로 써요.'],
  ['||=', '`||=`는 쓸 수 없어요. `if (!x) x = y;`로 써요.'],
  ['in', '`in`은 쓸 수 없어요. 객체의 칸은 만들 때 정해져 있어요.'],
  ['instanceof', '`instanceof`는 쓸 수 없어요. 변수 하나에는 한 종류의 값만 담아요.'],
  ['typeof', '`typeof`는 쓸 수 없어요. 변수 하나에는 한 종류의 값만 담아요.'],
  ['delete', '`delete`는 쓸 수 없어요. 칸을 비우려면 `null`을 넣어요.'],
  ['void', '`void`는 쓸 수 없어요. 지워도 돼요.'],
  ['+', '부호 `+`는 쓸 수 없어요. 지워도 돼요.'],
]);
