import type { Moment } from '../../../../engine/index.ts';
import { HOLD_WORDS } from '../../../../words/holding.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import { usePartId } from '../../../ui/usePartId.ts';
import { ArrowHead } from './ArrowHead.tsx';
import type { GraphEdge, GraphNode, WaitGraph } from './wait-graph.ts';
import './WaitGraphPicture.css';

/** Half the room that a node takes, so that arrows end at its edge. */
const half = (node: GraphNode) => (node.thread < 0 ? { x: 37, y: 19 } : { x: 13, y: 13 });

/** Length from which an arrow has room for its label; the legend says it for the others. */
const LABELLED = 48;

function cut(from: GraphNode, to: GraphNode): { x: number; y: number } {
  const dx = from.x - to.x;
  const dy = from.y - to.y;
  const size = half(to);
  const t = Math.min(size.x / Math.abs(dx || 1e-9), size.y / Math.abs(dy || 1e-9), 0.5);
  return { x: to.x + dx * t, y: to.y + dy * t };
}

function Edge({ edge, graph, arrow }: { edge: GraphEdge; graph: WaitGraph; arrow: string }) {
  const from = graph.nodes.find((node) => node.id === edge.from)!;
  const to = graph.nodes.find((node) => node.id === edge.to)!;
  const a = cut(to, from);
  const b = cut(from, to);
  return (
    <g data-kind={edge.kind} data-cycle={edge.inCycle || undefined}>
      <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} markerEnd={`url(#${arrow})`} />
      {Math.hypot(b.x - a.x, b.y - a.y) >= LABELLED && (
        <text x={(a.x + b.x) / 2} y={(a.y + b.y) / 2} dy="0.35em" textAnchor="middle">
          {edge.label}
        </text>
      )}
    </g>
  );
}

function Node({ node: { thread, label, kind, inCycle, x, y } }: { node: GraphNode }) {
  return (
    <span
      className="wait-node"
      aria-hidden="true"
      data-object={thread < 0 || undefined}
      data-cycle={inCycle || undefined}
      style={{ left: x, top: y }}
    >
      {thread < 0 ? (
        <>
          <b>{label}</b>
          <small>{kind}</small>
        </>
      ) : (
        <ThreadBadge thread={thread} name={label} />
      )}
    </span>
  );
}

/** What the kinds of arrows say, for those that have no room for it. */
function EdgesLegend({ edges }: { edges: readonly GraphEdge[] }) {
  return (
    <ul className="view-legend" aria-hidden="true">
      {(['wait', 'own'] as const).map((kind) => {
        const labels = new Set(edges.filter((edge) => edge.kind === kind).map(({ label }) => label));
        return (
          labels.size > 0 && (
            <li key={kind}>
              <i data-kind={kind} /> {[...labels].join(' · ')}
            </li>
          )
        );
      })}
    </ul>
  );
}

/** The graph as one sentence: who waits for what, and who holds that. */
function graphText(moment: Moment, graph: WaitGraph): string {
  const parts = moment.threads
    .filter((thread) => thread.waiting !== null)
    .map((thread) => {
      const { name, holders, hold } = thread.waiting!;
      const held = holders.map((index) => moment.threads[index].name).join(', ');
      return `${thread.name} → ${name}${held && held !== name ? ` (${hold === null ? '' : `${HOLD_WORDS[hold]} `}${held})` : ''}`;
    });
  return `${graph.cycle.length > 0 ? '서로 원을 그리며 기다려요. ' : ''}${parts.join(', ')}`;
}

/** Who waits for whom, drawn; a circle of waits stands out by colour, by width and in words. */
export function WaitGraphPicture({ moment, graph }: { moment: Moment; graph: WaitGraph }) {
  const id = usePartId('wait-graph-');
  const arrow = `${id}arrow`;
  return (
    <figure className="wait-graph">
      <ScrollBox label="대기 그래프">
        <div className="wait-graph-field" style={{ width: graph.width, height: graph.height }}>
          <svg
            viewBox={`0 0 ${graph.width} ${graph.height}`}
            width={graph.width}
            height={graph.height}
            role="img"
            aria-labelledby={`${id}title ${id}desc`}
          >
            <title id={`${id}title`}>대기 그래프</title>
            <desc id={`${id}desc`}>{graphText(moment, graph)}</desc>
            <ArrowHead id={arrow} />
            {graph.edges.map((edge) => (
              <Edge key={`${edge.from}>${edge.to}`} edge={edge} graph={graph} arrow={arrow} />
            ))}
          </svg>
          {graph.nodes.map((node) => (
            <Node key={node.id} node={node} />
          ))}
        </div>
      </ScrollBox>
      <EdgesLegend edges={graph.edges} />
      <figcaption>{graphText(moment, graph)}</figcaption>
    </figure>
  );
}
