import { METRICS, type MeasureMetric, metricText } from '../../../../results/measured/metrics.ts';
import { END_WORDS } from '../../../../words/ends.ts';
import { type Josa, particle } from '../../../../words/josa.ts';
import { digits } from '../../../../words/numbers.ts';
import { isMeasuredWith, standOf, turnedBy } from '../configuration.ts';
import type { MeasureShown, NamedRun } from '../shown.ts';
import { shownMetric } from '../shown-metric.ts';
import type { Telling } from '../spec.ts';

/** A piece of a sentence: words, or a number of the runs with what it is the number of. */
export type Piece = string | { text: string; metric: string; setting: string };

/** What a sentence is told of. */
export type Told = Pick<MeasureShown, 'runs' | 'tick' | 'dials' | 'turned' | 'configurations'>;

/** Particles that a sentence may ask for. */
const PARTICLES: Readonly<Record<string, Josa>> = {
  '은/는': '은/는',
  '이/가': '이/가',
  '을/를': '을/를',
  '과/와': '과/와',
  '으로/로': '으로/로',
  '이에요/예요': '이에요/예요',
};

const PLACE = /\{([^{}|]+)(?:\|([^{}]+))?\}/;

/** How many times one run's number another's is, as text. */
export function ratioText(ratio: number): string {
  return `${digits(ratio)}배`;
}

/** The sentence that is true of what is shown; null where none of them is. */
export function sentenceFor(tellings: readonly Telling[], { configurations }: Told): string | null {
  for (const telling of tellings) {
    if (typeof telling === 'string') return telling;
    if (configurations.some((run) => isMeasuredWith(run, telling.when))) return telling.say;
  }
  return null;
}

/**
 * A sentence with its places filled in. `{quantum}` is where a dial stands, `{total}` a metric of the only run,
 * `{total@fork}` of the run with that label, `{total@fork/thread}` how many times that of another run it is, and
 * `{end@fork}` how a run ended. `{total|이/가}` puts the particle that fits behind it.
 */
export function sentencePieces(sentence: string, told: Told): Piece[] {
  return sentence.split(/(\{[^{}]+\})/).flatMap((part): Piece[] => {
    const place = PLACE.exec(part);
    if (place === null) return part === '' ? [] : [part];
    const piece = filled(place[1], told);
    const text = typeof piece === 'string' ? piece : piece.text;
    return place[2] === undefined ? [piece] : [piece, particle(text, PARTICLES[place[2]])];
  });
}

/** What a place asks for: a name, whose, and beside whose. */
function filled(place: string, told: Told): Piece {
  const { runs, tick, dials, turned, configurations } = told;
  const [name, whose] = place.split('@');
  const dial = dials.findIndex((one) => turnedBy(one) === name);
  if (dial >= 0) {
    const stand = standOf(dials[dial], dial, turned, configurations[0]);
    return dials[dial].values.find(({ value }) => value === stand)?.label ?? String(stand);
  }
  const [run, other] = whose === undefined ? runs : whose.split('/').map((label) => named(runs, label));
  if (name === 'end') return { text: END_WORDS[run.summary.end], metric: name, setting: run.setting };
  if (!isMetric(name)) throw new Error(`nothing is called ${name}`);
  const value = shownMetric(name, run, told);
  if (whose === undefined || other === undefined)
    return { text: metricText(name, value, tick), metric: name, setting: run.setting };
  return {
    text: ratioText(value / shownMetric(name, other, told)),
    metric: `${name} ratio`,
    setting: `${run.setting} ${other.setting}`,
  };
}

function named(runs: readonly NamedRun[], label: string): NamedRun {
  const run = runs.find((one) => one.label === label);
  if (run === undefined) throw new Error(`no run is called ${label}`);
  return run;
}

function isMetric(name: string): name is MeasureMetric {
  return Object.hasOwn(METRICS, name);
}
