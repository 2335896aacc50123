import { expect, test } from 'vitest';
import { Tables } from '../../../../../src/components/demo/exhibits/tables/Tables.tsx';
import type { NamedRun } from '../../../../../src/components/demo/measure/shown.ts';
import { hardwareOf } from '../../../../../src/results/measured/preset.ts';
import { runJob } from '../../../../../src/results/measured/run-job.ts';
import { render, textOf } from '../../../show.ts';
import { LOST_UPDATE } from '../../programs.ts';

/** A measured run under a name. */
function measured(label: string, spans: boolean): NamedRun {
  const hardware = hardwareOf('measured', { cpus: 2 });
  const result = runJob({ source: LOST_UPDATE, constants: {}, hardware, spans });
  if ('failed' in result) throw new Error(result.failed);
  return { ...result, label, setting: '', base: result.summary };
}

const captions = (html: string) => [...html.matchAll(/<caption>([^<]*)/g)].map(([, text]) => text);

test('every thread has a row, every switch is counted, and every span is listed', () => {
  const run = measured('하나', true);
  const html = render(Tables, { runs: [run], tick: 1 });
  const { tasks, switches } = run.summary;
  expect(captions(html)[1]).toBe(`문맥 교환 ${switches.thread + switches.process}번`);
  expect(captions(html).at(-1)).toBe(`시간선, 구간 ${run.spans?.from.length}개`);
  const [first] = html.split('</table>');
  expect(first.match(/<tr/g)).toHaveLength(1 + tasks.length);
  for (const { name } of tasks) expect(textOf(first)).toMatch(new RegExp(`\\b${name}\\b`));
});

test('of several runs each has its name, and what was not measured has no table', () => {
  const runs = [measured('하나', false), measured('둘', false)];
  const html = render(Tables, { runs, tick: 1 });
  expect(textOf(html)).toMatch(/하나.*둘/);
  expect(captions(html).filter((text) => text.startsWith('시간선'))).toEqual([]);
  expect(captions(render(Tables, { runs: runs.slice(0, 1), tick: 1 })).length * 2).toBe(
    captions(html).length,
  );
});
