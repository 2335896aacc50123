import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { ViewRoot } from '../parts/ViewRoot.tsx';
import { processName } from '../parts/words.ts';
import './Output.css';

/** What the program has printed so far; a line leads to the step that printed it. */
export function Output({ shown: { moment }, act: { goTo } }: ExhibitProps<'step'>) {
  const several = moment.processes.length > 1;
  if (moment.output.length === 0) return <div className="view demo-none">아직 출력한 줄이 없어요</div>;
  return (
    <ViewRoot name="output" moment={moment}>
      <ol>
        {moment.output.map((line) => {
          const thread = moment.threads[line.thread];
          return (
            <li key={line.step} data-now={line.step === moment.step || undefined}>
              <button type="button" onClick={() => goTo(line.step)} title={`${line.step}번째 걸음 보기`}>
                <ThreadBadge thread={thread.index} name={thread.name} />
                <samp>{line.text}</samp>
                <small>
                  {several && `${processName(moment.processes[line.process])} · `}
                  {line.step}걸음
                </small>
              </button>
            </li>
          );
        })}
      </ol>
    </ViewRoot>
  );
}
