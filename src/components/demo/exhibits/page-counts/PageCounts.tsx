import { useMemo } from 'react';
import { countsAt, mostUpTo } from '../../../../results/page-counts.ts';
import { FIGURE_LABELS, pagesText } from '../../../../results/run-figures.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import { ViewRoot } from '../parts/ViewRoot.tsx';
import './PageCounts.css';

const SHOWN = ['frames', 'resident', 'proportional', 'virtual'] as const;

/** How many pages are in use now, and the most that there were so far: a strip beside the knobs that change them. */
export function PageCountStrip({ shown: { run, moment } }: ExhibitProps<'step'>) {
  const { now, most, before } = useMemo(
    () => ({
      now: countsAt(moment),
      most: mostUpTo(run, moment),
      before: countsAt(run.at(Math.max(0, moment.step - 1))),
    }),
    [run, moment],
  );
  return (
    <ViewRoot name="page-counts" moment={moment}>
      <dl>
        {SHOWN.map((key) => (
          <div key={key} data-changed={now[key] !== before[key] || undefined}>
            <dt>{FIGURE_LABELS[key].replace(' (페이지)', '')}</dt>
            <dd>
              <b data-metric={`${key}-now`}>{pagesText(now[key])}</b>{' '}
              <small>
                최대 <span data-metric={key}>{pagesText(most[key])}</span>
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </ViewRoot>
  );
}
