import { Pace } from '../limits/pace.ts';
import type { StatePositions } from '../states/positions.ts';
import type { Network } from './network.ts';
import { type Subgraph, staysIn, stronglyConnectedComponents } from './scc.ts';

/*
 * Strongly connected components in which a run can stay, with what fairness asks of their threads: livelock and
 * starvation are questions about these sets alone.
 */

/** A strongly connected component with a step inside, and what its nodes have to say about who moves, as `Network.agentOf` says. */
export interface CyclicComponent {
  /** Its nodes. */
  positions: StatePositions;
  /** Those that take a step inside. */
  moves: Set<number>;
  /** Those that can take a step in some node, wherever it leads. */
  enabled: Set<number>;
  /** Those that cannot take a step in some node. */
  waits: Set<number>;
}

/** The components of a part of a network that have a step inside. */
export function* cyclicComponents(network: Network, subgraph: Subgraph): Generator<void, CyclicComponent[]> {
  const all = yield* stronglyConnectedComponents(network, subgraph);
  const owners = new Int32Array(network.nodes).fill(-1);
  const pace = new Pace();
  for (let component = 0; component < all.length; component++) {
    for (const node of all.at(component)) {
      owners[node] = component;
      if (pace.isOver()) yield;
    }
  }
  const found: CyclicComponent[] = [];
  for (let number = 0; number < all.length; number++) {
    const members = all.at(number);
    const part = { positions: membersOf(members, owners, number), takes: subgraph.takes };
    if (pace.isOver()) yield;
    if (members.length === 1 && !hasLoop(network, part, members[0])) continue;
    const component: CyclicComponent = {
      positions: part.positions,
      moves: new Set(),
      enabled: new Set(),
      waits: new Set(),
    };
    for (const node of members) {
      if (pace.isOver(1 + addTo(component, network, part, node))) yield;
    }
    found.push(component);
  }
  return found;
}

function membersOf(members: Int32Array, owners: Int32Array, component: number): StatePositions {
  return {
    size: members.length,
    has: (node) => owners[node] === component,
    [Symbol.iterator]: () => members[Symbol.iterator](),
  };
}

function hasLoop(network: Network, subgraph: Subgraph, node: number): boolean {
  const found = network.expand(node);
  for (let i = 0; i < found; i++) if (staysIn(network, subgraph, i)) return true;
  return false;
}

/** Adds what a node has to say. Gives how many steps it has. */
function addTo(component: CyclicComponent, network: Network, subgraph: Subgraph, node: number): number {
  const found = network.expand(node);
  const able = new Set<number>();
  for (let i = 0; i < found; i++) {
    const agent = network.agentOf(network.steps[i]);
    able.add(agent);
    if (staysIn(network, subgraph, i)) component.moves.add(agent);
  }
  for (let agent = 0; agent < network.agents; agent++)
    (able.has(agent) ? component.enabled : component.waits).add(agent);
  return found;
}
