import { type Moment, type ThreadMoment, waitCycle } from '../../../../engine/index.ts';
import { HOLD_WORDS } from '../../../../words/holding.ts';
import { OBJECT_WORDS } from '../../../../words/objects.ts';

/** A thread or an object that threads wait for. */
export interface GraphNode {
  id: string;
  /** Index of the thread, or -1 for an object. */
  thread: number;
  label: string;
  /** Kind of the object, for the reader. */
  kind: string;
  x: number;
  y: number;
  inCycle: boolean;
}

/** `wait`: from a thread to what it waits for. `own`: from an object to the thread that holds it. */
export interface GraphEdge {
  from: string;
  to: string;
  kind: 'wait' | 'own';
  /** What the arrow says. */
  label: string;
  inCycle: boolean;
}

/** Who waits for whom, with places to draw it. */
export interface WaitGraph {
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** Threads of a cycle, each waiting for the next; empty when there is none. */
  cycle: number[];
  width: number;
  height: number;
}

const waitingThreads = (moment: Moment): ThreadMoment[] =>
  moment.threads.filter((thread) => thread.waiting !== null);

const threadId = (index: number) => `t${index}`;

/** Node of what a thread waits for; null where that is other threads, or a process with its threads. */
function objectOf({ waiting }: ThreadMoment) {
  if (waiting === null) return null;
  const { kind } = waiting;
  if (kind === 'thread' || kind === 'threads' || kind === 'process' || kind === 'children') return null;
  return { id: `o${waiting.object}`, label: waiting.name, kind: OBJECT_WORDS[kind] };
}

/** What an arrow from a thread to what it waits for says. */
const WAITS = '기다림';
const RING_GAP = 100;
const ROW = 52;
const MARGIN = 46;
/** From a thread beside the ring to what it waits for. */
const COLUMN = 112;
/** Between the ring and what stands beside it. */
const GAP = 24;

/** Nodes by their ids, in the order in which they are placed. */
type Nodes = Map<string, GraphNode>;

function addNode(nodes: Nodes, node: Omit<GraphNode, 'x' | 'y'>): GraphNode {
  const known = nodes.get(node.id);
  if (known) return known;
  const made = { ...node, x: 0, y: 0 };
  nodes.set(node.id, made);
  return made;
}

function addThread(nodes: Nodes, { index, name }: ThreadMoment, inCycle: boolean): GraphNode {
  return addNode(nodes, { id: threadId(index), thread: index, label: name, kind: '스레드', inCycle });
}

/** Lays out who waits for whom: a circle of waits as a ring, everyone else beside it. */
export function waitGraph(moment: Moment): WaitGraph {
  const cycle = waitCycle(moment);
  const nodes: Nodes = new Map();
  const ring = placeRing(nodes, moment, cycle);
  const beside = placeBeside(nodes, moment, cycle.length === 0 ? MARGIN : ring.width + GAP);
  return {
    nodes: [...nodes.values()],
    edges: edgesAmong(nodes, moment, cycle),
    cycle,
    width: beside.right,
    height: Math.max(ring.height, beside.height),
  };
}

/** Places the threads of a cycle and what they wait for as a ring; gives the room that it takes. */
function placeRing(
  nodes: Nodes,
  { threads }: Moment,
  cycle: readonly number[],
): Pick<WaitGraph, 'width' | 'height'> {
  const ring = cycle.flatMap((index) => {
    const thread = addThread(nodes, threads[index], true);
    const object = objectOf(threads[index]);
    return object ? [thread, addNode(nodes, { ...object, thread: -1, inCycle: true })] : [thread];
  });
  if (ring.length === 0) return { width: 0, height: 0 };
  const radius = Math.max(56, (ring.length * RING_GAP) / (2 * Math.PI));
  // Two threads need the width for the words on their arrows; a larger ring has to fit into the pane beside the code.
  const wide = radius * (ring.length <= 4 ? 1.25 : 0.88);
  for (const [i, node] of ring.entries()) {
    // Four nodes stand as a square, so that both threads of the usual deadlock are on one diagonal.
    const angle = (i / ring.length) * 2 * Math.PI - (ring.length === 4 ? 0.75 : 0.5) * Math.PI;
    node.x = MARGIN + wide + Math.cos(angle) * wide;
    node.y = MARGIN / 2 + radius + Math.sin(angle) * radius + 8;
  }
  return { width: 2 * (MARGIN + wide), height: 2 * radius + MARGIN + 16 };
}

/** Places who waits outside of a cycle, a row each, from `left` on; gives how far they reach. */
function placeBeside(nodes: Nodes, moment: Moment, left: number): { right: number; height: number } {
  let row = 0;
  // Without anybody there is no gap either.
  let right = left - GAP;
  for (const thread of waitingThreads(moment)) {
    const object = objectOf(thread);
    // Who waits for threads to end is stuck because of them, and would only cover what they are stuck in.
    if (nodes.has(threadId(thread.index)) || object === null) continue;
    const fresh = !nodes.has(object.id);
    const node = addThread(nodes, thread, false);
    node.x = left;
    node.y = MARGIN / 2 + 8 + row * ROW;
    right = Math.max(right, left + MARGIN);
    if (fresh) {
      const target = addNode(nodes, { ...object, thread: -1, inCycle: false });
      target.x = left + COLUMN;
      target.y = node.y;
      right = left + COLUMN + MARGIN;
    }
    row++;
  }
  return { right, height: row * ROW + 12 };
}

/** What the waiting threads wait for, and who holds that, each pair of nodes once. */
function edgesAmong(nodes: Nodes, moment: Moment, cycle: readonly number[]): GraphEdge[] {
  const edges: GraphEdge[] = [];
  const link = (from: string, to: string, kind: GraphEdge['kind'], label: string, inCycle: boolean) => {
    if (nodes.has(from) && nodes.has(to) && !edges.some((e) => e.from === from && e.to === to)) {
      edges.push({ from, to, kind, label, inCycle });
    }
  };
  for (const thread of waitingThreads(moment)) {
    const here = cycle.indexOf(thread.index);
    const next = here < 0 ? -1 : cycle[(here + 1) % cycle.length];
    const object = objectOf(thread);
    if (object) link(threadId(thread.index), object.id, 'wait', WAITS, here >= 0);
    const { holders, hold } = thread.waiting!;
    for (const holder of holders) {
      const from = object?.id ?? threadId(thread.index);
      const label = hold === null ? WAITS : HOLD_WORDS[hold];
      link(from, threadId(holder), object ? 'own' : 'wait', label, holder === next);
    }
  }
  return edges;
}
