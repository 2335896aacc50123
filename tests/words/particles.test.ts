import { expect, test } from 'vitest';
import { contextSwitch } from '../../src/components/demo/exhibits/context-switch/script.ts';
import { endedWithOthers, whyNot } from '../../src/components/demo/step/dock/why-not.ts';
import { programOf } from '../../src/content/programs.ts';
import { programFiles } from '../../src/content/sources.ts';
import {
  explore,
  findings,
  follow,
  narrate,
  type Policy,
  type Program,
  Run,
} from '../../src/engine/index.ts';
import { READINGS } from './readings.ts';

// How much is listened to; `PARTICLES=10` listens to ten times as much.
const MORE = Number(process.env.PARTICLES ?? 1);
const POLICIES: Policy[] = [
  { kind: 'rr', quantum: 1 },
  ...Array.from({ length: MORE }, (_, seed): Policy => ({ kind: 'random', seed })),
];
const MAX_STEPS = 60 * MORE;
const MAX_STATES = 200 * MORE;
/** Steps before which the saving and restoring of a switch is told. */
const SWITCHES = 10 * MORE;

/** Everything that the engine, and the words about moments, say about some runs of a program. */
function* sentencesAbout(program: Program): Generator<string> {
  const start = new Run(program);
  for (const policy of POLICIES) {
    const run = follow(start, policy, { maxSteps: MAX_STEPS });
    for (let step = 1; step <= run.length; step++) {
      yield narrate(run, step);
      if (step < SWITCHES) for (const { title, detail } of contextSwitch(run, step)) yield* [title, detail];
    }
    for (const { message } of findings(run)) yield message;
    for (let step = 0; step <= run.length; step += 20) {
      const { threads } = run.at(step);
      for (const thread of threads) if (!endedWithOthers(thread, threads)) yield whyNot(thread, threads);
    }
  }
  const found = explore(program, { maxStates: MAX_STATES, count: false, reduce: true });
  for (const problem of Object.values(found.findings)) if (problem !== null) yield problem.message;
}

const DIGITS = [...'영일이삼사오육칠팔구'];
const OTHERS: Record<string, string> = {
  PC: '피시',
  SP: '에스피',
  CPU: '시피유',
  main: '메인',
  true: '트루',
  false: '폴스',
  null: '널',
};
const LETTERS: Record<string, string> = { L: '엘', M: '엠', N: '엔', R: '알' };

/** How the end of a name, a number or a letter is read; undefined where nobody has written it down. */
function readingOf(end: string): string | undefined {
  if (/^0x[0-9a-f]+$/.test(end)) return /\d$/.test(end) ? DIGITS[Number(end.at(-1))] : '에이';
  if (/^\d+$/.test(end)) return DIGITS[Number(end.at(-1))];
  if (Object.hasOwn(READINGS, end)) return READINGS[end];
  // Letters of threads and registers: A, aB, r3, PC.
  if (/^(?:m|[a-z]?[A-Z])$/.test(end)) return LETTERS[end.at(-1)!.toUpperCase()] ?? '에이';
  if (/^r\d+$/.test(end)) return DIGITS[Number(end.at(-1))];
  return OTHERS[end];
}

// What ends in Latin letters or digits, with a particle; closing signs may stand between.
const PARTICLE =
  /([A-Za-z0-9_$@.]+)((?:\([^()]*\)|[\]"'’”)])*)(이에요|예요|이라는|라는|으로|로|을|를|은|는|이|가|과|와)(?![가-힣])/g;

const AFTER_CONSONANT = new Set(['이에요', '이라는', '으로', '을', '은', '이', '과']);

function wrongIn(sentence: string): string[] {
  return [...sentence.matchAll(PARTICLE)].flatMap(([all, word, , particle]) => {
    const end = /(?:0x[0-9a-f]+|[A-Za-z$][A-Za-z0-9$]*|\d+)$/.exec(word)?.[0] ?? word;
    const reading = readingOf(end);
    if (reading === undefined) return [`${all}: nobody has written down how “${end}” is read`];
    const final = (reading.charCodeAt(reading.length - 1) - 0xac00) % 28;
    const consonant = final !== 0 && !(final === 8 && /^으?로$/.test(particle));
    return consonant === AFTER_CONSONANT.has(particle) ? [] : [all];
  });
}

test('what is looked for is found', () => {
  expect(wrongIn('A가 lock를 잠갔어요. N을 읽었어요. tryLock()를 불렀어요. r3로 0x1c을.')).toEqual([
    'lock를',
    'tryLock()를',
    'r3로',
    '0x1c을',
  ]);
  expect(wrongIn('xyzzy를 봤어요.')).toHaveLength(1);
});

const said = new Set<string>();

test.each(programFiles)('no sentence about %s has a wrong particle, or two to choose from', (file) => {
  const wrong = new Set<string>();
  for (const sentence of sentencesAbout(programOf(file))) {
    if (said.has(sentence)) continue;
    said.add(sentence);
    if (/[을이은와과]\([가-힣]+\)|\([가-힣]\)[가-힣]/.test(sentence)) wrong.add(sentence);
    for (const one of wrongIn(sentence)) wrong.add(one);
  }
  expect([...wrong]).toEqual([]);
});

test('many sentences were looked at', () => {
  expect(said.size).toBeGreaterThan(2000);
});

test('no particle is fixed behind a text that is filled in', () => {
  const files = import.meta.glob<string>('../../src/{engine,cli,components,words}/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  // Words of tables, and literals, are known; so is what `where` ends in.
  const known = /^(?:[A-Z]{2,}|where\()|\? '/;
  const fixed = Object.entries(files).flatMap(([path, text]) =>
    [
      ...text.matchAll(
        /\$\{([^{}]*)\}["”’']?(?:은|는|이|가|을|를|과|와|으로|로|이라는|라는|이에요|예요|이었어요|였어요)(?![가-힣])/g,
      ),
    ]
      .filter(([, filled]) => !known.test(filled))
      .map(([all]) => `${path}: ${all}`),
  );
  expect(Object.keys(files).length).toBeGreaterThan(300);
  expect(fixed).toEqual([]);
});
