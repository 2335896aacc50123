import { Pace } from '../limits/pace.ts';

/*
 * How often a random walk comes by each state of a component before it leaves it, by elimination of states. Nothing is
 * ever subtracted, so that rounding costs a few last digits only, however long the walk stays.
 * Source: Grassmann, Taksar, Heyman, "Regenerative analysis and steady state distributions for Markov chains"
 * (Operations Research 1985).
 */

/** A component of a Markov chain, its states numbered from 0. */
export interface TransientComponent {
  /** For each state where a step leads to within the component, other than to itself, and how probable that is. */
  steps: Map<number, number>[];
  /** For each state the probability of a step out of the component; above 0 somewhere. */
  leaves: Float64Array;
  /** For each state the probability to come into the component there. */
  entries: Float64Array;
}

/** Steps that are put together in all at most: a few seconds of work. */
const MOST_WORK = 2e7;

/** What was noted of a state when it was eliminated. */
interface Eliminated {
  state: number;
  /** Those left that lead there, each with its probability. */
  from: [state: number, probability: number][];
  /** Probability to go elsewhere. */
  elsewhere: number;
}

/** For each state how often it is visited; null where that takes too much work. Uses up what it is given. */
export function* expectedVisits(component: TransientComponent): Generator<void, Float64Array | null> {
  const { steps, entries } = component;
  const sources = steps.map(() => new Set<number>());
  for (const [state, row] of steps.entries()) for (const to of row.keys()) sources[to].add(state);
  const pace = new Pace();
  const eliminated: Eliminated[] = [];
  let work = 0;
  let left = steps.map((_, state) => state);
  // Those with few neighbours first, so that few new steps come to be.
  for (let most = 1; left.length > 0; most *= 2) {
    const later: number[] = [];
    for (const state of left) {
      const cost = sources[state].size * steps[state].size;
      if (cost > most) {
        later.push(state);
        continue;
      }
      work += 1 + cost;
      if (work > MOST_WORK) return null;
      eliminated.push(eliminate(component, sources, state));
      if (pace.isOver(1 + cost)) yield;
    }
    left = later;
  }
  const visits = entries;
  for (const { state, from, elsewhere } of eliminated.reverse()) {
    const passed = from.reduce((sum, [source, probability]) => sum + visits[source] * probability, 0);
    visits[state] = (entries[state] + passed) / elsewhere;
    if (pace.isOver(1 + from.length)) yield;
  }
  return visits;
}

/** Takes a state out: whoever comes there goes on to where it leads, in the proportions in which it does. */
function eliminate(
  { steps, leaves, entries }: TransientComponent,
  sources: readonly Set<number>[],
  state: number,
): Eliminated {
  const row = steps[state];
  const elsewhere = row.values().reduce((sum, probability) => sum + probability, leaves[state]);
  const from: Eliminated['from'] = [];
  for (const source of sources[state]) {
    const probability = steps[source].get(state) ?? 0;
    from.push([source, probability]);
    steps[source].delete(state);
    const share = probability / elsewhere;
    leaves[source] += share * leaves[state];
    for (const [to, onward] of row) {
      if (to === source) continue;
      steps[source].set(to, (steps[source].get(to) ?? 0) + share * onward);
      sources[to].add(source);
    }
  }
  for (const [to, onward] of row) {
    entries[to] += (entries[state] * onward) / elsewhere;
    sources[to].delete(state);
  }
  return { state, from, elsewhere };
}
