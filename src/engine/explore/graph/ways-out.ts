import { Pace } from '../limits/pace.ts';
import { PositionSet, type StatePositions } from '../states/positions.ts';
import type { Rounds } from './rounds.ts';
import { stronglyConnectedComponents, takesEveryStep } from './scc.ts';

/*
 * Where a livelock can still be left: the same components as for the livelock itself, from the last ones back.
 */

/** Positions of those states from which an end of the run, or a step of progress, can be reached. @param nodes with all that they lead to */
export function* waysOut(rounds: Rounds, nodes: StatePositions): Generator<void, StatePositions> {
  const leads = new PositionSet(rounds.nodes);
  const positions = new PositionSet(rounds.nodes);
  const ordered = yield* stronglyConnectedComponents(rounds, { positions: nodes, takes: takesEveryStep });
  const pace = new Pace();
  // A component comes only after all that it leads to.
  for (let component = 0; component < ordered.length; component++) {
    const members = ordered.at(component);
    let out = false;
    for (const node of members) {
      const found = rounds.expand(node);
      out ||= found === 0;
      for (let i = 0; i < found && !out; i++) out = leads.has(rounds.targets[i]) || !rounds.isIdle(i);
      if (pace.isOver(1 + found)) yield;
    }
    if (!out) continue;
    for (const node of members) {
      leads.add(node);
      positions.add(rounds.positionOf(node));
      if (pace.isOver()) yield;
    }
  }
  return positions;
}
