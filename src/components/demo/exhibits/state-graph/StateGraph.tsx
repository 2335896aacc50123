import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { keyOfEnd, threadName } from '../../../../engine/index.ts';
import type { Answer } from '../../../../results/explored/answer.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { ThreadBadge, threadHue } from '../../../ui/ThreadBadge.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import type { ExploreActions, ExploreShown } from '../../explore/shown.ts';
import type { PictureNode, StatePicture } from './layout.ts';
import { StateTable } from './StateTable.tsx';
import { statesAlong } from './states-along.ts';
import './StateGraph.css';

type Form = 'picture' | 'table';
const FORMS: { value: Form; label: string }[] = [
  { value: 'picture', label: '그림' },
  { value: 'table', label: '글' },
];

/** Height that the picture takes at most, in pixels. */
const TALLEST = 400;
/** How far the picture shrinks to be seen at once; below it, where ends beside each other would touch, it scrolls. */
const SMALLEST = 0.6;

/** All states of a small program as a picture or as a table, with the run that is shown as a way through them. */
export function StateGraphPicture({ shown, act }: ExhibitProps<'explore'>) {
  const { answer, picture } = shown.exploration;
  return answer && picture && <Whole picture={picture} answer={answer} {...shown} {...act} />;
}

interface WholeProps
  extends Pick<ExploreShown, 'run' | 'at' | 'buttons'>,
    Pick<ExploreActions, 'goTo' | 'visit'> {
  picture: StatePicture;
  answer: Answer;
}

function Whole({ picture, answer, run, at, buttons, goTo, visit }: WholeProps) {
  const [form, setForm] = useState<Form>('picture');
  const path = useMemo(() => statesAlong(picture, run.schedule), [picture, run]);
  const here = path[at] ?? -1;
  const numbers = useMemo(() => new Map(answer.ends.map((end, i) => [keyOfEnd(end), i + 1])), [answer]);
  const go = (state: number) => {
    const step = path.indexOf(state);
    if (step >= 0) goTo(step);
    else visit(picture.nodes[state].schedule);
  };
  return (
    <section role="group" className="states-all" aria-label="모든 상태">
      <div className="states-head">
        <p className="demo-below-title">상태 {picture.nodes.length}개를 모두 이으면</p>
        <Segmented<Form> legend="보는 방법" isNameHidden options={FORMS} value={form} onChange={setForm} />
      </div>
      {form === 'picture' ? (
        <Drawing picture={picture} path={path} at={at} numbers={numbers} go={go} />
      ) : (
        <StateTable picture={picture} here={here} numbers={numbers} go={go} />
      )}
      {here >= 0 && <Here node={picture.nodes[here]} number={here} />}
      <div className="states-moves">{buttons}</div>
    </section>
  );
}

/** The state shown, in words. */
function Here({ node, number }: { node: PictureNode; number: number }) {
  return (
    <p className="states-here">
      <b>지금 {number === 0 ? '시작' : `상태 ${number}`}</b>
      {node.values !== '' && <code>{node.values}</code>}
      {node.threads.map(({ thread, name, text }) => (
        <span key={thread}>
          <ThreadBadge thread={thread} name={name} /> <code>{text}</code>
        </span>
      ))}
    </p>
  );
}

interface DrawingProps {
  picture: StatePicture;
  /** States that the run passes. */
  path: number[];
  at: number;
  /** Numbers of the ends, by their keys. */
  numbers: ReadonlyMap<string, number>;
  go(state: number): void;
}

