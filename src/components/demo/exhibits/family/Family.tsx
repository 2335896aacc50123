import type { Moment, ProcessMoment } from '../../../../engine/index.ts';
import { STATE_WORDS } from '../../../../words/states.ts';
import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { ViewRoot } from '../parts/ViewRoot.tsx';
import { ofWholeRun } from '../parts/whole-run.ts';
import { exitText, processName, processState } from '../parts/words.ts';
import { type Branch, changedBy, familyOf } from './family.ts';
import './Family.css';

/** How a process ended, and whether its parent knows. */
function endText(process: ProcessMoment): string | null {
  const exit = exitText(process);
  if (exit === null || process.state === 'running') return null;
  const status = process.fault === null ? `종료 상태 ${exit}` : exit;
  if (process.state === 'zombie') return `${status} · 아직 거두지 않음`;
  if (process.index === 0) return status;
  return `${status} · ${process.parent === 0 ? 'init이 거둠' : '부모가 거둠'}`;
}

function Node({ moment, process, changed }: { moment: Moment; process: ProcessMoment; changed: boolean }) {
  const text = endText(process);
  return (
    <div
      className="family-node"
      data-state={process.state}
      data-changed={changed || undefined}
      data-ended={process.state === 'ended' || undefined}
    >
      <p>
        <b>{processName(process)}</b>{' '}
        <span className="process-state" data-state={process.state}>
          {processState(moment, process)}
        </span>
        {text && <small>{text}</small>}
      </p>
      <ul>
        {process.threads.map((index) => {
          const { name, state } = moment.threads[index];
          return (
            <li key={index} title={STATE_WORDS[state]}>
              <ThreadBadge thread={index} name={name} faded={state === 'finished'} />
              <span className="visually-hidden">{STATE_WORDS[state]}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Tree({ moment, branches }: { moment: Moment; branches: Branch[] }) {
  return (
    <ul className="family-tree">
      {branches.map(({ process, adopted, children }) => (
        <li key={process.index}>
          {adopted && <small className="family-init">init이 부모가 됨</small>}
          <Node moment={moment} process={process} changed={changedBy(moment, process)} />
          {children.length > 0 && <Tree moment={moment} branches={children} />}
        </li>
      ))}
    </ul>
  );
}

/** Processes that there will be, as far as one order of steps can tell. */
const expectedOf = ofWholeRun((run) => run.at(run.length).processes.length);

/** Processes as a tree, parents above their children: which run, which are zombies, and how each has ended. */
export function FamilyTree({ shown: { program, moment } }: ExhibitProps<'step'>) {
  const rows = Math.max(expectedOf(program), moment.processes.length);
  return (
    <ViewRoot name="family" moment={moment}>
      <div className="family-room" style={{ '--rows': rows }}>
        <Tree moment={moment} branches={familyOf(moment)} />
      </div>
    </ViewRoot>
  );
}
