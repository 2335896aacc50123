import { describe, expect, test } from 'vitest';
import { claimsOf, endName, withoutHeader } from '../../src/content/claims.ts';
import { MOST_STATES, programOf } from '../../src/content/programs.ts';
import { declaredBy, programFiles, sourceOf } from '../../src/content/sources.ts';
import { compile } from '../../src/engine/compiler.ts';
import {
  explore,
  findings,
  follow,
  type Policy,
  PROBLEM_KINDS,
  type ProblemKind,
  Run,
} from '../../src/engine/index.ts';

const complete = programFiles.filter((file) => !declaredBy(file).partly);
const partly = programFiles.filter((file) => declaredBy(file).partly);

/** Runs that a program too large to be explored is tried with. */
const policies: Policy[] = [
  { kind: 'fcfs' },
  ...[1, 2, 3, 5, 10].map((quantum): Policy => ({ kind: 'rr', quantum })),
  ...Array.from({ length: 20 }, (_, seed): Policy => ({ kind: 'random', seed })),
];

describe('a program that is explored completely', () => {
  test.each(complete)('%s does what it says, and nothing else', (file) => {
    const { ends, has } = declaredBy(file);
    const found = explore(programOf(file), { maxStates: MOST_STATES });
    expect(found.complete, `more than ${MOST_STATES} states: say “//@ explored: partly”`).toBe(true);
    expect([...new Set(found.ends.map(endName))].sort()).toEqual([...ends].sort());
    expect(PROBLEM_KINDS.filter((kind) => found.findings[kind] !== null).sort()).toEqual([...has].sort());
    // `never` says no more than that `has` does not list it, which reading the header has seen to.
  });
});

describe('a program about store buffers', () => {
  const about = programFiles.flatMap((file) => {
    const { buffered } = declaredBy(file);
    return buffered === null ? [] : [{ file, buffered }];
  });

  test.each(about)('$file ends as it says where the machine has them', ({ file, buffered }) => {
    const found = explore(compile(sourceOf(file), { storeBuffers: true }), {
      maxStates: MOST_STATES,
      count: false,
    });
    expect(found.complete).toBe(true);
    expect([...new Set(found.ends.map(endName))].sort()).toEqual([...buffered].sort());
  });

  test('Peterson and Dekker let two in, and a fence mends both', () => {
    const worse = (file: string) =>
      declaredBy(file).buffered?.filter((end) => !declaredBy(file).ends.includes(end));
    expect(['peterson', 'dekker', 'store-buffer'].map(worse)).toEqual([
      ['counter = 1'],
      ['counter = 1'],
      ['0 0'],
    ]);
    for (const file of [
      'peterson-fence',
      'dekker-fence',
      'store-buffer-fence',
      'publish-flag',
      'double-checked',
    ])
      expect(worse(file), file).toEqual([]);
  });
});

describe('a program that is too large for that', () => {
  test.each(partly)('%s does what it says in some runs', (file) => {
    const { ends, has } = declaredBy(file);
    expect(explore(programOf(file), { maxStates: MOST_STATES, count: false }).complete).toBe(false);
    const runs = policies.map((policy) => follow(new Run(programOf(file)), policy));
    const seenEnds = new Set(
      runs.map((run) => {
        const { end: kind, output } = run.at(run.length);
        return kind === 'running' ? '(running)' : endName({ kind, output: output.map(({ text }) => text) });
      }),
    );
    const seen = new Set<ProblemKind>(runs.flatMap((run) => findings(run).map(({ kind }) => kind)));
    expect([...seenEnds].sort()).toEqual([...ends].sort());
    expect([...seen].sort()).toEqual([...has].sort());
  });
});

test('the puzzles that everyone knows come out as everyone says', () => {
  const never = (file: string) => declaredBy(file).never;
  const has = (file: string) => declaredBy(file).has;
  expect(declaredBy('lost-update').ends).toEqual(['counter = 1', 'counter = 2']);
  expect(declaredBy('lost-update-twice').ends).toEqual(['counter = 2', 'counter = 3', 'counter = 4']);
  expect(declaredBy('lost-update-three-twice').ends).toContain('counter = 2');
  expect(declaredBy('peterson').ends).toEqual(['counter = 2']);
  expect(declaredBy('peterson-swapped').ends).toContain('counter = 1');
  expect(declaredBy('store-buffer').ends).not.toContain('0 0');
  for (const file of ['two-locks', 'philosophers-naive', 'philosophers-naive-4', 'philosophers-naive-5'])
    expect(has(file), file).toContain('deadlock');
  for (const file of [
    'two-locks-ordered',
    'two-locks-at-once',
    'two-locks-give-back',
    'two-locks-readers',
    'philosophers-ordered',
    'philosophers-ordered-4',
    'philosophers-ordered-5',
    'philosophers-left-handed',
    'philosophers-waiter',
    'bounded-buffer-locked',
  ])
    expect(never(file), file).toContain('deadlock');
  expect(has('bounded-buffer-swapped')).toContain('deadlock');
  expect(has('condition-if')).toContain('assertion');
  expect(never('condition-while')).toContain('assertion');
  expect(has('lost-wakeup')).toContain('lostWakeup');
  expect(never('lost-wakeup-checked')).toContain('lostWakeup');
  expect(has('barrier-reuse')).toContain('assertion');
  expect(never('barrier-reuse-gates')).toContain('assertion');
  expect(has('polite-threads')).toContain('livelock');
  expect(has('writer-starves')).toContain('starvation');
});

describe('a header', () => {
  const header =
    '//@ title: 이름\n//@ about: 한 문장.\n//@ ends: a = 1 | (deadlock)\n//@ has: race, deadlock\n';

  test('is read', () => {
    expect(claimsOf(`${header}//@ never: livelock\n\nlet a = 0;\n`)).toEqual({
      title: '이름',
      about: '한 문장.',
      ends: ['a = 1', '(deadlock)'],
      buffered: null,
      has: ['race', 'deadlock'],
      never: ['livelock'],
      partly: false,
    });
  });

  test('may say what comes of it with store buffers', () => {
    expect(claimsOf(`${header}//@ buffered: a = 1 | a = 2\n`).buffered).toEqual(['a = 1', 'a = 2']);
  });

  test('is no part of the text, and other comments are', () => {
    expect(withoutHeader(`${header}\n// a word\nlet a = 0;\n`)).toBe('// a word\nlet a = 0;\n');
    expect(withoutHeader('let a = 0;\n//@ title: x\n')).toBe('let a = 0;\n//@ title: x\n');
    expect(programFiles.filter((file) => sourceOf(file).includes('//@'))).toEqual([]);
  });

  test.each([
    ['', 'no “//@ title'],
    ['//@ title: a\n//@ about: b\n', 'no “//@ ends'],
    [`${header}//@ sometimes: race\n`, 'no claim can be read'],
    [`${header}//@ never:race\n`, 'no claim can be read'],
    [`${header}//@ never: races\n`, '“races” is none of'],
    [`${header}//@ never: race\n`, 'cannot both happen and never happen'],
    [`${header}//@ title: again\n`, 'claimed twice'],
    [`${header}//@ explored: hardly\n`, 'only be “partly”'],
    [`${header}//@ explored: partly\n//@ never: fault\n`, 'needs all schedules'],
  ])('that is none is refused: %j', (text, message) => {
    expect(() => claimsOf(text)).toThrow(message);
  });
});
