import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { ProgramError, Run } from '../../../src/engine/index.ts';
import { errorsOf } from './compiling.ts';

/** Counts and lengths around every limit there is, and far beyond. */
const NUMBERS = [
  -2147483648, -1, 0, 1, 2, 31, 32, 4095, 4096, 4097, 20_000, 65_534, 65_535, 65_536, 70_000, 2147483647,
];

/** As it stands, worked out from others, and by a constant that a knob sets. */
const count = fc
  .tuple(fc.constantFrom(...NUMBERS), fc.nat(4))
  .map(
    ([n, how]) => ([`${n}`, `N`, `${n} - N`, `(N > 9 ? ${n} : 1)`, `[0, 1, 2].length * N`] as const)[how]!,
  );

const declaration = fc.letrec<{ value: string }>((tie) => {
  const made = (parts: TemplateStringsArray) =>
    fc.tuple(count, count).map(([n, most]) => parts[0]!.replace('$', n).replace('%', most));
  return {
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      made`new Semaphore($)`,
      made`new Semaphore($, { most: % })`,
      made`new Semaphore($, { shared: true })`,
      made`new Latch($)`,
      made`new Barrier($)`,
      made`new Pipe($)`,
      made`new SharedMemory($)`,
      made`new Array($)`,
      made`new Array($).fill(%)`,
      made`new Atomic($)`,
      fc.constantFrom(
        'new Pipe()',
        'new Mutex({ shared: true })',
        'new Condition(new Mutex())',
        'new RwLock()',
        '7',
      ),
      tie('value').map((inner) => `[${inner}, ${inner}]`),
      tie('value').map((inner) => `{ held: ${inner}, next: null }`),
    ),
  };
}).value;

/** Loads a text that the compiler takes, with `N` as it is and as a knob sets it. */
function expectLoaded(text: string): void {
  const knobs: Record<string, number>[] = [{}, { N: 70_000 }, { N: -1 }];
  for (const constants of knobs) {
    let program: ReturnType<typeof compile>;
    try {
      program = compile(text, { constants });
    } catch (error) {
      if (error instanceof ProgramError) continue;
      throw error;
    }
    expect(new Run(program).at(0).end).toBe('running');
  }
}

test('what the compiler takes can be loaded, whatever its objects begin with', () => {
  const text = fc
    .tuple(fc.constantFrom(...NUMBERS), fc.array(declaration, { minLength: 1, maxLength: 4 }))
    .map(
      ([n, values]) =>
        `const N = ${n};\n${values.map((value, i) => `const v${i} = ${value};`).join('\n')}\nprint(N);\n`,
    );
  fc.assert(fc.property(text, expectLoaded), { numRuns: 3_000 });
});

test.each([
  ['new Semaphore(70000)', '65,535 이하'],
  ['new Latch(65536)', '65,535 이하'],
  ['new Barrier(N)', '65,535 이하'],
  ['new Semaphore(1, { most: N })', '65,535 이하'],
  ['new Pipe(N)', '4,096칸까지'],
  ['new Barrier(0)', '1 이상'],
  ['new SharedMemory(0)', '1 이상'],
])('a count is too large or too small before it is loaded: %s', (text, message) => {
  const [error, more] = errorsOf(`const N = 70000;\nconst x = ${text};\n`);
  expect(error).toMatchObject({ line: 2, message: expect.stringContaining(message) });
  expect(more).toBeUndefined();
});
