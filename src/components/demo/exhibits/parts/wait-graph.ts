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

/** Lays out who waits for whom: a circle of waits as a ring, everyone else beside it. */
export function waitGraph(moment: Moment): WaitGraph {
  const cycle = waitCycle(moment);
  const nodes = new Map<string, GraphNode>();
  const ring: GraphNode[] = [];
  const add = (node: Omit<GraphNode, 'x' | 'y'>): GraphNode => {
    const known = nodes.get(node.id);
    if (known) return known;
    const made = { ...node, x: 0, y: 0 };
    nodes.set(node.id, made);
    return made;
  };
  const addThread = (index: number, inCycle: boolean) =>
    add({ id: threadId(index), thread: index, label: moment.threads[index].name, kind: '스레드', inCycle });

  for (const index of cycle) {
    ring.push(addThread(index, true));
    const object = objectOf(moment.threads[index]);
    if (object) ring.push(add({ ...object, thread: -1, inCycle: true }));
  }
  const radius = ring.length === 0 ? 0 : Math.max(56, (ring.length * RING_GAP) / (2 * Math.PI));
  // Two threads need the width for the words on their arrows; a larger ring has to fit into the pane beside the code.
  const wide = radius * (ring.length <= 4 ? 1.25 : 0.88);
  for (const [i, node] of ring.entries()) {
    // Four nodes stand as a square, so that both threads of the usual deadlock are on one diagonal.
    const angle = (i / ring.length) * 2 * Math.PI - (ring.length === 4 ? 0.75 : 0.5) * Math.PI;
    node.x = MARGIN + wide + Math.cos(angle) * wide;
    node.y = MARGIN / 2 + radius + Math.sin(angle) * radius + 8;
  }

  const left = ring.length === 0 ? MARGIN : 2 * (MARGIN + wide) + 24;
  let row = 0;
  let columns = 0;
  for (const thread of waitingThreads(moment)) {
    const object = objectOf(thread);
    const fresh = object !== null && !nodes.has(object.id);
    // Who waits for threads to end is stuck because of them, and would only cover what they are stuck in.
    if (nodes.has(threadId(thread.index)) || object === null) continue;
    const node = addThread(thread.index, false);
    node.x = left;
    node.y = MARGIN / 2 + 8 + row * ROW;
    columns = Math.max(columns, 1);
    if (fresh) {
      const target = add({ ...object, thread: -1, inCycle: false });
      target.x = left + 112;
      target.y = node.y;
      columns = 2;
    }
    row++;
  }

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
  return {
    nodes: [...nodes.values()],
    edges,
    cycle,
    width: left + (columns === 0 ? -24 : columns === 1 ? MARGIN : 112 + MARGIN),
    height: Math.max(ring.length === 0 ? 0 : 2 * radius + MARGIN + 16, row * ROW + 12),
  };
}
