import type { EndedKind } from '../../kinds/ends.ts';
import type { Json } from './globals.ts';

/** How a run has ended: what an outside observer can tell of it. */
export interface ObservableEnd {
  /** `deadlock`: nothing can move and not all have finished; `fault`: the first process died of one. */
  kind: EndedKind;
  /** Printed lines. */
  output: string[];
  /** The first process's variables at the top, as `Run.globals` gives them. */
  globals: { [name: string]: Json };
}

/** What ends are told apart by: two are the same where an outside observer can tell no difference. */
export function keyOfEnd({ kind, output, globals }: ObservableEnd): string {
  return JSON.stringify([kind, output, globals]);
}
