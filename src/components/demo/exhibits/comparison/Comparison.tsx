import { useEffect, useState } from 'react';
import type { ResultMetric } from '../../../../results/run-figures.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import { type ComparisonRow, ComparisonTable } from './ComparisonTable.tsx';
import { type Results, resultsOf, stepped } from './results.ts';
import './Comparison.css';

/** What is compared. */
export interface ComparisonSpec {
  metrics: ResultMetric[];
}

/** Results of all programs of a demo, side by side; they come only when the reader asks, after guessing. */
export function Comparison({ spec, shown }: ExhibitProps<'step', ComparisonSpec>) {
  const { chosen, policy, offered } = shown;
  const { constants } = chosen;
  const [asked, setAsked] = useState(false);
  const [results, setResults] = useState<(Results | null)[] | null>(null);
  const turns = JSON.stringify(policy);

  useEffect(() => {
    if (!asked) return;
    let wanted = true;
    const { programs, sources } = offered;
    Promise.all(stepped(programs).map((_, i) => resultsOf(sources[i], constants, JSON.parse(turns)))).then(
      (measured) => wanted && setResults(measured),
    );
    return () => {
      wanted = false;
    };
  }, [asked, offered, constants, turns]);

  if (results === null) {
    return (
      <div className="compare-ask">
        <button type="button" className="demo-button" aria-busy={asked} onClick={() => setAsked(true)}>
          끝까지 실행해 나란히 비교하기
        </button>
      </div>
    );
  }
  const rows = stepped(offered.programs).flatMap(({ label }, i): ComparisonRow[] => {
    const values = results[i];
    return values ? [{ label, values, current: chosen.edited === null && chosen.choice === i }] : [];
  });
  return (
    <div>
      <ComparisonTable rows={rows} metrics={spec.metrics} />
    </div>
  );
}
