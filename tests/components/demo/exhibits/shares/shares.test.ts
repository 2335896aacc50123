import { expect, test } from 'vitest';
import { sharesOf } from '../../../../../src/components/demo/exhibits/shares/shares.ts';
import { sourceOf } from '../../../../../src/content/sources.ts';
import type { Hardware } from '../../../../../src/engine/index.ts';
import { metricOf } from '../../../../../src/results/measured/metrics.ts';
import { hardwareOf } from '../../../../../src/results/measured/preset.ts';
import { runJob } from '../../../../../src/results/measured/run-job.ts';

function summaryOf(THREADS: number, fairBy: Hardware['fairBy']) {
  const hardware = hardwareOf('measured', { policy: 'fair', quantum: 1_000_000, fairBy });
  const result = runJob({ source: sourceOf('share-until'), constants: { THREADS }, hardware, spans: false });
  if ('failed' in result) throw new Error(result.failed);
  return result.summary;
}

test.each([1, 3, 8])('shares of %i threads and one add up, and the first is the metric', (threads) => {
  for (const fairBy of ['thread', 'process'] as const) {
    const summary = summaryOf(threads, fairBy);
    const shares = sharesOf(summary);
    expect(shares).toHaveLength(2);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(shares[0].threads).toHaveLength(threads);
    expect(shares[0].share).toBeCloseTo(metricOf('share', summary, summary, 1), 9);
  }
});
