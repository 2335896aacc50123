import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Moment, Program } from '../../../engine/index.ts';
import { CodeLine } from './CodeLine.tsx';
import type { TextDial } from './dials.ts';
import { instructionsByLine, rowsUnfolded } from './instructions.ts';
import type { Token } from './tokens.ts';
import './CodeView.css';

interface CodeViewProps {
  program: Program;
  /** The program's text in coloured pieces, line by line. */
  lines: readonly Token[][];
  /** Numbers in it that can be turned, or were. */
  dials: readonly TextDial[];
  moment: Moment;
  /** Thread whose line is shown as the one that goes next, or -1. */
  next: number;
  onTurn(constant: string, value: number): void;
  /** What else can be done with the program. */
  children?: ReactNode;
}

/** Lines that the reader has unfolded into their instructions. */
function useFolding(instructions: ReadonlyMap<number, number[]>) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const all = [...instructions.keys()];
  const everything = all.every((line) => unfolded.has(line));
  return {
    unfolded,
    everything,
    toggleAll: () => setUnfolded(new Set(everything ? [] : all)),
    toggle: (line: number) =>
      setUnfolded((before) => {
        const after = new Set(before);
        if (!after.delete(line)) after.add(line);
        return after;
      }),
  };
}

/** The program's text with the letter of every thread on its line, and the line that goes next unfolded into instructions. */
export function CodeView(props: CodeViewProps) {
  const { program, lines, dials, moment, next, onTurn, children } = props;
  const instructions = useMemo(() => instructionsByLine(program), [program]);
  const { unfolded, toggle, everything, toggleAll } = useFolding(instructions);
  const current = moment.threads[next]?.line ?? 0;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (box.current === null) return;
    keepInView(box.current, current);
    // A window that is turned or made smaller leaves it in sight.
    const observer = new ResizeObserver(([{ target }]) => keepInView(target, current));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [current]);
  const { first, last, move } = useWindow(lines.length, current);

  return (
    <div className="code-pane">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section role="group" className="code-scroll" ref={box} tabIndex={0} aria-label="프로그램">
        <ol className="code" style={{ '--rows': last - first + rowsUnfolded(program) }}>
          {first > 0 && <More lines={first} where="앞에" onMore={() => move(first)} />}
          {lines.slice(first, last).map((tokens, i) => {
            const line = first + i + 1;
            const own = instructions.get(line) ?? [];
            return (
              <CodeLine
                key={line}
                line={line}
                tokens={tokens}
                instructions={own}
                open={own.length > 0 && (line === current || unfolded.has(line))}
                program={program}
                moment={moment}
                next={line === current ? next : -1}
                dials={dials.filter((dial) => dial.line === line)}
                onTurn={onTurn}
                onToggle={toggle}
              />
            );
          })}
          {last < lines.length && <More lines={lines.length - last} where="뒤에" onMore={() => move(last)} />}
        </ol>
      </section>
      <p className="code-actions">
        <button type="button" className="demo-quiet" aria-expanded={everything} onClick={toggleAll}>
          {everything ? '명령 접기' : '명령 펼치기'}
        </button>
        {children}
      </p>
    </div>
  );
}

/** Lines that are drawn at once; nearly every program has fewer. */
export const MOST_LINES = 400;

/** Which lines of a long text are drawn: those about the current one, or about one that was asked for. */
function useWindow(lines: number, current: number) {
  const [asked, setAsked] = useState<{ about: number; at: number } | null>(null);
  const about = asked?.at === current ? asked.about : current;
  const first = Math.max(0, Math.min(lines - MOST_LINES, about - MOST_LINES / 2));
  return {
    first,
    last: Math.min(lines, first + MOST_LINES),
    /** Draws the lines about another one, until another line is the current one. */
    move: (line: number) => setAsked({ about: line, at: current }),
  };
}

/** Says that there are lines which are not drawn, and leads to them. */
function More({ lines, where, onMore }: { lines: number; where: string; onMore(): void }) {
  return (
    <li className="code-more">
      <button type="button" className="demo-quiet" onClick={onMore}>
        {where} {lines.toLocaleString('ko')}줄 더
      </button>
    </li>
  );
}

/** Scrolls the code, never the page, so far that a line is seen with what is unfolded below it. */
function keepInView(box: Element, line: number): void {
  const row = box.querySelector<HTMLElement>(`[data-line="${line}"]`);
  if (row === null) return;
  const top = row.offsetTop;
  const bottom = top + row.offsetHeight;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (bottom > box.scrollTop + box.clientHeight)
    box.scrollTop = Math.min(top, bottom - box.clientHeight);
}
