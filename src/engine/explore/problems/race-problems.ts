import { formatAddress } from '../../run/format-word.ts';
import { nameOfAddress } from '../../run/naming.ts';
import { Run } from '../../run/run.ts';
import { withinMemory } from '../limits/out-of-memory.ts';
import { RaceAutomaton } from '../witnesses/race-automaton.ts';
import { type Hit, shortestSchedules } from '../witnesses/shortest.ts';
import { commonGoals, foundBy, type Searched, type Witness, witnessOf } from './searched.ts';

/*
 * Data races: found by the search in single states, shown by a schedule in which both accesses happen.
 */

/** Words of objects made at run time that are named; each wants a run of its own, and more of them have their address. */
const MAX_REPLAYS = 64;

/** The shortest schedule to any of the races that the search has met; null where it has met none. */
export function* raceWitness(searched: Searched): Generator<void, Witness | null> {
  const { search, graph } = searched;
  const [first] = search.races.found.values();
  if (first === undefined) return null;
  const searching = shortestSchedules(graph, {
    ...commonGoals(searched),
    sets: null,
    automaton: new RaceAutomaton(search.successors.steps, new Set(search.races.found.keys())),
    goalsAt: () => ['race'],
    count: 1,
  });
  const hits = yield* withinMemory(searching, () => new Map<string, Hit>());
  return witnessOf(searched, hits.get('race'), () =>
    foundBy(searched, first.state, first.first, first.second),
  );
}

/** What the words that were raced on are called: before the first step, or else behind the race that was met. */
export function* namesOfRaces(searched: Searched): Generator<void, string[]> {
  const { program, search, from } = searched;
  const names = new Set<string>();
  let replays = 0;
  for (const { address, process, state, first, second } of search.races.found.values()) {
    let name = nameOfAddress(program, address);
    if (name === formatAddress(address) && replays < MAX_REPLAYS) {
      replays++;
      const run = new Run(program, [...from, ...foundBy(searched, state, first, second)]);
      name = run.namesAt(run.length).ofWord(process, address);
      yield;
    }
    names.add(name);
  }
  return [...names];
}
