import { type Run, stepByStep } from '../../../../engine/index.ts';
import { placeKey } from '../parts/place-key.ts';
import { ofWholeRun } from '../parts/whole-run.ts';

/** That a thread put a value into a slot, or took one from there. */
interface Use {
  kind: 'put' | 'taken';
  step: number;
  thread: number;
}

/** What was done with each element of an array or with each pipe, in order, by where it is. */
export type Flow = Map<string, Use[]>;

/** What has gone through arrays and pipes in the steps of a run. */
export const flowOf = stepByStep<Flow, Run>(
  () => new Map(),
  (flow, run, step) => {
    const { thread, pc, accesses, objectAddress, fault } = run.effect(step);
    const instruction = run.program.instructions[pc];
    if (fault !== null) return;
    const process = run.processOf(step, thread);
    const add = (address: number, kind: Use['kind']) => {
      const place = placeKey(process, address);
      const uses = flow.get(place) ?? [];
      uses.push({ kind, step, thread });
      flow.set(place, uses);
    };
    if (instruction.op === 'invoke' && objectAddress >= 0) {
      if (instruction.method === 'write') add(objectAddress, 'put');
      if (instruction.method === 'read') add(objectAddress, 'taken');
    }
    const last = accesses.at(-1);
    if (last === undefined) return;
    if (instruction.op === 'store' && instruction.to.kind === 'element') add(last.address, 'put');
    if (instruction.op === 'load' && instruction.from.kind === 'element') add(last.address, 'taken');
  },
);

/** The same over a whole run of the program in turn: what will go where, as far as one order can tell. */
export const expectedFlow = ofWholeRun((run) => new Map(flowOf(run)));
