import { percentText } from '../../../../words/numbers.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import type { NamedRun } from '../../measure/shown.ts';
import { sharesOf } from './shares.ts';
import './Shares.css';

/** What each process is called. */
export interface SharesSpec {
  names: string[];
}

/** How the CPU time of each run was divided among processes, each by its threads: a bar of one length a run. */
export function Shares({ spec: { names }, shown: { runs } }: ExhibitProps<'measure', SharesSpec>) {
  if (runs.length === 0) return null;
  return (
    <div className="shares">
      {runs.map((run) => (
        <Share key={run.label} run={run} names={names} />
      ))}
    </div>
  );
}

function Share({ run, names }: { run: NamedRun; names: readonly string[] }) {
  const processes = sharesOf(run.summary);
  return (
    <section role="group" aria-label={run.label}>
      <p>{run.label}</p>
      <div className="shares-bar">
        {processes.map(({ process, share, threads }, i) => (
          <div key={process} data-thread={i + 1} style={{ flexGrow: share }}>
            <span aria-hidden="true">
              {threads.map((part, thread) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a thread is its place in its process
                <i key={thread} style={{ flexGrow: part / share }} />
              ))}
            </span>
            <p>
              {names[i] ?? `pid ${process}`}{' '}
              <b {...(i === 0 && { 'data-metric': 'share', 'data-setting': run.setting })}>
                {percentText(share)}
              </b>{' '}
              <small>스레드 {threads.length}개</small>
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
