import { createContext, use } from 'react';
import { formatAddress, type WordMoment } from '../../../../engine/index.ts';
import { threadHue } from '../../ThreadBadge.tsx';
import type { ViewProps } from '../../view.ts';
import { type Mark, type Marks, marksOf } from './marks.ts';
import { cell } from './motion.ts';
import { type Target, targetOf } from './words.ts';

/** What cells of one view have in common. */
export interface CellContext {
  moment: ViewProps['moment'];
  marks: Marks;
  /** Whether every cell shows its address. */
  addresses: boolean;
  /** The cell that a pointer under the mouse or in focus leads to, as `process:address`. */
  pointed: string | null;
  point(target: string | null): void;
}

const Context = createContext<CellContext | null>(null);

/** Gives the cells below it what they have in common. */
export const CellProvider = Context;

/** What cells of the view around have in common. */
export function useCells(): CellContext {
  const context = use(Context);
  if (context === null) throw new Error('A cell stands outside of a view.');
  return context;
}

/** Marks of a moment, for `CellProvider`. */
export { marksOf };

const markText: Record<Mark, string> = { read: '읽음', write: '씀' };

/** Who touched a cell in the last step, floating over its edge so that nothing shifts. */
export function Touch({ mark, before }: { mark: Mark | null; before?: number | null }) {
  const { moment, marks } = useCells();
  const thread = moment.threads[marks.thread];
  if (mark === null || thread === undefined) return null;
  return (
    <span className="touch" data-thread={threadHue(thread.index)}>
      <b>{thread.name}</b> {markText[mark]}
      {before !== null && before !== undefined && <span className="visually-hidden">, 전에는 {before}</span>}
    </span>
  );
}

interface WordProps {
  word: WordMoment;
  process: number;
  /** Drawn without its name: an element of an array shows its index above. */
  compact?: boolean;
}

/** A word of memory: its name, its value, and what the last step did to it. A pointer names what it leads to. */
export function Word({ word, process, compact = false }: WordProps) {
  const { moment, marks, addresses, pointed } = useCells();
  const mark = marks.word(process, word.address);
  const before = marks.before(process, word.address);
  const target =
    word.type === 'address' && word.value !== 0
      ? targetOf(moment, moment.processes[process], word.value)
      : null;
  return (
    <li
      className="word"
      data-compact={compact || undefined}
      data-mark={mark ?? undefined}
      data-pointed={pointed === `${process}:${word.address}` || undefined}
      title={formatAddress(word.address)}
    >
      <span className="word-name">
        {word.name}
        {addresses && <small>{formatAddress(word.address)}</small>}
      </span>
      <span className="word-value" data-cell={cell.word(process, word.address)}>
        {target ? <Pointer process={process} target={target} text={word.text} /> : word.text}
      </span>
      <Touch mark={mark} before={before} />
    </li>
  );
}

/** An address that lights up what it leads to. */
export function Pointer({ process, target, text }: { process: number; target: Target; text: string }) {
  const { point } = useCells();
  const show = () => point(`${process}:${target.address}`);
  const hide = () => point(null);
  return (
    <button
      type="button"
      className="pointer"
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
    >
      {text}
      <span className="pointer-target">
        <span aria-hidden="true">→</span>
        <span className="visually-hidden">가리키는 곳: </span> {target.text}
      </span>
    </button>
  );
}

/** Cells in a row that goes on in the next line. */
export function Words({ words, process, label }: { words: WordMoment[]; process: number; label: string }) {
  return (
    <ul className="words" aria-label={label}>
      {words.map((word) => (
        <Word key={word.address} word={word} process={process} />
      ))}
    </ul>
  );
}
