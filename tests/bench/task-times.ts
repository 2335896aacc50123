import { expect, type Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  args: { name?: string };
  /** Time that the thread itself ran, in microseconds. */
  tdur?: number;
}

/**
 * What the tasks of the page's main thread took while something is done, in milliseconds. It is the thread's own time:
 * on a machine that is busy with other things every task lasts longer than it takes.
 */
export async function taskTimes(page: Page, act: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['toplevel'] });
  await act();
  const events: TraceEvent[] = JSON.parse((await browser.stopTracing()).toString()).traceEvents;
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const tasks = events.filter(
    (event) => event.ph === 'X' && mains.some((main) => thread(main) === thread(event)),
  );
  expect(tasks.length).toBeGreaterThan(0);
  return tasks.map(({ tdur = 0 }) => tdur / 1000);
}