function Drawing({ picture, path, at, numbers, go }: DrawingProps) {
  const { nodes, edges, width, height } = picture;
  const [fits, setFits] = useState(true);
  const box = useRef<HTMLElement>(null);
  const room = useRoom(box);
  const whole = Math.min(1, room.width / width, TALLEST / height);
  const scale = fits ? Math.max(whole, SMALLEST) : 1;
  const here = path[at] ?? -1;
  const passed = new Set(path.slice(1, at + 1).map((to, i) => `${path[i]} ${to}`));
  useEffect(() => keepInView(box.current, nodes[here], scale), [nodes, here, scale]);
  const ends = nodes.filter(({ kind }) => kind !== 'running').length;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section role="group" className="states-scroll" ref={box} tabIndex={0} aria-label="상태 그림">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width * scale}
          height={height * scale}
          role="img"
          aria-label={`상태 ${nodes.length}개와 그 사이의 걸음 ${edges.length}개, 끝난 상태 ${ends}개. 같은 내용이 글에도 있어요.`}
        >
          {edges.map((edge) => (
            <path
              key={`${edge.from} ${edge.to} ${edge.thread} ${edge.waiter}`}
              d={edge.path}
              data-thread={threadHue(edge.thread)}
              data-passed={passed.has(`${edge.from} ${edge.to}`) || undefined}
            />
          ))}
          {nodes.map((node, number) => (
            <StateNode
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the state's number
              key={number}
              node={node}
              number={number}
              end={numbers.get(node.end) ?? 0}
              here={number === here}
              scale={scale}
              go={go}
            />
          ))}
        </svg>
      </section>
      <p className="states-legend">
        {[...new Set(edges.map(({ thread }) => thread))]
          .toSorted((a, b) => a - b)
          .map((thread) => (
            <span key={thread}>
              <i data-thread={threadHue(thread)} />
              <ThreadBadge thread={thread} name={threadName(thread)} />
            </span>
          ))}
        <span>상태를 누르거나 화살표와 글자 글쇠로 옮겨 가요</span>
        {whole < 1 && (
          <button type="button" className="demo-quiet" aria-pressed={!fits} onClick={() => setFits(!fits)}>
            <Icon name={fits ? 'plus' : 'minus'} /> {fits ? '크게' : '한눈에'}
          </button>
        )}
      </p>
    </>
  );
}

interface StateNodeProps {
  node: PictureNode;
  number: number;
  /** Number of the end that it is, or 0. */
  end: number;
  here: boolean;
  /** Of the picture: what has a number to be read keeps its own size. */
  scale: number;
  go(state: number): void;
}

/** A state: a dot, or the shape of its kind where nobody can move. The keyboard has the demo's own keys, and the table. */
function StateNode({ node, number, end, here, scale, go }: StateNodeProps) {
  const { x, y, kind } = node;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <g
      className="state-node"
      data-kind={number === 0 ? 'start' : kind}
      data-here={here || undefined}
      transform={`translate(${x} ${y})${end > 0 ? ` scale(${1 / scale})` : ''}`}
      onClick={() => go(number)}
    >
      <title>{[`상태 ${number}`, node.values].filter((text) => text !== '').join(': ')}</title>
      <circle className="state-reach" r={12} />
      {here && <circle className="state-ring" r={12} />}
      {kind === 'deadlock' ? (
        <rect x={-7} y={-7} width={14} height={14} rx={2} transform="rotate(45)" />
      ) : kind === 'running' ? (
        <circle r={number === 0 ? 6 : 5} />
      ) : (
        <rect x={-8} y={-8} width={16} height={16} rx={kind === 'fault' ? 0 : 5} />
      )}
      {end > 0 && (
        <text textAnchor="middle" dy="0.35em">
          {end}
        </text>
      )}
    </g>
  );
}

/** Room that an element has for what is inside. */
function useRoom(element: RefObject<HTMLElement | null>): { width: number } {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  // Before the first picture is painted, or it would be seen at its full size for a moment.
  useLayoutEffect(() => {
    if (element.current === null) return;
    setWidth(element.current.clientWidth);
    const observer = new ResizeObserver(([entry]) => setWidth(entry.contentRect.width));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return { width };
}

/** Scrolls the picture, never the page, to where a state is seen. */
function keepInView(box: HTMLElement | null, node: PictureNode | undefined, scale: number): void {
  if (!box || node === undefined) return;
  const [x, y] = [node.x * scale, node.y * scale];
  const margin = 40;
  if (x - margin < box.scrollLeft) box.scrollLeft = x - margin;
  if (x + margin > box.scrollLeft + box.clientWidth) box.scrollLeft = x + margin - box.clientWidth;
  if (y - margin < box.scrollTop) box.scrollTop = y - margin;
  if (y + margin > box.scrollTop + box.clientHeight) box.scrollTop = y + margin - box.clientHeight;
}
