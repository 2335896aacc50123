/*
 * npm run bench [-- --rounds N] [--only limits|page|lighthouse|real|spin] [--against CHECKOUT [--models NAME,…]]: what
 * programs that never end take from the command line, how the page answers while it works, what Lighthouse says of it,
 * what real threads show, and our explorer against SPIN, on the same programs at the same granularity, run in turns.
 * There only ratios are printed: the machine is whatever it is. A ratio above 1 is in our favour. With another
 * checkout: its explorer against this one alone, and there a ratio above 1 is not.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { against } from './against.ts';
import { lighthouseTable } from './lighthouse.ts';
import { limits } from './limits.ts';
import { geometricMean, hasSpin, median, Pan, runOurs } from './model.ts';
import { page } from './page.ts';
import { real } from './real.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    only: { type: 'string' },
    against: { type: 'string' },
    models: { type: 'string' },
  },
});
const ROUNDS = Number(values.rounds ?? 5);
const wanted = (section: string) =>
  values.against === undefined && (values.only === undefined || values.only === section);

/** From source text to verdict. */
const SMALL = [
  'lost-update-2x1',
  'lost-update-3x1',
  'lost-update-3x2',
  'peterson',
  'philosophers-naive-3',
  'philosophers-naive-5',
  'bounded-buffer-2x2',
  'readers-writers-2x1',
  'philosophers-naive-6',
  'philosophers-ordered-6',
  'readers-writers-3x3',
];
/** Exploring alone, without reduction. */
const LARGE = [
  'lost-update-4x2',
  'lost-update-3x4',
  'philosophers-naive-8',
  'philosophers-ordered-8',
  'readers-writers-3x2',
  'readers-writers-4x2',
  'bounded-buffer-3x3',
  'bounded-buffer-4x2',
  'readers-writers-5x1',
  'bounded-buffer-4x3-slots-3',
  'bounded-buffer-4x3',
  'bounded-buffer-4x4',
  'lost-update-4x3',
  'philosophers-naive-10',
  'philosophers-ordered-10',
];
/** Whole verdicts on models that take longer, against another checkout. */
const VERDICTS = ['philosophers-naive-8', 'lost-update-3x4', 'bounded-buffer-4x3'];
/** States with reduction. */
const LOCKED = [
  'philosophers-naive-8',
  'philosophers-ordered-8',
  'bounded-buffer-3x3',
  'readers-writers-3x2',
  'readers-writers-4x2',
];

interface Row {
  name: string;
  states: number;
  ratio: number;
  note: string;
}

function verdict(name: string): Row {
  const pan = new Pan(name);
  const theirs: number[] = [];
  const ours: number[] = [];
  const lazy: number[] = [];
  const whole: number[] = [];
  let states = 0;
  for (let i = 0; i < ROUNDS; i++) {
    theirs.push(pan.build(false) + pan.run().milliseconds);
    const outcome = runOurs(name, 'verdict', false);
    states = outcome.states;
    ours.push(outcome.milliseconds);
    const lazily = runOurs(name, 'verdict');
    lazy.push(lazily.milliseconds);
    whole.push(lazily.millisecondsInAll);
  }
  pan.remove();
  return {
    name,
    states,
    ratio: median(theirs) / median(ours),
    note: `functions compiled when first called ${(median(theirs) / median(lazy)).toFixed(1)}, and with the start of Node ${(median(theirs) / median(whole)).toFixed(1)}`,
  };
}

function exploring(name: string): Row {
  const pan = new Pan(name);
  pan.build(false);
  pan.tune();
  const theirs: number[] = [];
  const ours: number[] = [];
  let found = runOurs(name, 'search');
  const reference = pan.run();
  for (let i = 0; i < ROUNDS; i++) {
    theirs.push(pan.run().milliseconds);
    found = runOurs(name, 'search');
    ours.push(found.milliseconds);
  }
  pan.remove();
  // Ours has one state more, in which nothing has been started.
  const agrees = found.states === reference.states + 1 && found.transitions === reference.transitions;
  const note = `${(found.bytes / found.states).toFixed(1)} bytes a state${agrees ? '' : `; SPIN has ${reference.states} states, ${reference.transitions} transitions`}`;
  return { name, states: found.states, ratio: median(theirs) / median(ours), note };
}

function reduced(name: string): Row {
  const pan = new Pan(name);
  pan.build(true);
  const theirs = pan.run().states;
  pan.remove();
  const { states } = runOurs(name, 'reduced');
  return { name, states, ratio: theirs / states, note: `SPIN stores ${theirs}` };
}

/** Measures models one after the other, and holds the geometric means of their ratios against what is wanted. */
function compare(
  title: string,
  names: readonly string[],
  measure: (name: string) => Row,
  bars: readonly { from: number; to: number; least: number }[],
): void {
  console.log(`\n${title}`);
  const rows = names.map((name) => {
    const row = measure(name);
    console.log(
      `  ${name.padEnd(27)}${String(row.states).padStart(9)} states  ${row.ratio.toFixed(2).padStart(8)}  ${row.note}`,
    );
    return row;
  });
  for (const { from, to, least } of bars) {
    const ratios = rows.filter(({ states }) => states >= from && states < to).map(({ ratio }) => ratio);
    if (ratios.length === 0) continue;
    const mean = geometricMean(ratios);
    const range = to === Number.POSITIVE_INFINITY ? `from ${from}` : `${from} to ${to}`;
    console.log(
      `  geometric mean, ${range} states: ${mean.toFixed(2)} (wanted ${least}) ${mean >= least ? 'ok' : 'MISSED'}`,
    );
  }
}

if (values.against !== undefined) {
  const named = (names: readonly string[]) =>
    names.filter((name) => values.models === undefined || values.models.split(',').includes(name));
  const tasks = [
    { mode: 'verdict', names: named([...SMALL, ...VERDICTS]) },
    { mode: 'search', names: named(LARGE) },
    { mode: 'reduced', names: named(LOCKED) },
    { mode: 'reduced-verdict', names: named(SMALL) },
  ] as const;
  const asked = tasks.filter(({ names }) => names.length > 0);
  against(resolve(values.against), asked, ROUNDS);
}
if (wanted('limits')) limits();
if (wanted('page')) await page();
if (wanted('lighthouse')) await lighthouseTable(ROUNDS);
if (wanted('real')) await real();
if (!wanted('spin')) {
  // Something else was asked for.
} else if (!hasSpin()) {
  console.log(
    'There is no SPIN here to compare with (Debian: apt install spin gcc). Our own times, in milliseconds:',
  );
  for (const name of [...SMALL, ...LARGE])
    console.log(`  ${name.padEnd(26)} ${runOurs(name, 'search').milliseconds.toFixed(0)}`);
} else {
  compare('Source text to verdict, SPIN over ours', SMALL, verdict, [
    { from: 0, to: 3500, least: 100 },
    { from: 3500, to: 10_000, least: 50 },
  ]);
  compare('Exploring without reduction, pan over ours', LARGE, exploring, [
    { from: 50_000, to: 250_000, least: 1 },
    { from: 250_000, to: 500_000, least: 1 },
    { from: 500_000, to: 1_500_000, least: 1 },
    { from: 1_500_000, to: Number.POSITIVE_INFINITY, least: 2 },
  ]);
  compare('States with reduction, SPIN over ours', LOCKED, reduced, [
    { from: 0, to: Number.POSITIVE_INFINITY, least: 4 },
  ]);
}
