import { Graph, layout } from '@dagrejs/dagre';
import {
  formatSchedule,
  type Program,
  Run,
  type StateEdge,
  type StateGraph,
  stateGraph,
} from '../../../../engine/index.ts';
import type { Answer } from '../../../../results/explored/answer.ts';
import { describe, type StateText } from './describe.ts';

/** States up to which a picture of them can be read. */
export const MOST_DRAWN = 160;

const NODE = 18;
const BETWEEN_RANKS = 30;
const BETWEEN_NODES = 10;
const MARGIN = 12;

/** A state in the picture. */
export interface PictureNode extends StateText {
  x: number;
  y: number;
  /** A schedule that leads there, with the fewest steps. */
  schedule: string;
}

/** A step in the picture. */
export interface PictureEdge extends StateEdge {
  /** What an SVG path draws. */
  path: string;
}

/** The states of a program with places for them; the start is the first. */
export interface StatePicture {
  nodes: PictureNode[];
  edges: PictureEdge[];
  width: number;
  height: number;
}

/** A smooth line through points: quadratic curves between the middles of its pieces. */
export function smooth(points: readonly { x: number; y: number }[]): string {
  const text = ({ x, y }: { x: number; y: number }) =>
    `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  const [first, ...rest] = points;
  const last = rest.pop() ?? first;
  const curves = rest.map((point, i) => {
    const next = rest[i + 1];
    const to = next === undefined ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${text(point)} ${text(to)}`;
  });
  return `M${text(first)}${curves.length === 0 ? `L${text(last)}` : curves.join('')}`;
}

/** Places for the states, time going from left to right. */
function place({ schedules, edges }: StateGraph) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: 'LR',
    ranksep: BETWEEN_RANKS,
    nodesep: BETWEEN_NODES,
    edgesep: 4,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const number of schedules.keys()) graph.setNode(String(number), { width: NODE, height: NODE });
  for (const [i, { from, to }] of edges.entries()) graph.setEdge(String(from), String(to), {}, String(i));
  layout(graph);
  return graph;
}

/** Draws the states where an answer knows all of them and they are few enough to be read. */
export function drawFew(program: Program, { complete, reduced, states }: Answer): StatePicture | null {
  return complete && !reduced && states <= MOST_DRAWN ? layOutStates(program) : null;
}

/** Draws all states of a small program; null when there are too many for a picture. */
export function layOutStates(program: Program): StatePicture | null {
  const states = stateGraph(program, MOST_DRAWN);
  if (states === null) return null;
  const graph = place(states);
  const { width = 0, height = 0 } = graph.graph();
  return {
    nodes: states.schedules.map((schedule, number) => {
      const { x, y } = graph.node(String(number));
      return { ...describe(new Run(program, schedule)), x, y, schedule: formatSchedule(schedule) };
    }),
    edges: states.edges.map((edge, i) => {
      const { points } = graph.edge({ v: String(edge.from), w: String(edge.to), name: String(i) });
      return { ...edge, path: smooth(points) };
    }),
    width,
    height,
  };
}
