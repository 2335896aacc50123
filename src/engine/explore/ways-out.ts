import { components, takesAll } from './components.ts';
import { PositionSet, type Positions } from './positions.ts';
import type { Rounds } from './rounds.ts';

/** States looked at between two pauses. */
const PAUSE_EVERY = 4096;

/** Positions of those states from which an end of the run, or a step of progress, can be reached. @param nodes with all that they lead to */
export function* waysOut(rounds: Rounds, nodes: Positions): Generator<void, Positions> {
  const leads = new PositionSet(rounds.nodes);
  const positions = new PositionSet(rounds.nodes);
  const ordered = yield* components(rounds, { positions: nodes, takes: takesAll });
  let looked = 0;
  // A component comes only after all that it leads to.
  for (let component = 0; component < ordered.length; component++) {
    const members = ordered.at(component);
    let out = false;
    for (const node of members) {
      const found = rounds.look(node);
      out ||= found === 0;
      for (let i = 0; i < found && !out; i++) out = leads.has(rounds.targets[i]) || !rounds.isIdle(i);
      if (++looked % PAUSE_EVERY === 0) yield;
    }
    if (!out) continue;
    for (const node of members) {
      leads.add(node);
      positions.add(rounds.positionOf(node));
    }
  }
  return positions;
}
