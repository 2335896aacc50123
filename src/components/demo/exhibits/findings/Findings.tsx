import { useMemo } from 'react';
import { findings } from '../../../../engine/index.ts';
import { PROBLEM_WORDS } from '../../../../words/problems.ts';
import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { ViewRoot } from '../parts/ViewRoot.tsx';
import './Findings.css';

/** What this run proves, each with the steps that prove it. */
export function Findings({ shown: { run, at, moment }, act: { goTo } }: ExhibitProps<'step'>) {
  const found = useMemo(() => findings(run), [run]);
  const threads = moment.threads;
  if (found.length === 0) {
    return (
      <ViewRoot name="findings" moment={moment}>
        <p className="demo-none">이 실행에서는 경쟁도 교착도 고장도 보이지 않았어요</p>
      </ViewRoot>
    );
  }
  return (
    <ViewRoot name="findings" moment={moment}>
      <ul>
        {found.map((finding) => (
          <li key={`${finding.kind}:${finding.steps.join()}:${finding.message}`} data-kind={finding.kind}>
            <p className="finding-head">
              <b>{PROBLEM_WORDS[finding.kind]}</b>
              {finding.threads.map((index) => {
                // A thread of the proof may not have been started yet at the moment shown.
                const name = threads[index]?.name ?? run.at(run.length).threads[index]?.name;
                return name === undefined ? null : <ThreadBadge key={index} thread={index} name={name} />;
              })}
            </p>
            <p>{finding.message}</p>
            <p className="finding-proof">
              <span>증거</span>
              {[...new Set([...finding.steps, finding.step])]
                .toSorted((a, b) => a - b)
                .map((step) => (
                  <button
                    key={step}
                    type="button"
                    className="view-button"
                    aria-current={step === at ? 'step' : undefined}
                    onClick={() => goTo(step)}
                  >
                    {step}걸음
                  </button>
                ))}
            </p>
          </li>
        ))}
      </ul>
    </ViewRoot>
  );
}
