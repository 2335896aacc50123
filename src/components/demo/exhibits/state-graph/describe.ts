import {
  type EndKind,
  formatInstruction,
  keyOfEnd,
  type Moment,
  type Run,
} from '../../../../engine/index.ts';
import { waitedFor } from '../../step/dock/why-not.ts';
import { formatGlobals } from '../ends/ends.ts';

/** What a state of the machine is, in words. */
export interface StateText {
  kind: EndKind;
  /** Key of the end that it is; empty while threads can move. */
  end: string;
  /** Variables at the top. */
  values: string;
  /** Where each thread stands. */
  threads: { thread: number; name: string; text: string }[];
}

function whereabouts(run: Run, moment: Moment, index: number): string {
  const thread = moment.threads[index];
  if (thread.state === 'finished') return '끝남';
  const instruction = formatInstruction(run.program, thread.pc).replaceAll(/\s+/g, ' ');
  return thread.canStep ? instruction : `${waitedFor(thread, moment.threads) || instruction} 기다림`;
}

/** Describes the state that a run leads to. */
export function describe(run: Run): StateText {
  const moment = run.at(run.length);
  const output = moment.output.map(({ text }) => text);
  const globals = run.globals();
  return {
    kind: moment.end,
    end: moment.end === 'running' ? '' : keyOfEnd({ kind: moment.end, output, globals }),
    values: formatGlobals(globals),
    threads: moment.threads.map(({ index, name }) => ({
      thread: index,
      name,
      text: whereabouts(run, moment, index),
    })),
  };
}
