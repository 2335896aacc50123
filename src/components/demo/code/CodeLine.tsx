import { formatInstruction, type Moment, type Program, type ThreadMoment } from '../../../engine/index.ts';
import { ThreadBadge, threadHue } from '../../ui/ThreadBadge.tsx';
import { CodeDial } from './CodeDial.tsx';
import { CodeTokens } from './CodeTokens.tsx';
import { aroundPlace, type TextDial } from './dials.ts';
import type { Token } from './tokens.ts';

interface CodeLineProps {
  line: number;
  tokens: Token[];
  /** Numbers of the line that can be turned, or were, in their order. */
  dials: readonly TextDial[];
  onTurn(constant: string, value: number): void;
  instructions: number[];
  open: boolean;
  program: Program;
  moment: Moment;
  /** Thread that goes next, when it stands on this line; else -1. */
  next: number;
  onToggle(line: number): void;
}

/** Letters that find room beside a line; of more, the first, and how many there are besides. */
const BADGES = 2;

/** A line of the text with the letters of the threads on it and, when it is open, its instructions. */
export function CodeLine({
  line,
  tokens,
  instructions,
  open,
  program,
  moment,
  next,
  onToggle,
  ...dialling
}: CodeLineProps) {
  const here = moment.threads.filter((thread) => thread.line === line);
  // The one that goes next is never among those for which there is no room.
  const shown = here
    .toSorted((a, b) => Number(b.index === next) - Number(a.index === next))
    .slice(0, here.length > BADGES ? 1 : BADGES);
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
        <span className="code-line-threads" aria-hidden="true" title={names || undefined}>
          {shown.map((thread) => (
            <ThreadBadge
              key={thread.index}
              thread={thread.index}
              name={thread.name}
              faded={!thread.canStep}
            />
          ))}
          {here.length > shown.length && (
            <span className="code-more-threads">+{here.length - shown.length}</span>
          )}
        </span>
        <code>
          <Text tokens={tokens} {...dialling} />
        </code>
        {names !== '' && <span className="visually-hidden"> ← {names}</span>}
      </div>
      {open && (
        <ol className="code-instructions">
          {instructions.map((index) => (
            <Instruction key={index} program={program} index={index} here={here} next={next} />
          ))}
        </ol>
      )}
    </li>
  );
}

/** A line's pieces, with the numbers in it that can be turned. */
function Text({ tokens, dials, ...turning }: Pick<CodeLineProps, 'tokens' | 'dials' | 'onTurn'>) {
  const [dial, ...others] = dials.toReversed();
  if (dial === undefined) return <CodeTokens tokens={tokens} />;
  const [before, behind] = aroundPlace(tokens, dial.from, dial.to);
  return (
    <>
      <Text tokens={before} dials={others.toReversed()} {...turning} />
      <CodeDial dial={dial} {...turning} />
      <CodeTokens tokens={behind} />
    </>
  );
}

interface InstructionProps {
  program: Program;
  index: number;
  /** Threads on the instruction's line. */
  here: readonly ThreadMoment[];
  /** Thread that goes next, or -1. */
  next: number;
}

/** An instruction with pointers of the threads that stand at it. */
function Instruction({ program, index, here, next }: InstructionProps) {
  const at = here.filter((thread) => thread.pc === index);
  const first = at.find((thread) => thread.index === next) ?? at[0];
  // There is room for two names beside an instruction.
  const pointing = at.length > 2 ? [first] : at;
  return (
    <li
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
}
