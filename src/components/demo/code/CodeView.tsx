import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { formatInstruction, type Moment, type Program } from '../../../engine/index.ts';
import { ThreadBadge, threadHue } from '../../ui/ThreadBadge.tsx';
import { CodeTokens } from './CodeTokens.tsx';
import type { Token } from './tokens.ts';
import './CodeView.css';

interface CodeViewProps {
  program: Program;
  /** The program's text in coloured pieces, line by line. */
  lines: readonly Token[][];
  moment: Moment;
  /** Thread whose line is shown as the one that goes next, or -1. */
  next: number;
  /** What else can be done with the program. */
  children?: ReactNode;
}

/** Instructions of every line, by line number. */
function instructionsByLine(program: Program): Map<number, number[]> {
  const lines = new Map<number, number[]>();
  for (const [index, { range }] of program.instructions.entries()) {
    const line = lines.get(range.line);
    if (line) line.push(index);
    else lines.set(range.line, [index]);
  }
  return lines;
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
export function CodeView({ program, lines, moment, next, children }: CodeViewProps) {
  const instructions = useMemo(() => instructionsByLine(program), [program]);
  const { unfolded, toggle, everything, toggleAll } = useFolding(instructions);
  const current = moment.threads[next]?.line ?? 0;
  const box = useRef<HTMLElement>(null);
  useEffect(() => keepInView(box.current, current), [current]);
  const { first, last, move } = useWindow(lines.length, current);
  // Unfolding another line must not push about what stands below.
  const longest = Math.max(0, ...[...instructions.values()].map((those) => those.length));

  return (
    <div className="code-pane">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section role="group" className="code-scroll" ref={box} tabIndex={0} aria-label="프로그램">
        <ol className="code" style={{ '--rows': last - first + longest } as React.CSSProperties}>
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

interface CodeLineProps {
  line: number;
  tokens: Token[];
  instructions: number[];
  open: boolean;
  program: Program;
  moment: Moment;
  /** Thread that goes next, when it stands on this line; else -1. */
  next: number;
  onToggle(line: number): void;
}

/** Letters that find room beside a line. */
const BADGES = 3;

function CodeLine({ line, tokens, instructions, open, program, moment, next, onToggle }: CodeLineProps) {
  const here = moment.threads.filter((thread) => thread.line === line);
  // The one that goes next is never among those for which there is no room.
  const shown = here.toSorted((a, b) => Number(b.index === next) - Number(a.index === next)).slice(0, BADGES);
  const names = here.map((thread) => thread.name).join(', ');
  return (
    <li
      data-thread={next < 0 ? undefined : threadHue(next)}
      data-current={next >= 0 || undefined}
      data-line={line}
    >
      {/* The keyboard's way to the same is the button below the code: a stop at every line would be too many. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        className="code-line"
        data-foldable={instructions.length > 0 || undefined}
        onClick={() => instructions.length > 0 && onToggle(line)}
      >
        <span className="code-line-number" aria-hidden="true">
          {line}
        </span>
        <span className="code-line-threads" aria-hidden="true">
          {shown.map((thread) => (
            <ThreadBadge
              key={thread.index}
              thread={thread.index}
              name={thread.name}
              faded={!thread.canStep}
            />
          ))}
          {here.length > BADGES && <span className="code-more-threads">+{here.length - BADGES}</span>}
        </span>
        <code>
          <CodeTokens tokens={tokens} />
        </code>
        {names !== '' && <span className="visually-hidden"> ← {names}</span>}
      </div>
      {open && (
        <ol className="code-instructions">
          {instructions.map((index) => {
            const at = here.filter((thread) => thread.pc === index);
            const first = at.find((thread) => thread.index === next) ?? at[0];
            // There is room for two names beside an instruction.
            const pointing = at.length > 2 ? [first] : at;
            return (
              <li
                key={index}
                data-thread={first && threadHue(first.index)}
                data-next={at.some((thread) => thread.index === next) || undefined}
              >
                <span className="code-pointers">
                  {at.length > pointing.length && <span>+{at.length - pointing.length}</span>}
                  {pointing.map((thread) => (
                    <b key={thread.index} data-thread={threadHue(thread.index)}>
                      {here.length > 1 ? thread.name : ''}▸
                    </b>
                  ))}
                </span>
                <code>{formatInstruction(program, index)}</code>
              </li>
            );
          })}
        </ol>
      )}
    </li>
  );
}

/** Scrolls the code, never the page, so far that a line is seen with what is unfolded below it. */
function keepInView(box: HTMLElement | null, line: number): void {
  const row = box?.querySelector<HTMLElement>(`[data-line="${line}"]`);
  if (!box || !row) return;
  const top = row.offsetTop;
  const bottom = top + row.offsetHeight;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (bottom > box.scrollTop + box.clientHeight)
    box.scrollTop = Math.min(top, bottom - box.clientHeight);
}
