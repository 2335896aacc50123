import type { Moment } from '../../../../engine/index.ts';
import { threadHue } from '../../../ui/ThreadBadge.tsx';
import './Printed.css';

/** Lines that there is room for. */
const ROOM = 3;

interface PrintedProps {
  moment: Moment;
  /** Shows all lines. */
  open(): void;
}

/** What the program has printed, the last lines of it: a press shows all. */
export function Printed({ moment, open }: PrintedProps) {
  const { output, step } = moment;
  const before = Math.max(0, output.length - ROOM);
  return (
    <div role="group" className="printed" aria-label="출력">
      <button type="button" className="demo-quiet" onClick={open}>
        출력{before > 0 && <small> {output.length}줄</small>}
      </button>
      <ol>
        {output.length === 0 && <li className="demo-none">아직 없어요</li>}
        {output.slice(before).map((line) => (
          <li key={line.step} data-thread={threadHue(line.thread)} data-now={line.step === step || undefined}>
            <samp>{line.text}</samp>
          </li>
        ))}
      </ol>
    </div>
  );
}
