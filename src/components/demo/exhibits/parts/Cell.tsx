import { createContext, use } from 'react';
import { formatAddress, type WordMoment } from '../../../../engine/index.ts';
import { threadHue } from '../../../ui/ThreadBadge.tsx';
import type { StepShown } from '../../step/shown.ts';
import type { AccessMark, Marks } from './marks.ts';
import { cell } from './motion.ts';
import { targetOf } from './words.ts';
import './Cell.css';

/** What cells of one view have in common. */
export interface CellContext {
  moment: StepShown['moment'];
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

const markText: Record<AccessMark, string> = { read: '읽음', write: '씀' };

interface TouchProps {
  mark: AccessMark | null;
  /** Value of the word before the step, where it has changed. */
  before?: number | null;
  /** What was done, where it is neither reading nor writing a word. */
  text?: string;
}

/** Who touched a cell in the last step, floating over its edge so that nothing shifts. */
export function Touch({ mark, before, text }: TouchProps) {
  const { moment, marks } = useCells();
  const thread = moment.threads[marks.thread];
  if (mark === null || thread === undefined) return null;
  return (
    <span className="cell-touch" data-thread={threadHue(thread.index)}>
      <b>{thread.name}</b> {text ?? markText[mark]}
      {before !== null && before !== undefined && <span className="visually-hidden">, 전에는 {before}</span>}
    </span>
  );
}

/** A word's value; a pointer names what it leads to, and lights it up. */
export function CellValue({ word, process }: { word: WordMoment; process: number }) {
  const { moment, addresses, point } = useCells();
  const target =
    word.type === 'address' && word.value !== 0
      ? targetOf(moment, moment.processes[process], word.value)
      : null;
  if (target === null) return word.text;
  const show = () => point(`${process}:${target.address}`);
  const hide = () => point(null);
  return (
    <button
      type="button"
      className="cell-pointer"
      title={word.text}
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
    >
      {addresses && <span>{word.text}</span>}
      <span className="visually-hidden">{word.text} 가리키는 곳:</span>
      <span aria-hidden="true">→</span> <span className="cell-pointer-target">{target.text}</span>
    </button>
  );
}

interface WordProps {
  word: WordMoment;
  process: number;
}

/** A word of memory: its name, its value, and what the last step did to it. */
export function Word({ word, process }: WordProps) {
  const { marks, addresses, pointed } = useCells();
  const mark = marks.word(process, word.address);
  return (
    <li
      className="cell-word"
      data-mark={mark ?? undefined}
      data-pointed={pointed === `${process}:${word.address}` || undefined}
      title={formatAddress(word.address)}
    >
      <span className="cell-word-name">
        {word.name}
        {addresses && <small>{formatAddress(word.address)}</small>}
      </span>
      <span className="cell-word-value" data-cell={cell.word(process, word.address)}>
        <CellValue word={word} process={process} />
      </span>
      <Touch mark={mark} before={marks.before(process, word.address)} />
    </li>
  );
}

/** Cells in a row that goes on in the next line. */
export function WordList({ words, process, label }: { words: WordMoment[]; process: number; label: string }) {
  return (
    <ul className="cell-words" aria-label={label}>
      {words.map((word) => (
        <Word key={word.address} word={word} process={process} />
      ))}
    </ul>
  );
}
