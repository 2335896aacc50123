import { narrate, type Run, threadName } from '../../../engine/index.ts';

/** Steps that a table of a run has at most: what is longer nobody reads. */
const MOST = 500;

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The steps of a run as a table in Markdown: which thread, which line, and what it did. */
export function traceTable(run: Run, title: string, address: string): string {
  const { instructions } = run.program;
  const told = Math.min(run.length, MOST);
  const rows = Array.from({ length: told }, (_, i) => {
    const { thread, pc } = run.effect(i + 1);
    const line = instructions[pc]?.range.line ?? '';
    return `| ${i + 1} | ${threadName(thread)} | ${line} | ${cell(narrate(run, i + 1))} |`;
  });
  const head = ['| 걸음 | 스레드 | 줄 | 한 일 |', '|---:|:---:|---:|---|'];
  const cut = told < run.length ? [`\n처음 ${told}걸음이에요. 모두 ${run.length}걸음이에요.`] : [];
  return [`**${title}**`, '', ...head, ...rows, ...cut, '', `[이 순간 열기](${address})`].join('\n');
}
